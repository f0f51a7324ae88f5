"""A field of several lines; loaded when a form has one, since it costs time to import."""

from textual import events
from textual.widgets import TextArea

from networkjournal.domain.text import clean
from networkjournal.tui.line_input import LeftOut

LONGEST = 262_144
"""More than this is not pasted into one field; a key has to be answered at once in it."""


class ProseInput(TextArea):
    """Prose in a form: Enter is a new line, Tab goes on."""

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
