"""Rows of fields in columns that fit a line.

Columns are worked on whole: nearly all are of plain letters, and the log may have 50,000 rows.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from networkjournal.cli.output import (
    GAP,
    LEAST,
    cells,
    fit,
    is_one_cell_each,
    line_width,
    wrapped,
)
from networkjournal.domain.text import clean, cut

_LONGEST = 400


def say_columns(rows: Sequence[Sequence[str]], *, wrap: bool = False) -> None:
    """Say rows of fields in columns that fit a line; what does not fit ends in ``…``.

    Args:
        rows: fields, the same number in each row; line breaks in them become spaces.
        wrap: let the last field go on below itself instead of cutting it off.
    """
    if not rows:
        return
    most = _LONGEST if wrap else line_width() + 2
    columns = [_cut(column, most) for column in zip(*rows, strict=True)]
    widths = _widths(columns)
    if not widths:  # so narrow that the terminal itself had better break the lines
        lines = [GAP.join(filter(None, row)) for row in zip(*columns, strict=True)]
    else:
        last, width = columns.pop(), widths.pop()
        filled = [_filled(*column) for column in zip(columns, widths, strict=True)]
        filled.append(_wrapped(last, width, widths) if wrap else _fitted(last, width))
        lines = [*map(GAP.join, zip(*filled, strict=True))]
    sys.stdout.write(clean("".join([line.rstrip() + "\n" for line in lines])))


def _cut(column: Sequence[str], most: int) -> Sequence[str]:
    text = "".join(column)
    if max(map(len, column)) <= most and "\n" not in text and "\t" not in text:
        return column
    return [cut(field, most) for field in column]


def _widths(columns: Sequence[Sequence[str]]) -> list[int]:
    """The widths of columns, the widest narrowed until they fit a line; none if they cannot."""
    widths = [max(map(len if _is_plain(column) else cells, column)) for column in columns]
    room = line_width() - len(GAP) * (len(widths) - 1)
    while sum(widths) > room:
        widest = max(widths)
        if widest <= LEAST:
            return []
        widths[widths.index(widest)] -= 1
    return widths


def _is_plain(column: Sequence[str]) -> bool:
    return is_one_cell_each("".join(column))


def _fitted(column: Sequence[str], width: int) -> list[str]:
    if _is_plain(column):
        return [
            field if len(field) <= width else field[: width - 1].rstrip() + "…" for field in column
        ]
    return [fit(field, width) for field in column]


def _filled(column: Sequence[str], width: int) -> list[str]:
    fitted = _fitted(column, width)
    if _is_plain(fitted):
        return [field.ljust(width) for field in fitted]
    return [field + " " * (width - cells(field)) for field in fitted]


def _wrapped(column: Sequence[str], width: int, before: Sequence[int]) -> list[str]:
    """Each field in several lines, the later ones below the first."""
    below = "\n" + " " * (sum(before) + len(GAP) * len(before))
    return [below.join(wrapped(field, width)) for field in column]
