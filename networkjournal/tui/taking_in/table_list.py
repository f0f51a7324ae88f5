"""Which column of a table is what: a row for each, and arrows that change it."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from networkjournal.exchange.column_words import FIELDS, heading_key
from networkjournal.exchange.columns import Table
from networkjournal.journal.places import config_folder
from networkjournal.language import _
from networkjournal.tui.private_file import read_private, write_private
from networkjournal.tui.rows import Heading, RecordRows, Rows
from networkjournal.tui.text import Line, column, said

_CHOICES = ("", *(field.key for field in FIELDS))
_LABELS = {field.key: field.label for field in FIELDS}
_MOST_KEPT = 50
_HEADING, _FIELD = 22, 22


class _Column(Struct, frozen=True, gc=False):
    id: str
    number: int


class TableColumns:
    """The columns of one table, and what each is taken for."""

    def __init__(self, table: Table) -> None:
        self.table = table
        kept = read_private(_kept_in()).get(_key(table))
        self.fields = list(table.guess)
        if isinstance(kept, list) and len(kept) == len(self.fields):
            self.fields = [one if one in _CHOICES else "" for one in kept]

    def choose(self, row: str, by: int) -> None:
        """Take the column of this row for the next thing, or the one before."""
        if row.startswith("column-"):
            number = int(row.removeprefix("column-"))
            at = _CHOICES.index(self.fields[number]) + by
            self.fields[number] = _CHOICES[at % len(_CHOICES)]

    def keep(self) -> None:
        """Remember this for the next table with these headings."""
        path = _kept_in()
        kept = dict(read_private(path))
        kept.pop(_key(self.table), None)
        kept[_key(self.table)] = self.fields
        write_private(path, dict(list(kept.items())[-_MOST_KEPT:]))

    def rows(self, question: str) -> Rows:
        """A row for each column: its heading, what it is taken for, and what stands in it."""
        items = [_Column(f"column-{n}", n) for n in range(len(self.fields))]
        heading = Heading(((question, "soft"),))
        return RecordRows([heading, Heading(), *items], self._draw, 2)

    def _draw(self, one: _Column, width: int) -> Line:
        heading = said(self.table.header.cells[one.number], 60) or str(one.number + 1)
        key = self.fields[one.number]
        taken: Line = ((_(_LABELS[key]), "heading") if key else (_("left out"), "soft"),)
        shown = width - _HEADING - _FIELD
        cells = _cells([row[one.number] for row in self.table.samples])
        return [
            *column(((heading, "name"),), _HEADING - 1),
            (" ", ""),
            *column(taken, _FIELD - 1),
            (" ", ""),
            *column(((cells, "soft"),), max(shown, 8)),
        ]


def _cells(cells: Sequence[str]) -> str:
    return " · ".join(said(cell, 40) for cell in cells if cell.strip())


def _key(table: Table) -> str:
    return "|".join(map(heading_key, table.header.cells))


def _kept_in() -> Path:
    return config_folder() / "columns.json"
