"""The map as one widget: me in the middle, dots around me, and the ties of whom one stands on."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.strip import Strip

from networkjournal.domain.network_map import NetworkMap
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.inked import Inked
from networkjournal.tui.network_map.dotted import Cells, dotted, sign
from networkjournal.tui.network_map.naming import Taken
from networkjournal.tui.network_map.placing import (
    Dot,
    Placed,
    nearest,
    nearest_to,
    placed,
)
from networkjournal.tui.text import Span, said

_FIRST, _SECOND = "●", "○"
_OWN_LINES, _TIES = 5, 2
"""One point in so many: of the lines from the middle, and of the ties of one person."""
_LONGEST_NAME = 24


class MapView(Inked, can_focus=True):
    """A network to look at and to move through. ``on_move`` and ``on_open`` are told the key."""

    DEFAULT_CSS = """
    MapView { height: 1fr; width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.MAP)]

    def __init__(self, name_of: Callable[[str], str]) -> None:
        super().__init__()
        self.on_move: Callable[[str], None] = lambda _key: None
        self.on_open: Callable[[str], None] = lambda _key: None
        self._name_of = name_of
        self._network = NetworkMap((), {}, {})
        self._names: Mapping[str, str] = {}
        self._placed = Placed((0, 0), (), ())
        self._taken = Taken(self._placed, "")
        self._lines: Cells = {}
        self._by_key: dict[str, Dot] = {}
        self._key = ""
        self._rows: dict[int, list[tuple[int, str, str]]] = {}

    @property
    def current_key(self) -> str:
        """What one stands on; empty where nobody is on the map."""
        return self._key

    @property
    def left_out(self) -> int:
        """How many people found no room."""
        return self._placed.left_out

    def show(self, network: NetworkMap, names: Mapping[str, str]) -> None:
        """Show this network, standing where one stood.

        Args:
            network: who is on it.
            names: for each circle what stands outside its sector.
        """
        self._network, self._names = network, names
        self._place(self.size)

    def go_to(self, key: str) -> None:
        """Stand on this dot, if it is on the map; nobody is told."""
        if key in self._by_key and key != self._key:
            self._key = key
            self._draw_over()

    def on_resize(self, event: events.Resize) -> None:
        """Everyone has another place."""
        self._place(event.size)

    def _place(self, size: Size) -> None:
        if not size:
            return
        names = [(circle, said(words, _LONGEST_NAME)) for circle, words in self._names.items()]
        self._placed = placed(self._network, names, (size.width, size.height))
        dots = self._placed.dots
        middle = self._placed.middle
        self._lines = dotted(
            ((middle, (dot.x, dot.y)) for dot in dots if not dot.is_beyond), _OWN_LINES
        )
        self._by_key = {dot.key: dot for dot in dots}
        self._taken = Taken(self._placed, _("you"))
        if self._key not in self._by_key:
            self._key = dots[0].key if dots else ""
            self.on_move(self._key)
        self._draw_over()

    # Moving

    def action_toward(self, dx: int, dy: int) -> None:
        """To the nearest dot this way."""
        here = self._by_key.get(self._key)
        found = nearest(self._placed.dots, here or self._placed.middle, dx, dy)
        if found is not None:
            self._stand(found)

    def action_around(self, by: int) -> None:
        """To the next dot around the ring, or the one before."""
        dots = self._placed.dots
        if dots:
            here = self._by_key.get(self._key)
            at = dots.index(here) if here in dots else 0
            self._stand(dots[(at + by) % len(dots)])

    def action_open(self) -> None:
        """Open whom one stands on."""
        if self._key:
            self.on_open(self._key)

    def on_click(self, event: events.Click) -> None:
        """Stand on the dot under the mouse; the second time open it."""
        found = nearest_to(self._placed.dots, event.x, event.y)
        if found is None:
            return
        if found.key == self._key:
            self.on_open(found.key)
        else:
            self._stand(found)

    def _stand(self, dot: Dot) -> None:
        self._key = dot.key
        self._draw_over()
        self.on_move(dot.key)

    # Drawing

    def _draw_over(self) -> None:
        """What lies over the lines: the ties of whom one stands on, the dots, names and me."""
        here = self._by_key.get(self._key)
        ties: Cells = {}
        met: set[str] = set()
        if here is not None:
            others = [self._by_key[one] for one in self._tied(here) if one in self._by_key]
            met = {dot.key for dot in others}
            dotted((((here.x, here.y), (dot.x, dot.y)) for dot in others), _TIES, ties)
        rows: dict[int, list[tuple[int, str, str]]] = {}
        for (x, y), points in self._lines.items():
            if (x, y) not in ties:
                rows.setdefault(y, []).append((x, sign(points), "rule"))
        for (x, y), points in ties.items():
            both = points | self._lines.get((x, y), 0)
            rows.setdefault(y, []).append((x, sign(both), "due"))
        for name in self._placed.names:
            rows.setdefault(name.y, []).append((name.x, name.words, "soft"))
        for dot in self._placed.dots:
            ink = "due" if dot is here or dot.key in met else "soft" if dot.is_beyond else "bar"
            words = _SECOND if dot.is_beyond else _FIRST
            if dot.count:
                words += f" {dot.count}"
            rows.setdefault(dot.y, []).append((dot.x, words, ink))
        you = _("you")
        x, y = self._placed.middle
        rows.setdefault(y, []).append((x - cell_len(you) // 2, you, "name"))
        if here is not None:
            x, y, words = self._named(here)
            rows.setdefault(y, []).append((x, words, "key"))
        self._rows = rows
        self.refresh()

    def _tied(self, here: Dot) -> tuple[str, ...]:
        return self._network.knows.get(here.key, ())

    def _named(self, here: Dot) -> tuple[int, int, str]:
        """The name of whom one stands on, where it hides the least."""
        words = said(self._name_of(here.key), _LONGEST_NAME)
        x, y = self._taken.place_beside(here, cell_len(words), self.size)
        return x, y, words

    def render_line(self, y: int) -> Strip:
        """One row of the map."""
        width = self.size.width
        cells: list[tuple[str, str]] = [(" ", "")] * width
        for x, words, ink in self._rows.get(y, ()):
            at = x
            for letter in words:
                size = cell_len(letter)
                if not size:
                    continue
                if at >= 0 and at + size <= width:
                    cells[at] = (letter, ink)
                    for more in range(1, size):
                        cells[at + more] = ("", ink)
                at += size
        line: list[Span] = []
        for letter, ink in cells:
            if line and line[-1][1] == ink:
                line[-1] = (line[-1][0] + letter, ink)
            else:
                line.append((letter, ink))
        return self.draw(line, width)
