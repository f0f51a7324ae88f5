"""Saying what was written, in the words of its kind, with its id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from networkjournal.cli.documents import say_record
from networkjournal.cli.output import say

if TYPE_CHECKING:
    from networkjournal.cli.session import Session
    from networkjournal.domain.records import Record


IN_A_LINE = 200
"""Characters of a text that a line repeats; the whole of it is in the journal."""


def say_written(session: Session, record: Record, line: str, *circumstances: str) -> None:
    """Say what a command wrote.

    Args:
        session: in which it was written.
        record: as it is in the journal now.
        line: what happened, in one line.
        circumstances: what else is worth seeing at once; the empty ones fall out.
    """
    if session.as_json:
        say_record(session.journal, record)
        return
    details = " · ".join(word for word in circumstances if word)
    say(line, *([f"  {details}"] if details else []), f"  id {record.id}")
