"""One line to type in: every printable key is a letter here, and nothing pasted is lost."""

from rich.highlighter import Highlighter
from textual import events
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input

from networkjournal.domain.text import clean, clean_line

LONGEST = 65_536
"""More than this is not typed into one line; what is pasted beyond it is left out and said."""


class LeftOut(Message):
    """What was pasted did not all fit: the rest stays on the clipboard.

    Attributes:
        most: How many characters fit.
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most


class LineInput(Input):
    """An input without a box that cleans what is pasted and keeps all its lines as one."""

    DEFAULT_CSS = """
    LineInput, LineInput:focus {
        border: none; height: 1; padding: 0; background: transparent; color: $foreground;
    }
    LineInput > .input--cursor { color: $background; background: $foreground; text-style: none; }
    LineInput > .input--placeholder { color: $ink-soft; }
    LineInput > .input--suggestion { color: $ink-soft; }
    LineInput > .input--selection { background: $here; text-style: underline; }
    """

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        highlighter: Highlighter | None = None,
        suggester: Suggester | None = None,
        classes: str | None = None,
        id: str | None = None,
    ) -> None:
        super().__init__(
            clean_line(value),
            placeholder=placeholder,
            highlighter=highlighter,
            suggester=suggester,
            select_on_focus=False,
            classes=classes,
            id=id,
        )
        self.cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        """Take in what is pasted, on one line."""
        event.stop()
        event.prevent_default()
        room = LONGEST - len(self.value)
        line = clean_line(event.text[:room]) if room > 0 else ""
        if len(event.text) > room:
            self.post_message(LeftOut(LONGEST))
        start, end = sorted(self.selection)
        self.replace(line, start, end)

    def validate_value(self, value: str) -> str:
        """What is typed is cleaned too; spaces at its ends stay while typing."""
        return value if value.isprintable() else clean(value).replace("\n", " ").replace("\t", " ")
