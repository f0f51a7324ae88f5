"""Where everyone stands on a map of the network, in cells of the terminal.

I stand in the middle. Each circle has a sector as wide as it has people; those I know stand on a
ring in it, and those beyond them on a wider ring, behind whom they are known through.
"""

from collections.abc import Iterable, Iterator
from math import cos, hypot, pi, sin

from msgspec import Struct
from rich.cells import cell_len

from networkjournal.domain.network_map import NetworkMap, Sector

MOST_PEOPLE = 60
"""Above so many people a circle is one dot, with its size as a number."""

CIRCLE = "circle:"
"""What the key of a dot begins with that stands for a whole circle."""

BEYOND = "beyond:"
"""Likewise for all those beyond a circle."""

_INNER, _OUTER, _LABELS = 0.62, 0.94, (0.76, 0.84, 0.92, 1.0)
"""How far the rings and the names of circles lie from the middle, of the way to the edge."""
_MARGIN = 2
_TRIES = (0, 1, -1, 2, -2, 3, -3, 4, -4)
"""Steps along the ring that a dot may give way to another."""
_STEP = pi / 60


class Dot(Struct, frozen=True):
    """Somebody, or a whole circle, on the map.

    Attributes:
        key: the id of the person, or :data:`CIRCLE` or :data:`BEYOND` and the circle.
        x: the column.
        y: the row.
        is_beyond: whether it stands for those I do not know yet.
        count: how many people a dot of many stands for, else 0.
        angle: where on the ring, in radians; the rings run from the left over the top.
    """

    key: str
    x: int
    y: int
    is_beyond: bool = False
    count: int = 0
    angle: float = 0.0


class Name(Struct, frozen=True):
    """The name of a circle outside its sector."""

    words: str
    x: int
    y: int


class Placed(Struct, frozen=True):
    """A map of a certain size.

    Attributes:
        middle: the column and the row where I stand.
        dots: everyone, around the ring.
        names: of the circles, those that found room.
        left_out: how many people found no room.
    """

    middle: tuple[int, int]
    dots: tuple[Dot, ...]
    names: tuple[Name, ...]
    left_out: int = 0


def placed(network: NetworkMap, names: Iterable[tuple[str, str]], size: tuple[int, int]) -> Placed:
    """Everyone in their place.

    Args:
        network: who is on the map.
        names: for each circle what stands outside its sector.
        size: columns and rows.
    """
    table = _Table(size)
    words = dict(names)
    dots: list[Dot] = []
    left_out = 0
    arcs = list(_arcs(network.sectors))
    inner = [dot for sector, start, arc in arcs for dot in _inside(network, sector, start, arc)]
    for key, angle, count in inner:
        dot = table.put(key, angle, _INNER, count)
        if dot is None:
            left_out += 1
        else:
            dots.append(dot)
    at = {dot.key: dot.angle for dot in dots}
    for sector, start, arc in arcs:
        for key, angle, count in _beyond(network, sector, start, arc, at):
            dot = table.put(key, angle, _OUTER, count, is_beyond=True)
            if dot is None:
                left_out += 1
            else:
                dots.append(dot)
    outside = [
        name
        for sector, start, arc in arcs
        if (name := table.name(words.get(sector.circle, ""), start + arc / 2)) is not None
    ]
    dots.sort(key=lambda dot: (dot.angle, dot.is_beyond))
    return Placed(table.middle, tuple(dots), tuple(outside), left_out)


def is_of_circles(network: NetworkMap) -> bool:
    """Whether there are too many people for a dot each."""
    return network.people > MOST_PEOPLE


def nearest(dots: Iterable[Dot], here: Dot | tuple[int, int], dx: int, dy: int) -> Dot | None:
    """The dot that one comes to going this way; None where there is none.

    Args:
        dots: where one can stand.
        here: where one stands now.
        dx: -1 to the left, 1 to the right, else 0.
        dy: -1 up, 1 down, else 0.
    """
    x, y = (here.x, here.y) if isinstance(here, Dot) else here
    best: tuple[float, Dot] | None = None
    for dot in dots:
        across, down = dot.x - x, (dot.y - y) * 2  # a cell is twice as high as it is wide
        ahead = across * dx + down * dy
        aside = abs(down if dx else across)
        if ahead <= 0 or aside > ahead * 2:
            continue
        cost = ahead + aside * 2
        if best is None or cost < best[0]:
            best = cost, dot
    return best[1] if best else None


