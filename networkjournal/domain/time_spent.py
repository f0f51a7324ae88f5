"""How much time it took: minutes by week and kind, beside what was meant for a week.

A week is that of ISO 8601, Monday to Sunday, by the clock on the wall: one in which the clock is
put forward or back is a week like any other. What was logged counts on its day; a meeting that was
held over midnight counts on both days. A talk of that day with somebody who was at the meeting is
that meeting: where it says how long it took, the meeting's own minutes do not count again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Literal, TypeAlias

from msgspec import Struct, field

from networkjournal.domain.book import Book
from networkjournal.domain.fields.literals import say_allowed
from networkjournal.domain.records import Entry, Meeting
from networkjournal.language import _

Used: TypeAlias = Literal["", "most", "all", "none meant"]
"""How far a week's time is used: below 80 %, from there, from 100 %; or none was set aside."""

OWN_USE = "app"
"""The kind of the minutes in the app itself."""

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


class Week(Struct):
    """The time of a week.

    Attributes:
        monday: its first day.
        kinds: minutes by kind of entry, and of meetings held.
        entries: ids of the log that were counted.
        meetings: ids of the meetings that were counted.
    """

    monday: date
    kinds: dict[str, int] = field(default_factory=dict)
    entries: list[str] = field(default_factory=list)
    meetings: list[str] = field(default_factory=list)

    @property
    def minutes(self) -> int:
        """All minutes of the week."""
        return sum(self.kinds.values())

    @property
    def name(self) -> str:
        """The week as ISO 8601 names it: ``2026-W48``."""
        year, number, _day = self.monday.isocalendar()
        return f"{year}-W{number:02}"


def weeks_of(
    book: Book, today: date, count: int = 3, entries: Iterable[Entry] | None = None
) -> list[Week]:
    """This week and those before it, this week first.

    Args:
        book: the journal.
        today: the day; what lies after it has not happened.
        count: how many weeks.
        entries: the log, where it is in memory as a list already, in any order.
    """
    monday = today - timedelta(days=today.weekday())
    count = max(1, min(count, (monday - date.min).days // 7 + 1))
    weeks = [Week(monday - number * _WEEK) for number in range(count)]
    first = weeks[-1].monday
    talked: dict[date, set[str]] = {}
    for entry in book.entries.values() if entries is None else entries:
        if entry.minutes and first <= (day := entry.day) <= today:
            week = weeks[(monday + 6 * _DAY - day).days // 7]
            week.kinds[entry.kind] = week.kinds.get(entry.kind, 0) + entry.minutes
            week.entries.append(entry.id)
            if entry.kind == "talk":
                talked.setdefault(day, set()).update(entry.people)
    for meeting in book.meetings.values():
        if meeting.state == "held" and meeting.minutes:
            for day, minutes in _by_day(meeting, first, today):
                if not talked.get(day, set()).isdisjoint((*meeting.people, *meeting.speak_to)):
                    continue
                week = weeks[(monday + 6 * _DAY - day).days // 7]
                week.kinds["meeting"] = week.kinds.get("meeting", 0) + minutes
                if meeting.id not in week.meetings[-1:]:
                    week.meetings.append(meeting.id)
    return weeks


def _by_day(meeting: Meeting, first: date, today: date) -> Iterator[tuple[date, int]]:
    """The minutes of a meeting on each of its days, from a first day until today."""
    try:
        begins = datetime.fromisoformat((meeting.at or meeting.updated or meeting.created)[:16])
    except ValueError:
        return
    left = meeting.minutes or 0
    if "T" not in meeting.at:  # all day, or on no day that was said: it has no midnight to pass
        if first <= begins.date() <= today:
            yield begins.date(), left
        return
    day, minute = begins.date(), begins.hour * 60 + begins.minute
    if day < first:
        left -= (first - day).days * 24 * 60 - minute
        day, minute = first, 0
    while left > 0 and day <= today:
        here = min(left, 24 * 60 - minute)
        yield day, here
        left -= here
        minute = 0
        if day == date.max:
            return
        day += _DAY


def with_own_use(weeks: Sequence[Week], minutes: Mapping[str, int]) -> Sequence[Week]:
    """The weeks with the minutes in the app itself, as a kind of its own.

    Args:
        weeks: they are added to.
        minutes: by the name of the week.
    """
    for week in weeks:
        if minutes.get(week.name):
            week.kinds[OWN_USE] = minutes[week.name]
    return weeks


def used(week: Week, budget: int | None) -> Used:
    """How far the time of a week is used; nothing where no time was meant.

    Args:
        week: the week.
        budget: minutes meant for a week; None where nobody said.
    """
    if budget is None:
        return ""
    if budget == 0:
        return "none meant"
    if week.minutes >= budget:
        return "all"
    return "most" if week.minutes * 5 >= budget * 4 else ""


def proposes_rest(weeks: Sequence[Week], budget: int | None) -> bool:
    """Whether two weeks in a row, the last ones or this one and the last, were over 120 %."""
    if budget is None:
        return False
    over = [week.minutes * 5 > budget * 6 for week in weeks[:3]]
    return any(one and other for one, other in pairwise(over))


def say_used(how: Used) -> str:
    """A word on how far the week's time is used; nothing while there is enough."""
    match how:
        case "most":
            return _("Four fifths of this week's time is used.")
        case "all":
            return _("This week's time is used; it can rest.")
        case "none meant":
            return _("No time is set aside for this; it can rest.")
        case _:
            return ""


def say_time_kind(kind: str) -> str:
    """What took the time: a kind of entry, meetings, or the app itself."""
    if kind == OWN_USE:
        return _("in the app itself")
    return _("meeting") if kind == "meeting" else say_allowed((kind,), "kind")


def say_hours(minutes: int) -> str:
    """Minutes as hours and minutes: ``1:15``."""
    return f"{minutes // 60}:{minutes % 60:02}"
