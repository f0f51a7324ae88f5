"""The day and the time of a meeting."""

from datetime import date, datetime

from networkjournal.domain.records import Meeting


def moment_of(meeting: Meeting) -> tuple[date | None, str]:
    """The day of a meeting and its time as ``10:00``; what was not said is empty."""
    if not meeting.at:
        return None, ""
    try:
        if len(meeting.at) == len("2026-11-24"):
            return date.fromisoformat(meeting.at), ""
        moment = datetime.fromisoformat(meeting.at)
    except ValueError:
        return None, ""
    return moment.date(), f"{moment:%H:%M}"
