"""From which circles the surprises came: harvests and insights that one did not see coming."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from networkjournal.domain.circles import circle_named
from networkjournal.domain.records import Entry, Person


class SurprisesByCircle(Struct, frozen=True):
    """The surprises up to today.

    Attributes:
        ids: all of them.
        circles: for each circle of the people in them the ids, most first; a surprise from several
            circles stands under each. The empty name holds those from no circle.
    """

    ids: tuple[str, ...]
    circles: dict[str, tuple[str, ...]]


def surprises_by_circle(
    entries: Iterable[Entry], people: Mapping[str, Person], today: date
) -> SurprisesByCircle:
    """The surprises of the log up to today, by the circles of the people in them."""
    found: dict[str, list[str]] = {}
    ids: list[str] = []
    for entry in entries:
        if not entry.surprise or entry.kind not in ("harvest", "insight") or entry.day > today:
            continue
        ids.append(entry.id)
        named = (people[key] for key in entry.people if key in people)
        circles = dict.fromkeys(circle_named(one) for person in named for one in person.circles)
        for circle in circles or ("",):
            found.setdefault(circle, []).append(entry.id)
    order = sorted(found, key=lambda circle: (not circle, -len(found[circle]), circle))
    return SurprisesByCircle(tuple(ids), {circle: tuple(found[circle]) for circle in order})
