"""This program's own CSV, read back: everyone in it as they went out.

People whom a row only names (through whom one met, who can bridge a barrier) are not read: a name
does not say who it is.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import blake2b
from typing import Any

import msgspec

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.kinds import FieldKind, Takes
from networkjournal.domain.fields.values import Reading, read_value
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.own_fields import UID
from networkjournal.domain.records import Met, Person
from networkjournal.domain.text import clean_line, cut
from networkjournal.exchange.contact import profile_of
from networkjournal.exchange.contact_table import HEAD, MOST_LINES_IN_A_ROW
from networkjournal.exchange.formulas import as_written
from networkjournal.exchange.incoming import Import, ImportRefused, Incoming, Remark, Skipped
from networkjournal.exchange.own_table import COLUMNS, ID, KINDS, parts_in, things_in
from networkjournal.exchange.reading import TextFile
from networkjournal.exchange.tables import Header, find_header, read_rows
from networkjournal.language import _

SOURCE = "networkjournal"

_SURE = frozenset((ID, "name", "standing", "circles", "met.on"))
"""Columns that no other program's table has together."""


def recognises(file: TextFile) -> bool:
    """Whether this is this program's own CSV, by the names of its columns."""
    return _header(file.text[:HEAD]) is not None


def read(file: TextFile) -> Import:
    """Everyone in a CSV of our own.

    Raises:
        ImportRefused: It has no header of ours, or too many lines.
    """
    header = _header(file.text)
    if header is None:
        raise ImportRefused(
            _("{file} has no line with the columns that {source} writes.").format(
                file=file.name, source=SOURCE
            )
        )
    reading = _Rows(file)
    people = list(reading.people(header))
    return Import(SOURCE, people, reading.skipped, reading.remarks)


def _header(text: str) -> Header | None:
    return find_header(text, lambda cells: len(cells) if _SURE.issubset(cells) else 0)


class _Rows:
    """One pass over the rows."""

    def __init__(self, file: TextFile) -> None:
        self._file = file
        self._line = 0
        self._without_id: Counter[str] = Counter()
        self.skipped: list[Skipped] = []
        self.remarks: list[Remark] = []
        if file.damaged:
            self._remark(_("some characters cannot be read; they show as \ufffd"))

    def people(self, header: Header) -> Iterator[Incoming]:
        names = header.cells
        for line, cells, trouble in read_rows(self._file, header, MOST_LINES_IN_A_ROW):
            self._line = line
            if trouble:
                self._skip(trouble)
                continue
            filled = {
                name: as_written(cell)
                for name, cell in zip(names, cells, strict=False)
                if cell.strip() and name in COLUMNS
            }
            if not filled:
                continue
            if ID not in filled:
                filled[ID] = self._own_id(filled)
            person = self._person(filled)
            if person is None:
                self._skip(_("no name and no role"))
                continue
            uid = person.fields.get(UID, "")
            yield Incoming(person, self._file.name, line, profile_of(person.links), uid)

    def _own_id(self, filled: Mapping[str, str]) -> str:
        """What to call a row that was added by hand, so that it comes in only once."""
        words = "\0".join(f"{name}={cell}" for name, cell in sorted(filled.items()))
        self._without_id[words] += 1
        words = f"{words}\0{self._without_id[words]}"
        return f"row:{blake2b(words.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"

    def _person(self, filled: Mapping[str, str]) -> Person | None:
        fields: dict[str, Any] = {}
        met: dict[str, Any] = {}
        for column, cell in filled.items():
            kind = KINDS.get(column)
            if kind is None or kind.takes is Takes.NAMED:
                continue
            try:
                value = _read(column, cell, kind)
            except FieldError as error:
                self._remark(_("{why} It is left out.").format(why=str(error)))
                continue
            if column.startswith("met."):
                met[column.removeprefix("met.")] = value
            else:
                fields[column] = value
        if met:
            fields["met"] = Met(**met)
        uid = cut(clean_line(filled.get(ID, "")), 500)
        if uid:
            fields["fields"] = {**fields.get("fields", {}), UID: uid}
        try:
            return Person(**fields)
        except ValueError:
            return None

    def _skip(self, reason: str) -> None:
        self.skipped.append(Skipped(self._line, reason, self._file.name))

    def _remark(self, text: str) -> None:
        self.remarks.append(Remark(self._line, text, self._file.name))


def _read(column: str, cell: str, kind: FieldKind) -> Any:  # noqa: ANN401 - by kind
    """What a cell says.

    Raises:
        FieldError: it holds what its column cannot.
    """
    reading = Reading(say_field(column), column, date.max, lambda _name, _table: "")
    if kind.keyed:
        pairs = ((*parts, "", "")[:2] for parts in parts_in(cell, 2))
        return {name: value for name, value in pairs if name and value and name != UID}
    if kind.takes is Takes.PART and kind.part is not None:
        return tuple(
            part
            for parts in parts_in(cell, len(kind.part.__struct_fields__))
            if (part := _part(parts, kind, reading)) is not None
        )
    if kind.many:
        return tuple(dict.fromkeys(read_value(one, kind, reading) for one in things_in(cell)))
    return read_value(cell, kind, reading)


def _part(parts: list[str], kind: FieldKind, reading: Reading) -> msgspec.Struct | None:
    from networkjournal.domain.fields.kinds import field_kinds

    assert kind.part is not None
    values = {
        name: read_value(text, inner, reading.inside(name))
        for (name, inner), text in zip(field_kinds(kind.part).items(), parts, strict=False)
        if text
    }
    try:
        return msgspec.convert(values, kind.part)
    except msgspec.ValidationError:
        return None
