"""A fourth person to speak to at an event: it asks first."""

from typing import TYPE_CHECKING

from networkjournal.domain.meetings import MOST_TO_SPEAK_TO, is_crowded
from networkjournal.domain.records import Meeting, Record
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.text import said

if TYPE_CHECKING:
    from networkjournal.tui.shell.question import Question


def crowd_question(desk: Desk, before: Record, record: Record) -> "Question | None":
    """Whether one means to speak to more than three; None where that is not new.

    Args:
        desk: The journal.
        before: The record that the form began with.
        record: The record that is to be saved.
    """
    if not (isinstance(before, Meeting) and isinstance(record, Meeting) and is_crowded(record)):
        return None
    if len(record.speak_to) <= len(before.speak_to):
        return None
    from networkjournal.tui.shell.question import Question

    first = record.speak_to[:MOST_TO_SPEAK_TO]
    names = ", ".join(said(desk.journal.name_of(key), 40) for key in first)
    words = _(
        "You mean to speak to {names} already. With more than three an evening is soon"
        " a round of hands."
    )
    return Question(
        _("A fourth to speak to?"),
        words.format(names=names),
        _("Back to the form"),
        _("Save it so"),
    )
