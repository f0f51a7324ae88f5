"""LinkedIn's Connections.csv: as downloaded, from older exports, or after a visit to Excel."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from networkjournal.domain.records import Met, Person
from networkjournal.domain.text import clean_line, cut, is_clean
from networkjournal.exchange.addresses import USUAL_PROFILE, link_key, proper_link
from networkjournal.exchange.incoming import Import, ImportRefused, Incoming, Remark, Skipped
from networkjournal.exchange.linkedin_columns import column_of, judge_header
from networkjournal.exchange.reading import TextFile
from networkjournal.exchange.tables import Header, find_header, read_rows
from networkjournal.exchange.written_days import month_comes_first, written_day
from networkjournal.language import _

SOURCE = "LinkedIn"
"""Where its people were met, and what the source is called in every language."""

LONGEST_NAME = 500
LONGEST_CELL = 2_000

_MISSING = "undefined"
"""What LinkedIn's own pages write for a last name that someone does not have."""

_HEAD = 200_000
_SUSPECT_LENGTH = LONGEST_NAME


def recognises(file: TextFile) -> bool:
    """Whether this is a Connections.csv, by the names of its columns."""
    return find_header(file.text[:_HEAD], judge_header) is not None


def read(file: TextFile) -> Import:
    """Everyone in a Connections.csv.

    A row without a name is skipped: LinkedIn keeps the date of a member who left. What a cell
    holds beyond its limit, an address that is none, and a date that is none are left out and
    remarked.

    Raises:
        ImportRefused: No header was found, or there are too many lines.
    """
    header = find_header(file.text, judge_header)
    if header is None:
        raise ImportRefused(
            _("{file} has no line with First Name and Last Name, as LinkedIn writes it.").format(
                file=file.name
            )
        )
    reading = _Reading(file, header)
    people = list(reading.people())
    return Import(SOURCE, people, reading.skipped, reading.remarks)


