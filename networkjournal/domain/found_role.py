"""A role that one wanted to meet, found: it was somebody whom the journal knows already."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from msgspec.structs import replace

from networkjournal.domain.book import Book
from networkjournal.domain.records import Person, Record, Standing, Wish
from networkjournal.domain.text import fold
from networkjournal.domain.wishes import STAGES, is_open, stage_of

_OWN = frozenset({"id", "created", "updated", "name", "standing", "wish", "notes", "archived"})
"""What each of the two says for itself, or what is settled below."""

_NAMING = frozenset(
    {"people", "speak_to", "found", "a", "b", "through", "bridge", "route", "person", "knows"}
)
"""The fields that name people by their ids."""


def is_only_a_role(person: Person) -> bool:
    """Whether one wants to meet whoever has this role, and knows no name yet."""
    return not person.name and is_open(person)


def called_so(name: str, people: Iterable[Person]) -> Person | None:
    """The one person of this name, whatever its case and accents; None where several have it."""
    asked = fold(name.strip())
    found = [one for one in people if asked and fold(one.name) == asked]
    return found[0] if len(found) == 1 else None


def made_one(role: Person, someone: Person) -> Person:
    """The person who was found for a role, with what was written down of the role.

    What the person says stays; lists are joined; the wish is as far as the further of the two, and
    who was known only through someone is wanted now.
    """
    taken: dict[str, Any] = {}
    for field in Person.__struct_fields__:
        mine, theirs = getattr(someone, field), getattr(role, field)
        if field in _OWN or not theirs or theirs in (mine, someone.id):
            continue
        if isinstance(mine, tuple):
            taken[field] = (*mine, *(one for one in theirs if one not in mine))
        elif isinstance(mine, dict):
            taken[field] = {**theirs, **mine}
        elif not mine:
            taken[field] = theirs
    notes = "\n\n".join(filter(None, (someone.notes, role.notes)))
    standing: Standing = "wanted" if someone.standing == "through" else someone.standing
    return replace(
        someone,
        **{"notes": notes, "standing": standing, "wish": _further(role, someone), **taken},
    )


def _further(role: Person, someone: Person) -> Wish | None:
    stages = [one for one in (stage_of(role), stage_of(someone)) if one in STAGES]
    return max(stages, key=STAGES.index, default=None)


def naming(book: Book, old: str, new: str) -> Iterator[Record]:
    """Every record that names the old id, naming the new one instead."""
    tables = (
        book.people, book.ties, book.achievements, book.entries, book.meetings, book.steps,
        book.groups, book.searches,
    )  # fmt: skip
    for table in tables:
        for key, record in table.items():
            if key == old or old.encode() not in msgspec.json.encode(record):
                continue
            before = msgspec.to_builtins(record)
            after = msgspec.convert({**_named(before, old, new), "id": key}, type(record))
            if after != record:
                yield after


def _named(value: Any, old: str, new: str, field: str = "") -> Any:  # noqa: ANN401 - any JSON
    """The value with the new id for the old one; a list of ids names each once."""
    if isinstance(value, dict):
        return {key: _named(one, old, new, key) for key, one in value.items()}
    if isinstance(value, list | tuple):
        named = [_named(one, old, new, field) for one in value]
        return list(dict.fromkeys(named)) if old in value and field in _NAMING else named
    return new if value == old and field in _NAMING else value
