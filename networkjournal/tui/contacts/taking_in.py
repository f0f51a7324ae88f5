"""Taking people and meetings in from a file: look first, then write; one undo takes it back."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult

from networkjournal.journal import JournalError
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import FormRow
from networkjournal.tui.inked import TextLine
from networkjournal.tui.path_suggesting import PathSuggester, path_typed
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.record_fields import Field
from networkjournal.tui.record_list import RecordList
from networkjournal.tui.rows import NO_ROWS, Block, PageRows
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said, wrap

if TYPE_CHECKING:
    from networkjournal.exchange import ImportPlan

_FILE = Field("file", N_("File"), N_("~/Downloads/Connections.csv"))
_SHOWN = 200


class TakingIn(PlainForm):
    """The path of a file, and below it what taking it in would do."""

    SCOPED_CSS = False
    DEFAULT_CSS: ClassVar[str] = """
    TakingIn RecordList { height: 1fr; margin-top: 1; }
    Screen.-short TakingIn RecordList { margin-top: 0; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "taking-in")
        draft = desk.drafts.get(self._place).get(_FILE.name, "")
        self._file = FormRow(self, _FILE, draft, "", lambda _field: PathSuggester())
        self._rows = [self._file]
        self._list = RecordList(id="taking-in-list")
        self._list.shows_place_unfocused = False
        self._plan: ImportPlan | None = None
        self._looked_at = ""

    def heading(self) -> tuple[Line, Line]:
        """What it is for, and that looking writes nothing."""
        right = _("nothing is written before ^s")
        return ((_("Take in a file"), "name"),), ((right, "soft"),)

    def compose(self) -> ComposeResult:
        """The title, the file, what it would do."""
        yield self._title
        yield TextLine(classes="gap")
        yield self._file
        yield self._list

    def on_mount(self) -> None:
        """Say what can be read."""
        self._list.empty = _(
            "LinkedIn: ask there for a copy of your data, unpack it, and give its "
            "Connections.csv here. An invitation or a calendar: its .ics. "
            "→ completes a name, Enter looks, ^s takes in."
        )

    def follow(self) -> None:
        """Another file is another preview."""
        if self._plan is not None and self._file.value != self._looked_at:
            self._plan = None
            self._list.show(NO_ROWS, from_top=True)

    def action_next_field(self) -> None:
        """Look into the file; from there, into what it would do."""
        self._file.complain("")
        if self._plan is None:
            self._look()
        else:
            self._list.focus()

    def action_previous_field(self) -> None:
        """There is only one field."""
        self._rows[0].enter()

    def _look(self) -> bool:
        """Read the file and show what it would do; whether there is anything to write."""
        from networkjournal.exchange import ImportRefused, plan_import, read_import

        self._looked_at = self._file.value
        if not self._looked_at.strip():
            self.complain(_FILE.name, _("Which file? Its name, or a path to it."))
            return False
        try:
            incoming = read_import([path_typed(self._looked_at)])
        except ImportRefused as refused:
            self.complain(_FILE.name, str(refused))
            return False
        self._plan = plan_import(incoming, self._desk.journal, self._desk.today)
        self._list.show(PageRows(self._write), from_top=True)
        return self._plan.writes_anything

    def _write(self, width: int) -> list[Block]:
        from networkjournal.exchange import say_notes, say_numbers, say_people

        plan = self._plan
        if plan is None:
            return []
        numbers = f"{said(plan.source_name, 40)} · {say_numbers(plan)}"
        words = (
            keyed(_("Nothing has been written yet; [form-save] takes it in."))
            if plan.writes_anything
            else _("There is nothing new in it.")
        )
        blocks = [Block([((line, "name"),) for line in wrap(numbers, width)])]
        blocks.append(Block([((line, "soft"),) for line in wrap(words, width)]))
        lines = [*say_people(plan, _SHOWN), *say_notes(plan, _SHOWN)]
        for number, line in enumerate(lines):
            blocks.append(Block([((part, ""),) for part in wrap(line, width)], f"line-{number}"))
        return blocks

    def save(self) -> None:
        """Take in what was looked at; what was not yet is looked at first."""
        from networkjournal.exchange import apply_plan, say_numbers

        if self._plan is None:
            self._look()
            return
        if not self._plan.writes_anything:
            self.close(None)
            return
        try:
            apply_plan(self._plan, self._desk.journal)
        except JournalError as error:
            self._desk.warn(str(error))
            return
        self._desk.say(keyed(_("{what} · [undo] to undo")).format(what=say_numbers(self._plan)))
        self.close(None)
