"""What goes out: the records that are asked for, without what stays here.

Every format asks for its own. A file of people (vCard, CSV) holds people: the known and the wanted,
unless the query says otherwise, as the list of contacts does. A calendar holds what is still to
come. The readable journal holds whatever matches. A journal.json is the whole journal, archived
people and all; with a query it holds those people, and what names nobody but them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, TypeVar, cast

import msgspec
from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.people_in import people_in
from networkjournal.domain.records import (
    SETTINGS_ID,
    TABLES,
    Achievement,
    Entry,
    Goal,
    Group,
    LookBack,
    Meeting,
    Person,
    Profile,
    Record,
    Search,
    Settings,
    Step,
    Tie,
)
from networkjournal.domain.search.index import SearchIndex
from networkjournal.domain.search.query import Query
from networkjournal.exchange.leaving_out import Allowed, LeftOut, leave_out

R = TypeVar("R", bound=Record)

FileFormat = Literal["vcf", "csv", "md", "ics", "json"]
"""The formats that can be written, by the ending of a file's name."""


class Outgoing(Struct, frozen=True):
    """What goes out, as a book of its own: names are known of everyone, records of these only.

    ``left`` is what stayed here of it. ``is_all`` is whether no query chose.
    """

    left: LeftOut
    names: Callable[[str], str]
    is_all: bool = True
    people: Mapping[str, Person] = {}
    ties: Mapping[str, Tie] = {}
    profiles: Mapping[str, Profile] = {}
    achievements: Mapping[str, Achievement] = {}
    entries: Mapping[str, Entry] = {}
    meetings: Mapping[str, Meeting] = {}
    steps: Mapping[str, Step] = {}
    groups: Mapping[str, Group] = {}
    searches: Mapping[str, Search] = {}
    goals: Mapping[str, Goal] = {}
    lookbacks: Mapping[str, LookBack] = {}
    settings: Settings = msgspec.field(default_factory=lambda: Settings(id=SETTINGS_ID))

    def name_of(self, record_id: str) -> str:
        """What to call this record, whether it goes out or not."""
        return self.names(record_id)

    @property
    def tables(self) -> dict[str, Mapping[str, Record]]:
        """The records by the name of their table, without the settings; no empty tables."""
        found = {name: getattr(self, _FIELDS.get(name, name)) for name in TABLES}
        return {name: table for name, table in found.items() if table and name != "settings"}


_FIELDS = {"profile": "profiles"}


def outgoing(
    book: Book,
    kind: FileFormat,
    query: Query,
    today: date,
    allowed: Allowed,
    meetings: Sequence[Meeting] | None = None,
    index: SearchIndex | None = None,
) -> Outgoing:
    """What goes out in a file of this kind.

    Args:
        book: The journal.
        kind: The format.
        query: Which records; an empty one asks for all that such a file holds.
        today: The day it is.
        allowed: What may go out beside the rest.
        meetings: Only these, past or cancelled too, and nothing else; for a calendar.
        index: What looks through the journal, where there is one already.
    """
    if meetings is not None:
        chosen: dict[str, Iterable[Record]] = {"meetings": meetings}
    else:
        chosen = _CHOOSERS[kind](index or SearchIndex(book), query, today)
    left = LeftOut()
    tables: dict[str, Any] = {
        _FIELDS.get(name, name): {record.id: leave_out(record, allowed, left) for record in records}
        for name, records in chosen.items()
    }
    settings = tables.pop("settings", None)
    if settings:
        tables["settings"] = next(iter(settings.values()))
    return Outgoing(left=left, names=book.name_of, is_all=query.is_empty, **tables)


_Chosen = dict[str, Iterable[Record]]


def _people(index: SearchIndex, query: Query, _today: date) -> _Chosen:
    return {"people": index.people_matching(query)}


def _whatever_matches(index: SearchIndex, query: Query, _today: date) -> _Chosen:
    found: _Chosen = {
        name: index.matching(name, query)
        for name in TABLES
        if name not in ("people", "meetings", "ties", "settings")
    }
    found["meetings"] = index.meetings_matching(query)
    found["people"] = index.people_matching(query)
    if query.is_empty:
        found["settings"] = (index.book.settings,)
    return found


def _to_come(index: SearchIndex, query: Query, today: date) -> _Chosen:
    from networkjournal.exchange.calendar_out import coming

    steps = cast(Sequence[Step], index.matching("steps", query))
    return {
        "meetings": coming(index.meetings_matching(query), today),
        "steps": [step for step in steps if step.due and not step.done],
        "people": index.people_matching(query),
    }


def _whole_or_only_them(index: SearchIndex, query: Query, _today: date) -> _Chosen:
    book = index.book
    tables: _Chosen = {
        name: getattr(book, _FIELDS.get(name, name)).values()
        for name in TABLES
        if name != "settings"
    }
    if query.is_empty:
        return {**tables, "settings": (book.settings,)}
    people = index.people_matching(query)
    going = {person.id for person in people}
    found: _Chosen = {
        name: [one for one in records if _names_only(one, going)]
        for name, records in tables.items()
        if name != "people"
    }
    known = going.union(record.id for records in found.values() for record in records)
    chosen: _Chosen = {"people": people, **found}
    return {
        name: [_without_others(record, known) for record in records]
        for name, records in chosen.items()
    }


def _names_only(record: Record, people: set[str]) -> bool:
    named = people_in(record)
    return bool(named) and people.issuperset(named)


def _without_others(record: R, going: set[str]) -> R:
    """The record without ids of what stays here."""
    fields: dict[str, Any] = {}
    for field in ("route", "goal", "meeting"):
        if getattr(record, field, "") and getattr(record, field) not in going:
            fields[field] = ""
    if isinstance(record, Entry) and not going.issuperset(record.sowings):
        fields["sowings"] = tuple(one for one in record.sowings if one in going)
    if isinstance(record, Person):
        if record.met and record.met.through and record.met.through not in going:
            fields["met"] = msgspec.structs.replace(record.met, through="")
        if any(barrier.bridge and barrier.bridge not in going for barrier in record.barriers):
            fields["barriers"] = tuple(
                one if one.bridge in going else msgspec.structs.replace(one, bridge="")
                for one in record.barriers
            )
    return msgspec.structs.replace(record, **fields) if fields else record


_CHOOSERS: dict[FileFormat, Callable[[SearchIndex, Query, date], _Chosen]] = {
    "vcf": _people,
    "csv": _people,
    "md": _whatever_matches,
    "ics": _to_come,
    "json": _whole_or_only_them,
}
