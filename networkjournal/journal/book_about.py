"""A journal as far as a few people are concerned: of the log only what names them is read.

A command that is about one person need not make records of 50,000 lines of the log.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import cast

import msgspec

from networkjournal.domain.book import Book
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Entry, EntryKind, Meeting
from networkjournal.domain.search.order import ORDER
from networkjournal.journal.layout import DELETED
from networkjournal.journal.line import document_of, id_of, value_of
from networkjournal.journal.lines import Content
from networkjournal.journal.open_book import OpenBook
from networkjournal.journal.shape import record_of

_PLAIN_ID = "[A-Za-z0-9._-]+"
"""An id that JSON writes in one way only, so that it can be looked for in the bytes."""

_LOG = "entries"

_FEW = 8
"""So many lines are looked for one by one; for more all lines are told apart."""


class _Contact(msgspec.Struct, gc=False):
    """What of an entry tells when there was contact with whom."""

    kind: EntryKind
    on: date | None = None
    created: str = ""
    people: tuple[str, ...] = ()
    id: str = ""

    @property
    def day(self) -> date:
        """The day it happened, as of the entry."""
        return Entry(kind=self.kind, text="-", on=self.on, created=self.created).day


class _Linked(msgspec.Struct, gc=False):
    """What of an entry tells which sowings made it possible."""

    sowings: tuple[str, ...] = ()


class BookAbout(OpenBook):
    """The records of a journal around some people, and what the log knows of them.

    Its log has at least the entries that name one of them, what made these possible and what came
    of them; it answers what a brief asks of the log. Made for one reading: what changes in the
    journal afterwards is not seen.
    """

    def __init__(self, journal: OpenBook, people: Collection[str], today: date) -> None:
        """Look at the journal from these people (ids) on this day."""
        self.path = journal.path
        self._views = journal._views
        self._journal = journal
        self._about = frozenset(people)
        self._today = today

    @property
    def content(self) -> Content:
        """The lines of every table."""
        return self._journal.content

    def _read_strictly(self) -> None:
        self._journal._read_strictly()

    def name_of(self, record_id: str) -> str:
        """What to call this record; where it was deleted its name is found without the log."""
        if record_id not in self.people:
            grave = self._other(DELETED).by_id.get(record_id)
            name = document_of(grave).get("name") if grave else ""
            if isinstance(name, str) and name:
                return name
        return self._journal.name_of(record_id)

    # --- the log ---

    @property
    def entries(self) -> Mapping[str, Entry]:
        """The log as far as it was read; all of it where it is not laid out in our way."""
        return self._log

    @cached_property
    def _log(self) -> Mapping[str, Entry]:
        if all(map(_is_plain, self._about)):
            try:
                return self._near()
            except ValueError:
                pass  # a record over several lines, or of a wrong shape: reading all of it says so
        return self._journal.entries

    def _near(self) -> Mapping[str, Entry]:
        lines = self.content[_LOG]
        found: dict[str, Entry] = {}
        for person in self._about:
            _read(lines.holding(b'"' + person.encode() + b'"'), found)
        sowings = {one for one, entry in found.items() if entry.kind == "sowing"}
        if sowings:
            linked = msgspec.json.Decoder(_Linked)
            harvests = (
                line
                for line in lines.holding(b'"sowings":[')
                if not sowings.isdisjoint(linked.decode(value_of(line)).sowings)
            )
            _read(harvests, found)
        given = {one for entry in found.values() for one in entry.sowings} - found.keys()
        if len(given) > _FEW or not all(map(_is_plain, given)):
            _read(filter(None, map(lines.by_id.get, given)), found)
        else:
            for one in given:
                _read(lines.holding(b'"' + one.encode() + b'":{'), found)
        return found

    def entries_with(self, person: str) -> Sequence[Entry]:
        """The entries that this person is in, newest first."""
        named = (one for one in self.entries.values() if person in (*one.people, *one.found))
        return sorted(named, key=ORDER[_LOG], reverse=True)

    def harvests_of(self, sowing: str) -> Sequence[str]:
        """The ids of the harvests that this sowing made possible."""
        return self._harvests.get(sowing, ())

    @cached_property
    def _harvests(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for one, entry in self.entries.items():
            for sowing in entry.sowings:
                found.setdefault(sowing, []).append(one)
        return found

    # --- contact ---

    def last_contact(self, person: str) -> date | None:
        """The day of the last real contact with this person; None if there was none."""
        contacts = self._contacts_with_them if person in self._about else self._contacts
        return contacts.get(person)

    @cached_property
    def _contacts_with_them(self) -> LastContacts:
        return LastContacts(self, self._today)

    @cached_property
    def _contacts(self) -> LastContacts:
        """With everyone: of each entry only when there was contact with whom is read."""
        decoder = msgspec.json.Decoder(dict[str, _Contact])
        try:
            contacts = decoder.decode(b"{" + self.content[_LOG].raw + b"}")
        except ValueError:
            return LastContacts(self._journal, self._today)
        return LastContacts(cast(Book, _Contacts(contacts, self.meetings)), self._today)


def _is_plain(record_id: str) -> bool:
    return re.fullmatch(_PLAIN_ID, record_id) is not None


class _Contacts(msgspec.Struct):
    """All that last contacts are counted from."""

    entries: Mapping[str, _Contact]
    meetings: Mapping[str, Meeting]


def _read(lines: Iterable[bytes], found: dict[str, Entry]) -> None:
    """Take in the entries on these lines."""
    for line in lines:
        record_id = id_of(line)
        if record_id not in found:
            found[record_id] = record_of(Entry, record_id, line)
