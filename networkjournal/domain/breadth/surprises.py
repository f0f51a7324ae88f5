"""From which circles the surprises came: harvests and insights that one did not see coming."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from networkjournal.domain.breadth.by_what import parts_of
from networkjournal.domain.breadth.spread import Spread, spread_over
from networkjournal.domain.records import Entry, Person

FEWEST = 5
"""Below so many no share is said: too few to say anything."""


class Surprises(Struct, frozen=True):
    """Where the surprises came from.

    Attributes:
        spread: the surprises (ids of the log) over the circles of the people in them; one from
            several circles counts as a part of one in each. Without a circle are those with
            nobody in them who is counted, or nobody in a circle.
    """

    spread: Spread

    @property
    def ids(self) -> tuple[str, ...]:
        """All of them, those without a circle last."""
        return self.spread.ids + self.spread.without

    @property
    def by_circle(self) -> dict[str, tuple[str, ...]]:
        """For each circle the ids, most first; the empty name holds those from no circle."""
        found = {part.name: part.ids for part in self.spread.parts}
        return {**found, "": self.spread.without} if self.spread.without else found

    @property
    def are_enough(self) -> bool:
        """Whether there are enough of which the circle is known to say where they come from."""
        return len(self.spread.ids) >= FEWEST


def surprises(entries: Iterable[Entry], people: Iterable[Person], today: date) -> Surprises:
    """Where the surprises up to today came from.

    Args:
        entries: the log.
        people: who is counted.
        today: the day; what lies after it has not happened.
    """
    found = [
        one
        for one in entries
        if one.surprise and one.kind in ("harvest", "insight") and one.day <= today
    ]
    named = {person for entry in found for person in entry.people}
    circles = {one.id: parts_of(one, "circle") for one in people if one.id in named}
    return Surprises(
        spread_over(
            (entry.id, [circle for one in entry.people for circle in circles.get(one, ())])
            for entry in found
        )
    )
