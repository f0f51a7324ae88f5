"""What a calendar says about a meeting that is here already, and how much of it counts.

Only what is later there than what was heard before is news. Of that, what nobody touched here is
taken over; what was altered here gives way only to news that is later than the altering.
"""

from typing import NamedTuple

from msgspec import structs

from networkjournal.domain.records import Invitation, Meeting
from networkjournal.exchange.meeting_uid import changed_of, moment_utc, revision_of
from networkjournal.exchange.news import FieldChange

_FIELDS = ("what", "at", "minutes", "place", "state")


class MeetingNews(NamedTuple):
    """What becomes of a meeting, what changed in it, and what was kept against the calendar."""

    meeting: Meeting
    changes: tuple[FieldChange, ...] = ()
    kept: tuple[FieldChange, ...] = ()


def is_later(here: Meeting, there: Invitation) -> bool:
    """Whether a calendar says something later than what was heard of this meeting before.

    Cancelling need not be: some calendars send it under the very number of the invitation.
    """
    sequence, changed = revision_of(here)
    if here.invitation is None and changed and there.changed:
        # our own: every calendar counts on by itself from the number that it was given
        return (there.changed, there.sequence) > (changed, sequence)
    if (there.sequence, there.changed) > (sequence, changed):
        return True
    again = here.invitation is not None and here.invitation.state == "cancelled"
    cancels = there.state == "cancelled" and not again
    return cancels and (there.sequence, there.changed) >= (sequence, changed)


def take_meeting_news(here: Meeting, there: Meeting) -> MeetingNews:
    """The meeting with the news that counts, and what the calendar said noted; people apart.

    What the calendar leaves out is not emptied here, and notes are one's own once there are any.

    Args:
        here: The meeting in the journal.
        there: The same as the calendar has it, with its invitation; later than what was heard.
    """
    heard, said = here.invitation, there.invitation or Invitation()
    edited, news = changed_of(here), moment_utc(said.changed)
    newer = heard is None or edited is None or news is None or news > edited
    fields: dict[str, object] = {}
    changes: list[FieldChange] = []
    kept: list[FieldChange] = []
    for field in _FIELDS:
        old, new = getattr(here, field), getattr(said, field)
        before = getattr(heard, field) if heard is not None else None
        if new == old or (heard is not None and new == before) or new in ("", None):
            continue
        if field == "state" and old == "held":
            continue  # it took place, whatever the calendar thinks
        change = FieldChange(field, _shown(old), _shown(new))
        if newer or (heard is not None and old == before) or old in ("", None):
            fields[field] = new
            changes.append(change)
        else:
            kept.append(change)
    if not here.notes and there.notes:
        fields["notes"] = there.notes
        changes.append(FieldChange("notes", "", there.notes))
    return MeetingNews(structs.replace(here, **fields), tuple(changes), tuple(kept))


def _shown(value: object) -> str:
    return "" if value is None else str(value)
