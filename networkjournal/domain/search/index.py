"""Looking through a journal: every table in its order, and what of it a query asks for."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar, cast

from msgspec.structs import replace

from networkjournal.domain.book import Book
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import (
    TABLES,
    Entry,
    Meeting,
    Person,
    Record,
)
from networkjournal.domain.search.haystacks import haystacks_of
from networkjournal.domain.search.order import coming_first
from networkjournal.domain.search.parse import Term
from networkjournal.domain.search.query import Query
from networkjournal.domain.search.shelf import Shelf

if TYPE_CHECKING:
    from networkjournal.domain.search.asks import Test

R = TypeVar("R", bound=Record)

FOUND_IN = (
    "people",
    "entries",
    "meetings",
    "steps",
    "goals",
    "groups",
    "searches",
    "achievements",
    "profile",
    "lookbacks",
)
"""The tables that are looked through when everything is, in the order they are shown."""

_REMEMBERED = 16


class SearchIndex:
    """Every table of a journal in its order, with the words in which a search looks.

    Each table is sorted, and its words are gathered, when first asked for; after that a change
    costs what it touched. Give what changed to :meth:`update`: ``journal.watch(index.update)``.
    """

    def __init__(self, book: Book) -> None:
        """Look through this journal; nothing is read yet."""
        self.book = book
        self._shelves: dict[str, Shelf] = {}
        self._contacts: LastContacts | None = None
        self._meant: dict[tuple[Term, date], frozenset[str]] = {}

    def update(self, touched: Mapping[str, Collection[str]]) -> None:
        """Take in a change.

        Args:
            touched: for each table the ids of the records that were put or removed.
        """
        if self._contacts is not None:
            self._contacts.update(touched)
        self._meant.clear()
        renamed = self._renamed(touched.get("people", ()))
        for table, shelf in self._shelves.items():
            shelf.update(frozenset(touched.get(table, ())), renamed)

    def _renamed(self, touched: Collection[str]) -> frozenset[str]:
        """Those of these people who may be called otherwise than in the words gathered so far."""
        people, shelf = self.book.people, self._shelf("people")
        known = ((one, cast("Person | None", shelf.as_listed(one))) for one in touched)
        return frozenset(
            one
            for one, old in known
            if old is None or one not in people or people[one].label != old.label
        )

    # --- in their order ---

    def all(self, table: str) -> Sequence[Record]:
        """Every record of a table in the order of the lists; not to be altered."""
        return self._shelf(table).listed

    @property
    def people(self) -> Sequence[Person]:
        """Everyone by name, archived people too."""
        return cast("Sequence[Person]", self.all("people"))

    @property
    def entries(self) -> Sequence[Entry]:
        """The log, newest day first and on one day what was written last first."""
        return cast("Sequence[Entry]", self.all("entries"))

    def those(self, table: str, test: "Test") -> Sequence[Record]:
        """The records of a table for which a test holds, in the order of the lists."""
        shelf = self._shelf(table)
        return shelf.in_order(filter(test, shelf.records.values()))

    # --- what a query asks for ---

    def matching(
        self, table: str, query: Query, within: Sequence[Record] | None = None
    ) -> Sequence[Record]:
        """The records of a table that a query asks for, in the order of the lists.

        Args:
            table: a table of the file, such as ``entries``.
            query: what is asked for.
            within: look only in these, such as what was found before, when the query
                :meth:`~networkjournal.domain.search.query.Query.narrows` the one before.
        """
        if within is not None:
            return self._asked_for(query, table, within)
        shelf = self._shelf(table)
        if query.is_empty or shelf.is_sorted:
            return self._asked_for(query, table, shelf.listed)
        # asked once: sorting what is found costs less than finding in what is sorted
        return shelf.in_order(self._asked_for(query, table, [*shelf.records.values()]))

    def _asked_for(self, query: Query, table: str, records: Sequence[Record]) -> Sequence[Record]:
        if query.is_empty:
            return records
        if len(query.alternatives) == 1:
            return self._all_hold(query.alternatives[0], table, records, query.today)
        found: set[str] = set()
        self.haystacks(table)  # for every alternative
        for terms in query.alternatives:
            hits = self._all_hold(terms, table, records, query.today)
            found.update(record.id for record in hits)
        return [record for record in records if record.id in found]

    def people_matching(
        self, query: Query, within: Sequence[Person] | None = None
    ) -> Sequence[Person]:
        """The people a query asks for, by name.

        Shown are the known and the wanted, unless the query itself asks for a standing or for who
        is known through someone; archived people only when it asks for those.
        """
        found = cast("Sequence[Person]", self.matching("people", query, within))
        if not query.says_archived:
            found = [person for person in found if not person.archived]
        if not query.says_standing:
            found = [person for person in found if person.standing != "through"]
        return found

    def meetings_matching(self, query: Query) -> Sequence[Meeting]:
        """The meetings a query asks for: to come from near to far, then past ones, latest first."""
        found = cast("Sequence[Meeting]", self.matching("meetings", query))
        return coming_first(list(found), query.today)

    def find(self, query: Query) -> dict[str, Sequence[Record]]:
        """Everything a query asks for, by table; tables without any are left out.

        People of every standing are looked through; archived ones only when the query asks.
        """
        found = ((table, self.find_in(table, query)) for table in FOUND_IN)
        return {table: hits for table, hits in found if hits}

    def find_in(
        self, table: str, query: Query, within: Sequence[Record] | None = None
    ) -> Sequence[Record]:
        """What :meth:`find` finds in one table; ``within`` as for :meth:`matching`."""
        if table == "people":
            people = cast("Sequence[Person]", self.matching(table, query, within))
            if query.says_archived:
                return people
            return [person for person in people if not person.archived]
        if table == "meetings":
            return self.meetings_matching(query)
        return self.matching(table, query, within)

    def gather(self, tables: Sequence[str] = FOUND_IN) -> Iterator[None]:
        """Gather the words of these tables, pausing every few milliseconds."""
        for table in tables:
            yield from self._shelf(table).gather()

    # --- what matching needs ---

    def last_contacts(self, today: date) -> LastContacts:
        """Everyone's last real contact, counted up to this day and kept up to date."""
        if self._contacts is None or self._contacts.today != today:
            self._contacts = LastContacts(self.book, today)
        return self._contacts

    def haystacks(self, table: str) -> Mapping[str, str]:
        """For each record of a table (by id) its folded words."""
        return self._shelf(table).haystacks

    def people_meant(self, term: Term, today: date) -> frozenset[str]:
        """The ids of everyone of whom this term, its ``not`` left aside, holds."""
        asked = (replace(term, negated=False), today)
        meant = self._meant.get(asked)
        if meant is None:
            test = self._test_for(term, "people", today)
            people = self.book.people.values()
            meant = frozenset(person.id for person in people if test(person)) if test else _NOBODY
            if len(self._meant) >= _REMEMBERED:
                self._meant.clear()
            self._meant[asked] = meant
        return meant

    def _shelf(self, table: str) -> Shelf:
        shelf = self._shelves.get(table)
        if shelf is None:
            shelf = self._shelves[table] = Shelf(table, self.book)
        return shelf

    def _all_hold(
        self, terms: Sequence[Term], table: str, records: Sequence[Record], today: date
    ) -> Sequence[Record]:
        # words first where they are gathered: they cost least and leave least
        words_last = not self._shelf(table).is_searched_often
        for term in sorted(terms, key=lambda term: bool(term.field) is not words_last):
            if not records:
                break
            if not term.field:
                records = self._with_word(term, table, records)
                continue
            test = self._test_for(term, table, today)
            if test is None:
                records = records if term.negated else []
            elif term.negated:
                records = [record for record in records if not test(record)]
            else:
                records = [record for record in records if test(record)]
        return records

    def _test_for(self, term: Term, table: str, today: date) -> "Test | None":
        # what each field asks is only read in by who asks for fields
        from networkjournal.domain.search.match import test_for

        return test_for(term, TABLES[table], table, self, today)

    def _with_word(self, term: Term, table: str, records: Sequence[Record]) -> Sequence[Record]:
        shelf, word = self._shelf(table), term.value
        if shelf.is_sorted and records is shelf.listed and not term.negated:
            lined_up = zip(shelf.lined_up, shelf.listed, strict=True)
            return [record for words, record in lined_up if word in words]
        haystacks = (
            shelf.haystacks if shelf.is_searched_often else haystacks_of(table, records, self.book)
        )
        if term.negated:
            return [record for record in records if word not in haystacks[record.id]]
        return [record for record in records if word in haystacks[record.id]]


_NOBODY: frozenset[str] = frozenset()
