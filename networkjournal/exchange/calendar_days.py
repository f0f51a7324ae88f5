"""Days for a calendar beside meetings: steps with a date, rhythms, birthdays.

They go out as events of a whole day that leave one free: Google and Outlook leave out what a
calendar calls a task. Each has the same name every time, so that a later file updates it.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Person, Record, Step
from networkjournal.domain.rhythm import due_on, rhythm_in_words, rhythm_of
from networkjournal.domain.text import clean_line
from networkjournal.exchange.content_lines import escaped
from networkjournal.exchange.meeting_uid import HERE, moment_utc
from networkjournal.language import _

_FIRST_DAY = date(1970, 1, 1)
_EARLIEST = 1900
"""A birthday of before this year, or of none, begins in the year 2000, which has a 29 February."""

_YEARLY = "FREQ=YEARLY"
_LAST_OF_FEBRUARY = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
"""What every calendar knows, so someone of 29 February has the 28th in the other years."""


class CalendarDay(Struct, frozen=True):
    """Something that a calendar has on a day.

    Attributes:
        uid: What calendars call it.
        day: When.
        what: What it is.
        description: More about it.
        changed: When it was last changed (UTC).
        sequence: The number that grows with every change.
        rule: How it comes again (RFC 5545), if it does.
    """

    uid: str
    day: date
    what: str
    description: str
    changed: datetime
    sequence: int
    rule: str = ""

    def lines(self) -> tuple[str, ...]:
        """It as an event, its lines not yet folded."""
        changed = f"{self.changed:%Y%m%dT%H%M%SZ}"
        lines = (
            "BEGIN:VEVENT",
            f"SUMMARY:{escaped(self.what)}",
            f"DTSTART;VALUE=DATE:{self.day:%Y%m%d}",
            f"DTSTAMP:{changed}",
            f"UID:{self.uid}",
            f"SEQUENCE:{self.sequence}",
            f"DESCRIPTION:{escaped(self.description)}" if self.description else "",
            f"LAST-MODIFIED:{changed}",
            f"RRULE:{self.rule}" if self.rule else "",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        )
        return tuple(filter(None, lines))


def is_day_of_ours(uid: str) -> bool:
    """Whether a calendar's name for an event is one that is given here."""
    return uid.endswith(HERE) and uid.startswith(("step-", "rhythm-", "birthday-"))


def steps_of(steps: Iterable[Step], book: Book) -> Iterator[CalendarDay]:
    """The steps that have a day and are not done."""
    for step in steps:
        if step.due is None or step.done is not None:
            continue
        names = ", ".join(clean_line(book.name_of(one)) for one in step.people)
        what = clean_line(step.what)
        if step.by == "them":
            what = _("Promised by {names}: {what}").format(names=names or "?", what=what)
        said = _("With {names}").format(names=names) if names else ""
        yield _day(f"step-{step.id}", step.due, what, said, step)


def birthdays_of(people: Iterable[Person]) -> Iterator[CalendarDay]:
    """Birthdays, every year; without a year too."""
    for person in people:
        if not person.birthday:
            continue
        year, month, day = person.birthday.rsplit("-", 2)
        leap = (month, day) == ("02", "29")
        begins = int(year) if year.isdecimal() and int(year) >= _EARLIEST else 2000
        try:
            first = date(begins, int(month), int(day))
        except ValueError:  # 31 June, or 29 February of a year that has none
            continue
        what = _("Birthday: {name}").format(name=clean_line(person.label))
        rule = _LAST_OF_FEBRUARY if leap else _YEARLY
        yield _day(f"birthday-{person.id}", first, what, "", person, rule)


def rhythms_of(people: Iterable[Person], book: Book, today: date) -> Iterator[CalendarDay]:
    """When each is next due by their rhythm; who is due already stands on today.

    That day moves with every contact and not with the person, so it is dated today.
    """
    contacts: LastContacts | None = None
    settings = book.settings
    changed = datetime.combine(today, time(), UTC)
    for person in people:
        rhythm, _circle = rhythm_of(person, settings)
        if not rhythm:
            continue
        contacts = contacts or LastContacts(book, today)
        due = due_on(person, contacts.get(person.id), settings, today)
        if due is not None:
            what = _("Be in touch with {name}").format(name=clean_line(person.label))
            number = (today - _FIRST_DAY).days
            uid = f"rhythm-{clean_line(person.id)}{HERE}"
            day = max(due, today)
            yield CalendarDay(uid, day, what, rhythm_in_words(rhythm), changed, number)


def _day(
    name: str,
    day: date,
    what: str,
    description: str,
    record: Record,
    rule: str = "",
) -> CalendarDay:
    created, updated = moment_utc(record.created), moment_utc(record.updated)
    sequence = max(int((updated - created).total_seconds()), 0) if created and updated else 0
    changed = updated or created or datetime(1970, 1, 1, tzinfo=UTC)
    uid = f"{clean_line(name)}{HERE}"
    return CalendarDay(uid, day, what, description, changed, min(sequence, 2**31 - 1), rule)
