"""Which meeting or person the key means that brings one alone on the screen."""

from networkjournal.domain.records import Meeting, Person, Record
from networkjournal.tui.desk import Desk


def in_focus(desk: Desk, record: Record | None, person: Person | None) -> Meeting | Person | None:
    """Which meeting or person is meant by the key that brings it alone on the screen.

    Args:
        desk: The journal.
        record: The record one stands on.
        person: Whom it is about; where there is a meeting with them today, that meeting is meant.
    """
    if isinstance(record, Meeting):
        return record
    if person is None or not desk.overview.log_is_open:
        return person
    today = desk.today.isoformat()
    for meeting in desk.journal.meetings.values():
        is_now = meeting.at.startswith(today) and meeting.state != "cancelled"
        if is_now and person.id in meeting.people:
            return meeting
    return person
