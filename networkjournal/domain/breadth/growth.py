"""How the breadth grew: the effective number of circles at the end of each month or quarter.

A journal does not know when someone joined a circle or was archived. So this is today's network
in the order in which it came: everyone who is counted today, in today's circles, from the day
they came on; who came on no known day was there from the start. The last moment is today's figure.
"""

from bisect import bisect_right
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from msgspec import Struct

from networkjournal.domain.breadth.by_what import parts_of
from networkjournal.domain.breadth.counted import came_on
from networkjournal.domain.breadth.spread import effective_number
from networkjournal.domain.records import Person
from networkjournal.domain.text import clean_line, fold

_MONTHS_SHOWN = 24
"""So far back each month stands by itself; beyond that quarters do."""

_QUARTERS_SHOWN = 300
"""In months: so far back quarters stand by themselves, 25 years; beyond that years do."""


class Moment(Struct, frozen=True):
    """The breadth at the end of one day.

    Attributes:
        day: the last day of a month, quarter or year; of the present one today.
        people: how many are counted by then, those without a circle too.
        effective: the effective number of circles; 0 while nobody is in one.
        came: the ids of those who came since the moment before.
    """

    day: date
    people: int
    effective: float
    came: tuple[str, ...]


class Growth(Struct, frozen=True):
    """How the breadth grew.

    Attributes:
        months: from one moment to the next: 1, 3 or 12.
        moments: the first is the one at which the first came; none where nobody is counted.
    """

    months: int
    moments: tuple[Moment, ...]


def growth(people: Iterable[Person], today: date) -> Growth:
    """How the breadth of these people grew up to today."""
    came = sorted(((came_on(one, today) or date.min, one) for one in people), key=lambda c: c[0])
    if not came:
        return Growth(1, ())
    days = [day for day, _person in came]
    first = next((day for day in days if day != date.min), today)
    months = _step(first, today)
    weights: dict[str, Fraction] = defaultdict(Fraction)
    moments, before = [], 0
    for end in _ends(first, today, months):
        after = bisect_right(days, end)
        for _day, person in came[before:after]:
            circles = {fold(clean_line(name)) for name in parts_of(person, "circle")} - {""}
            for circle in circles:
                weights[circle] += Fraction(1, len(circles))
        new = tuple(person.id for _day, person in came[before:after])
        moments.append(Moment(end, after, effective_number(weights.values()), new))
        before = after
    return Growth(months, tuple(moments))


def _step(first: date, today: date) -> int:
    span = (today.year - first.year) * 12 + today.month - first.month
    if span < _MONTHS_SHOWN:
        return 1
    return 3 if span < _QUARTERS_SHOWN else 12


def _ends(first: date, today: date, months: int) -> Iterator[date]:
    """The last day of each period from the one of the first day on; of today's, today."""
    year, month = first.year, (first.month - 1) // months * months + months
    while (end := date(year, month, monthrange(year, month)[1])) < today:
        yield end
        year, month = (year, month + months) if month + months <= 12 else (year + 1, months)  # noqa: PLR2004
    yield today
