"""What every form shares: a column of fields over the page; nothing typed in it is ever lost."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.timer import Timer
from textual.widget import Widget

from networkjournal.domain.records import Record
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import FormRow, Typed
from networkjournal.tui.inked import TextLine
from networkjournal.tui.text import Line

_PAUSE = 0.3


class PlainForm(Widget):
    """A form over the page. ``on_close`` is told the record to stand on, or None.

    Args:
        desk: The journal.
        place: Where a draft of this form belongs.
    """

    SCOPED_CSS = False  # its rules ask how large the screen is
    DEFAULT_CSS = """
    PlainForm { height: 1fr; padding-top: 1; }
    Screen.-short PlainForm { padding-top: 0; }
    PlainForm VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
    PlainForm .gap { height: 1; }
    Screen.-short PlainForm .gap { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.FORM)]

    PLACES: ClassVar[tuple[Where, ...]] = (Where.FORM,)
    """Where in the table of commands its keys stand."""
    has_more: ClassVar[bool] = False
    """Whether there are fields that F3 shows."""
    can_skip: ClassVar[bool] = False
    """Whether its fields are questions that can be skipped."""

    def __init__(self, desk: Desk, place: str) -> None:
        super().__init__()
        self._desk = desk
        self._place = place
        self._saver: Timer | None = None
        self._title = TextLine(classes="title")
        self._rows: list[FormRow] = []
        self._lit: FormRow | None = None
        self.on_close: Callable[[Record | None], None] = lambda _record: None

    def heading(self) -> tuple[Line, Line]:
        """What the form is called, and what stands right of it."""
        raise NotImplementedError

    @property
    def help_title(self) -> str:
        """What it is called in the help."""
        return _("A form")

    def save(self) -> None:
        """Write down what was typed, and :meth:`close`; or say what is wrong, and stay."""
        raise NotImplementedError

    @property
    def is_new(self) -> bool:
        """Whether saving adds what one then wants to stand on."""
        return False

    def compose(self) -> ComposeResult:
        """The title, then the fields."""
        yield self._title
        yield TextLine(classes="gap")
        with VerticalScroll(can_focus=False):
            yield from self._rows

    def on_mount(self) -> None:
        """Type in the first field."""
        self._title.write(*self.heading())
        self.watch(self.screen, "focused", self._focus_moved, init=False)
        self.begin()

    def _focus_moved(self) -> None:
        """The here-bar goes from one row to the other in one frame."""
        for row in self._rows:
            if row is self._lit or row.has_focus_within:
                row.refresh()
        self._lit = next((row for row in self._rows if row.has_focus_within), None)

    def begin(self) -> None:
        """Begin in the first field."""
        self._rows[0].enter()

    def on_resize(self) -> None:
        """The field one types in stays in view."""
        self.keep_in_view()

    def keep_in_view(self) -> None:
        """The field one types in stays in view where rows came or went."""
        for row in self._rows:
            if row.has_focus_within:
                self.call_after_refresh(row.scroll_visible, animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that would do nothing here is not offered."""
        match action:
            case "more":
                return self.has_more
            case "skip":
                return self.can_skip
            case "complete" | "tick_people":
                return False
            case "next_field" | "field_below" | "previous_field":
                return self.app.focused is None or not self.app.focused.has_class("prose")
            case _:
                return True

    # Moving

    def is_passed(self, row: FormRow, left: FormRow) -> bool:
        """Whether this field is passed over when one goes down from the one that is left."""
        return False

    def _move(self, by: int) -> bool:
        """Go so many fields down or up; whether there was one."""
        rows = [row for row in self._rows if row.display]
        at = next((number for number, row in enumerate(rows) if row.has_focus_within), 0)
        left = rows[at]
        at += by
        while by > 0 and at < len(rows) and self.is_passed(rows[at], left):
            at += 1
        if not 0 <= at < len(rows):
            return False
        rows[at].enter()
        rows[at].scroll_visible(animate=False)
        return True

    def action_next_field(self) -> None:
        """To the next field; from the last one, save."""
        if not self._move(1):
            self.action_save()

    def action_field_below(self) -> None:
        """To the field below, if there is one."""
        self._move(1)

    def action_previous_field(self) -> None:
        """To the field before."""
        self._move(-1)

    # Keeping and saving

    @property
    def typed(self) -> dict[str, str]:
        """What was changed, by field, in the order of the form."""
        return {row.field.name: row.value for row in self._rows if row.was_changed}

    @on(Typed)
    def _typed(self, event: Typed) -> None:
        event.stop()
        self.follow()
        if self._saver is None:
            self._saver = self.set_timer(_PAUSE, self.keep_draft)

    def follow(self) -> None:
        """Say what follows from what is typed; called with every letter."""

    def keep_draft(self) -> None:
        """Keep what was typed, in case the program ends."""
        self._saver = None
        self._desk.drafts.keep(self._place, self.typed)

    def action_back(self) -> None:
        """Back to the page; what was typed is kept."""
        self._stop_saving()
        self.keep_draft()
        if self.typed:
            self._desk.say(_("Kept; the same key opens it again."))
        self.on_close(None)

    def put_aside(self) -> None:
        """Make room for another page, wherever in the form one is; what was typed is kept."""
        self.action_back()

    def action_save(self) -> None:
        """Save; where something is wrong the form stays, and says what."""
        for row in self._rows:
            row.complain("")
        self.save()

    def close(self, record: Record | None) -> None:
        """It is saved: its draft is not needed any longer."""
        self._stop_saving()
        self._desk.drafts.keep(self._place, {})
        self.on_close(record)

    def complain(self, field: str, problem: str) -> None:
        """Say at a field what is wrong with it, and stand there."""
        for row in self._rows:
            if row.field.name == field:
                row.complain(problem)
                row.enter()
                row.scroll_visible(animate=False)

    def _stop_saving(self) -> None:
        if self._saver is not None:
            self._saver.stop()
            self._saver = None
