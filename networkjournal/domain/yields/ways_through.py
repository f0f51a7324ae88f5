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
    found: list[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = []
    asked: set[tuple[str, str]] = set()
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
        found.append((harvest.id, sowings, given_to, people))
        for who in given_to:
            for one in people:
                asked.add((who, one))
    known = _known_among(book, asked) if asked else set()
    return [
        WayThrough(key, sowings, given_to, people, _who_knows(given_to, people, known))
        for key, sowings, given_to, people in found
    ]


def _known_among(book: Book, asked: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of these pairs of whom one knows the other."""
    known: set[tuple[str, str]] = set()
    for a, b in _pairs(book):
        if (a, b) in asked:
            known.add((a, b))
        if (b, a) in asked:
            known.add((b, a))
    return known


def _who_knows(
    given_to: tuple[str, ...], people: tuple[str, ...], known: set[tuple[str, str]]
) -> tuple[str, ...]:
    if not known:
        return ()
    return tuple(who for who in given_to if any((who, one) in known for one in people))


def _pairs(book: Book) -> Iterable[tuple[str, str]]:
    """Who knows whom, by a tie or because they met through one another."""
    for tie in book.ties.values():
        yield tie.a, tie.b
    for person in book.people.values():
        if person.met is not None and person.met.through:
            yield person.id, person.met.through
