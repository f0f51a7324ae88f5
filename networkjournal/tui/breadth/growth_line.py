"""How the breadth grew, as a line: the effective number of circles over the time that passed."""

from collections.abc import Iterator
from datetime import date, timedelta

from networkjournal.domain.breadth.growth import Growth, Moment
from networkjournal.domain.dates.said import month_name
from networkjournal.domain.numbers_said import say_number
from networkjournal.language import _
from networkjournal.tui.stepped import stepped_row
from networkjournal.tui.text import Line, width_of

_ROWS = 3
"""Rows between the least and the most."""

_LEFT, _RIGHT = 6, 7
_MOST_WIDE, _LEAST_WIDE = 48, 12


def growth_lines(growth: Growth, today: date, width: int) -> Iterator[Line]:
    """The line, with the least and the most at its left, today's figure at its right.

    Nothing where there is no time over which it could have grown.
    """
    shown = [moment for moment in growth.moments if moment.effective]
    if len(shown) < 2:  # noqa: PLR2004 - before and after
        return
    wide = max(min(width - _LEFT - _RIGHT, _MOST_WIDE), _LEAST_WIDE)
    least = min(moment.effective for moment in shown)
    most = max(moment.effective for moment in shown)
    rows = _ROWS if say_number(least, 1) != say_number(most, 1) else 0
    levels = [_level(value, least, most, rows) for value in _values(shown, wide)]
    for row in range(rows, -1, -1):
        label = {rows: most, 0: least}.get(row)
        left = say_number(label, 1) if label is not None else ""
        line = [(left.rjust(_LEFT - 2) + "  ", "soft"), *stepped_row(levels, row)]
        if row == levels[-1] and row < rows:
            line.append((f"  {say_number(shown[-1].effective, 1)}", "soft"))
        yield line
    begun, now = _begun(shown[0], today), _("now")
    gap = wide - width_of(((begun, ""), (now, "")))
    yield ((" " * _LEFT, ""), (begun + " " * max(gap, 1) + now, "soft"))


def _values(shown: list[Moment], wide: int) -> Iterator[float]:
    """The figure at each column: what it was at the end of the last month by then."""
    first, days = shown[0].day, (shown[-1].day - shown[0].day).days
    at = 0
    for x in range(wide + 1):
        day = first + timedelta(days=days * x // wide)
        while at + 1 < len(shown) and shown[at + 1].day <= day:
            at += 1
        yield shown[at].effective


def _level(value: float, least: float, most: float, rows: int) -> int:
    return round((value - least) / (most - least) * rows) if rows else 0


def _begun(moment: Moment, today: date) -> str:
    when = month_name(moment.day.month)
    if moment.day.year != today.year:
        return _("{month} {year}").format(month=when, year=moment.day.year)
    return when
