"""Who knows whom as a mapping, and the ways to somebody through the people one knows.

Two people know each other by a tie, or because one was met through the other. Nobody knows
themself here, and what several records say of two people counts once.
"""

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import TypeAlias

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.records import Person, Tie

LastContact: TypeAlias = Callable[[str], date | None]
"""Gives the day of the last real contact with somebody (an id)."""


class Bond(Struct, frozen=True, gc=False):
    """That somebody knows somebody.

    Attributes:
        how: in the words of the tie; empty where nobody said.
        record: the id of the tie, or of the person who was met through the other.
        introduced: the id of whoever of the two introduced the other to me; empty for a tie.
    """

    how: str
    record: str
    introduced: str = ""


Network: TypeAlias = Mapping[str, Mapping[str, Bond]]
"""For each person (an id) whom they know, and by what."""


class Way(Struct, frozen=True, gc=False):
    """A way to somebody.

    Attributes:
        through: the ids of the people between me and them, nearest first; empty: I know them.
        bonds: what joins each of them to the next, the person at the end included.
    """

    through: tuple[str, ...] = ()
    bonds: tuple[Bond, ...] = ()


def network_of(book: Book) -> Network:
    """Who knows whom, all of it: one pass over the ties and the people."""
    found: dict[str, dict[str, Bond]] = {}
    for one, other, bond in _bonds(book):
        _take_in(found.setdefault(one, {}), other, bond)
        _take_in(found.setdefault(other, {}), one, bond)
    return found


def known_by(people: Iterable[str], book: Book) -> Network:
    """Whom each of these people (ids) knows: the same without looking at who else there is."""
    found: dict[str, dict[str, Bond]] = {person: {} for person in people}
    for one, other, bond in _bonds(book, found):
        if one in found:
            _take_in(found[one], other, bond)
        if other in found:
            _take_in(found[other], one, bond)
    return found


def tie_between(one: str, other: str, book: Book) -> Tie | None:
    """The tie between these two people (ids), whichever stands first; None if there is none."""
    return next((tie for tie in book.ties.values() if {tie.a, tie.b} == {one, other}), None)


def tied_to(meant: Collection[str], book: Book) -> frozenset[str]:
    """The ids of everyone who knows one of these people (ids)."""
    return frozenset(chain.from_iterable(known_by(meant, book).values()))


def _bonds(book: Book, about: Container[str] | None = None) -> Iterator[tuple[str, str, Bond]]:
    """Who knows whom, by what; only of these people (ids) if any are given."""
    for tie in book.ties.values():
        if (about is None or tie.a in about or tie.b in about) and tie.a != tie.b:
            yield tie.a, tie.b, Bond(tie.how, tie.id)
    for person in book.people.values():
        met = person.met
        if met is None or not met.through or met.through == person.id:
            continue
        if about is None or person.id in about or met.through in about:
            yield person.id, met.through, Bond("", person.id, introduced=met.through)


def _take_in(known: dict[str, Bond], other: str, bond: Bond) -> None:
    """One bond for each: how they know each other, and that one introduced the other, both stay."""
    before = known.get(other)
    if before is None:
        known[other] = bond
    elif bond.introduced and not before.introduced:
        known[other] = Bond(before.how, before.record, bond.introduced)
    elif bond.how and not before.how:
        known[other] = Bond(bond.how, bond.record, before.introduced)


def is_first_degree(person: Person | None) -> bool:
    """Whether this is somebody I know and still meet, so that I can ask them something."""
    return (
        person is not None
        and person.standing == "known"
        and not person.archived
        and person.wish != "let go"
    )


def is_second_degree(person: Person | None) -> bool:
    """Whether this is somebody I do not know yet, and have not let go of either."""
    return (
        person is not None
        and person.standing != "known"
        and not person.archived
        and person.wish != "let go"
    )


def warmest_first(people: Iterable[str], last_contact: LastContact) -> list[str]:
    """These people (ids), the one I was in contact with last in front; who never was comes last."""
    some = list(people)
    if len(some) > 1:  # asking when there was contact may mean reading the log
        some.sort(key=lambda person: last_contact(person) or date.min, reverse=True)
    return some


def ways_to(
    person: str,
    known: Mapping[str, Bond],
    book: Book,
    last_contact: LastContact,
    *,
    without: frozenset[str] = frozenset(),
) -> list[Way]:
    """The shortest ways to somebody, of one step or of two, the warmest first.

    Args:
        person: the id of whom I want to reach.
        known: whom they know.
        book: the journal.
        last_contact: tells how warm a way is, by whom it begins with.
        without: people (ids) that the way may not lead through.

    Returns:
        One way without anybody between where I know them; else one through each person I know who
        knows them; nothing where nobody does.
    """
    if is_first_degree(book.people.get(person)):
        return [Way()]
    first = [one for one in known if one not in without and is_first_degree(book.people.get(one))]
    return [Way((one,), (known[one],)) for one in warmest_first(first, last_contact)]
