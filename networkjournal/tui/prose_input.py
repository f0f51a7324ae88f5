"""A field of several lines; loaded when a form has one, since it costs time to import."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.widgets import TextArea

from networkjournal.domain.text import clean
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.line_input import LeftOut

LONGEST = 262_144
"""More than this is not pasted into one field; a key has to be answered at once in it."""


class ProseInput(TextArea):
    """Prose in a form: Enter is a new line, Tab goes on."""

    DEFAULT_CSS = """
    ProseInput .text-area--placeholder { color: $ink-soft; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.PROSE)]

    def __init__(self, value: str, hint: str = "") -> None:
        super().__init__(
            clean(value),
            soft_wrap=True,
            show_line_numbers=False,
            placeholder=hint,
            classes="editor prose",
        )
        self.cursor_blink = False
        self.highlight_cursor_line = False

    @property
    def value(self) -> str:
        """What was typed."""
        return clean(self.text)

    def on_mount(self) -> None:
        """Go on behind what stands there."""
        self.move_cursor(self.document.end)

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Enter is a new line here, as a letter is a letter."""
        return key == "enter" or super().check_consume_key(key, character)

    def action_new_line(self) -> None:
        """What Enter does, by the key that other programs have for it."""
        self._replace_via_keyboard("\n", *self.selection)

    def action_leave(self, by: int) -> None:
        """To the next field, or the one before."""
        if by > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    def action_cursor_up(self, select: bool = False) -> None:
        """A line up; from the first one to the field above."""
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.action_leave(-1)
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """A line down; from the last one to the field below."""
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            self.action_leave(1)
        else:
            super().action_cursor_down(select)

    async def _on_paste(self, event: events.Paste) -> None:
        """Take in what is pasted without what could alter the terminal."""
        event.stop()
        event.prevent_default()
        room = max(0, LONGEST - len(self.text))
        if len(event.text) > room:
            self.post_message(LeftOut(LONGEST))
        self._replace_via_keyboard(clean(event.text[:room]), *self.selection)

    def on_text_area_changed(self) -> None:
        """Something was typed."""
        from networkjournal.tui.form_row import Typed

        self.post_message(Typed())
