"""What the screens need to know of the whole journal, worked out once and kept until touched."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import cast

from networkjournal.domain.book import Book
from networkjournal.domain.names import NameIndex
from networkjournal.domain.query import Query, parse_query
from networkjournal.domain.records import Entry, Meeting, Person, Profile, Record
from networkjournal.domain.rhythm import due_on
from networkjournal.domain.search import SearchIndex


class Overview:
    """Orders, searches and cross-references over a journal.

    The log is left alone until :meth:`open_log`: it is read after the first page stands.

    Args:
        book: The journal.
        today: The day that counts as today.
    """

    def __init__(self, book: Book, today: date) -> None:
        self._book = book
        self._today = today
        self.index = SearchIndex(book)
        self.log_is_open = False
        self._with: dict[str, list[Entry]] | None = None
        self._harvests: dict[str, list[str]] | None = None
        self._names: NameIndex | None = None
        self._found: dict[str, tuple[Query, Sequence[Record]]] = {}

    def touched(self, touched: Mapping[str, Collection[str]]) -> None:
        """Take in a change: ids by table."""
        self.index.update(touched)
        self._found.clear()
        if "people" in touched:
            self._names = None
        if "entries" in touched:
            self._with = self._harvests = None

    def open_log(self) -> None:
        """From now on the log may be read."""
        self.log_is_open = True

    def read_ahead(self) -> Iterator[None]:
        """Work out what the first key in each section will need, a piece at a time."""
        for prepare in self._preparations():
            prepare()
            yield

    def _preparations(self) -> Iterator[Callable[[], object]]:
        index = self.index
        yield lambda: index.people
        yield lambda: index.haystacks("people")
        yield lambda: index.last_contacts(self._today)
        yield lambda: index.entries
        yield lambda: self.entries_with("")
        yield lambda: self.harvests_of("")

    @property
    def names(self) -> NameIndex:
        """Everyone by the names one calls them."""
        if self._names is None:
            self._names = NameIndex(self._book.people.values())
        return self._names

    def matching(self, table: str, text: str) -> Sequence[Record]:
        """The records of a table that a query asks for, in the order of its list.

        While the query grows it is looked for in what was found before.

        Raises:
            QueryError: the query cannot be understood.
        """
        query = parse_query(text, self._today)
        before = self._found.get(table)
        within = before[1] if before and query.narrows(before[0]) else None
        found: Sequence[Record]
        if table == "people":
            found = self.index.people_matching(query, cast("Sequence[Person] | None", within))
        elif table == "meetings":
            found = self.index.meetings_matching(query)
        else:
            found = self.index.matching(table, query, within)
        self._found[table] = (query, found)
        return found

    def by_last_contact(self, people: Sequence[Person]) -> Sequence[Person]:
        """These people, last spoken to first; who never was comes last."""
        return sorted(
            people, key=lambda person: self.last_contact(person.id) or date.min, reverse=True
        )

    def entries_with(self, person: str) -> Sequence[Entry]:
        """The entries that this person is in, newest first."""
        if not self.log_is_open:
            return ()
        if self._with is None:
            shared: dict[str, list[Entry]] = {}
            for entry in self.index.entries:
                for someone in (*entry.people, *entry.found) if entry.found else entry.people:
                    shared.setdefault(someone, []).append(entry)
            self._with = shared
        return self._with.get(person, ())

    def meetings_ahead(self, person: str = "") -> list[Meeting]:
        """The meetings that are planned, all of them or those with this person, nearest first."""
        if not self.log_is_open:
            return []
        meetings = self.index.meetings_matching(Query("", self._today))
        return [
            meeting
            for meeting in meetings
            if meeting.state == "planned" and (not person or person in meeting.people)
        ]

    def last_contact(self, person: str) -> date | None:
        """The day of the last real contact with this person; None if there was none."""
        if not self.log_is_open:
            return None
        return self.index.last_contacts(self._today).get(person)

    def is_due(self, person: Person) -> bool:
        """Whether this person's rhythm asks for contact today."""
        if not self.log_is_open or not (person.rhythm or self._book.settings.circle_rhythms):
            return False
        last = self.last_contact(person.id)
        due = due_on(person, last, self._book.settings, self._today)
        return due is not None and due <= self._today

    def harvests_of(self, sowing: str) -> Sequence[str]:
        """The ids of the harvests that this sowing made possible."""
        if not self.log_is_open:
            return ()
        if self._harvests is None:
            found: dict[str, list[str]] = {}
            for key, entry in self._book.entries.items():
                for source in entry.sowings:
                    found.setdefault(source, []).append(key)
            self._harvests = found
        return self._harvests.get(sowing, ())

    def profile(self) -> Profile | None:
        """How I want to be known today: the newest version."""
        return next(iter(self.index.profiles_matching(Query("", self._today))), None)

    def expertise(self) -> tuple[str, ...]:
        """The fields of expertise that I named."""
        profile = self.profile()
        return tuple(one.name for one in profile.expertise) if profile else ()


def first_name(person: Person) -> str:
    """What to call someone in a sentence: the first word of the name, or the whole role."""
    return person.name.split(" ", 1)[0] if person.name else person.role
