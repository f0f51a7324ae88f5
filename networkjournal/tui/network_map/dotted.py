"""Dotted lines between cells of the terminal, in Braille: two by four points to a cell."""

from collections.abc import Iterable

_BRAILLE = 0x2800
_POINTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each point of a cell, by its row and column."""

Cells = dict[tuple[int, int], int]
"""The points set in each cell, by column and row."""


def dotted(
    ends: Iterable[tuple[tuple[int, int], tuple[int, int]]], every: int, cells: Cells | None = None
) -> Cells:
    """Lines of points between the middles of cells.

    Args:
        ends: the two cells of each line.
        every: one point in so many is set.
        cells: what is set already; it is added to.
    """
    found: Cells = {} if cells is None else cells
    for (x1, y1), (x2, y2) in ends:
        across, down = (x2 - x1) * 2, (y2 - y1) * 4
        steps = max(abs(across), abs(down))
        for step in range(every, steps, every):
            x = x1 * 2 + 1 + round(across * step / steps)
            y = y1 * 4 + 2 + round(down * step / steps)
            cell = x // 2, y // 4
            found[cell] = found.get(cell, 0) | _POINTS[y % 4][x % 2]
    return found


def sign(points: int) -> str:
    """The Braille sign with these points."""
    return chr(_BRAILLE + points)
