"""What other calendars call a meeting, and which state of it they know."""

from collections.abc import Iterable
from datetime import UTC, datetime

from networkjournal.domain.records import Meeting

HERE = "@networkjournal"
"""How the names end that calendars know things of ours by."""

_MOST_SEQUENCE = 2**31 - 1

Revision = tuple[int, str]
"""A sequence number, and when it was changed (UTC); the later of two is the greater."""


def uid_of(meeting: Meeting) -> str:
    """What calendars call this meeting: the same every time."""
    return meeting.uid or f"{meeting.id}{HERE}"


def by_uid(meetings: Iterable[Meeting]) -> dict[str, Meeting]:
    """These meetings by what calendars call them."""
    return {uid_of(meeting): meeting for meeting in meetings}


def moment_utc(text: str) -> datetime | None:
    """A moment as records keep it, in UTC; a bare date is midnight. None if it is none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def changed_of(meeting: Meeting) -> datetime | None:
    """When it was last changed here; None where a record written by hand does not say."""
    return moment_utc(meeting.updated) or moment_utc(meeting.created)


def sequence_of(meeting: Meeting) -> int:
    """The number that grows with every change, as calendars ask for.

    A meeting that came from a calendar keeps the number it has there: only its organiser raises
    it, and a higher one would shut out what they change later.
    """
    if meeting.invitation is not None:
        return meeting.invitation.sequence
    created, updated = moment_utc(meeting.created), moment_utc(meeting.updated)
    if created is None or updated is None:
        return 0
    return min(max(int((updated - created).total_seconds()), 0), _MOST_SEQUENCE)


def revision_of(meeting: Meeting) -> Revision:
    """The state of a meeting that news has to be later than."""
    if meeting.invitation is not None:
        return meeting.invitation.sequence, meeting.invitation.changed
    changed = changed_of(meeting)
    return sequence_of(meeting), f"{changed:%Y-%m-%dT%H:%M:%SZ}" if changed else ""
