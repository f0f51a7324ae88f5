"""Contacts from a table: what is the same for Google's, Outlook's and Thunderbird's.

A reader says which columns it knows; a row becomes a :class:`Contact`, and every row that cannot be
one is reported.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from networkjournal.domain.own_fields import UID
from networkjournal.domain.text import fold
from networkjournal.exchange.contact import Contact, person_of, profile_of, words_key
from networkjournal.exchange.incoming import Import, ImportRefused, Incoming, Remark, Skipped
from networkjournal.exchange.reading import TextFile
from networkjournal.exchange.tables import Header, find_header, read_rows
from networkjournal.language import _

MOST_LINES_IN_A_ROW = 1_000
"""A note may be long; a stray quotation mark costs no more than this, see the tables."""

Cells = Mapping[str, str]
"""The filled cells of a row by the names of their columns, folded."""

HEAD = 200_000
"""Characters within which a header stands."""


def is_table_with(file: TextFile, *columns: str) -> bool:
    """Whether a line near the beginning names all these columns (folded)."""
    return find_header(file.text[:HEAD], lambda cells: _has(cells, columns)) is not None


def read_contacts(
    file: TextFile, source: str, columns: Sequence[str], make: Callable[[Cells], Contact]
) -> Import:
    """Everyone in a table.

    Args:
        file: The table.
        source: What it is called, and what its keys begin with.
        columns: The columns (folded) by which its header is known.
        make: Makes a contact of the filled cells of a row.

    Raises:
        ImportRefused: There is no such header, or there are too many lines.
    """
    header = find_header(file.text, lambda cells: _has(cells, columns))
    if header is None:
        raise ImportRefused(
            _("{file} has no line with the columns that {source} writes.").format(
                file=file.name, source=source
            )
        )
    names = [_key(cell) for cell in header.cells]
    return read_rows_as_contacts(file, source, header, names, make).done()


def read_rows_as_contacts(
    file: TextFile,
    source: str,
    header: Header,
    names: Sequence[str],
    make: Callable[[Cells], Contact],
) -> "ContactRows":
    """Everyone in the rows below a header.

    Args:
        file: The table.
        source: What it is called, and what its keys begin with.
        header: Its header.
        names: What its columns are called in the cells that are given to ``make``.
        make: Makes a contact of the filled cells of a row.

    Raises:
        ImportRefused: There are too many lines.
    """
    reading = ContactRows(file, source)
    reading.take(names, read_rows(file, header, MOST_LINES_IN_A_ROW), make)
    return reading


def full_name(*parts: str) -> str:
    """The parts of a name that are there, as one writes them."""
    return " ".join(filter(None, (part.strip() for part in parts)))


def with_suffix(name: str, suffix: str) -> str:
    """A name and what stands behind it: ``Anna de Vries, PhD``."""
    return f"{name}, {suffix.strip()}" if name and suffix.strip() else name or suffix.strip()


def address(street: str, more: str, code: str, town: str, region: str, country: str) -> str:
    """An address on one line."""
    place = full_name(code, town)
    lines = (street, more, place, region, country)
    return ", ".join(part.strip() for line in lines for part in line.split("\n") if part.strip())


def _key(cell: str) -> str:
    return fold(cell).strip().strip('"')


def _has(cells: Sequence[str], columns: Sequence[str]) -> int:
    names = {_key(cell) for cell in cells}
    return len(names) if names.issuperset(columns) else 0


class ContactRows:
    """One pass over the rows of a table."""

    def __init__(self, file: TextFile, source: str) -> None:
        self._file = file
        self._source = source
        self._line = 0
        self._same: dict[str, int] = {}
        self._people: list[Incoming] = []
        self._skipped: list[Skipped] = []
        self._remarks: list[Remark] = []
        if file.damaged:
            self._remark(_("some characters cannot be read; they show as \ufffd"))

    def done(self) -> Import:
        """What was read."""
        return Import(self._source, self._people, self._skipped, self._remarks)

    def remark_columns(self, line: int, columns: str) -> None:
        """Say which columns were not read."""
        text = _("columns left out: {columns}").format(columns=columns)
        self._remarks.append(Remark(line, text, self._file.name))

    def take(
        self,
        names: Sequence[str],
        rows: Iterator[tuple[int, list[str], str]],
        make: Callable[[Cells], Contact],
    ) -> None:
        """Take in these rows."""
        self._people += self._read(names, rows, make)

    def _read(
        self,
        names: Sequence[str],
        rows: Iterator[tuple[int, list[str], str]],
        make: Callable[[Cells], Contact],
    ) -> Iterator[Incoming]:
        for line, cells, trouble in rows:
            self._line = line
            if trouble:
                self._skip(trouble)
                continue
            if len(cells) > len(names) and any(map(str.strip, cells[len(names) :])):
                self._skip(_("this row has more cells than the header"))
                continue
            filled: dict[str, str] = {}
            for name, cell in zip(names, cells, strict=False):
                if cell and name not in filled:
                    filled[name] = cell
            if not any(map(str.strip, filled.values())):
                continue
            contact = make(filled)
            if not contact.uid:
                contact.uid = self._words(filled)
            person = person_of(contact, self._remark)
            if person is None:
                self._skip(_("no name, nickname, organisation, e-mail or phone"))
                continue
            profile = profile_of(contact.links)
            uid = person.fields.get(UID, "")
            yield Incoming(person, self._file.name, line, profile, uid)

    def _words(self, filled: Cells) -> str:
        """The key of a row, which has none of its own; equal rows are counted."""
        words = (word for pair in sorted(filled.items()) for word in pair)
        key = words_key(self._source.lower(), words)
        before = self._same.get(key, 0)
        self._same[key] = before + 1
        return f"{key}-{before + 1}" if before else key

    def _skip(self, reason: str) -> None:
        self._skipped.append(Skipped(self._line, reason, self._file.name))

    def _remark(self, text: str) -> None:
        self._remarks.append(Remark(self._line, text, self._file.name))
