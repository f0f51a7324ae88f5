"""What is deleted: the record for 30 days, that it was deleted for a year."""

from __future__ import annotations

from networkjournal.domain.text import cut
from networkjournal.journal.layout import DELETED
from networkjournal.journal.line import Document, document_of
from networkjournal.journal.lines import Content
from networkjournal.journal.merge import moment_of
from networkjournal.journal.moments import days_before

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
