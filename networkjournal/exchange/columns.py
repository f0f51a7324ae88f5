"""Any other table: which column holds what is guessed by the headings, or chosen by a person."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct

from networkjournal.domain.records import Met
from networkjournal.domain.text import clean_line, cut
from networkjournal.exchange.column_words import ENOUGH, FIELDS, field_called, guessed, heading_key
from networkjournal.exchange.contact import Contact
from networkjournal.exchange.contact_days import contact_day
from networkjournal.exchange.contact_table import (
    HEAD,
    MOST_LINES_IN_A_ROW,
    Cells,
    full_name,
    read_rows_as_contacts,
)
from networkjournal.exchange.incoming import Import, ImportRefused
from networkjournal.exchange.reading import TextFile
from networkjournal.exchange.tables import Header, find_header, read_rows
from networkjournal.exchange.written_days import month_comes_first, written_day
from networkjournal.language import _

SOURCE = "CSV"

SAMPLES = 3
"""Rows that show what is in a column."""

_LOOKED_AT = 20
_MOST_COLUMNS = 200
_NO_TABLE = re.compile(r"\s*[\[{<]|\s*BEGIN:|\s*window\.|%PDF|\{\\rtf", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*(?::::|;|,|\n)\s*")
_SHOWN = 300


class Table(Struct, frozen=True):
    """A table of no known format.

    Attributes:
        header: Its headings; those of a table without any are numbers.
        samples: The first rows, each with a cell for every heading.
        guess: For every column the key of what it seems to hold; empty for those left out.
    """

    header: Header
    samples: tuple[tuple[str, ...], ...]
    guess: tuple[str, ...]

    @property
    def is_enough(self) -> bool:
        """Whether the guess says who each row is about."""
        return not ENOUGH.isdisjoint(self.guess)


class ColumnsUnknown(ImportRefused):
    """A table whose columns somebody has to choose."""

    def __init__(self, words: str, table: Table) -> None:
        super().__init__(words)
        self.table = table


def table_in(file: TextFile) -> Table | None:
    """The table that a text is; None if it is none, or nobody's.

    Its first line counts as headings, unless addresses stand in it.
    """
    if _NO_TABLE.match(file.text[:1_000]):
        return None
    header = find_header(file.text[:HEAD], _judge_known) or find_header(file.text[:HEAD], _judge)
    if header is None or len(header.cells) > _MOST_COLUMNS:
        return None
    cells = tuple(map(_heading, header.cells))
    if any("@" in cell for cell in cells):
        cells = tuple(map(str, range(1, len(cells) + 1)))
        header = Header(header.line - 1, cells, header.delimiter)
    header = Header(header.line, cells, header.delimiter)
    head = TextFile(file.name, file.text[:HEAD])
    rows = []
    for _line, row, trouble in read_rows(head, header, MOST_LINES_IN_A_ROW, len(head.text) + 1):
        if not trouble:
            rows.append(row)
        if len(rows) >= _LOOKED_AT:
            break
    if not rows or not _is_steady(cells, rows):
        return None
    width = len(cells)
    filled = [(*row, *[""] * width)[:width] for row in rows]
    guess = tuple(
        guessed(heading, [row[number] for row in filled]) for number, heading in enumerate(cells)
    )
    return Table(header, tuple(filled[:SAMPLES]), guess)


def _heading(cell: str) -> str:
    line = clean_line(cut(cell, 500))
    return line if line.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in line)


def _judge_known(cells: Sequence[str]) -> int:
    """How many headings are known; a line of prose has none."""
    return sum(bool(guessed(cell)) for cell in cells)


def _judge(cells: Sequence[str]) -> int:
    if cells and cells[0].lower().startswith("sep="):
        return 0  # what Excel is told of the delimiter
    return len(cells) if len(cells) > 1 and all(len(cell) < _SHOWN for cell in cells) else 0


def _is_steady(cells: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether most rows have a cell for each heading, as prose with commas never has."""
    known = _judge_known(cells)
    if len(cells) == 1:
        return known == 1
    same = sum(len(row) == len(cells) for row in rows)
    return known > 1 or same * 2 > len(rows)


def read_columns(
    file: TextFile, columns: Mapping[str, Sequence[str]] | None, *, ask: bool = False
) -> Import | None:
    """Everyone in a table of no known format.

    Args:
        file: The table.
        columns: The headings from which each field is read, or their numbers; None guesses.
        ask: Ask for the columns also where the guess would do.

    Returns:
        What was read; None if this is no table.

    Raises:
        ColumnsUnknown: What the columns are cannot be guessed.
        ImportRefused: It is no table, or has none of these columns, or no such field.
    """
    table = table_in(file)
    if table is None:
        if columns is None:
            return None
        raise ImportRefused(_("{file} is not a table with columns.").format(file=file.name))
    if columns is None:
        if ask or not table.is_enough:
            raise ColumnsUnknown(_ask(file, table), table)
        return read_table(file, table, table.guess)
    return read_table(file, table, _chosen(file, table, columns))


