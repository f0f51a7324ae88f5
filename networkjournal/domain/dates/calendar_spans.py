"""Months, quarters and years of the calendar: where they begin, and what they are called."""

from datetime import date
from typing import Literal, TypeAlias, get_args

from networkjournal.domain.dates.said import month_name
from networkjournal.language import _

CalendarSpan: TypeAlias = Literal["month", "quarter", "year"]
CALENDAR_SPANS: tuple[CalendarSpan, ...] = get_args(CalendarSpan)

_MONTHS: dict[CalendarSpan, int] = {"month": 1, "quarter": 3, "year": 12}
_DECEMBER = 12


def first_day(day: date, span: CalendarSpan) -> date:
    """The first day of the month, quarter or year in which this day lies."""
    months = _MONTHS[span]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def next_first_day(first: date, span: CalendarSpan) -> date:
    """The first day of the next one; the last day there is after the last."""
    month = first.month + _MONTHS[span]
    if month <= _DECEMBER:
        return date(first.year, month, 1)
    return date(first.year + 1, month - _DECEMBER, 1) if first.year < date.max.year else date.max


def say_calendar_span(first: date, span: CalendarSpan) -> str:
    """What it is called: ``November 2026``, ``2026 Q4``, ``2026``."""
    if span == "month":
        return f"{month_name(first.month)} {first.year}"
    if span == "quarter":
        return _("{year} Q{quarter}").format(year=first.year, quarter=(first.month + 2) // 3)
    return str(first.year)
