"""What was given and what was received, by period and size, and whether it was asked for.

No balance per person: that would turn friends into ledgers.
"""

from collections.abc import Iterable
from datetime import date
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
    for sowing in sowings:
        day = sowing.on or sowing.day
        period = by_day.get(day) or period_of(day)
        _put(period.given, sowing.size or "unsaid", sowing.id)
        _put(period.asked, words[sowing.asked], sowing.id)
    for harvest in harvests:
        day = harvest.on or harvest.day
        period = by_day.get(day) or period_of(day)
        _put(period.received, harvest.size or "unsaid", harvest.id)
    return [periods[first] for first in sorted(periods)]


def _put(under: dict[S, list[str]], key: S, record: str) -> None:
    if key in under:
        under[key].append(record)
    else:
        under[key] = [record]
