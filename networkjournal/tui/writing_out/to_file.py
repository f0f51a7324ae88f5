"""What every form that writes a file shares: the path, and what happens to a file that is there."""

from pathlib import Path

from networkjournal.exchange.outgoing import FileFormat
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import FormRow
from networkjournal.tui.path_suggesting import PathSuggester, path_typed
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.record_fields import Field
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import said

FILE = Field("file", N_("File"), N_("~/Downloads/meetings.ics"))


class ToFile(PlainForm):
    """A form whose last field is the path of the file that it writes.

    Args:
        desk: The journal.
        place: Where a draft of it belongs.
        proposed: The path it begins with.
    """

    def __init__(self, desk: Desk, place: str, proposed: str) -> None:
        super().__init__(desk, place)
        typed = desk.drafts.get(place).get(FILE.name, proposed)
        self._file = FormRow(self, FILE, typed, proposed, lambda _field: PathSuggester())
        self._rows = [self._file]
        self._there = ""
        """The path of a file that is there, after that was said once."""

    def written(self, data: bytes, kind: FileFormat) -> str:
        """Write this to the path that was typed; where it is, or nothing where that was refused.

        Over a file that is there it is written when it is asked for once more.

        Args:
            data: What to write.
            kind: Its format, whose ending a name without one is given.
        """
        from networkjournal.exchange.export import format_of, write_export
        from networkjournal.exchange.writing import NotWritten, ThereAlready

        typed = self._file.value.strip()
        if not typed:
            self.complain(FILE.name, _("Which file? Its name, or a path to it."))
            return ""
        path = path_typed(typed)
        if path.name and format_of(path.name) != kind:
            path = path.with_name(f"{path.name}.{kind}")
        try:
            where = write_export(
                path, data, kind, self._desk.journal.path, replace=self._there == str(path)
            )
        except ThereAlready:
            self._there = str(path)
            words = keyed(_("{file} is there already; [form-save] once more writes over it."))
            self.complain(FILE.name, words.format(file=said(short(path), 200)))
            return ""
        except NotWritten as refused:
            self.complain(FILE.name, str(refused))
            return ""
        return said(short(where), 200)


def folder() -> str:
    """Where files usually come and go."""
    downloads = Path("~/Downloads")
    try:
        return "~/Downloads/" if downloads.expanduser().is_dir() else "~/"
    except (OSError, RuntimeError):
        return ""


def free_path(name: str, ending: str) -> str:
    """A path for a file of this name that is not there yet: ``…-2`` behind one that is."""
    place, number = folder(), 1
    path = f"{place}{name}.{ending}"
    try:
        while Path(path).expanduser().exists():
            number += 1
            path = f"{place}{name}-{number}.{ending}"
    except (OSError, RuntimeError):
        pass
    return path


def short(path: Path) -> str:
    """The path with ``~`` for home."""
    try:
        return f"~/{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return str(path)
