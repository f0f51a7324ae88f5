"""What one looks for, and what it asks for now: somebody found to ask for, or networks to scan."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice

from networkjournal.domain.book import Book
from networkjournal.domain.records import Entry, Person, Search
from networkjournal.domain.ties import is_first_degree

_SCANNED_WITHIN = timedelta(days=30)
"""Who looked through their networks these days need not do so again."""

_ENOUGH = 3
"""People one knows; with fewer there are no networks to look through yet."""


def found_through(book: Book, today: date) -> Iterator[tuple[Person, Search]]:
    """Whom a scan found for an open search and nobody has asked for yet, one for each search.

    That is who is known only through somebody: with a wish or a step about them it is under way.
    Nobody is proposed twice as the one to ask: the others come when the first was asked for.
    """
    if not any(search.open and search.found for search in book.searches.values()):
        return
    asked: set[str] = set()
    stepped = {person for step in book.steps.values() for person in step.people}
    for search in book.searches.values():
        people = [book.people.get(one) for one in search.found] if search.open else []
        there = [one for one in people if one is not None and not one.archived]
        # one of them is enough: where somebody is known or asked for, the others can wait
        if any(one.standing != "through" or one.wish or one.id in stepped for one in there):
            continue
        for person in there[:1]:
            if person.put_off_until is not None and person.put_off_until > today:
                continue
            if person.route not in asked:
                yield person, search
            asked.update(filter(None, (person.route,)))


def asks_for_scan(book: Book, newest_first: Iterable[Entry], today: date) -> Search | None:
    """The first open search for which nobody was found, where nobody was asked of late."""
    sought = next((one for one in book.searches.values() if one.open and not one.found), None)
    if sought is None:
        return None
    known = (one for one in book.people.values() if is_first_degree(one))
    if len(list(islice(known, _ENOUGH))) < _ENOUGH:
        return None
    for entry in newest_first:
        if entry.day < today - _SCANNED_WITHIN:
            break
        if entry.kind == "scan":
            return None
    return sought
