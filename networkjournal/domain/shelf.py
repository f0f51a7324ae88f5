"""One table of a journal in the order of its list, with the words in which a search looks."""

from bisect import insort
from collections.abc import Mapping
from typing import Any, cast

from networkjournal.domain.book import Book
from networkjournal.domain.haystacks import haystacks_of
from networkjournal.domain.order import NEWEST_FIRST, ORDER
from networkjournal.domain.people_in import people_in
from networkjournal.domain.records import Record

_FEW = 64
"""Up to so many changed records are put in their place one by one; more are sorted again."""

_IN_THE_BOOK = {"profile": "profiles"}


class Shelf:
    """The records of one table, sorted once and kept so; words gathered when first looked for."""

    def __init__(self, table: str, book: Book) -> None:
        """Sort the records of this table of the file."""
        self._table = table
        self._book = book
        self._key = ORDER[table]
        self._ascending: list[Record] = sorted(self._records.values(), key=self._key)
        self._listed: list[Record] | None = None
        self._haystacks: dict[str, str] | None = None
        self._lined_up: list[str] | None = None

    @property
    def _records(self) -> Mapping[str, Record]:
        name = _IN_THE_BOOK.get(self._table, self._table)
        return cast("Mapping[str, Record]", getattr(self._book, name))

    @property
    def listed(self) -> list[Record]:
        """The records in the order of the list. A new list after each change, never altered."""
        if self._listed is None:
            newest_first = self._table in NEWEST_FIRST
            self._listed = self._ascending[::-1] if newest_first else self._ascending[:]
        return self._listed

    @property
    def haystacks(self) -> Mapping[str, str]:
        """For each record (by id) its folded words."""
        if self._haystacks is None:
            self._haystacks = haystacks_of(self._table, self._records.values(), self._book)
        return self._haystacks

    @property
    def lined_up(self) -> list[str]:
        """The folded words of each record of :attr:`listed`, in its order: quickest."""
        if self._lined_up is None:
            haystacks = self.haystacks
            self._lined_up = [haystacks[record.id] for record in self.listed]
        return self._lined_up

    def update(self, touched: frozenset[str], people: frozenset[str]) -> None:
        """Take in a change.

        Args:
            touched: the ids of the records of this table that were put or removed.
            people: the ids of the people who were put or removed, whose names stand in the words.
        """
        if touched:
            self._put_in_place(touched)
        self._lined_up = None
        if self._haystacks is not None:
            self._look_again(touched, people)

    def _put_in_place(self, touched: frozenset[str]) -> None:
        records = self._records
        changed: list[Any] = [records[one] for one in touched if one in records]
        self._ascending = [record for record in self._ascending if record.id not in touched]
        if len(changed) <= _FEW:
            for record in changed:
                insort(self._ascending, record, key=self._key)
        else:
            self._ascending += changed
            self._ascending.sort(key=self._key)
        self._listed = None

    def _look_again(self, touched: frozenset[str], people: frozenset[str]) -> None:
        records, haystacks = self._records, self._haystacks
        if haystacks is None:
            return
        again = {one: records[one] for one in touched if one in records}
        if people and self._table != "people":
            for record in self._ascending:
                if not people.isdisjoint(people_in(record)):
                    again[record.id] = record
        for gone in touched:
            haystacks.pop(gone, None)
        haystacks.update(haystacks_of(self._table, again.values(), self._book))
