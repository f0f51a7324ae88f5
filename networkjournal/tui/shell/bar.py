"""The bar: seven sections, always one digit away."""

from msgspec import Struct
from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from networkjournal.language import _
from networkjournal.tui.inked import Inked
from networkjournal.tui.page_names import SECTION_NAMES
from networkjournal.tui.text import Span, spread

_FULL_WIDTH = 80


class _Place(Struct, frozen=True):
    section: str
    digit: str
    name: str
    start: int

    @property
    def width(self) -> int:
        return len(self.digit) + (1 + cell_len(self.name) if self.name else 0)


def places(width: int, current: str) -> list[_Place]:
    """Where each section stands on a bar of this width; names fall out below 80 cells."""
    full = width >= _FULL_WIDTH
    names = [
        _(name) if full or section == current else "" for section, name in SECTION_NAMES.items()
    ]
    total = sum(1 + (1 + cell_len(name) if name else 0) for name in names) + 2 * (len(names) - 1)
    start = 2 if total + 4 <= width else 1
    found = []
    for digit, (section, name) in enumerate(zip(SECTION_NAMES, names, strict=True), start=1):
        place = _Place(section, str(digit), name, start)
        found.append(place)
        start += place.width + 2
    return found


class Bar(Inked):
    """The names of the sections; the one that one is in is bold with a line under it."""

    DEFAULT_CSS = """
    Bar { height: 2; dock: top; }
    """
    current: reactive[str] = reactive("today")
    mark: reactive[str] = reactive("")
    """A word that stays in view, such as that this is the sample."""

    class Chosen(Message):
        """A section was clicked."""

        def __init__(self, section: str) -> None:
            super().__init__()
            self.section = section

    def render_line(self, y: int) -> Strip:
        """The names, and the line under the one that one is in."""
        width = self.size.width
        line: list[Span] = []
        at = 0
        for place in places(width, self.current):
            here = place.section == self.current
            line.append((" " * (place.start - at), ""))
            at = place.start + place.width
            if y == 0:
                line.append((place.digit, "key" if here else "due"))
                if place.name:
                    line.append((" " + place.name, "name" if here else "soft"))
            else:
                line.append(("━" * place.width if here else " " * place.width, "key"))
        if y and self.mark:
            line = self._with_mark(line, width)
        return self.draw(line, width)

    def _with_mark(self, line: list[Span], width: int) -> list[Span]:
        """The second line with the mark at its right end, or left where that is taken."""
        drawn = "".join(words for words, _ink in line).rstrip()
        if cell_len(drawn) + cell_len(self.mark) + 4 <= width:
            return spread([(drawn, "key")], [(self.mark, "soft")], width - 2)
        return [("  ", ""), (self.mark, "soft"), (drawn[cell_len(self.mark) + 2 :], "key")]

    def on_click(self, event: events.Click) -> None:
        """Go to the section under the mouse."""
        for place in places(self.size.width, self.current):
            if place.start <= event.x < place.start + place.width:
                self.post_message(self.Chosen(place.section))
