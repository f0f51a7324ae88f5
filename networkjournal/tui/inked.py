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


class Inked(Widget):
    """A widget whose lines are spans of words and ink, drawn without any markup."""

    GROUND = "page"

    @property
    def inks(self) -> Inks:
        """The inks of the theme of now."""
        return inks_of(self.app.theme_variables)

    def draw(self, line: Line, width: int, ground: str = "", bold: bool = False) -> Strip:
        """One line of the screen, exactly this wide.

        Control characters that slipped past every way in are replaced here, the last door
        before the terminal.
        """
        ground = ground or self.GROUND
        inks = self.inks
        segments: list[Segment] = []
        used = 0
        for words, ink in line:
            safe = words if words.isprintable() else _safe(words)
            segments.append(Segment(safe, inks.style(ink, ground, bold)))
            used += cell_len(safe)
        if used > width:
            return self.draw(fit(line, width), width, ground, bold) if width > 0 else Strip([])
        if used < width:
            segments.append(Segment(" " * (width - used), inks.style("", ground)))
        return Strip(segments, width)


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
        inside = spread(self._left, self._right, width - 2 * self._margin)
        return self.draw([(" " * self._margin, ""), *inside], width)
