"""What goes out as a journal of its own: every record as its line stands in the file.

A record that goes out whole has the very bytes it has here, fields that this version does not know
included. One of which something stayed here is dated before it was written down, so that merging
such a file into the journal it came from takes nothing away there. What was deleted stays here;
tables that this version does not know go along only where everything may go out.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec

from networkjournal.domain.records import SETTINGS_ID, TABLES, Record
from networkjournal.exchange.leaving_out import EVERYTHING, Allowed
from networkjournal.exchange.meeting_uid import moment_utc
from networkjournal.exchange.outgoing import Outgoing
from networkjournal.journal.layout import DELETED, META, encode
from networkjournal.journal.line import document_of, line_of
from networkjournal.journal.lines import Content, Lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from networkjournal.journal import Journal


def write_journal(outgoing: Outgoing, journal: Journal, allowed: Allowed) -> bytes:
    """The bytes of a journal that holds what goes out.

    Args:
        outgoing: What goes out.
        journal: The journal that it comes from.
        allowed: What may go out.
    """
    content: Content = {META: journal.content[META]}
    for name in TABLES:
        going = outgoing.tables.get(name, {})
        if name == "settings" and outgoing.is_all:
            going = {SETTINGS_ID: outgoing.settings}
        content[name] = _lines(going, journal.table(name), journal.content[name])
    if allowed == EVERYTHING and outgoing.is_all:
        unknown = (name for name in journal.content if name not in (META, DELETED, *TABLES))
        content.update({name: journal.content[name] for name in unknown})
    content[DELETED] = Lines(b"")
    return b"".join(encode(content))


def _lines(going: Mapping[str, Record], here: Mapping[str, Record], lines: Lines) -> Lines:
    """The lines of what goes out, in the order of the file; what is no record has none."""
    found: dict[str, bytes] = {}
    for record_id, line in lines.by_id.items():
        record = going.get(record_id)
        if record is not None:
            whole = here[record_id]
            found[record_id] = line if record is whole else _less(line, whole, record)
    return Lines(None, found)


def _less(line: bytes, whole: Record, less: Record) -> bytes:
    """The line without what stayed here, its unknown fields kept."""
    document = document_of(line)
    fields = msgspec.to_builtins(less)
    for name in type(less).__struct_fields__:
        if getattr(less, name) != getattr(whole, name):
            if name in fields:
                document[name] = fields[name]
            else:
                document.pop(name, None)
    created = moment_utc(whole.created)
    if created is not None and whole.updated:
        before = created - timedelta(seconds=1)
        document["updated"] = f"{before:%Y-%m-%dT%H:%M:%S.%f}Z"
    return line_of(whole.id, document)
