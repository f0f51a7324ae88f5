"""Ways through: harvests that came from someone other than the one given to."""

from collections.abc import Iterable

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
    given = {one.sowing.id: one.sowing.people for one in fates.all if one.harvests}
    ways: list[WayThrough] = []
    known: frozenset[tuple[str, str]] | None = None
    for harvest in fates.harvests:
        people = harvest.people
        if not harvest.sowings or not people:
            continue
        sowings = harvest.sowings
        if len(sowings) > 1 or sowings[0] not in given:
            sowings = tuple(key for key in dict.fromkeys(sowings) if key in given)
        given_to: tuple[str, ...] = ()
        for key in sowings:
            given_to += given[key]
        if not given_to or not {*given_to}.isdisjoint(people):
            continue
        if len(given_to) > 1:
            given_to = tuple(dict.fromkeys(given_to))
        if known is None:
            known = frozenset(_pairs(book))
        pairs = [(who, one) for who in given_to for one in people]
        knows = [who for who, one in pairs if (who, one) in known or (one, who) in known]
        once = tuple(dict.fromkeys(knows)) if knows else ()
        ways.append(WayThrough(harvest.id, sowings, given_to, people, once))
    return ways


def _pairs(book: Book) -> Iterable[tuple[str, str]]:
    """Who knows whom, by a tie or because they met through one another."""
    for tie in book.ties.values():
        yield tie.a, tie.b
    for person in book.people.values():
        if person.met is not None and person.met.through:
            yield person.id, person.met.through
