"""Days as a query names them: a year, a month, a day, words for either, or a length of time."""

import re
from datetime import date, timedelta

from msgspec import Struct

from networkjournal.domain.search.error import QueryError
from networkjournal.domain.text import cut, fold
from networkjournal.language import _

_YEAR_OR_MONTH = r"([0-9]{4})(?:-([0-9]{1,2}))?"


class Span(Struct, frozen=True):
    """Days from the first to the last, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        """Whether this day is in the span."""
        return self.first <= day <= self.last


def read_spans(text: str, today: date) -> tuple[Span, ...]:
    """The days that a text names.

    Args:
        text: ``2026``, ``2026-11``, ``2026-11-23``, ``this week``, ``vorige maand``, ``november``,
            ``nov 2026``, or any words for a day. What has no year is taken both as the nearest one
            past and as the nearest to come, since a list may look either way; a month that is
            not over yet is both.
        today: the day it is.

    Returns:
        One or two spans, the past one first.

    Raises:
        QueryError: these are no days.
    """
    # the grammar of dates is only read in by who asks for days
    from networkjournal.domain.dates.past_days import NO_DATE
    from networkjournal.domain.dates.reading import Direction, read_date

    periods = _read_periods(text, today)
    if periods:
        return periods
    days = [read_date(text, today, direction) for direction in (Direction.PAST, Direction.FUTURE)]
    spans = tuple(dict.fromkeys(Span(day, day) for day in days if day is not None))
    if not spans:
        raise QueryError(_(NO_DATE).format(x=cut(text, 60)))
    return spans


def _read_periods(text: str, today: date) -> tuple[Span, ...]:
    plain = " ".join(fold(text).split()).removesuffix(".")
    numbers = re.fullmatch(_YEAR_OR_MONTH, plain)
    period = _year_or_month(int(numbers[1]), numbers[2]) if numbers else _period(plain, today)
    return (period,) if period else _month_in_words(plain, today)


def _month_in_words(plain: str, today: date) -> tuple[Span, ...]:
    """A month by its name, of the year said or else the nearest past and the nearest to come."""
    from networkjournal.domain.dates.words import tokens_from

    tokens = [token for token in tokens_from(plain, 0, 4) if token.word != "."]
    month = tokens[0].kinds.get("month") if tokens else None
    if month is None or len(tokens) > 2:  # noqa: PLR2004 - the month and its year
        return ()
    if len(tokens) == 1:
        before, after = month > today.month, month < today.month
        years = dict.fromkeys((today.year - before, today.year + after))
        return tuple(
            _month(year, month) for year in years if date.min.year <= year <= date.max.year
        )
    year = tokens[1].kinds.get("year")
    return (_month(year, month),) if year else ()


def _year_or_month(year: int, month: str | None) -> Span | None:
    if not 1 <= year <= 9999:  # noqa: PLR2004 - the years a date can have
        return None
    if month is None:
        return Span(date(year, 1, 1), date(year, 12, 31))
    if not 1 <= int(month) <= 12:  # noqa: PLR2004 - months of a year
        return None
    return _month(year, int(month))


def _month(year: int, month: int) -> Span:
    from calendar import monthrange

    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


_PERIODS = {
    ("this", "week"): ("this week", "deze week"),
    ("last", "week"): ("last week", "vorige week", "afgelopen week"),
    ("next", "week"): ("next week", "volgende week", "komende week"),
    ("this", "month"): ("this month", "deze maand"),
    ("last", "month"): ("last month", "vorige maand", "afgelopen maand"),
    ("next", "month"): ("next month", "volgende maand", "komende maand"),
    ("this", "year"): ("this year", "dit jaar"),
    ("last", "year"): ("last year", "vorig jaar", "afgelopen jaar"),
    ("next", "year"): ("next year", "volgend jaar", "komend jaar"),
}
_PERIOD_OF = {words: period for period, spellings in _PERIODS.items() for words in spellings}
_STEPS = {"last": -1, "this": 0, "next": 1}


def _period(plain: str, today: date) -> Span | None:
    which, unit = _PERIOD_OF.get(plain, ("", ""))
    if not unit:
        return None
    step = _STEPS[which]
    try:
        if unit == "week":
            monday = today + timedelta(days=7 * step - today.weekday())
            return Span(monday, monday + timedelta(days=6))
        if unit == "month":
            months = today.year * 12 + today.month - 1 + step
            return _month(months // 12, months % 12 + 1)
        return Span(date(today.year + step, 1, 1), date(today.year + step, 12, 31))
    except (ValueError, OverflowError):
        return None


def read_limit(text: str, today: date, forward: bool) -> date:
    """The day that lies a length of time away from today, or that words for a day name.

    Args:
        text: ``2w``, ``6m``, ``30d``, ``1y``, ``2 weken``; a day: ``friday``, ``2026-12-01``; or a
            period as :func:`read_spans` reads it. Of a period the last day counts, when looking
            back at one that is not over the day before it.
        today: the day it is.
        forward: whether to look ahead (what falls due) or back (what has been quiet).

    Raises:
        QueryError: it is neither a length of time nor a day.
    """
    from networkjournal.domain.dates.reading import Direction, read_date, read_duration, shift

    duration = read_duration(text)
    if duration is not None:
        count, unit = duration
        return shift(today, count if forward else -count, unit)
    periods = _read_periods(text, today)
    if periods:
        period = periods[-1 if forward else 0]
        over = forward or period.last < today
        return period.last if over else shift(period.first, -1, "d")
    day = read_date(text, today, Direction.FUTURE if forward else Direction.PAST)
    if day is None:
        raise QueryError(
            _("“{x}” is not a length of time here; try 2w, 6m or 1y.").format(x=cut(text, 60))
        )
    return day
