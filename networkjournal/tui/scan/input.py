"""The line in which one writes whom somebody knows."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType

from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.line_input import LineInput


class ScanInput(LineInput):
    """A name or a role; Enter writes it down, and in the empty line goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.SCAN)]

    def __init__(self, changed: Callable[[str], None]) -> None:
        super().__init__(classes="scan-line")
        self._changed = changed
        self.write_down: Callable[[], object] = lambda: None
        self.next: Callable[[], object] = lambda: None
        self.before: Callable[[], object] = lambda: None
        self.stop: Callable[[], object] = lambda: None
        self.into_list: Callable[[], object] = lambda: None

    def watch_value(self, value: str) -> None:
        """What is typed is kept at once."""
        if self.is_mounted:
            self._changed(value)

    def action_write(self) -> None:
        """Write it down."""
        self.write_down()

    def action_next(self) -> None:
        """To the next one."""
        self.next()

    def action_before(self) -> None:
        """To the one before."""
        self.before()

    def action_stop(self) -> None:
        """Stop here."""
        self.stop()

    def action_into_list(self) -> None:
        """Take the name that is offered; else to whom one knows already through them."""
        if self._suggestion and self.cursor_at_end:
            self.action_cursor_right()
        else:
            self.into_list()
