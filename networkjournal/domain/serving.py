"""What serves a goal: lines of the log, meetings, steps, searches, and the people in them.

And what was done that served no goal, which may be as it should be: it is counted, not judged.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct, field

from networkjournal.domain.book import Book
from networkjournal.domain.dates.periods import shift
from networkjournal.domain.meetings import day_of, is_ahead
from networkjournal.domain.people_in import people_in
from networkjournal.domain.records import Entry, Meeting, Record, Search, Step


class Serving(Struct):
    """What serves one goal, all by id.

    Attributes:
        entries: of the log, in the order given.
        meetings: the last one first, what has no day in front.
        steps: open ones first.
        searches: open ones first.
        people: everyone in these, each with in how many of them.
        minutes: that were written down for them; a meeting that a talk of its day tells of counts
            once.
    """

    entries: list[Entry] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    searches: list[Search] = field(default_factory=list)
    people: dict[str, int] = field(default_factory=dict)
    minutes: int = 0

    @property
    def records(self) -> list[Record]:
        """Everything that serves it."""
        return [*self.entries, *self.meetings, *self.steps, *self.searches]


def servings(book: Book, entries: Iterable[Entry]) -> dict[str, Serving]:
    """What serves each goal, by the goal's id; a goal that nothing serves is not in it.

    Args:
        book: the journal.
        entries: the log, in the order in which it is to be shown.
    """
    found: dict[str, Serving] = {}

    def of(goal: str) -> Serving:
        return found.setdefault(goal, Serving())

    for entry in entries:
        if entry.goal:
            of(entry.goal).entries.append(entry)
    for meeting in book.meetings.values():
        if meeting.goal:
            of(meeting.goal).meetings.append(meeting)
    for step in book.steps.values():
        if step.goal:
            of(step.goal).steps.append(step)
    for search in book.searches.values():
        if search.goal:
            of(search.goal).searches.append(search)
    for serving in found.values():
        _put_in_order(serving)
        serving.minutes = _minutes(serving)
        serving.people = _people(serving.records)
    return found


def _put_in_order(serving: Serving) -> None:
    serving.meetings.sort(key=lambda one: (one.at or "9", one.id), reverse=True)
    serving.steps.sort(
        key=lambda one: (
            (one.done is not None),
            -one.done.toordinal() if one.done else (one.due or date.max).toordinal(),
            one.id,
        )
    )
    serving.searches.sort(key=lambda one: (not one.open, one.id))


def _people(records: Iterable[Record]) -> dict[str, int]:
    """Everyone in these, who is in most of them first."""
    counted: dict[str, int] = {}
    for record in records:
        for person in dict.fromkeys(people_in(record)):
            counted[person] = counted.get(person, 0) + 1
    return dict(sorted(counted.items(), key=lambda pair: -pair[1]))


def _minutes(serving: Serving) -> int:
    total, talked = 0, dict[date, set[str]]()
    for entry in serving.entries:
        total += entry.minutes or 0
        if entry.minutes and entry.kind == "talk":
            talked.setdefault(entry.day, set()).update(entry.people)
    for meeting in serving.meetings:
        day = day_of(meeting)
        told = talked.get(day, set()) if day else set()
        if meeting.state == "held" and told.isdisjoint((*meeting.people, *meeting.speak_to)):
            total += meeting.minutes or 0
    return total


def done_since(serving: Serving, since: date, today: date) -> list[Record]:
    """What was done for a goal from a day on: lines of the log, meetings held, steps done."""
    done: list[Record] = [one for one in serving.entries if since <= one.day <= today]
    done += (one for one in serving.meetings if _was_held(one, since, today))
    done += (one for one in serving.steps if one.done and since <= one.done <= today)
    return done


def ahead_of(serving: Serving, today: date) -> list[Record]:
    """What lies ahead for a goal: meetings planned, steps and searches that are open."""
    ahead: list[Record] = [one for one in serving.steps if one.done is None]
    ahead += reversed([one for one in serving.meetings if is_ahead(one, today)])
    ahead += (one for one in serving.searches if one.open)
    return ahead


def served_no_goal(
    book: Book, entries: Iterable[Entry], since: date, today: date
) -> Sequence[Record]:
    """What was done from a day on that served no goal, or one that is no longer there.

    Args:
        book: the journal.
        entries: the log, newest day first; it is read no further than is needed.
        since: the first day that counts.
        today: the last.
    """
    goals: Mapping[str, object] = book.goals
    done: list[Record] = []
    for entry in entries:
        if entry.day < since:
            break
        if entry.day <= today and entry.goal not in goals:
            done.append(entry)
    done += (
        one
        for one in book.meetings.values()
        if one.goal not in goals and _was_held(one, since, today)
    )
    done += (
        one
        for one in book.steps.values()
        if one.goal not in goals and one.by == "me" and one.done and since <= one.done <= today
    )
    return done


def a_month_before(today: date) -> date:
    """From when on what was done lately counts: the same day of the month before, and after it."""
    return shift(today, -1, "m")


def _was_held(meeting: Meeting, since: date, today: date) -> bool:
    day = day_of(meeting)
    return meeting.state == "held" and day is not None and since <= day <= today
