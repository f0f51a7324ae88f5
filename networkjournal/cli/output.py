"""What a command says: lines of text for people, one JSON document for programs."""

from __future__ import annotations

import io
import os
import re
import sys
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TextIO, cast

from networkjournal.domain.text import clean, clean_line

WIDTH = 80
"""Cells in a line when nobody's terminal says otherwise."""

GAP = "  "
"""Between two columns."""

LEAST = 8
"""Cells that a column has at least."""


def prepare_streams() -> None:
    """Let no character and no closed stream stop the program.

    What the terminal's encoding lacks is written escaped.
    """
    sys.stdin = sys.stdin or _nothing("r")
    sys.stdout = sys.stdout or _nothing("w")
    sys.stderr = sys.stderr or _nothing("w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _nothing(mode: str) -> TextIO:
    return cast(TextIO, Path(os.devnull).open(mode, encoding="utf-8"))


def say(*lines: str) -> None:
    """Say these lines on standard output."""
    sys.stdout.write("".join(clean(line) + "\n" for line in lines))


def remark(line: str) -> None:
    """Say one line aside, on standard error."""
    with suppress(OSError):
        sys.stdout.flush()
    with suppress(OSError):  # where it cannot be said, the exit code still tells
        sys.stderr.write(clean_line(line) + "\n")
        sys.stderr.flush()


def say_json(document: object) -> None:
    """Say one JSON document."""
    import msgspec

    say_json_text(msgspec.json.format(msgspec.json.encode(document), indent=2).decode())


def say_json_text(text: str) -> None:
    """Say this JSON; what the terminal's encoding lacks is escaped as JSON has it."""
    text = clean(text)
    if "utf" not in (sys.stdout.encoding or "utf-8").lower():
        text = "".join(c if c.isascii() else _escaped(c) for c in text)
    sys.stdout.write(text + "\n")


def _escaped(letter: str) -> str:
    units = letter.encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most this many cells; a longer word stays whole."""
    if not is_one_cell_each(text):
        return _wrapped_in_cells(text, max(width, LEAST))
    import textwrap

    lines = textwrap.wrap(
        text,
        max(width, LEAST),
        break_long_words=False,  # an address or a path is copied whole
        break_on_hyphens=False,
    )
    return lines or [""]


def _wrapped_in_cells(text: str, width: int) -> list[str]:
    lines, used = [""], 0
    for word in text.split():
        room = cells(word)
        if used and used + 1 + room > width:
            lines.append(word)
            used = room
        else:
            lines[-1] += " " * bool(used) + word
            used += bool(used) + room
    return lines


def line_width() -> int:
    """The cells that a line of the terminal has."""
    if not sys.stdout.isatty():
        return WIDTH
    import shutil

    return shutil.get_terminal_size((WIDTH, 24)).columns


def cells(text: str) -> int:
    """How many cells of a terminal the text takes."""
    return len(text) if is_one_cell_each(text) else sum(map(_cell, text))


def is_one_cell_each(text: str) -> bool:
    """Whether every letter is known to take one cell."""
    return text.isascii() or re.fullmatch(_ONE_CELL_EACH, text) is not None


_ONE_CELL_EACH = "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027]*"
"""Latin, Greek and Cyrillic letters, and the marks between them; the rest is looked up."""


def _cell(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def fit(text: str, width: int) -> str:
    """The text in at most this many cells, ``…`` where it was cut off."""
    if len(text) <= width and cells(text) <= width:
        return text
    if is_one_cell_each(text):
        return text[: width - 1].rstrip() + "…"
    used, end = 0, 0
    for letter in text:
        used += _cell(letter)
        if used > width - 1:
            break
        end += 1
    return text[:end].rstrip() + "…"


def say_fields(fields: Iterable[tuple[str, str]]) -> None:
    """Say labels and values, one below the other; empty values fall out."""
    filled = [(label, value) for label, value in fields if value]
    if not filled:
        return
    indent = max(cells(label) for label, _value in filled) + len(GAP)
    for label, value in filled:
        first = label + " " * (indent - cells(label))
        for paragraph in clean(value).split("\n"):
            lines = wrapped(paragraph, max(line_width() - indent, 20))
            for line in lines:
                say((first + line).rstrip())
                first = " " * indent
