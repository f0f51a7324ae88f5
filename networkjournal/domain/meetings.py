"""What holds of every meeting: what kind it is, when it can be planned, whom one speaks to."""

from datetime import date, datetime, timedelta

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.records import Meeting, MeetingKind
from networkjournal.language import _

MOST_TO_SPEAK_TO = 3
"""People one means to speak to at one event; a fourth makes the evening a round of hands."""

_USUAL_MINUTES = 60


class BehindUsError(FieldError):
    """A meeting is planned on a day that has passed.

    Attributes:
        day: The day.
    """

    def __init__(self, day: date, today: date) -> None:
        line = _("{date} has passed; what was held is a talk, or a meeting with state:held.")
        super().__init__(line.format(date=say_date(day, today, "long")), "at")
        self.day = day


class CrowdError(FieldError):
    """More people are to be spoken to at one event than one can speak to."""

    def __init__(self) -> None:
        line = _("Three people to speak to is the most; leave someone out.")
        super().__init__(line, "speak_to")


def kind_for(meeting: Meeting) -> MeetingKind:
    """What kind of meeting it is unless somebody says so: several people are a group."""
    if meeting.kind == "one-to-one" and len(meeting.people) > 1:
        return "group"
    return meeting.kind


def day_of(meeting: Meeting) -> date | None:
    """The day of a meeting; None where nobody said, or a file says nonsense."""
    try:
        return date.fromisoformat(meeting.at[:10])
    except ValueError:
        return None


def end_of(meeting: Meeting) -> datetime | None:
    """When it is over, an hour after it began where nobody said; None without a time of day."""
    if "T" not in meeting.at:
        return None
    try:
        begins = datetime.fromisoformat(meeting.at).replace(tzinfo=None)
        return begins + timedelta(minutes=meeting.minutes or _USUAL_MINUTES)
    except (ValueError, OverflowError):
        return None


def is_over(meeting: Meeting, now: datetime) -> bool:
    """Whether its end has passed; one without a time of day is over when its day is."""
    end = end_of(meeting)
    if end is not None:
        return end <= now
    day = day_of(meeting)
    return day is not None and day < now.date()


def is_ahead(meeting: Meeting, today: date) -> bool:
    """Whether it is planned and still to come, today included; one without a day is."""
    day = day_of(meeting)
    return meeting.state == "planned" and (day is None or day >= today)


def refuse_behind_us(meeting: Meeting, today: date) -> None:
    """Refuse to plan a meeting on a day that has passed.

    Raises:
        BehindUsError: it is planned, and so long ago.
    """
    day = day_of(meeting)
    if meeting.state == "planned" and day is not None and day < today:
        raise BehindUsError(day, today)


def is_crowded(meeting: Meeting) -> bool:
    """Whether there are more people to speak to than one can."""
    return len(meeting.speak_to) > MOST_TO_SPEAK_TO


def refuse_crowd(meeting: Meeting) -> None:
    """Refuse more people to speak to than three.

    Raises:
        CrowdError: there are more.
    """
    if is_crowded(meeting):
        raise CrowdError
