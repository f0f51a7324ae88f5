"""The files of a folder that can be taken in, newest first, and the folders in it."""

import os
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from msgspec import Struct

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.text import fold
from networkjournal.language import _
from networkjournal.tui.path_suggesting import path_typed
from networkjournal.tui.rows import NO_ROWS, RecordRows, Rows
from networkjournal.tui.saying import say_size
from networkjournal.tui.text import Line, said, spread

_ENDINGS = frozenset((".csv", ".vcf", ".vcard", ".zip", ".ics", ".json", ".js", ".txt", ".tsv"))
_MOST = 5_000
"""Names in a folder that are looked at."""

WHOLE = "whole"
UP = "up"


class Lying(Struct, frozen=True, gc=False):
    """A row: a file, a folder, all of this folder, or the folder above it."""

    id: str
    path: str
    is_folder: bool = False
    size: int = 0
    changed: float = 0.0

    @property
    def name(self) -> str:
        """The name, as the system has it."""
        return os.path.basename(self.path)  # noqa: PTH119 - thousands of them


class Place(Struct, frozen=True):
    """What was typed: a folder, and words that narrow what is in it."""

    folder: Path
    words: str = ""

    @property
    def is_typed(self) -> bool:
        """Whether a folder was named, and not only words."""
        return self.folder != downloads()


def downloads() -> Path:
    """The folder in which browsers lay what they download; else one's home."""
    from platformdirs import user_downloads_path

    try:
        place = user_downloads_path()
        return place if place.is_dir() else Path.home()
    except (OSError, RuntimeError):
        return Path.cwd()


def place_typed(text: str) -> Place:
    """The folder that is typed, and the words behind it; Downloads where none is."""
    if not text.strip():
        return Place(downloads())
    path = path_typed(text)
    if text.rstrip().endswith((os.sep, "/")) or text.strip() in ("~", ".", ".."):
        return Place(path)
    if os.sep in text or text.startswith("~"):
        return Place(path.parent, path.name)
    return Place(downloads(), text.strip())


def lying_in(place: Place) -> list[Lying]:
    """What there is to choose from; nothing where the folder cannot be read."""
    files: list[Lying] = []
    folders: list[Lying] = []
    wanted = fold(place.words)
    for entry, is_folder in _entries(place.folder):
        if wanted and wanted not in fold(entry.name):
            continue
        try:
            kind = entry.stat()
        except (OSError, ValueError):
            continue
        (folders if is_folder else files).append(
            Lying(entry.path, entry.path, is_folder, kind.st_size, kind.st_mtime)
        )
    files.sort(key=lambda one: (-one.changed, one.path))
    folders.sort(key=lambda one: (-one.changed, one.path))
    folder = str(place.folder)
    whole = [Lying(WHOLE, folder, True)] if place.is_typed and not wanted else []
    above = str(place.folder.parent)
    up = [Lying(UP, above, True)] if above != folder and not wanted else []
    if files:
        return [*files, *whole, *folders, *up]
    return [*folders, *(whole if folders else ()), *up]


def _entries(folder: Path) -> Iterator[tuple[os.DirEntry[str], bool]]:
    try:
        with os.scandir(folder) as entries:
            for number, entry in enumerate(entries):
                if number >= _MOST:
                    return
                if not entry.name.startswith("."):
                    kind = _kind_of(entry)
                    if kind is not None:
                        yield entry, kind
    except (OSError, ValueError):
        return


def _kind_of(entry: os.DirEntry[str]) -> bool | None:
    """Whether it is a folder; None for what cannot be taken in."""
    try:
        if entry.is_dir():
            return True
        ending = os.path.splitext(entry.name)[1].lower()  # noqa: PTH122 - a name, no path
        return False if ending in _ENDINGS and entry.is_file() else None
    except OSError:
        return None


def file_rows(found: list[Lying], today: date) -> Rows:
    """The rows of what there is to choose from."""

    def draw(one: Lying, width: int) -> Line:
        return spread(_name(one), _beside(one, today), width)

    return RecordRows(found, draw) if found else NO_ROWS


def _name(one: Lying) -> Line:
    if one.id == WHOLE:
        return ((_("All of this folder"), "soft"),)
    if one.id == UP:
        return ((_("The folder above"), "soft"),)
    return ((said(one.name) + ("/" if one.is_folder else ""), "name"),)


def _beside(one: Lying, today: date) -> Line:
    if one.id in (WHOLE, UP):
        return ()
    try:
        day = say_date(datetime.fromtimestamp(one.changed).date(), today, "short")
    except (OSError, OverflowError, ValueError):
        return ()
    return ((day if one.is_folder else f"{say_size(one.size)} · {day}", "soft"),)
