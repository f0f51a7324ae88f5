"""One table of a journal in the order of its list, with the words in which a search looks."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from networkjournal.domain.book import Book
from networkjournal.domain.people_in import people_in
from networkjournal.domain.records import Record
from networkjournal.domain.search.haystacks import haystacks_of
from networkjournal.domain.search.order import NEWEST_FIRST, ORDER

_FEW = 64
"""Up to so many changed records are put in their place one by one; more are sorted again."""

_SLICE = 1_000
"""Records whose words are gathered between two looks at the keyboard: some 3 ms."""

_IN_THE_BOOK = {"profile": "profiles"}


class Shelf:
    """The records of one table, sorted once and kept so; words gathered when first looked for."""

    def __init__(self, table: str, book: Book) -> None:
        """Take this table of the file; nothing is sorted yet."""
        self._table = table
        self._book = book
        self._key = ORDER[table]
        self._newest_first = table in NEWEST_FIRST
        self._ascending: list[Record] | None = None
        self._sorted_as: dict[str, Record] = {}
        self._listed: list[Record] | None = None
        self._haystacks: dict[str, str] | None = None
        self._changes = 0
        self._lined_up: list[str] | None = None
        """The words of each record of ``_ascending``, in its order."""

    @property
    def records(self) -> Mapping[str, Record]:
        """The records by id, as they are in the journal."""
        name = _IN_THE_BOOK.get(self._table, self._table)
        return cast("Mapping[str, Record]", getattr(self._book, name))

    @property
    def is_sorted(self) -> bool:
        """Whether the list is there already, so that having it costs nothing."""
        return self._ascending is not None

    @property
    def is_searched_often(self) -> bool:
        """Whether the words are there, or worth gathering because the list stays."""
        return self._haystacks is not None or self.is_sorted

    @property
    def listed(self) -> list[Record]:
        """The records in the order of the list. A new list after each change, never altered."""
        if self._listed is None:
            self._listed = self._as_listed(self._sorted())
        return self._listed

    @property
    def haystacks(self) -> Mapping[str, str]:
        """For each record (by id) its folded words."""
        if self._haystacks is None:
            self._haystacks = haystacks_of(self._table, self.records.values(), self._book)
        return self._haystacks

    def gather(self) -> Iterator[None]:
        """Gather the words before they are looked for, pausing every few milliseconds.

        What was gathered is dropped when a change comes in between: then they are gathered when
        they are looked for.
        """
        if self._haystacks is not None:
            return
        changes, gathered = self._changes, dict[str, str]()
        records = list(self.records.values())
        for start in range(0, len(records), _SLICE):
            if self._haystacks is not None or self._changes != changes:
                return
            some = records[start : start + _SLICE]
            gathered.update(haystacks_of(self._table, some, self._book))
            yield
        if self._haystacks is None and self._changes == changes:
            self._haystacks = gathered

    @property
    def lined_up(self) -> Iterable[str]:
        """The folded words of each record of :attr:`listed`, in its order: quickest."""
        if self._lined_up is None:
            haystacks = self.haystacks
            self._lined_up = [haystacks[record.id] for record in self._sorted()]
        return reversed(self._lined_up) if self._newest_first else self._lined_up

    def in_order(self, records: Iterable[Record]) -> list[Record]:
        """Some records of this table in the order of the list."""
        return sorted(records, key=self._key, reverse=self._newest_first)

    def as_listed(self, record_id: str) -> Record | None:
        """The record as it stands in the list, before the change that is being taken in."""
        return self._sorted_as.get(record_id)

    def update(self, touched: frozenset[str], renamed: frozenset[str]) -> None:
        """Take in a change.

        Args:
            touched: the ids of the records of this table that were put or removed.
            renamed: the ids of the people whose names in the words are no longer right.
        """
        self._changes += 1
        if self._haystacks is not None:
            self._look_again(touched, renamed)
        if touched and self._ascending is not None:
            if len(touched) <= _FEW:
                for record_id in touched:
                    self._put_in_place(record_id)
            else:
                self._ascending = self._lined_up = None
            self._listed = None

    def _sorted(self) -> list[Record]:
        if self._ascending is None:
            self._ascending = sorted(self.records.values(), key=self._key)
            self._sorted_as = {record.id: record for record in self._ascending}
        return self._ascending

    def _as_listed(self, ascending: list[Any]) -> list[Any]:
        return ascending[::-1] if self._newest_first else ascending[:]

    def _put_in_place(self, record_id: str) -> None:
        ascending, words, key = self._sorted(), self._lined_up, self._key
        old, new = self._sorted_as.pop(record_id, None), self.records.get(record_id)
        if old is not None:
            place = bisect_left(ascending, key(old), key=key)
            del ascending[place]
            if words is not None:
                del words[place]
        if new is not None:
            place = bisect_left(ascending, key(new), key=key)
            ascending.insert(place, new)
            self._sorted_as[record_id] = new
            if words is not None:
                words.insert(place, self.haystacks[record_id])

    def _look_again(self, touched: frozenset[str], renamed: frozenset[str]) -> None:
        records, haystacks = self.records, cast("dict[str, str]", self._haystacks)
        again = {one: records[one] for one in touched if one in records}
        if renamed and self._table != "people":
            for record in records.values():
                if not renamed.isdisjoint(people_in(record)):
                    again[record.id] = record
                    self._lined_up = None
        for gone in touched:
            haystacks.pop(gone, None)
        haystacks.update(haystacks_of(self._table, again.values(), self._book))
