"""What was given and what was received, by period and size, and whether it was asked for.

No balance per person: that would turn friends into ledgers.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal, TypeAlias, TypeVar

from msgspec import Struct, field

from networkjournal.domain.dates.calendar_spans import CalendarSpan, first_day
from networkjournal.domain.records import Entry

SizeSaid: TypeAlias = Literal["small", "medium", "large", "unsaid"]
Asked: TypeAlias = Literal["asked", "unasked", "unsaid"]
S = TypeVar("S", bound=str)


class Period(Struct):
    """What was given and received in a month, a quarter or a year.

    Attributes:
        first: its first day; :data:`datetime.date.min` for what has no day.
        given: ids of sowings, by their size.
        received: ids of harvests, by their size.
        asked: ids of sowings, by whether they were asked for.
    """

    first: date
    given: dict[SizeSaid, list[str]] = field(default_factory=dict)
    received: dict[SizeSaid, list[str]] = field(default_factory=dict)
    asked: dict[Asked, list[str]] = field(default_factory=dict)

    @property
    def given_count(self) -> int:
        """How often something was given."""
        return sum(map(len, self.given.values()))

    @property
    def received_count(self) -> int:
        """How often something was received."""
        return sum(map(len, self.received.values()))


def given_and_received(
    sowings: Iterable[Entry], harvests: Iterable[Entry], span: CalendarSpan
) -> list[Period]:
    """The periods in which something was given or received, oldest first.

    Args:
        sowings: what was given.
        harvests: what was received.
        span: how long a period is.
    """
    periods: dict[date, Period] = {}
    by_day: dict[date, Period] = {}

    def period_of(day: date) -> Period:
        first = first_day(day, span)
        found = by_day[day] = periods.setdefault(first, Period(first))
        return found

    words: dict[bool | None, Asked] = {None: "unsaid", True: "asked", False: "unasked"}
    # without calls of our own but one a day: it runs 25,000 times in a journal of 25 years
    for sowing in sowings:
        day = sowing.on or sowing.day
        period = by_day.get(day) or period_of(day)
        size, asked = sowing.size or "unsaid", words[sowing.asked]
        if size in period.given:
            period.given[size].append(sowing.id)
        else:
            period.given[size] = [sowing.id]
        if asked in period.asked:
            period.asked[asked].append(sowing.id)
        else:
            period.asked[asked] = [sowing.id]
    for harvest in harvests:
        day = harvest.on or harvest.day
        period = by_day.get(day) or period_of(day)
        size = harvest.size or "unsaid"
        if size in period.received:
            period.received[size].append(harvest.id)
        else:
            period.received[size] = [harvest.id]
    return [periods[first] for first in sorted(periods)]


def together(periods: Iterable[Period], span: CalendarSpan) -> list[Period]:
    """The same in longer periods, oldest first.

    Args:
        periods: shorter ones, oldest first.
        span: how long a period is then; :data:`datetime.date.min` stays apart.
    """
    found: dict[date, Period] = {}
    for one in periods:
        first = first_day(one.first, span) if one.first > date.min else one.first
        into = found.setdefault(first, Period(first))
        _add(into.given, one.given)
        _add(into.received, one.received)
        _add(into.asked, one.asked)
    return list(found.values())


def in_all(periods: Iterable[Period]) -> Period:
    """Everything in one."""
    whole = Period(date.min)
    for one in periods:
        _add(whole.given, one.given)
        _add(whole.received, one.received)
        _add(whole.asked, one.asked)
    return whole


def up_to(periods: Iterable[Period], span: CalendarSpan, today: date, most: int) -> list[Period]:
    """The last of these periods up to today, those in which nothing was done too; no day first.

    Args:
        periods: all in which something was done, oldest first.
        span: how long each is.
        today: the day it is.
        most: how many at most.
    """
    found = {one.first: one for one in periods}
    undated = found.pop(date.min, None)
    shown: list[Period] = []
    if found:
        oldest, first = next(iter(found)), first_day(today, span)
        while len(shown) < most and first >= oldest:
            shown.append(found.get(first) or Period(first))
            if first == first_day(date.min, span):
                break
            first = first_day(first - timedelta(days=1), span)
    return [*((undated,) if undated else ()), *reversed(shown)]


def _add(into: dict[S, list[str]], more: dict[S, list[str]]) -> None:
    for key, ids in more.items():
        into.setdefault(key, []).extend(ids)
