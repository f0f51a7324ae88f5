"""Getting every record that is still whole out of a damaged journal."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from networkjournal.domain.records import SETTINGS_ID, TABLES
from networkjournal.domain.text import clean
from networkjournal.journal.cleaning import clean_document
from networkjournal.journal.durable import read_file
from networkjournal.journal.errors import JournalError, NotSavedError
from networkjournal.journal.file import JournalFile, in_order
from networkjournal.journal.layout import DELETED, META
from networkjournal.journal.line import Document, document_of, line_of
from networkjournal.journal.lines import Content, Lines
from networkjournal.journal.merge import merge, moment_of
from networkjournal.journal.shape import see_that_line_is_whole
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

    Wherever ``"key": {`` opens, a table opens if the key is a table's name, or if it stands on a
    line of its own as tables do in our layout; inside a table, the object that follows is a record
    if its fields are of the right shape. Of two records with the same id, as a torn write leaves
    them, the later stays. A byte that is not UTF-8 costs its letter, not its record.
    """
    text = data.decode("utf-8", errors="replace")
    decoder = json.JSONDecoder()
    tables: dict[str, dict[str, bytes]] = {}
    result = Salvaged()
    table, at, torn = "", 0, False
    while match := _OPENING.search(text, at):
        key, opening = match[1], match.end() - 1
        if key in _TABLES:
            table, at = key, match.end()
            continue
        document, at = _object_at(decoder, text, opening)
        line = _whole_line(table, key, document)
        if line is None and _opens_a_table(text, match):
            table, at = _said(key), match.end()
        elif line is None:
            # what is whole inside a torn record is a part of it, however it is called
            inside = key in _PARTS or (torn and document is not None)
            result.broken += table not in ("", META) and not inside
            torn = torn or document is None
            at = max(at, match.end()) if document is not None else match.end()
        else:
            torn = False
            _put_later(tables.setdefault(table, {}), clean(_said(key)), line)
    found = {name: Lines(None, lines) for name, lines in tables.items()}
    result.content = in_order(upgrade(merge(found, {})))
    result.counts = {name: len(result.content[name].by_id) for name in TABLES if name in tables}
    return result


def _opens_a_table(text: str, match: re.Match[str]) -> bool:
    return text[match.end() : match.end() + 1] == text[match.start() - 1 : match.start()] == "\n"


def _said(key: str) -> str:
    """What a key says, its escapes resolved; what cannot be resolved as it stands."""
    try:
        return str(json.loads(f'"{key}"'))
    except ValueError:
        return key


def _put_later(lines: dict[str, bytes], record_id: str, line: bytes) -> None:
    other = lines.get(record_id)
    if other is None or moment_of(document_of(other)) <= moment_of(document_of(line)):
        lines[record_id] = line


def _object_at(decoder: json.JSONDecoder, text: str, at: int) -> tuple[Document | None, int]:
    try:
        found, end = decoder.raw_decode(text, at)
    except (ValueError, RecursionError):
        return None, at
    return (found, end) if isinstance(found, dict) else (None, end)


def _whole_line(table: str, key: str, document: Document | None) -> bytes | None:
    if document is None or table in ("", META) or key in _PARTS:
        return None
    if table == "settings" and key != SETTINGS_ID:
        return None  # anything is of their shape
    try:
        record_id = clean(_said(key))
        line = line_of(record_id, clean_document(document))
        see_that_line_is_whole(table, record_id, line)
    except (ValueError, RecursionError):
        return None
    return line
