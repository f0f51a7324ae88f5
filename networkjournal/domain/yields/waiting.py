"""How long a harvest lets itself be waited for, by Kaplan and Meier, Aalen and Johansen.

A sowing that still waits counts as long as it was followed. One that was let go will not bear any
more: that is an end of its own, not a sowing lost from sight (Aalen & Johansen 1978). Where nothing
was let go the two are the same: what has borne is 1 less what Kaplan and Meier (1958) say is left.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from msgspec import Struct

from networkjournal.domain.yields.fates import End, Fate

FEWEST = 5
"""Below so many sowings nothing is said of how long it takes."""

_HALF = Fraction(1, 2)
_EXACT = 200
"""So many days of the curve are worked out in fractions; more in floats, but where half is near."""

_NEAR = 1e-9


class Day(Struct, frozen=True, gc=False):
    """What ended so many days after sowing.

    Attributes:
        days: whole days after sowing.
        at_risk: sowings that were followed as long and had not ended before.
        borne: how many bore on that day.
        let_go: how many were let go.
        waiting: how many had waited so long today.
    """

    days: int
    at_risk: int
    borne: int
    let_go: int
    waiting: int


class Point(Struct, frozen=True, gc=False):
    """A point of the curve.

    Attributes:
        day: what ended then.
        share: the share, 0 to 1, that has borne by then (the cumulative incidence).
        left: the share that has neither borne nor been let go by then.
    """

    day: Day
    share: float
    left: float


class Waiting(Struct, frozen=True):
    """How long it takes from a sowing to the first harvest.

    Attributes:
        points: the curve, one for each number of days on which something ended.
        median: the days after which half had borne; None where it is not half yet, or too few.
        borne: the days it took, for each that bore, shortest first.
        let_go: the days until each was let go.
        waiting: the days that each has waited.
        ids: the sowings that were followed.
    """

    points: tuple[Point, ...]
    median: int | None
    borne: tuple[int, ...]
    let_go: tuple[int, ...]
    waiting: tuple[int, ...]
    ids: tuple[str, ...]

    @property
    def are_enough(self) -> bool:
        """Whether enough sowings were followed to say how long it takes."""
        return len(self.ids) >= FEWEST


def waiting_time(fates: Iterable[Fate]) -> Waiting:
    """How long it takes from a sowing to its first harvest, those that still wait counted."""
    ids: list[str] = []
    ended: list[tuple[int, End]] = []
    lengths: dict[End, list[int]] = {"borne": [], "let go": [], "waiting": []}
    for fate in fates:
        days = fate.days
        if days is not None:
            ids.append(fate.sowing.id)
            ended.append((days, fate.end))
            lengths[fate.end].append(days)
    borne, let_go, waiting = (tuple(sorted(found)) for found in lengths.values())
    counted = days_of(ended)
    points = tuple(curve(counted))
    median = _half(points, counted) if len(ids) >= FEWEST else None
    return Waiting(points, median, borne, let_go, waiting, tuple(ids))


def days_of(ended: Iterable[tuple[int, End]]) -> list[Day]:
    """The days on which something ended, first to last, with how many were at risk."""
    counts: dict[int, dict[End, int]] = {}
    at_risk = 0
    for days, end in ended:
        found = counts.setdefault(days, {"borne": 0, "let go": 0, "waiting": 0})
        found[end] += 1
        at_risk += 1
    made: list[Day] = []
    for days in sorted(counts):
        borne, let_go, waiting = counts[days].values()
        made.append(Day(days, at_risk, borne, let_go, waiting))
        at_risk -= borne + let_go + waiting
    return made


def curve(days: Sequence[Day]) -> list[Point]:
    """The share that has borne, and the share that is left, after each of these days."""
    left: Fraction | float = Fraction(1) if len(days) <= _EXACT else 1.0
    share: Fraction | float = left * 0
    points: list[Point] = []
    for day in days:
        share += left * day.borne / day.at_risk
        left = left * (day.at_risk - day.borne - day.let_go) / day.at_risk
        points.append(Point(day, float(share), float(left)))
    return points


def half_after(days: Sequence[Day]) -> int | None:
    """The days after which half has borne, exactly; None if it is not half yet."""
    return _half(curve(days), days)


def _half(points: Iterable[Point], days: Sequence[Day]) -> int | None:
    for number, point in enumerate(points):
        if point.share < 0.5 - _NEAR or not point.day.borne:
            continue
        if point.share > 0.5 + _NEAR or exact_share(days[: number + 1]) >= _HALF:
            return point.day.days
    return None


def exact_share(days: Sequence[Day]) -> Fraction:
    """The share that has borne after these days, as a fraction.

    Over one denominator: fractions that are reduced at every step cost seconds at 10,000 sowings.
    """
    borne, left, whole = 0, 1, 1
    for day in days:
        borne = borne * day.at_risk + left * day.borne
        left *= day.at_risk - day.borne - day.let_go
        whole *= day.at_risk
    return Fraction(borne, whole)
