"""Records for other programs: JSON as the file has it, each with its id in front."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from networkjournal.cli.output import say_json, say_json_text
from networkjournal.domain.records import TABLE_OF, Record

if TYPE_CHECKING:
    from networkjournal.journal import Journal


def document(journal: Journal, record: Record) -> dict[str, Any]:
    """The record as the file has it, unknown fields included, its id in front."""
    found: dict[str, Any] = msgspec.json.decode(_encoded(journal, record))
    return found


def say_record(journal: Journal, record: Record) -> None:
    """Say one record as a JSON document."""
    say_json(document(journal, record))


def say_records(journal: Journal, records: Iterable[Record]) -> None:
    """Say one JSON array of records, one on a line."""
    rows = b",\n".join(_encoded(journal, record) for record in records)
    say_json_text((b"[\n" + rows + b"\n]" if rows else b"[]").decode())


def _encoded(journal: Journal, record: Record) -> bytes:
    from networkjournal.journal.line import value_of

    line = journal.content[TABLE_OF[type(record)]].by_id.get(record.id)
    if line is None:
        return msgspec.json.encode(record)
    fields = value_of(line)[1:].lstrip()
    comma = b"" if fields.startswith(b"}") else b","
    return b'{"id":' + msgspec.json.encode(record.id) + comma + fields
