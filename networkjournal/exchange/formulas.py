"""Cells that a spreadsheet would run as a formula, made text, and read back.

A quotation mark before them is what spreadsheets themselves put there. One more goes before those
that begin with such a mark already, so that reading takes away just what writing added.
"""

import re

_RUNS = re.compile(r"'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])")
"""What Excel, LibreOffice and Google Sheets may take for a formula; the wide signs too."""


def as_text(cell: str) -> str:
    """The cell, so that no spreadsheet runs it."""
    return f"'{cell}" if _RUNS.match(cell) else cell


def as_written(cell: str) -> str:
    """What a cell said before :func:`as_text`."""
    return cell[1:] if cell.startswith("'") and _RUNS.match(cell[1:]) else cell
