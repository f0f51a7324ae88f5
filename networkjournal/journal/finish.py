"""Making a change ready to be written: carried over to the latest state, stamped, and whole."""

from __future__ import annotations

from networkjournal.domain.records import TABLES
from networkjournal.journal.carry import STAMPS, carry
from networkjournal.journal.errors import NotSavedError
from networkjournal.journal.history import Edit
from networkjournal.journal.layout import DELETED, META
from networkjournal.journal.line import Document, document_of, line_of
from networkjournal.journal.lines import Content
from networkjournal.journal.merge import moment_of
from networkjournal.journal.moments import now
from networkjournal.journal.shape import ShapeError, record_of
from networkjournal.journal.trash import tombstone
from networkjournal.language import _


def finish(content: Content, edits: list[Edit], *, exact: bool = False) -> list[Edit]:
    """The edits as they will be written, without those that change nothing.

    Args:
        content: the latest state.
        edits: what was asked for, perhaps from an older state.
        exact: take the documents as they are, the trash's too.

    Raises:
        NotSavedError: a record would not be whole.
    """
    finished = []
    for edit in edits:
        if not exact and edit.table in (META, DELETED):
            continue
        line = content[edit.table].by_id.get(edit.id) if edit.table in content else None
        latest = document_of(line) if line else None
        after = edit.now if exact else carry(latest, edit.was, edit.now)
        if _said(after) == _said(latest) and not exact:
            continue
        if after is not None and not exact:
            after = _stamped(after, latest, content, edit)
        _see_that_it_is_whole(edit, after)
        finished.append(Edit(edit.table, edit.id, latest, after))
    return finished


def _said(document: Document | None) -> Document | None:
    if document is None:
        return None
    return {field: value for field, value in document.items() if field not in STAMPS}


def _stamped(after: Document, latest: Document | None, content: Content, edit: Edit) -> Document:
    grave = content[DELETED].by_id.get(edit.id)
    floor = moment_of(latest or (document_of(grave) if grave else after))
    updated = now(after=max(floor, moment_of(after)))
    stamped = {field: value for field, value in after.items() if field != "updated"}
    return {**stamped, "created": after.get("created") or updated, "updated": updated}


def _see_that_it_is_whole(edit: Edit, document: Document | None) -> None:
    if document is None or edit.table not in TABLES:
        return
    try:
        record_of(TABLES[edit.table], edit.id, line_of(edit.id, document))
    except (ShapeError, ValueError) as error:
        raise NotSavedError(_("Not saved: {reason}.").format(reason=error)) from None


def graves_for(content: Content, edits: list[Edit]) -> dict[str, Document | None]:
    """What these edits put into the trash and take out of it."""
    graves: dict[str, Document | None] = {}
    for edit in edits:
        if edit.now is None and edit.was is not None:
            graves[edit.id] = tombstone(edit.table, edit.was, now(after=moment_of(edit.was)))
        elif edit.id in content[DELETED].by_id:
            graves[edit.id] = None
    return graves
