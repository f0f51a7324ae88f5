"""Merging two states of a journal, record by record; in any order, the same result.

Of each record the one updated last stays; a deletion holds against what was written before it, and
a later edit outlives it.
"""

from __future__ import annotations

from networkjournal.journal.layout import DELETED, META
from networkjournal.journal.line import Document, document_of
from networkjournal.journal.lines import Content, Lines
from networkjournal.journal.moments import canonical


def merge(mine: Content, theirs: Content, *, theirs_wins_ties: bool = False) -> Content:
    """Both states in one.

    Args:
        mine: one state.
        theirs: the other.
        theirs_wins_ties: which of two different records with the same moment stays: theirs (when
            reading one's own file again, so that an edit by hand counts), or the one whose bytes
            sort last, so that the order of merging does not matter.
    """
    names = [*theirs, *(name for name in mine if name not in theirs)]
    merged = {
        name: _merge_table(mine.get(name), theirs.get(name), theirs_wins_ties) for name in names
    }
    return _bury(merged)


def _merge_table(mine: Lines | None, theirs: Lines | None, theirs_wins_ties: bool) -> Lines:
    if mine is None or theirs is None or mine is theirs:
        return mine or theirs or Lines(b"")
    lines = dict(theirs.by_id)
    for record_id, line in mine.by_id.items():
        other = lines.get(record_id)
        if other is None or (other != line and _mine_stays(line, other, theirs_wins_ties)):
            lines[record_id] = line
    return Lines(None, lines)


def _mine_stays(mine: bytes, theirs: bytes, theirs_wins_ties: bool) -> bool:
    ours, others = moment_of(document_of(mine)), moment_of(document_of(theirs))
    if ours != others:
        return ours > others
    return not theirs_wins_ties and mine > theirs


def moment_of(document: Document) -> str:
    """When this record, or this deletion, was written last; empty if it does not say."""
    said = document.get("updated") or document.get("when") or ""
    return canonical(said) if isinstance(said, str) else ""


def _bury(content: Content) -> Content:
    """Let each tombstone take its record away, or each later edit its tombstone."""
    graves = content.get(DELETED)
    if graves is None:
        return content
    changes: dict[str, dict[str, bytes | None]] = {}
    for table, lines in content.items():
        if table in (META, DELETED):
            continue
        # of a year's tombstones only those are decoded whose record is there
        for record_id in graves.by_id.keys() & lines.by_id.keys():
            grave = document_of(graves.by_id[record_id])
            if grave.get("table") == table:
                outlived = moment_of(document_of(lines.by_id[record_id])) > moment_of(grave)
                changes.setdefault(DELETED if outlived else table, {})[record_id] = None
    return {
        name: lines.with_changes(changes[name]) if name in changes else lines
        for name, lines in content.items()
    }
