"""Who has or knows what I seek, among those I know and those they know, with the way there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from functools import cache
from typing import Literal, TypeAlias

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.haves import Has, Haves
from networkjournal.domain.ties import (
    Bond,
    LastContact,
    Way,
    is_first_degree,
    is_second_degree,
    known_by,
    ways_to,
)

_NEVER = date.min
_DAYS = date.max.toordinal() + 1

Degree: TypeAlias = Literal[1, 2, 3]
"""1: I know them; 2: somebody I know does; 3: further away, or no way there is written down."""


class Found(Struct, frozen=True, gc=False):
    """Someone who has what I seek.

    Attributes:
        person: the id of who it is.
        by_the_way: whether a word of it only stands in what they need, or in the notes;
            :func:`~networkjournal.domain.haves.where_found` says where it stands.
        degree: how far they are.
        last_contact: the day of my last contact with them, or with the one of those who know them
            whom I was in contact with last; None where there was none.
    """

    person: str
    by_the_way: bool
    degree: Degree
    last_contact: date | None


def who(
    sought: str, book: Book, last_contact: LastContact, haves: Haves | None = None
) -> list[Found]:
    """Everyone who has what I seek.

    Nobody archived and nobody one has let go of is found, or asked on the way.

    Args:
        sought: a skill, a role, a name, in any words.
        book: the journal.
        last_contact: the day of the last real contact with someone (an id).
        haves: the words of everyone in this journal, where they are gathered already.

    Returns:
        Those I know, then those whom they know, then the rest; in each who has it before who only
        needs it or has it in the notes, and then the warmest first.
    """
    people = book.people
    haves = haves or Haves(book)
    found, far = list[Found](), list[Has]()
    near = {key for key, person in people.items() if is_first_degree(person)}
    for has in haves.of(sought):
        if has.person in near:
            found.append(Found(has.person, has.by_the_way, 1, last_contact(has.person)))
        elif is_second_degree(people[has.person]):
            far.append(has)
    found += _far(far, near, book, last_contact)
    # twice in order of one thing each is a third of the work of once in order of five
    found.sort(key=lambda one: haves.place_of(one.person))
    found.sort(key=_how_near)
    return found


def _how_near(found: Found) -> int:
    """The nearer and surer, and then the warmer, the less."""
    rank = found.degree * 2 + found.by_the_way
    return (rank + 1) * _DAYS - (found.last_contact.toordinal() if found.last_contact else 0)


def ways_there(
    people: Iterable[str], book: Book, last_contact: LastContact
) -> dict[str, list[Way]]:
    """Every shortest way to each of these people (ids), the warmest first.

    Of the first degree that is one way without anybody between; beyond the second there is none.
    """
    wanted = list(people)
    knows = _known_by((one for one in wanted if not is_first_degree(book.people[one])), book)
    return {one: ways_to(one, knows.get(one, {}), book, last_contact) for one in wanted}


def _far(
    far: Sequence[Has], near: Set[str], book: Book, last_contact: LastContact
) -> Iterator[Found]:
    """Those whom I do not know: of the second degree where somebody I know knows them."""
    unknown = {has.person for has in far}
    warmest = _warmest(unknown, near, book, cache(last_contact)) if far else {}
    for has in far:
        if has.person in warmest:
            day = warmest[has.person]
            yield Found(has.person, has.by_the_way, 2, day if day != _NEVER else None)
        else:
            yield Found(has.person, has.by_the_way, 3, None)


def _warmest(
    far: Set[str], near: Set[str], book: Book, last_contact: LastContact
) -> Mapping[str, date]:
    """When I was last in contact with somebody who knows them: for each whom somebody I know knows.

    The same as the first of the ways to each of them, in one pass over the ties for everyone.
    """
    pairs = [(tie.a, tie.b) for tie in book.ties.values()]
    for key, person in book.people.items():
        if person.met is not None and person.met.through:
            pairs.append((key, person.met.through))
        if person.route and key in far:
            pairs.append((key, person.route))
    found: dict[str, date] = {}
    for one, other in pairs:
        if one in far:
            if other not in near:
                continue
        elif other in far and one in near:
            one, other = other, one  # noqa: PLW2901 - whichever way round it was written down
        else:
            continue
        day = last_contact(other) or _NEVER
        if one not in found or day > found[one]:
            found[one] = day
    return found


def _known_by(far: Iterable[str], book: Book) -> Mapping[str, Mapping[str, Bond]]:
    """Whom each of these people (ids) knows, and whom the route to them leads through."""
    wanted = list(far)
    if not wanted:
        return {}
    knows = {one: dict(known) for one, known in known_by(wanted, book).items()}
    for one in wanted:
        route = book.people[one].route
        if route and route != one:
            knows[one].setdefault(route, Bond("", one))
    return knows
