r"""The columns of this program's own CSV, and what a cell of each says.

A column is called as the field is in the file; what lies in another field after a dot. Several
things in a cell stand between semicolons, the parts of one between colons; a backslash keeps a
semicolon or colon that belongs to what is said. Days and words are as in the file, circles in the
language spoken.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from networkjournal.domain.fields.kinds import FieldKind, Takes, field_kinds
from networkjournal.domain.fields.listed import join_parts, split_parts
from networkjournal.domain.fields.values import write_value
from networkjournal.domain.own_fields import UID
from networkjournal.domain.records import Met, Person

ID = "id"
"""The column by which a person is known again."""

COLUMNS = (
    *(ID, "name", "role", "standing", "circles", "field", "organisation", "place", "culture"),
    *("languages", "skills", "needs", "differences", "barriers", "offer", "route", "wish"),
    *("emails", "phones", "links", "birthday", "dates", "met.on", "met.where", "met.through"),
    *("rhythm", "put_off_until", "tags", "fields", "notes", "archived"),
)
"""In this order, all of them in every file."""

_KINDS = field_kinds(Person)
_MET = field_kinds(Met)
KINDS: dict[str, FieldKind] = {
    column: _MET[column.removeprefix("met.")] if column.startswith("met.") else _KINDS[column]
    for column in COLUMNS
    if column != ID
}
"""What each column holds."""

_ITEM = re.compile(r"((?:[^\\;]|\\.|\\$)*)(?:;|$)", re.DOTALL)
_KEPT = re.compile(r"[\\;]")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


def cell_of(person: Person, column: str, name_of: Callable[[str], str]) -> str:
    """What stands in a column of someone's row."""
    if column == ID:
        return person.fields.get(UID) or person.id
    head, _dot, part = column.partition(".")
    value: Any = getattr(person, head)
    if not value:
        return ""
    kind = KINDS[column]
    if part:
        value = getattr(value, part)
    elif kind.keyed or kind.many:
        return "; ".join(_things(value, kind, name_of))
    return "yes" if value is True else _written(value, kind, name_of)


def _things(value: Any, kind: FieldKind, name_of: Callable[[str], str]) -> Iterator[str]:  # noqa: ANN401
    """What a field of several things holds, each for a place between semicolons."""
    if kind.keyed:
        pairs = ([name, text] for name, text in value.items() if name != UID)
        yield from (join_parts(pair).replace(";", r"\;") for pair in pairs)
    elif kind.takes is Takes.PART:
        yield from (write_value(one, kind, name_of).replace(";", r"\;") for one in value)
    else:
        yield from (_KEPT.sub(r"\\\g<0>", _written(one, kind, name_of)) for one in value)


def _written(value: Any, kind: FieldKind, name_of: Callable[[str], str]) -> str:  # noqa: ANN401
    # a rhythm of none is called so in every language here
    return str(value) if kind.takes is Takes.RHYTHM else write_value(value, kind, name_of)


def things_in(cell: str) -> list[str]:
    """The things of a cell that holds several."""
    return [_ESCAPE.sub(r"\1", raw) for raw in _raw_things(cell)]


def parts_in(cell: str, most: int) -> list[list[str]]:
    """The parts of each thing of a cell that holds several things of parts."""
    return [split_parts(_without_semicolons(raw), most) for raw in _raw_things(cell)]


def _raw_things(cell: str) -> list[str]:
    found = (match[1].strip() for match in _ITEM.finditer(cell))
    return [raw for raw in found if raw]


def _without_semicolons(raw: str) -> str:
    return _ESCAPE.sub(lambda found: ";" if found[1] == ";" else found[0], raw)
