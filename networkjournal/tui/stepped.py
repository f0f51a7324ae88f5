"""A line that goes by steps, up and down, drawn in signs."""

from collections.abc import Sequence

from networkjournal.tui.text import Span

_LEVEL, _RISE = "━", "┃"
_UP_FROM, _UP_TO = "┛", "┏"
_DOWN_FROM, _DOWN_TO = "┓", "┗"


def stepped_row(levels: Sequence[int], row: int, *, dotted: bool = False) -> list[Span]:
    """One row of the line, a cell for each level but the first.

    Args:
        levels: at which row the line stands, from left to right; below 0 there is none yet.
        row: which row, counted from below.
        dotted: whether the row is dotted where the line is not.
    """
    spans: list[Span] = []
    for x in range(1, len(levels)):
        sign = _sign(levels[x - 1], levels[x], row)
        ink = "bar" if sign != " " else ""
        if sign == " " and dotted:
            sign, ink = "·", "rule"
        if spans and spans[-1][1] == ink:
            spans[-1] = (spans[-1][0] + sign, ink)
        else:
            spans.append((sign, ink))
    return spans


def _sign(before: int, now: int, row: int) -> str:
    """What stands in this row where the line goes from one level to another."""
    if now == row and (before == now or before < 0):
        return _LEVEL
    if before < 0 or before == now:
        return " "
    if min(before, now) < row < max(before, now):
        return _RISE
    if row == now:
        return _UP_TO if before < now else _DOWN_TO
    if row == before:
        return _UP_FROM if before < now else _DOWN_FROM
    return " "
