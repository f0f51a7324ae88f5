"""Which sowings most likely made a harvest possible, and what most likely came of a sowing.

What came back often comes from someone else than one gave to; so those who know the people of a
harvest count too.
"""

from collections.abc import Callable, Iterable
from enum import IntEnum

from networkjournal.domain.book import Book
from networkjournal.domain.records import Entry
from networkjournal.domain.text import fold
from networkjournal.domain.ties import tied_to


class Likely(IntEnum):
    """Why an entry may belong to another, the likeliest first."""

    SAME_PEOPLE = 0
    THEY_KNOW = 1
    SAME_SUBJECT = 2
    OPEN = 3
    OTHER = 4
    WRONG_ORDER = 5


def likely_sowings(
    harvest: Entry, newest_first: Iterable[Entry], book: Book, has_borne: Callable[[str], object]
) -> list[tuple[Likely, Entry]]:
    """The sowings that may have made a harvest possible.

    Args:
        harvest: What came back.
        newest_first: Entries of every kind.
        book: The journal, for who knows whom.
        has_borne: Whether something has come of the sowing with this id.

    Returns:
        Each sowing with the reason why it stands there: those with the people of the harvest, with
        people who know them, about the same, those that still wait, the others, and those of a
        later day than the harvest; the newest first in each.
    """

    def waits(sowing: Entry) -> bool:
        return sowing.state != "let go" and not has_borne(sowing.id)

    sowings = (one for one in newest_first if one.kind == "sowing")
    return _by_likelihood(harvest, sowings, book, waits, lambda one: one.day > harvest.day)


def likely_harvests(
    sowing: Entry, newest_first: Iterable[Entry], book: Book
) -> list[tuple[Likely, Entry]]:
    """The harvests that may have come of a sowing, in the same order.

    Those that are not linked to any sowing yet stand where waiting sowings do.
    """
    harvests = (one for one in newest_first if one.kind == "harvest")
    return _by_likelihood(
        sowing, harvests, book, lambda one: not one.sowings, lambda one: one.day < sowing.day
    )


def _by_likelihood(
    entry: Entry,
    others: Iterable[Entry],
    book: Book,
    is_open: Callable[[Entry], bool],
    in_wrong_order: Callable[[Entry], bool],
) -> list[tuple[Likely, Entry]]:
    people = frozenset(entry.people)
    near = tied_to(people, book) if people else frozenset()
    subjects = _subjects(entry)

    def likelihood(one: Entry) -> Likely:
        if in_wrong_order(one):
            return Likely.WRONG_ORDER
        if not people.isdisjoint(one.people):
            return Likely.SAME_PEOPLE
        if not near.isdisjoint(one.people):
            return Likely.THEY_KNOW
        if subjects and not subjects.isdisjoint(_subjects(one)):
            return Likely.SAME_SUBJECT
        return Likely.OPEN if is_open(one) else Likely.OTHER

    found = [(likelihood(one), one) for one in others]
    return sorted(found, key=lambda pair: pair[0])


def _subjects(entry: Entry) -> frozenset[str]:
    """What an entry is about: its expertise, its goal, its tags."""
    words = [fold(tag) for tag in entry.tags]
    if entry.expertise:
        words.append(fold(entry.expertise))
    if entry.goal:
        words.append(entry.goal)
    return frozenset(words)
