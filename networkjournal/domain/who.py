"""Who has or knows what I seek, among those I know and those they know, with the way there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Literal, TypeAlias

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.haves import Has, Haves
from networkjournal.domain.text import fold
from networkjournal.domain.ties import (
    Bond,
    LastContact,
    Way,
    is_first_degree,
    is_second_degree,
    known_by,
    ways_to,
)

Degree: TypeAlias = Literal[1, 2, 3]
"""1: I know them; 2: somebody I know does; 3: further away, or no way there is written down."""


class Found(Struct, frozen=True):
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
    hits = (haves or Haves(book)).of(sought)
    near = [has for has in hits if is_first_degree(people[has.person])]
    far = [has for has in hits if is_second_degree(people[has.person])]
    found = [Found(has.person, has.by_the_way, 1, last_contact(has.person)) for has in near]
    found += _far(far, book, last_contact)
    return sorted(
        found,
        key=lambda one: (
            one.degree,
            one.by_the_way,
            -one.last_contact.toordinal() if one.last_contact else 0,
            fold(people[one.person].label),
            one.person,
        ),
    )


def ways_there(
    people: Iterable[str], book: Book, last_contact: LastContact
) -> dict[str, list[Way]]:
    """Every shortest way to each of these people (ids), the warmest first.

    Of the first degree that is one way without anybody between; beyond the second there is none.
    """
    wanted = list(people)
    knows = _known_by((one for one in wanted if not is_first_degree(book.people[one])), book)
    return {one: ways_to(one, knows.get(one, {}), book, last_contact) for one in wanted}


def _far(far: Sequence[Has], book: Book, last_contact: LastContact) -> Iterator[Found]:
    """Those whom I do not know: of the second degree where somebody I know knows them."""
    knows = _known_by((has.person for has in far), book)
    can_be_asked = cache(lambda person: is_first_degree(book.people.get(person)))
    contact = cache(last_contact)
    for has in far:
        asked = [one for one in knows[has.person] if can_be_asked(one)]
        if asked:
            days = [day for one in asked if (day := contact(one))]
            yield Found(has.person, has.by_the_way, 2, max(days, default=None))
        else:
            yield Found(has.person, has.by_the_way, 3, None)


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
