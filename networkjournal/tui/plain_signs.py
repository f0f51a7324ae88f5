"""Plain signs: what is drawn, in signs that every font, terminal and screen reader knows.

They are laid over the lines on their way to the screen, so no page needs to know. Each takes one
cell, as what it stands for does: a box of three cells would push the rest of its line aside.
"""

from rich.segment import Segment
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter

_PLAIN = {
    "▌": ">", "│": "|", "┃": "|",
    "→": ">", "←": "<", "↑": "^", "↓": "v", "›": ">", "⇧": "^", "⌫": "<",
    "○": "o", "◐": "+", "●": "@", "■": "x", "□": "_",
    "━": "=", "─": "-", "╸": "-", "−": "-",
    "┏": "+", "┓": "+", "┗": "+", "┛": "+",
    "╭": "+", "╮": "+", "╰": "+", "╯": "+",
    "▔": "-", "▁": "_", "▎": "|", "▊": "|",
}  # fmt: skip
"""Signs of the app and of Textual's borders. Those of Latin-1 (``·``, ``»``) every terminal has."""

_TABLE = str.maketrans(_PLAIN)


class PlainSigns(LineFilter):
    """Lays plain signs over a line; its cells stay where they are."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The line with plain signs."""
        return [
            segment
            if segment.text.isascii()
            else Segment(segment.text.translate(_TABLE), segment.style, segment.control)
            for segment in segments
        ]


def are_signs_plain(app: App[object]) -> bool:
    """Whether this app draws plain signs."""
    return bool(getattr(app, "is_plain", False))
