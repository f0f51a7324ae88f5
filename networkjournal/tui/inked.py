"""Widgets that write their lines themselves, in the inks of the theme."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from networkjournal.domain.text import clean_line
from networkjournal.tui.text import Line, fit, spread
from networkjournal.tui.theme import Inks, inks_of

HERE = "▌"
HERE_UNFOCUSED = "│"


_WIDEST = 76
"""No line of text is wider, however wide the terminal."""


class Inked(Widget):
    """A widget whose lines are spans of words and ink, drawn without any markup."""

    GROUND = "page"

    @property
    def inks(self) -> Inks:
        """The inks of the theme of now."""
        return inks_of(self.app.theme_variables)

    def draw(self, line: Line, width: int, ground: str = "", bold: bool = False) -> Strip:
        """One line of the screen, exactly this wide."""
        return inked_strip(self.inks, line, width, ground or self.GROUND, bold)


def inked_strip(inks: Inks, line: Line, width: int, ground: str, bold: bool = False) -> Strip:
    """Words and ink as a line of the screen, exactly this wide.

    Control characters that slipped past every way in are replaced here, the last door before the
    terminal. Spaces take the ink beside them, so that a line is few pieces.
    """
    if width <= 0:
        return Strip([])
    segments: list[Segment] = []
    words, ink, used = "", "", 0
    for span, next_ink in line:
        if not span:
            continue
        safe = span if span.isprintable() else _safe(span)
        used += len(safe) if safe.isascii() else cell_len(safe)
        if next_ink == ink or (ink not in _DRAWN_SPACE and safe.isspace()):
            words += safe
            continue
        if words.isspace() and next_ink not in _DRAWN_SPACE:
            words, ink = words + safe, next_ink
            continue
        if words:
            segments.append(Segment(words, inks.style(ink, ground, bold)))
        words, ink = safe, next_ink
    if used > width:
        return inked_strip(inks, fit(line, width), width, ground, bold)
    if used < width:
        if ink in _DRAWN_SPACE:
            segments.append(Segment(words, inks.style(ink, ground, bold)))
            words, ink = "", ""
        words += " " * (width - used)
    segments.append(Segment(words, inks.style(ink, ground, bold)))
    return Strip(segments, width)


_DRAWN_SPACE = frozenset({"link", "mark"})
"""The inks in which a space can be seen, because it is underlined."""


def _safe(words: str) -> str:
    """The words without what would alter the terminal; spaces at their ends stay."""
    stripped = words.strip(" ")
    if not stripped:
        return words
    start = words.index(stripped[0])
    return words[:start] + clean_line(stripped) + words[start + len(stripped) :]


class TextLine(Inked):
    """One line with words on the left and on the right; changing them moves nothing else."""

    DEFAULT_CSS = """
    TextLine { height: 1; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._left: Line = ()
        self._right: Line = ()
        self._margin = 2

    def write(self, left: Line, right: Line = ()) -> None:
        """Show these words from now on."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def write_at_edge(self, line: Line) -> None:
        """Show these words from the first column on, where the here-bar stands."""
        self._margin = 0
        self.write(line)

    @property
    def words(self) -> str:
        """What stands there, for a reader without eyes."""
        return "".join(words for words, _ in (*self._left, *self._right))

    def render_line(self, y: int) -> Strip:
        """The line, between its margins."""
        width = self.size.width
        if y:
            return Strip.blank(width, self.inks.style("", self.GROUND))
        inside = spread(self._left, self._right, min(width - 2 * self._margin, _WIDEST))
        return self.draw([(" " * self._margin, ""), *inside], width)
