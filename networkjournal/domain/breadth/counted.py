"""Whom breadth counts, and since when each of them belongs to it."""

from datetime import date

from networkjournal.domain.book import Book
from networkjournal.domain.records import Person


def counted(book: Book) -> list[Person]:
    """Everyone who is known and not archived, in the order of the file."""
    return [one for one in book.people.values() if one.standing == "known" and not one.archived]


def came_on(person: Person, today: date) -> date | None:
    """The day from which someone belongs to the network.

    That is the day we met, else the day on which the person was written down; a later day than
    today counts as today, for who is known has come. None where neither is known.
    """
    if person.met is not None and person.met.on is not None:
        return min(person.met.on, today)
    try:
        return min(date.fromisoformat(person.created[:10]), today)
    except ValueError:
        return None
