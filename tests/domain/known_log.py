"""What a log tells about people, worked out the plain way: what briefs are compared with."""

from collections.abc import Sequence
from datetime import date

from networkjournal.domain.book import Book
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Entry
from networkjournal.domain.search.order import ORDER


class KnownLog:
    """All of a book's log, gone through anew for each question."""

    def __init__(self, book: Book, today: date) -> None:
        self._book = book
        self._today = today

    def entries_with(self, person: str) -> Sequence[Entry]:
        named = (e for e in self._book.entries.values() if person in (*e.people, *e.found))
        return sorted(named, key=ORDER["entries"], reverse=True)

    def harvests_of(self, sowing: str) -> Sequence[str]:
        return [key for key, entry in self._book.entries.items() if sowing in entry.sowings]

    def last_contact(self, person: str) -> date | None:
        return LastContacts(self._book, self._today).get(person)