def nearest_to(dots: Iterable[Dot], x: int, y: int, within: float = 4) -> Dot | None:
    """The dot at this cell, or the nearest one close by."""
    close = [(hypot(dot.x - x, (dot.y - y) * 2), dot) for dot in dots]
    found = min(close, key=lambda one: one[0], default=None)
    return found[1] if found and found[0] <= within else None


class _Table:
    """The cells, and which of them are taken."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.width, self.height = size
        self.middle = (self.width // 2, self.height // 2)
        self._rx = max(self.width / 2 - _MARGIN - 1, 1)
        self._ry = max(self.height / 2 - 1, 1)
        self._taken: set[tuple[int, int]] = {
            (self.middle[0] + step, self.middle[1]) for step in range(-3, 4)
        }

    def at(self, angle: float, far: float) -> tuple[int, int]:
        """The cell in this direction, from the left over the top, so far from the middle."""
        x = self.middle[0] - cos(angle) * self._rx * far
        y = self.middle[1] - sin(angle) * self._ry * far
        return round(x), round(y)

    def put(
        self, key: str, angle: float, far: float, count: int, *, is_beyond: bool = False
    ) -> Dot | None:
        """A dot there or close by; None where nothing is free."""
        size = len(str(count)) + 1 if count else 0
        for step in _TRIES:
            turned = angle + step * _STEP
            x, y = self.at(turned, far)
            cells = {(x + more, y) for more in range(size + 1)}
            inside = x >= 0 and x + size < self.width and 0 <= y < self.height
            if inside and not cells & self._taken:
                self._taken |= cells
                return Dot(key, x, y, is_beyond, count, turned)
        return None

    def name(self, words: str, angle: float) -> Name | None:
        """The name of a circle where it hides no dot; None where there is no room."""
        for far in _LABELS:
            x, y = self.at(angle, far)
            wide = cell_len(words)
            start = x - wide // 2
            if abs(cos(angle)) > _SIDE:
                start = x - wide + 1 if cos(angle) > 0 else x
            start = min(max(start, 0), self.width - wide)
            for row in (y, y - 1, y + 1):
                cells = {(start + at, row) for at in range(-1, wide + 1)}
                if start >= 0 and 0 <= row < self.height and not cells & self._taken:
                    self._taken |= cells
                    return Name(words, start, row)
        return None


_SIDE = 0.3
"""Of the width, beside which a name begins or ends at its sector instead of lying over it."""


def _arcs(sectors: tuple[Sector, ...]) -> Iterator[tuple[Sector, float, float]]:
    """Each sector with where it begins and how wide it is; the first lies to the left."""
    weights = [len(sector.people) + 1 for sector in sectors]
    whole = sum(weights)
    start = -pi * weights[0] / whole if sectors else 0.0
    for sector, weight in zip(sectors, weights, strict=True):
        arc = 2 * pi * weight / whole
        yield sector, start, arc
        start += arc


def _inside(
    network: NetworkMap, sector: Sector, start: float, arc: float
) -> Iterator[tuple[str, float, int]]:
    if is_of_circles(network):
        yield CIRCLE + sector.circle, start + arc / 2, len(sector.people)
        return
    for number, person in enumerate(sector.people):
        yield person, start + arc * (number + 1) / (len(sector.people) + 1), 0


def _beyond(
    network: NetworkMap, sector: Sector, start: float, arc: float, at: dict[str, float]
) -> Iterator[tuple[str, float, int]]:
    if is_of_circles(network):
        if sector.beyond:
            yield BEYOND + sector.circle, start + arc / 2, len(sector.beyond)
        return
    for person in sector.beyond:
        yield person, at.get(network.through[person], start + arc / 2), 0
