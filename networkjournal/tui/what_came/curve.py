"""The curve of the harvest: which share had borne so long after sowing, drawn in signs."""

from collections.abc import Iterator

from networkjournal.domain.dates.spans import DAYS_IN_MONTH
from networkjournal.domain.numbers_said import say_number
from networkjournal.domain.yields.waiting import Waiting
from networkjournal.language import _, ngettext
from networkjournal.tui.stepped import stepped_row
from networkjournal.tui.text import Line

ROWS = 7
"""Rows between nothing and all that has borne."""

_LEFT = 7
_UNIT = 9
"""Cells for the last number of the axis and its unit, right of the curve."""
_MOST_WIDE = 48
_HALF = 0.5
_TICKS = 4
_IN_DAYS = 92
"""Below so many days the axis counts days, else months."""


def curve_lines(waiting: Waiting, width: int) -> Iterator[Line]:
    """The curve, with the shares at the left and the time below; nothing of too few sowings.

    Args:
        waiting: how long it takes.
        width: of the page, in cells.
    """
    longest = max((point.day.days for point in waiting.points), default=0)
    if not waiting.are_enough or not longest:
        return
    wide = max(min(width - _LEFT - _UNIT, _MOST_WIDE), 12)
    top = max(_HALF, waiting.points[-1].share)
    levels = [_level(_share_at(waiting, longest * x / wide), top) for x in range(wide + 1)]
    half = _level(_HALF, top)
    labels = {half: "50 %", 0: "0 %", levels[-1]: f"{round(waiting.points[-1].share * 100)} %"}
    for row in range(ROWS, -1, -1):
        label = labels.get(row, "")
        yield [
            (label.rjust(_LEFT - 2) + "  ", "soft"),
            *stepped_row(levels, row, dotted=row == half),
        ]
    yield [(" " * _LEFT, ""), (_axis(longest, wide), "soft")]


def _share_at(waiting: Waiting, days: float) -> float:
    """The share that had borne by then."""
    share = 0.0
    for point in waiting.points:
        if point.day.days > days:
            break
        share = point.share
    return share


def _level(share: float, top: float) -> int:
    return round(share / top * ROWS)


def _axis(longest: int, wide: int) -> str:
    """The time below the curve, in days or in months."""
    unit = 1.0 if longest < _IN_DAYS else DAYS_IN_MONTH
    whole = longest / unit
    step = max(1, round(whole / _TICKS))
    line = "0"
    last = 0
    number = step
    while number <= whole:
        at = round(number * unit / longest * wide)
        label = say_number(number, 0)
        if at - len(line) >= 1:
            line = line.ljust(at) + label
            last = number
        number += step
    named = last or round(whole)
    unit_name = (
        ngettext("day", "days", named) if unit == 1.0 else ngettext("month", "months", named)
    )
    return f"{line} {unit_name}" if last else f"{line}  {_('less than a month')}"
