"""Every place in a record where the id of another person stands, and another id in its stead.

The places follow from the records themselves: a field of ids is one by its name, also within parts.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.domain.book import Book
from networkjournal.domain.fields.kinds import Takes, field_kinds, table_named
from networkjournal.domain.records import Member, Record

R = TypeVar("R", bound=Struct)


class Place(Struct, frozen=True):
    """A field in which people are named.

    Attributes:
        field: what it is called.
        many: whether it holds a list.
        in_parts: whether it holds parts, in which people are named.
    """

    field: str
    many: bool
    in_parts: bool = False


@cache
def places_in(kind: type[Struct]) -> tuple[Place, ...]:
    """Where a kind of record, or of part, names people."""
    found = []
    for name, holds in field_kinds(kind).items():
        if holds.part is not None:
            if places_in(holds.part):
                found.append(Place(name, holds.many, in_parts=True))
        elif holds.takes is Takes.NAMED and table_named(name) == "people":
            found.append(Place(name, holds.many))
    return tuple(found)


def named_in(record: Struct) -> Iterator[str]:
    """The ids of all other people whom a record names, some of them more than once."""
    for place in places_in(type(record)):
        value = getattr(record, place.field)
        for one in value if place.many else (value,):
            if one and place.in_parts:
                yield from named_in(one)
            elif one:
                yield one


def instead(record: R, old: str, new: str) -> R:
    """The record with the new id wherever the old one stands, no list naming anybody twice.

    Where a person would name themself nobody is named. The same record where nothing differs.
    """
    own = getattr(record, "id", "")
    return _instead(record, old, "" if new == own else new)


def _instead(record: R, old: str, new: str) -> R:
    changed: dict[str, Any] = {}
    for place in places_in(type(record)):
        value = getattr(record, place.field)
        if not value:
            continue
        if not place.many:
            now = _instead(value, old, new) if place.in_parts else (new if value == old else value)
        elif not place.in_parts:
            now = _without_doubles(value, old, new) if old in value else value
        else:
            now = tuple(_instead(one, old, new) for one in value)
            now = _united(now) if now != value else value
        if now != value:
            changed[place.field] = now
    return replace(record, **changed) if changed else record


def _without_doubles(ids: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    named = dict.fromkeys(new if one == old else one for one in ids)
    return tuple(one for one in named if one)


def _united(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    """The parts, each once; a member of a group once, with all that they do there."""
    found: dict[Any, Any] = {}
    for part in parts:
        key = part.person if isinstance(part, Member) else part
        before = found.get(key)
        if before is not None and isinstance(part, Member):
            roles = dict.fromkeys(filter(None, (before.role, part.role)))
            part = replace(before, role=", ".join(roles))  # noqa: PLW2901
        found[key] = part
    return tuple(found.values())


def naming(book: Book, old: str, new: str) -> Iterator[Record]:
    """Every record that names the old person (an id), naming the new one instead.

    These two themselves are left out: what becomes of them is settled where they become one.
    """
    people = book.people
    tables = (
        people, book.ties, book.achievements, book.entries, book.meetings, book.steps,
        book.groups, book.searches,
    )  # fmt: skip
    for table in tables:
        for key, record in table.items():
            if not _may_name(record, old) or (table is people and key in (old, new)):
                continue
            now = instead(record, old, new)
            if now is not record:
                yield now


def _may_name(record: Record, person: str) -> bool:
    """Whether a closer look is worth it, told quickly for a log of 50,000 lines."""
    lists = _lists_in(type(record))
    return not lists or any(person in getattr(record, field) for field in lists)


@cache
def _lists_in(kind: type[Record]) -> tuple[str, ...]:
    """The lists in which a record names people, where it names them nowhere else."""
    places = places_in(kind)
    if all(place.many and not place.in_parts for place in places):
        return tuple(place.field for place in places)
    return ()
