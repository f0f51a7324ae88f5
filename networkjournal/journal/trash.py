"""What is deleted: the record for 30 days, that it was deleted for a year."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass

from networkjournal.domain.records import TABLES, Record, Tombstone
from networkjournal.domain.text import cut
from networkjournal.journal.layout import DELETED
from networkjournal.journal.line import Document, document_of, line_of
from networkjournal.journal.lines import Content
from networkjournal.journal.merge import moment_of
from networkjournal.journal.moments import canonical, days_before
from networkjournal.journal.shape import ShapeError, record_of

RECORD_DAYS = 30
TOMBSTONE_DAYS = 365
_NAME_LENGTH = 80


def tombstone(table: str, document: Document, when: str) -> Document:
    """What stays of a deleted record."""
    return {"table": table, "when": when, "name": name_in(document), "record": document}


def name_in(document: Document) -> str:
    """What to call a record by its fields: a name, a role, what it is, or its text."""
    for field in ("name", "role", "what", "text", "statement"):
        said = document.get(field)
        if isinstance(said, str) and said:
            return cut(said, _NAME_LENGTH)
    return ""


@dataclass(frozen=True)
class Deleted:
    """A record that was deleted and can still be brought back.

    Attributes:
        id: The id it had.
        table: The table it was in.
        name: What it is called.
        when: The moment it was deleted, UTC; empty if nobody knows.
        record: The record itself.
        document: The same with what this version does not know.
    """

    id: str
    table: str
    name: str
    when: str
    record: Record
    document: Document


def deleted(graves: Mapping[str, Tombstone]) -> list[Deleted]:
    """What of these can still be brought back, in the same order."""
    oldest = days_before(RECORD_DAYS)
    found = []
    for record_id, grave in graves.items():
        when, kind = canonical(grave.when), TABLES.get(grave.table)
        if grave.record is None or kind is None or (when and when < oldest):
            continue
        with contextlib.suppress(ShapeError):  # laid there by hand
            record = record_of(kind, record_id, line_of(record_id, grave.record))
            name = grave.name or name_in(grave.record) or record_id
            found.append(Deleted(record_id, grave.table, name, when, record, grave.record))
    return found


def emptied(content: Content) -> dict[str, Document | None]:
    """What to change in the trash: records past their 30 days, tombstones past their year."""
    records_until, tombstones_until = days_before(RECORD_DAYS), days_before(TOMBSTONE_DAYS)
    changes: dict[str, Document | None] = {}
    for record_id, line in content[DELETED].by_id.items() if DELETED in content else ():
        document = document_of(line)
        when = moment_of(document)
        if not when:
            continue  # nobody knows for how long
        if when < tombstones_until:
            changes[record_id] = None
        elif when < records_until and "record" in document:
            del document["record"]
            changes[record_id] = document
    return changes
