"""Where one types in a box of the preparation, right at its place in the list."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.prose_input import ProseInput
from networkjournal.tui.text import plain


class BoxInput(ProseInput):
    """Prose in which Enter goes on to the next box; what is pasted keeps its lines."""

    DEFAULT_CSS = """
    BoxInput, BoxInput:focus {
        position: absolute; border: none; padding: 0; background: $surface; height: 1;
        scrollbar-size-vertical: 0;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.BOX)]

    def __init__(self) -> None:
        super().__init__("")
        self._proposed = ""
        self.on_write: Callable[[], object] = lambda: None
        self.on_keep: Callable[[int], object] = lambda _by: None
        self.on_typed: Callable[[], object] = lambda: None

    def put(self, value: str, proposed: str) -> None:
        """Begin with these words; Tab takes what is proposed into an empty box."""
        self._proposed = proposed
        self.placeholder = plain(proposed)
        self.load_text(value)
        self.move_cursor(self.document.end)

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Enter goes on; every letter is a letter."""
        return key != "enter" and super().check_consume_key(key, character)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.action_write()

    def on_text_area_changed(self) -> None:
        """Something was typed."""
        self.on_typed()

    def action_write(self) -> None:
        """Save the box, and on to the next."""
        self.on_write()

    def action_take(self) -> None:
        """Take what is proposed into the empty box; where something stands, go on."""
        if self.value.strip() or not self._proposed:
            self.on_write()
        else:
            self.load_text(self._proposed)
            self.move_cursor(self.document.end)

    def action_new_line(self) -> None:
        """A new line in the box."""
        self.insert("\n")

    def action_keep(self) -> None:
        """Back to the boxes; what was typed is kept."""
        self.on_keep(0)

    def action_leave(self, by: int) -> None:
        """Past the first line or the last one: to the box above, or below."""
        self.on_keep(by)
