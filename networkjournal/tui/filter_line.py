"""The filter: a query line above a list, read while it is typed."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from networkjournal.domain.search.error import QueryError
from networkjournal.language import _, ngettext
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.inked import TextLine
from networkjournal.tui.line_input import LineInput
from networkjournal.tui.rows import Rows
from networkjournal.tui.text import said


class QueryInput(LineInput):
    """The field of the filter. What follows from a letter is drawn in the frame that shows it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.FILTER)]

    def __init__(self, changed: Callable[[str], None]) -> None:
        super().__init__(classes="query")
        self._changed = changed
        self.leave: Callable[[], None] = lambda: None
        self.give_up: Callable[[], object] | None = None

    def watch_value(self, value: str) -> None:
        """Filter at once: a message would cost a second frame."""
        if self.is_mounted:
            self._changed(value)

    def action_into_list(self) -> None:
        """Into the list, the filter still on."""
        self.leave()

    def action_clear(self) -> None:
        """Clear the filter; when it is empty, leave it."""
        if self.value:
            self.value = ""
        else:
            (self.give_up or self.leave)()


class FilterLine(Vertical):
    """``/`` and the query; right of it how many are shown, below it what was not understood.

    Args:
        changed: Told the query whenever it changes.
    """

    DEFAULT_CSS = """
    FilterLine { height: auto; }
    FilterLine .line { height: 1; }
    FilterLine .slash { width: 4; }
    FilterLine .query { width: 1fr; }
    FilterLine .shown { width: 18; }
    FilterLine .line, FilterLine .problem { display: none; }
    FilterLine.-open .line { display: block; }
    FilterLine.-open .hint { display: none; }
    FilterLine.-problem .problem { display: block; }
    """

    def __init__(self, changed: Callable[[str], None]) -> None:
        super().__init__()
        self._hint = TextLine(classes="hint")
        self._slash = TextLine(classes="slash")
        self._input = QueryInput(changed)
        self._input.leave = self._left
        self._shown = TextLine(classes="shown")
        self._problem = TextLine(classes="problem")
        self.on_leave: Callable[[], None] = lambda: None

    @property
    def is_typed_in(self) -> bool:
        """Whether the cursor is in the line."""
        return self._input.has_focus

    def on_give_up(self, leave: Callable[[], object]) -> None:
        """Do this when Esc is pressed in the empty line, instead of leaving it for the list."""
        self._input.give_up = leave

    def compose(self) -> ComposeResult:
        """The hint while it is closed; the sign, the query and the count while it is open."""
        yield self._hint
        with Horizontal(classes="line"):
            yield self._slash
            yield self._input
            yield self._shown
        yield self._problem

    def on_mount(self) -> None:
        """Write the hint."""
        self._hint.write((("/ ", "soft"), (_("Filter"), "soft")))
        self._slash.write_at_edge((("  ", ""), ("/", "key"), (" ", "")))

    @property
    def value(self) -> str:
        """The query as typed."""
        return self._input.value

    def put(self, query: str) -> None:
        """Make this the query; an empty one closes the line."""
        self._input.value = query
        self.set_class(bool(query), "-open")

    def enter(self, *, anew: bool = False) -> None:
        """Open the line and type in it; anew, the first letter takes the place of what is there."""
        self.add_class("-open")
        self._input.focus()
        if anew:
            self._input.action_select_all()

    def count(self, shown: int | None) -> None:
        """Say how many are shown; None says nothing."""
        words = (
            ""
            if shown is None
            else ngettext("{count} shown", "{count} shown", shown).format(count=shown)
        )
        self._shown.write((), ((words, "soft"),))

    def understood(self, rows: Callable[[str], Rows]) -> Rows | None:
        """The rows of the query; None where it cannot be understood, and then the line says so."""
        try:
            found = rows(self.value)
        except QueryError as error:
            problem = _("{problem} Your words stay.").format(problem=said(str(error), 120))
            self._problem.write(((problem, "error"),))
            self.add_class("-problem")
            return None
        self.remove_class("-problem")
        return found

    def _left(self) -> None:
        if not self.value:
            self.remove_class("-open")
        self.on_leave()
