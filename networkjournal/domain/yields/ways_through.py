"""Ways through: harvests that came from someone other than the one given to."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.yields.fates import Fates


class WayThrough(Struct, frozen=True, gc=False):
    """A harvest, and the way it took.

    Attributes:
        harvest: its id.
        sowings: ids of the sowings it came of.
        given_to: ids of whom was given to.
        came_from: ids of whom it came from, none of them among those.
        knows: ids of those given to who know someone it came from.
    """

    harvest: str
    sowings: tuple[str, ...]
    given_to: tuple[str, ...]
    came_from: tuple[str, ...]
    knows: tuple[str, ...]


def ways_through(book: Book, fates: Fates) -> list[WayThrough]:
    """The harvests that came from others than those given to, in the order of the log.

    Only where it is known both to whom was given and from whom it came.
    """
    given = {one.sowing.id: one.sowing for one in fates.all if one.harvests}
    ways: list[WayThrough] = []
    known: Mapping[str, set[str]] | None = None
    for harvest in fates.harvests:
        if not harvest.sowings or not harvest.people:
            continue
        sowings = tuple(key for key in dict.fromkeys(harvest.sowings) if key in given)
        given_to: tuple[str, ...] = ()
        for key in sowings:
            given_to += given[key].people
        if given_to and not any(who in given_to for who in harvest.people):
            given_to = given_to if len(sowings) == 1 else tuple(dict.fromkeys(given_to))
            if known is None:
                known = _who_knows_whom(book)
            knows = tuple(
                who
                for who in given_to
                if who in known and not known[who].isdisjoint(harvest.people)
            )
            ways.append(WayThrough(harvest.id, sowings, given_to, harvest.people, knows))
    return ways


def _who_knows_whom(book: Book) -> dict[str, set[str]]:
    """Whom everyone knows, by a tie or because they met through one another."""
    known: dict[str, set[str]] = {}
    for one, other in _pairs(book):
        known.setdefault(one, set()).add(other)
        known.setdefault(other, set()).add(one)
    return known


def _pairs(book: Book) -> Iterable[tuple[str, str]]:
    for tie in book.ties.values():
        yield tie.a, tie.b
    for person in book.people.values():
        if person.met is not None and person.met.through:
            yield person.id, person.met.through
