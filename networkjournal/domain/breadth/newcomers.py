"""Who came in the last six months, and whether most of them are of one's own kind."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from msgspec import Struct

from networkjournal.domain.breadth.counted import came_on
from networkjournal.domain.breadth.own_kind import IsOwn, OwnKind, own_kind_among
from networkjournal.domain.dates.periods import shift
from networkjournal.domain.records import Person

NEWCOMER_MONTHS = 6
"""So long someone counts as having come lately."""

FEWEST = 5
"""Fewer than so many say nothing about a habit, and no notice is given."""


class Newcomers(Struct, frozen=True):
    """Who came lately.

    Attributes:
        since: they came after this day.
        ids: everyone who came.
        kind: them by kind; None where I marked neither a field nor a trade.
        threshold: the share of my own kind above which there is a notice, from 0 to 1.
    """

    since: date
    ids: tuple[str, ...]
    kind: OwnKind | None
    threshold: Fraction

    @property
    def are_mostly_own_kind(self) -> bool:
        """Whether the quiet notice is due: five at least, and more of my own kind than I set."""
        if self.kind is None or len(self.ids) < FEWEST:
            return False
        share = self.kind.share
        return share is not None and share > self.threshold


def newcomers(
    people: Iterable[Person], is_own: IsOwn | None, threshold: float, today: date
) -> Newcomers:
    """Who of these people came in the six months up to today.

    Args:
        people: who is counted.
        is_own: what tells my own kind, if anything does.
        threshold: the setting ``own_kind_share``, taken as it is written: 7 of 10 are not more
            than 0.7, though the nearest float lies below.
        today: the day.
    """
    since = shift(today, -NEWCOMER_MONTHS, "m")
    came = [one for one in people if (day := came_on(one, today)) is not None and day > since]
    kind = own_kind_among(came, is_own) if is_own else None
    return Newcomers(since, tuple(one.id for one in came), kind, Fraction(str(threshold)))
