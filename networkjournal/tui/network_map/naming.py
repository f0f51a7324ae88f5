"""Where the name of whom one stands on is written on the map."""

from collections.abc import Iterator

from rich.cells import cell_len

from networkjournal.tui.network_map.placing import Dot, Placed

_DOT, _WORD = 100, 10
"""What it costs to hide a dot, and a cell of a word or to stand right beside another dot; a place
that is further down the list costs one more."""

_AWAY = (0, -1, 1, -2, 2)
"""Rows above and below the dot where its name may stand."""


class Taken:
    """What the cells of a map hold that a name should not hide.

    Args:
        placed: the map.
        you: what stands in its middle.
    """

    def __init__(self, placed: Placed, you: str) -> None:
        self._costs: dict[tuple[int, int], int] = {}
        for name in placed.names:
            self._take(name.x, name.y, cell_len(name.words), _WORD)
        x, y = placed.middle
        wide = cell_len(you)
        self._take(x - wide // 2, y, wide, _DOT)
        for dot in placed.dots:
            self._take(dot.x, dot.y, _wide(dot), _DOT)

    def _take(self, x: int, y: int, wide: int, cost: int) -> None:
        for at in range(x, x + wide):
            self._costs[at, y] = max(cost, self._costs.get((at, y), 0))

    def place_beside(self, dot: Dot, wide: int, size: tuple[int, int]) -> tuple[int, int]:
        """The column and the row of a name so wide that hides the least, close to its dot.

        Args:
            dot: whose name it is.
            wide: of the name, in cells.
            size: columns and rows of the map.
        """
        own = {(dot.x + at, dot.y) for at in range(_wide(dot))}
        best: tuple[int, tuple[int, int]] | None = None
        for step, (x, y) in enumerate(_places(dot, wide, size)):
            cells = [(x + at, y) for at in range(wide)]
            cost = step + sum(self._costs.get(cell, 0) for cell in cells)
            beside = [cell for cell in ((x - 1, y), (x + wide, y)) if cell not in own]
            cost += sum(self._costs.get(cell, 0) // _DOT * _WORD for cell in beside)
            if not own.isdisjoint(cells):
                cost += _DOT * wide
            if best is None or cost < best[0]:
                best = cost, (x, y)
        return best[1] if best else (0, dot.y)


def _places(dot: Dot, wide: int, size: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Where the name could stand: beside the dot, then above and below it; the best first."""
    width, height = size
    behind, before = dot.x + _wide(dot) + 1, dot.x - wide - 1
    sides = (before, behind) if dot.x < width // 2 else (behind, before)
    for away in _AWAY:
        y = dot.y + away
        if not 0 <= y < height:
            continue
        starts = sides if not away else (dot.x - wide // 2, dot.x, dot.x - wide + 1, *sides)
        for x in starts:
            if 0 <= x <= width - wide:
                yield x, y


def _wide(dot: Dot) -> int:
    return len(str(dot.count)) + 2 if dot.count else 1
