"""Rows of a CSV file as they really are: a preamble first, quotes that never close, lines in cells.

The header is searched in the text, before any CSV rule is applied: a lone quotation mark in a
preamble would swallow the whole file otherwise.
"""

import csv
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from networkjournal.exchange.incoming import ImportRefused
from networkjournal.exchange.pace import Pace
from networkjournal.exchange.reading import TextFile
from networkjournal.language import _

MOST_LINES = 120_000
"""Four times the connections LinkedIn allows; a file with more lines is refused."""

LONGEST_LINE = 131_072
"""A longer line is not taken apart, and neither is a longer cell, which is csv's own limit."""

_DELIMITERS = (",", ";", "\t")
_HEADER_WITHIN = 100
_LONGEST_HEADER = 20_000
_MOST_LINES_IN_A_ROW = 50
_BETWEEN_LOOKS = 255
"""A mask: after so many lines somebody is told how far it is."""
_MOST_STRAYS = 20
"""After so many marks that never closed, no more long rows are looked for."""

HeaderJudge = Callable[[Sequence[str]], int]
"""How many columns of a possible header are known; 0 if it is none."""


class Header(NamedTuple):
    """The line that names the columns; ``line`` counts from 1."""

    line: int
    cells: tuple[str, ...]
    delimiter: str


Row = tuple[int, list[str], str]
"""The number of a row's first line (from 1), its cells, and why it cannot be read, if so."""


def find_header(text: str, judge: HeaderJudge) -> Header | None:
    """The first line of a text that names columns the judge knows, whatever stands before it."""
    for number, line in enumerate(text.split("\n", _HEADER_WITHIN)[:_HEADER_WITHIN], 1):
        if line and len(line) <= _LONGEST_HEADER:
            found = [(judge(cells), cells, sign) for sign, cells in _readings(line)]
            score, cells, sign = max(found, key=lambda reading: reading[0])
            if score:
                return Header(number, tuple(cells), sign)
    return None


def read_rows(
    file: TextFile,
    header: Header,
    most_lines: int = _MOST_LINES_IN_A_ROW,
    most_in_file: int = 0,
) -> Iterator[Row]:
    """Every row after the header; empty lines are left out, a short row stays short.

    A quotation mark that never closes costs its own row at most, never the rows after it.

    Args:
        file: The file.
        header: Its header.
        most_lines: Lines that a row may have, such as of a long note.
        most_in_file: Lines that the file may have; 0 is :data:`MOST_LINES`.

    Raises:
        ImportRefused: The file has more lines than it may have.
        ImportStopped: Who asked does not want the rest.
    """
    most_in_file = most_in_file or MOST_LINES
    if file.text.count("\n") > most_in_file:
        raise ImportRefused(
            _("{file} has more than {limit} lines, the most that is read.").format(
                file=file.name, limit=most_in_file
            )
        )
    lines = file.text.split("\n")
    file.pace.begin(file.name, len(lines))
    return _Rows(lines, header, most_lines, file.pace).read()


def _readings(line: str) -> Iterator[tuple[str, list[str]]]:
    """A line by each delimiter; Excel may have put the whole of it between quotation marks."""
    for sign in _DELIMITERS:
        cells = _cells(line, sign)
        yield sign, _cells(cells[0], sign) if len(cells) == 1 else cells


def _cells(line: str, delimiter: str, quoting: int = csv.QUOTE_MINIMAL) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter, quoting=quoting), [""])  # type: ignore[arg-type]
    except csv.Error:
        return [""]


class _Rows:
    """Reads rows, and starts again after each that went wrong."""

    def __init__(self, lines: list[str], header: Header, most_lines: int, pace: Pace) -> None:
        self._pace = pace
        self._most_lines = most_lines
        self._strays = 0
        self._lines = lines
        self._delimiter = header.delimiter
        self._width = len(header.cells)
        self._at = header.line
        """The index of the next row's first line."""

    def read(self) -> Iterator[Row]:
        while self._at < len(self._lines):
            yield from self._read_until_trouble()

    def _read_until_trouble(self) -> Iterator[Row]:
        start, width = self._at, self._width
        reader = csv.reader(self._feed(), delimiter=self._delimiter)
        try:
            for cells in reader:
                after = start + reader.line_num
                if after == self._at + 1 and len(cells) == width:
                    self._at = after
                    if not after & _BETWEEN_LOOKS:
                        self._pace.at(after)
                    yield after, cells, ""
                elif not cells:
                    self._at = after
                else:
                    row, self._at = self._odd_row(cells, after)
                    yield row
                    if self._at != after:
                        return
        except csv.Error:
            self._at += 1
            yield self._at, [], _("longer than {limit} characters").format(limit=LONGEST_LINE)

    def _feed(self) -> Iterator[str]:
        for index in range(self._at, len(self._lines)):
            if index > self._at + self._most_lines:
                return
            line = self._lines[index]
            if len(line) > LONGEST_LINE:
                raise csv.Error  # a million empty cells would each take their place in memory
            yield line

    def _odd_row(self, cells: list[str], after: int) -> tuple[Row, int]:
        """A row that is no plain line of the right width, and the index of the line after it."""
        number = self._at + 1
        lines = self._lines[self._at : after]
        if len(lines) == 1:
            if len(cells) < self._width and lines[0].count('"') % 2:
                return self._row_with_stray_quote(number, lines[0]), after
            if len(cells) == 1 and self._width > 1:
                # Excel with another delimiter kept each row in one cell, and quoted it.
                cells = _cells(cells[0], self._delimiter)
            return (number, cells, ""), after
        if self._is_stray(lines):
            self._strays += 1
            if self._strays > _MOST_STRAYS:
                self._most_lines = min(self._most_lines, _MOST_LINES_IN_A_ROW)
            return self._row_with_stray_quote(number, lines[0]), number
        whole = csv.reader([f"{line}\n" for line in lines], delimiter=self._delimiter)
        return (number, next(whole), ""), after

    def _is_stray(self, lines: list[str]) -> bool:
        """Whether the mark that holds these lines together was meant as a letter."""
        if len(lines) > self._most_lines or sum(line.count('"') for line in lines) % 2:
            return True
        return any(
            line.count('"') % 2 == 0 and len(_cells(line, self._delimiter)) == self._width
            for line in lines[1:]
        )

    def _row_with_stray_quote(self, number: int, line: str) -> Row:
        cells = _cells(line, self._delimiter, csv.QUOTE_NONE)
        if len(cells) > self._width:
            return number, [], _("a quotation mark is opened and not closed")
        return number, cells, ""
