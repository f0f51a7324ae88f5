"""The last real contact with everyone, kept up to date change by change.

A talk, a harvest and a sowing are real contact, and so is a meeting that was held; an insight or a
scan can be written down without having spoken. What lies after today has not happened yet.
Something older that is written down later never moves the last contact back, and what has no day
at all says nothing of when.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TypeVar

from networkjournal.domain.book import Book
from networkjournal.domain.records import Entry, Meeting

R = TypeVar("R", Entry, Meeting)

REAL_CONTACT = frozenset({"talk", "harvest", "sowing"})
"""The kinds of entry during which there was contact."""


class LastContacts:
    """For each person (by id) the day of the last real contact."""

    def __init__(self, book: Book, today: date) -> None:
        """Go through the log and the meetings of this journal once."""
        self._book = book
        self._today = today
        self._last: dict[str, tuple[date, str]] = {}
        self._named_by: dict[str, set[str]] | None = None
        self._take_in(book.entries.values(), book.meetings.values())

    @property
    def today(self) -> date:
        """The day up to which contact was counted."""
        return self._today

    def get(self, person: str) -> date | None:
        """The day of the last real contact with this person (an id); None if there was none."""
        found = self._last.get(person)
        return found[0] if found else None

    def record_of(self, person: str) -> str:
        """The id of the entry or meeting that was the last contact; empty if there was none."""
        found = self._last.get(person)
        return found[1] if found else ""

    def __contains__(self, person: object) -> bool:
        """Whether there ever was contact with this person (an id)."""
        return person in self._last

    def update(self, touched: Mapping[str, Collection[str]]) -> None:
        """Take in a change.

        Args:
            touched: for each table the ids of the records that were put or removed.
        """
        entries, meetings = touched.get("entries", ()), touched.get("meetings", ())
        if not entries and not meetings:
            return
        lost = {person: self._last.pop(person)[0] for person in self._whose_last(touched)}
        there = _present(self._book.entries, entries)
        held = _present(self._book.meetings, meetings)
        self._take_in(there, held)
        self._note_source(person for entry in there for person in entry.people)
        self._note_source(person for meeting in held for person in meeting.people)
        # what lay before the last contact only counts where that moved back or is gone
        behind = {
            person
            for person, day in lost.items()
            if person not in self._last or self._last[person][0] < day
        }
        if behind:
            self._take_in(
                (e for e in self._book.entries.values() if not behind.isdisjoint(e.people)),
                (m for m in self._book.meetings.values() if not behind.isdisjoint(m.people)),
            )
        self._note_source(lost)

    def _whose_last(self, touched: Mapping[str, Collection[str]]) -> set[str]:
        """Everyone whose last contact is one of these records."""
        if self._named_by is None:
            self._named_by = {}
            self._note_source(self._last)
        return {
            person
            for table in ("entries", "meetings")
            for source in touched.get(table, ())
            for person in self._named_by.pop(source, ())
            if self.record_of(person) == source
        }

    def _note_source(self, people: Iterable[str]) -> None:
        """Keep which record was the last contact with these people; older notes may stay."""
        if self._named_by is not None:
            for person in people:
                if person in self._last:
                    self._named_by.setdefault(self._last[person][1], set()).add(person)

    def _take_in(self, entries: Iterable[Entry], meetings: Iterable[Meeting]) -> None:
        last, today, nothing = self._last, self._today, date.min
        for entry in entries:
            if entry.people and entry.kind in REAL_CONTACT:
                day = entry.on or entry.day
                if nothing < day <= today:
                    for person in entry.people:
                        known = last.get(person)
                        if known is None or day > known[0]:
                            last[person] = (day, entry.id)
        for meeting in meetings:
            held = _day_held(meeting)
            if held is not None and held <= today:
                for person in meeting.people:
                    known = last.get(person)
                    if known is None or held > known[0]:
                        last[person] = (held, meeting.id)


def _present(table: Mapping[str, R], ids: Collection[str]) -> list[R]:
    return [table[record_id] for record_id in ids if record_id in table]


def _day_held(meeting: Meeting) -> date | None:
    if meeting.state != "held" or not meeting.people:
        return None
    try:
        return date.fromisoformat((meeting.at or meeting.updated or meeting.created)[:10])
    except ValueError:
        return None