def read_table(file: TextFile, table: Table, fields: Sequence[str]) -> Import:
    """Everyone in a table, each column read as the field (by its key) that is chosen for it.

    Raises:
        ImportRefused: No column says who a row is about, or there are too many lines.
    """
    if ENOUGH.isdisjoint(fields):
        raise ImportRefused(
            _("{file}: none of the columns is a name, organisation, e-mail or phone.").format(
                file=file.name
            )
        )
    names = [f"{number}:{heading_key(cell)}" for number, cell in enumerate(table.header.cells)]
    by_field: dict[str, list[tuple[str, str]]] = {}
    for name, heading, field in zip(names, table.header.cells, fields, strict=True):
        by_field.setdefault(field, []).append((name, heading))
    make = partial(_contact, by_field, month_comes_first(file.text))
    read = read_rows_as_contacts(file, SOURCE, table.header, names, make)
    left_out = ", ".join(heading for _name, heading in by_field.get("", ()) if heading)
    if left_out:
        read.remark_columns(table.header.line, cut(left_out, 200))
    return read.done()


def _chosen(file: TextFile, table: Table, columns: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    headings = [heading_key(cell) for cell in table.header.cells]
    fields = [""] * len(headings)
    for said, wanted in columns.items():
        field = field_called(said)
        if not field:
            known = ", ".join(one.key for one in FIELDS)
            raise ImportRefused(
                _("There is no field “{name}”; there are: {fields}.").format(
                    name=clean_line(cut(said, 60)), fields=known
                )
            )
        for heading in wanted:
            fields[_place(file, table, headings, heading)] = field
    return tuple(fields)


def _place(file: TextFile, table: Table, headings: Sequence[str], heading: str) -> int:
    key = heading_key(heading)
    if key in headings:
        return headings.index(key)
    if heading.isascii() and heading.isdecimal() and 0 < int(heading) <= len(headings):
        return int(heading) - 1
    raise ImportRefused(
        _("{file} has no column “{name}”; it has: {columns}.").format(
            file=file.name, name=clean_line(cut(heading, 60)), columns=_headings(table)
        )
    )


def _ask(file: TextFile, table: Table) -> str:
    first = next((cell for cell in table.header.cells if cell), "1")
    example = f"--columns name={first},email=…"
    return _("{file} has the columns {columns}; say which is what: {example}").format(
        file=file.name, columns=_headings(table), example=cut(example, 100)
    )


def _headings(table: Table) -> str:
    return cut(", ".join(filter(None, table.header.cells)), 300)


def _contact(
    by_field: Mapping[str, Sequence[tuple[str, str]]], month_first: bool | None, cells: Cells
) -> Contact:
    def said(field: str) -> list[str]:
        return [
            cells[name].strip()
            for name, _heading in by_field.get(field, ())
            if cells.get(name, "").strip()
        ]

    def several(field: str) -> list[str]:
        return [part for cell in said(field) for part in _SEVERAL.split(cell) if part]

    first, middle, last = (" ".join(said(field)) for field in ("first", "middle", "last"))
    contact = Contact(
        name=" ".join(said("name")) or full_name(first, middle, last),
        nickname=", ".join(said("nickname")),
        organisation=", ".join(said("organisation")),
        role=", ".join(said("role")),
        place=", ".join(said("place")),
        emails=[part for cell in said("email") for part in _addresses(cell)],
        phones=[part for cell in said("phone") for part in re.split(r"\s*[;\n]\s*", cell) if part],
        links=[part for cell in said("link") for part in cell.split()],
        notes=said("notes"),
        categories=several("tags"),
        circles=several("circles"),
        own=[(heading, cells.get(name, "")) for name, heading in by_field.get("own", ())],
    )
    for written in said("birthday"):
        contact.birthday = contact.birthday or contact_day(written, month_first=month_first)
        if not contact.birthday:
            contact.own.append((_("birthday"), written))
    contact.met = _met(said("met-on"), " ".join(said("met-where")), month_first, contact)
    return contact


def _addresses(cell: str) -> Iterator[str]:
    if cell.count("@") > 1:
        yield from filter(None, re.split(r"[\s;,]+", cell))
    else:
        yield cell


def _met(days: Sequence[str], where: str, month_first: bool | None, contact: Contact) -> Met | None:
    on = next((day for day in (written_day(one, month_first) for one in days) if day), None)
    if days and on is None:
        contact.own.append((_("met on"), days[0]))
    where = clean_line(cut(where, 2_000))
    return Met(on=on, where=where) if on or where else None
