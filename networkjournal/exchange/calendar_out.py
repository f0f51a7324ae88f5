"""A calendar file (.ics): everything in it is the same event every time, so a change updates it.

A meeting keeps wall time without a zone, so it goes out as floating time: ten o'clock wherever one
is. What one prepared and noted stays here unless it is asked for.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from networkjournal import __version__
from networkjournal.domain.book import Book
from networkjournal.domain.records import Meeting
from networkjournal.domain.text import clean, clean_line
from networkjournal.exchange.calendar_days import CalendarDay
from networkjournal.exchange.calendar_moments import loose_moment
from networkjournal.exchange.content_lines import folded
from networkjournal.exchange.meeting_uid import changed_of, moment_utc, sequence_of, uid_of
from networkjournal.language import _

if TYPE_CHECKING:
    from icalendar import Event

USUAL_MINUTES = 60
"""How long a meeting takes in a calendar where nobody said."""

PRODUCT = "-//networkjournal//networkjournal"
"""How a calendar file of ours begins to say who made it."""

_END = b"END:VCALENDAR\r\n"
_MOST_MINUTES = 60 * 24 * 366
_ADDRESS = re.compile(r"[^\s@,;<>\"\\]+@[^\s@,;<>\"\\]+")
_NO_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)


class CalendarFile(Struct, frozen=True):
    """What is to be written, and what is not in it.

    Attributes:
        data: The file, its lines ended as calendars want them.
        meetings: What is in it, by day.
        without_date: Meetings that no calendar has a place for.
        days: What else is in it, each on a whole day.
    """

    data: bytes
    meetings: Sequence[Meeting]
    without_date: Sequence[Meeting]
    days: Sequence[CalendarDay] = ()


def coming(meetings: Iterable[Meeting], today: date) -> list[Meeting]:
    """The meetings that are planned, from today on or without a date, by day."""
    day = today.isoformat()
    found = (one for one in meetings if one.state == "planned" and (not one.at or one.at >= day))
    return sorted(found, key=lambda one: (one.at, one.id))


def has_a_day(meeting: Meeting) -> bool:
    """Whether a calendar has a place for it."""
    return bool(meeting.at) and loose_moment(meeting.at) is not None


def calendar_of(
    meetings: Iterable[Meeting],
    book: Book,
    *,
    with_notes: bool = False,
    days: Sequence[CalendarDay] = (),
) -> CalendarFile:
    """A calendar file of these meetings and days.

    Args:
        meetings: What to put in it; those without a date are left out and told.
        book: The journal, for the names and addresses of the people.
        with_notes: Whether what was prepared and noted goes out too.
        days: Steps, rhythms and birthdays.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"{PRODUCT} {__version__}//EN")
    calendar.add("version", "2.0")
    written: list[Meeting] = []
    without: list[Meeting] = []
    for meeting in sorted(meetings, key=lambda one: (one.at, one.id)):
        start = loose_moment(meeting.at) if meeting.at else None
        if start is None:
            without.append(meeting)
        else:
            calendar.add_component(_event(meeting, start, book, with_notes=with_notes))
            written.append(meeting)
    return CalendarFile(_with_days(calendar.to_ical(), days), written, without, days)


def _with_days(data: bytes, days: Sequence[CalendarDay]) -> bytes:
    """The calendar with these days at its end; written here, for there may be ten thousand."""
    if not days:
        return data
    lines = "\r\n".join(folded(line) for day in days for line in day.lines())
    return data.removesuffix(_END) + lines.encode("utf-8", "replace") + b"\r\n" + _END


def _event(meeting: Meeting, start: date | datetime, book: Book, *, with_notes: bool) -> "Event":
    from icalendar import Event

    event = Event()
    changed = changed_of(meeting) or _NO_MOMENT
    event.add("uid", uid_of(meeting))
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    created = moment_utc(meeting.created)
    if created is not None:
        event.add("created", created)
    event.add("sequence", sequence_of(meeting))
    event.add("dtstart", _with_seconds(meeting.at, start))
    _add_end(event, _with_seconds(meeting.at, start), meeting.minutes)
    event.add("summary", clean_line(meeting.what))
    if meeting.place:
        event.add("location", clean_line(meeting.place))
    description = _description(meeting, book, with_notes=with_notes)
    if description:
        event.add("description", description)
    event.add("status", "CANCELLED" if meeting.state == "cancelled" else "CONFIRMED")
    for person_id in meeting.people:
        _add_attendee(event, person_id, book)
    return event


def _with_seconds(at: str, start: date | datetime) -> date | datetime:
    if isinstance(start, datetime) and len(at) == len("2026-11-24T10:00:00"):
        return datetime.fromisoformat(at)
    return start


def _add_end(event: "Event", start: date | datetime, minutes: int | None) -> None:
    """When it ends; an event of one day has no end but its day's."""
    if isinstance(start, datetime):
        length = timedelta(minutes=min(minutes or USUAL_MINUTES, _MOST_MINUTES))
        end = start + min(length, datetime.max.replace(microsecond=0) - start)
        if end > start:
            event.add("dtend", end)


def _description(meeting: Meeting, book: Book, *, with_notes: bool) -> str:
    called = ((person, clean_line(book.name_of(person))) for person in meeting.people)
    names = [name for person, name in called if name != person]  # else nobody knows who it was
    said = [_("With {names}").format(names=", ".join(names))] if names else []
    if with_notes:
        if meeting.prep is not None:
            said += [
                f"{box()}: {getattr(meeting.prep, field)}"
                for field, box in _BOXES.items()
                if getattr(meeting.prep, field)
            ]
        said.append(meeting.notes)
    return clean("\n\n".join(filter(None, said)))


_BOXES: dict[str, Callable[[], str]] = {
    "know": lambda: _("What I know of them"),
    "differ": lambda: _("Where we differ"),
    "give": lambda: _("What I can give"),
    "ask": lambda: _("What I want to ask"),
    "both": lambda: _("Whom we both know"),
    "practical": lambda: _("Practical"),
}


def _add_attendee(event: "Event", person_id: str, book: Book) -> None:
    """Someone with an address; a calendar has no place for anybody else but in the words."""
    from icalendar import vCalAddress

    person = book.people.get(person_id)
    emails = map(clean_line, person.emails) if person is not None else ()
    email = next(filter(_ADDRESS.fullmatch, emails), "")
    if person is None or not email:
        return
    address: Any = vCalAddress(f"mailto:{email}")
    address.params["CN"] = clean_line(person.label)
    event.add("attendee", address, encode=False)
