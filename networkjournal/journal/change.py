"""A change being described: records put and removed, to be written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from networkjournal.domain.ids import new_id
from networkjournal.domain.records import SETTINGS_ID, TABLE_OF, Record, Settings
from networkjournal.journal.cleaning import clean_document
from networkjournal.journal.history import Edit
from networkjournal.journal.line import Document

R = TypeVar("R", bound=Record)


def document_from(record: Record) -> Document:
    """A record as the file has it: without its id and its empty fields, its stamps at the end."""
    document: Document = msgspec.to_builtins(record)
    document.pop("id", None)
    document.pop("updated", None)
    created = document.pop("created", None)
    document = clean_document(document)
    if created:
        document["created"] = created
    return document


class Change:
    """What a change puts and removes. Made by :meth:`Journal.change`."""

    def __init__(self, description: str, find: Callable[[str], Record | None]) -> None:
        """Start with nothing.

        Args:
            description: what undo will say, in the user's language.
            find: the record that has this id in the journal now.
        """
        self.description = description
        self._find = find
        self._edits: dict[tuple[str, str], Edit] = {}

    @property
    def edits(self) -> list[Edit]:
        """What is to be written."""
        return list(self._edits.values())

    def put(self, record: R, was: R | None = None) -> R:
        """Put a new record, or this version of one that is there.

        Args:
            record: what to write; without an id it is new.
            was: the version that the user started from, where it may be older than the
                journal's: then only what the user altered is written. Normally the journal's own.

        Returns:
            The record, with its id.
        """
        if not record.id and isinstance(record, Settings):
            record = msgspec.structs.replace(record, id=SETTINGS_ID)
        if record.id:
            before = was or self._find(record.id)
        else:
            record, before = msgspec.structs.replace(record, id=new_id()), was
        self._note(record, document_from(before) if before else None, document_from(record))
        return record

    def remove(self, record: Record) -> None:
        """Take a record out of the journal; it stays in the trash for 30 days."""
        before = self._find(record.id)
        self._note(record, document_from(before or record), None)

    def edit(self, edit: Edit) -> None:
        """Put or remove a record by its document, as restoring and merging do."""
        self._edits[edit.table, edit.id] = edit

    def _note(self, record: Record, was: Document | None, now: Document | None) -> None:
        key = (TABLE_OF[type(record)], record.id)
        first = self._edits.get(key)
        self._edits[key] = Edit(*key, first.was if first else was, now)
