"""What a brief says of the meeting itself: whom to speak to, and what is prepared."""

from collections.abc import Iterable, Iterator
from datetime import date

from networkjournal.domain.book import Book
from networkjournal.domain.brief.draft import Draft, draft, line
from networkjournal.domain.brief.person_parts import named, there
from networkjournal.domain.brief.sheet import BriefLine
from networkjournal.domain.dates.moments import moment_of
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.meetings import MOST_TO_SPEAK_TO
from networkjournal.domain.records import Meeting
from networkjournal.language import N_, _

BOXES = {
    "know": N_("What I know of them"),
    "differ": N_("Where we differ"),
    "give": N_("What I can give"),
    "ask": N_("What I want to ask"),
    "both": N_("Whom we both know"),
    "practical": N_("Practical"),
}
"""The six boxes by their fields, each with its title, to be translated."""

SPEAK_TO = MOST_TO_SPEAK_TO
"""So many people are spoken to at a meeting of several, and briefed about."""


def title_of(meeting: Meeting, today: date) -> str:
    """What the meeting is, when and where."""
    return " · ".join(filter(None, (meeting.what, when(meeting, today), meeting.place)))


def when(meeting: Meeting, today: date) -> str:
    """The day and the hour of a meeting as it is said; nothing where nobody said."""
    day, time = moment_of(meeting)
    return " ".join(filter(None, (say_date(day, today, "weekday") if day else "", time)))


def about_whom(meeting: Meeting) -> tuple[str, ...]:
    """The ids of everyone at a meeting, those to speak to first."""
    return tuple(dict.fromkeys((*meeting.speak_to, *meeting.people)))


def briefed(meeting: Meeting) -> tuple[str, ...]:
    """The ids of those at a meeting of whom a brief says more than the name."""
    return about_whom(meeting)[:SPEAK_TO]


def coming_meeting(book: Book, person: str, today: date) -> Meeting | None:
    """The nearest planned meeting with somebody, today included; one without a day comes last."""
    coming = [
        meeting
        for meeting in book.meetings.values()
        if meeting.state == "planned"
        and (person in meeting.people or person in meeting.speak_to)
        and (not meeting.at or meeting.at[:10] >= today.isoformat())
    ]
    return min(coming, key=lambda meeting: meeting.at or "9", default=None)


def coming(meeting: Meeting, today: date) -> Draft:
    """Which meeting it is that is coming."""
    told = line(title_of(meeting, today), "", meeting.id)
    return draft("meeting", _("Coming meeting"), (told,))


def boxes(meeting: Meeting) -> Draft:
    """What is prepared: the boxes that are filled."""
    return draft("boxes", _("Prepared"), _boxes(meeting), whole=True)


def _boxes(meeting: Meeting) -> Iterator[BriefLine]:
    if meeting.prep is None:
        return
    for field, title in BOXES.items():
        filled = getattr(meeting.prep, field)
        if filled.strip():
            yield line(f"{_(title)}: {filled}", "", meeting.id)


def others(book: Book, meeting: Meeting, people: Iterable[str]) -> Draft:
    """Who else is there."""
    lines = (line(named(book, one), "", meeting.id, *there(book, one)) for one in people)
    return draft("others", _("Who else is there"), lines)