class _Reading:
    """One pass over the rows of a file."""

    def __init__(self, file: TextFile, header: Header) -> None:
        self._file = file
        self._header = header
        self.skipped: list[Skipped] = []
        self.remarks: list[Remark] = []
        self._met: dict[str, Met] = {"": Met(where=SOURCE)}
        self._line = 0
        if file.damaged:
            self._remark(_("some characters cannot be read; they show as \ufffd"))

    def people(self) -> Iterator[Incoming]:
        """Everyone, in the order of the rows."""
        width = len(self._header.cells)
        # A column that is missing is the empty cell that every row gets at its end.
        at = {column: index for index, column in self._columns()}
        first, middle, last, suffix = (
            at.get(column, width) for column in ("first", "middle", "last", "suffix")
        )
        url, email = at.get("url", width), at.get("email", width)
        company, position = at.get("company", width), at.get("position", width)
        connected = at.get("connected", width)
        has_more_names = min(middle, suffix) < width
        name_of_file = self._file.name
        for line, cells, trouble in read_rows(self._file, self._header):
            self._line = line
            if trouble:
                self._skip(trouble)
                continue
            if len(cells) != width:
                cells = self._fitted(cells, width, url, last)  # noqa: PLW2901 - the same row
                if not cells:
                    continue
            all_text = "".join(cells)
            if not (all_text.isprintable() and (all_text.isascii() or is_clean(all_text))):
                cells = [clean_line(cell) for cell in cells]  # noqa: PLW2901
            if len(all_text) > _SUSPECT_LENGTH:
                cells = [self._cut(cell, LONGEST_CELL) for cell in cells]  # noqa: PLW2901
            cells.append("")
            organisation = cells[company].strip()
            emails = _addresses(cells[email]) if cells[email] else ()
            name = _name(cells[first], cells[last])
            if has_more_names:
                name = _full_name(name, cells[first], cells[middle], cells[last], cells[suffix])
            name = name or organisation or (emails[0] if emails else "")
            if not name:
                self._skip_nameless(cells)
                continue
            if len(name) > LONGEST_NAME:
                name = self._cut(name, LONGEST_NAME)
            link, profile = self._address(cells[url].strip())
            yield Incoming(
                Person(
                    name=name,
                    role=cells[position].strip(),
                    organisation=organisation,
                    links=(link,) if link else (),
                    emails=emails,
                    met=self._met.get(cells[connected]) or self._met_on(cells[connected]),
                ),
                name_of_file,
                line,
                profile,
            )

    def _columns(self) -> Iterator[tuple[int, str]]:
        """Each known column once: where a name stands twice, the first counts."""
        seen = set()
        unknown = []
        for index, cell in enumerate(self._header.cells):
            column = column_of(cell)
            if column and column not in seen:
                seen.add(column)
                yield index, column
            elif clean_line(cell):
                unknown.append(clean_line(cell))
        if unknown:
            columns = cut(", ".join(unknown), 200)
            self._line = self._header.line
            self._remark(_("columns left out: {columns}").format(columns=columns))

    def _fitted(self, cells: list[str], width: int, url: int, last: int) -> list[str]:
        """The cells of a row that is too short or too long, as many as the header has."""
        if len(cells) == 1:
            if cells[0].strip():
                self._skip(_("there is only one cell in this row"))
            return []
        if len(cells) > width and not any(cell.strip() for cell in cells[width:]):
            cells = cells[:width]
        if len(cells) > width:
            # "Anna,Smith, CPA,https://…" lost the quotation marks around its last name.
            spare = len(cells) - width
            if url == last + 1 and cells[url + spare].lstrip().startswith("http"):
                cells = [*cells[:last], ",".join(cells[last : url + spare]), *cells[url + spare :]]
            else:
                self._skip(_("this row has more cells than the header"))
                return []
        return cells + [""] * (width - len(cells))

    def _skip_nameless(self, cells: Sequence[str]) -> None:
        if any(cell.strip() for cell in cells):
            self._skip(_("no name; this member may have left LinkedIn"))

    def _address(self, written: str) -> tuple[str, str]:
        """A profile's address as it is kept, and its key."""
        if not written:
            return "", ""
        usual = USUAL_PROFILE.fullmatch(written)
        if usual:
            return usual[1], usual[2]
        link = proper_link(written)
        if not link:
            self._remark(
                _("“{text}” is not a web address and was left out").format(text=cut(written, 60))
            )
        return link, link_key(link)

    def _met_on(self, written: str) -> Met:
        """When and where we met, kept for the next row with this date."""
        day = written_day(written)
        if day is None and any(letter.isdecimal() for letter in written):
            day = written_day(written, self._month_first)
        if day is None:
            if written.strip():
                self._remark(
                    _("“{text}” is not a date here; taken in without it").format(
                        text=cut(written, 60)
                    )
                )
            return self._met[""]
        met = Met(on=day, where=SOURCE)
        self._met[written] = met
        return met

    @cached_property
    def _month_first(self) -> bool | None:
        return month_comes_first(self._file.text)

    def _cut(self, text: str, length: int) -> str:
        if len(text) <= length:
            return text
        self._remark(
            _("“{text}” is longer than {limit} characters; the rest was left out").format(
                text=cut(text, 40), limit=length
            )
        )
        return cut(text, length)

    def _skip(self, reason: str) -> None:
        self.skipped.append(Skipped(self._line, reason, self._file.name))

    def _remark(self, text: str) -> None:
        self.remarks.append(Remark(self._line, text, self._file.name))


def _name(first: str, last: str) -> str:
    """First and last name as written."""
    first, last = first.strip(), last.strip()
    if first and last and _MISSING not in (first, last):
        return f"{first} {last}"
    return " ".join(part for part in (first, last) if part and part != _MISSING)


def _full_name(name: str, first: str, middle: str, last: str, suffix: str) -> str:
    """The name as the export of before 2017 has it, in four columns."""
    if middle.strip():
        name = _name(_name(first, middle), last)
    return f"{name}, {suffix.strip()}" if name and suffix.strip() else name


def _addresses(cell: str) -> tuple[str, ...]:
    if cell.count("@") > 1:
        return tuple(dict.fromkeys(cell.replace(";", " ").replace(",", " ").split()))
    return (cell.strip(),) if cell.strip() else ()
