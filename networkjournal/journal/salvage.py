"""Getting every record that is still whole out of a damaged journal."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from networkjournal.domain.records import TABLES
from networkjournal.journal.durable import read_file
from networkjournal.journal.errors import JournalError, NotSavedError
from networkjournal.journal.file import JournalFile, in_order
from networkjournal.journal.layout import (
    DELETED,
    META,
    Content,
    Document,
    Lines,
    clean_document,
    line_of,
)
from networkjournal.journal.shape import ShapeError, record_of
from networkjournal.journal.upgrades import upgrade
from networkjournal.language import _

_OPENING = re.compile(r'"((?:[^"\\\x00-\x1f]|\\.)*)"\s*:\s*\{')
_TABLES = frozenset((META, *TABLES, DELETED))
_PARTS = frozenset(("met", "prep", "fields", "circle_rhythms", "record"))
"""Fields that hold an object themselves: out of a broken record they are no records."""


@dataclass
class Salvaged:
    """What came out of a damaged journal: how many records of each table, how many did not."""

    counts: dict[str, int] = field(default_factory=dict)
    broken: int = 0
    content: Content = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many records are whole."""
        return sum(self.counts.values())


def salvage(damaged: Path, to: Path) -> Salvaged:
    """Write every whole record of the damaged journal to a new file.

    The damaged file is not touched, and nothing is written over.

    Raises:
        JournalError: it cannot be read at all, or the new file is there already or cannot be
            written.
    """
    data = read_file(damaged)
    if data is None:
        raise JournalError(_("There is no file {file}.").format(file=damaged))
    if to.exists() or to.is_symlink():
        raise NotSavedError(_("Not saved: {file} is there already.").format(file=to))
    found = whole_records(data)
    JournalFile(to).write({}, found.content)
    return found


def whole_records(data: bytes) -> Salvaged:
    """Look through the bytes of a journal for records that can be read.

    Wherever ``"key": {`` opens, the object that follows is decoded: with the name of a table before
    it and nothing but records in it, it opens a table; inside a table, it is a record if its fields
    are of the right shape. A byte that is not UTF-8 costs its letter, not its record.
    """
    text = data.decode("utf-8", errors="replace")
    decoder = json.JSONDecoder()
    tables: dict[str, dict[str, bytes]] = {}
    result = Salvaged()
    table, at = "", 0
    while match := _OPENING.search(text, at):
        key, opening = match[1], match.end() - 1
        if key in _TABLES:
            table, at = key, match.end()
            continue
        document, at = _object_at(decoder, text, opening)
        line = _whole_line(table, key, document)
        if line is None:
            result.broken += table not in ("", META)
            at = max(at, match.end()) if document is not None else match.end()
            continue
        tables.setdefault(table, {})[json.loads(f'"{key}"')] = line
    for name, lines in tables.items():
        if name != META:
            result.content[name] = Lines(None, lines)
            if name in TABLES:
                result.counts[name] = len(lines)
    result.content = in_order(upgrade(result.content))
    return result


def _object_at(decoder: json.JSONDecoder, text: str, at: int) -> tuple[Document | None, int]:
    try:
        found, end = decoder.raw_decode(text, at)
    except (ValueError, RecursionError):
        return None, at
    return (found, end) if isinstance(found, dict) else (None, end)


def _whole_line(table: str, key: str, document: Document | None) -> bytes | None:
    if document is None or table in ("", META) or key in _PARTS:
        return None
    try:
        record_id = json.loads(f'"{key}"')
        line = line_of(record_id, clean_document(document))
        if table in TABLES:
            record_of(TABLES[table], record_id, line)
    except (ValueError, RecursionError, ShapeError):
        return None
    return line
