"""Records as rows of a list: what distinguishes each at a glance, and its id where names do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from networkjournal.domain.circles import circle_label
from networkjournal.domain.fields.literals import say_allowed
from networkjournal.domain.records import (
    TABLE_OF,
    Achievement,
    Entry,
    Goal,
    Group,
    LookBack,
    Meeting,
    Person,
    Profile,
    Record,
    Search,
    Step,
    Tie,
)
from networkjournal.domain.table_titles import TITLES
from networkjournal.domain.text import clean_line, cut, fold
from networkjournal.language import _, ngettext

if TYPE_CHECKING:
    from networkjournal.cli.finding import ShortIds
    from networkjournal.journal import Journal


class Rows:
    """Makes rows of the records of one journal."""

    def __init__(self, journal: Journal) -> None:
        """Name people by this journal."""
        self._journal = journal
        self._ids: ShortIds | None = None
        self._words: dict[tuple[str, str], str] = {}
        self._names: dict[str, tuple[str, str]] = {}
        self._durations: dict[int, str] = {}
        self._kinds: Mapping[type[Record], Callable[[Any], list[str]]] = {
            Person: self._person,
            Entry: self._entry,
            Meeting: self._meeting,
            Step: self._step,
            Goal: self._goal,
            Group: self._group,
            Search: self._search,
            Achievement: self._achievement,
            Profile: self._profile,
            LookBack: self._look_back,
            Tie: self._tie,
        }

    def of(self, records: Sequence[Record]) -> list[list[str]]:
        """The rows of records of one kind, at the end the short id of each.

        People go by their names; only namesakes are told apart by their ids.
        """
        if not records:
            return []
        row = self._kinds[type(records[0])]
        if isinstance(records[0], Person):
            labels = Counter(person.label.casefold() for person in self._journal.people.values())
            unclear = {label for label, count in labels.items() if count > 1}
            return [
                [*row(person), self._id(person) if person.label.casefold() in unclear else ""]
                for person in cast("Sequence[Person]", records)
            ]
        return [[*row(record), self._id(record)] for record in records]

    def _id(self, record: Record) -> str:
        if self._ids is None:
            from networkjournal.cli.finding import ShortIds

            self._ids = ShortIds(self._journal)
        return self._ids.of(record.id)

    def people(self, ids: Sequence[str], unless_in: str = "") -> str:
        """The names of these people, without those that a text says already."""
        if not ids:
            return ""
        said = fold(unless_in)
        names = map(self._name, ids)
        return ", ".join(name for name, folded in names if not said or folded not in said)

    def _name(self, person: str) -> tuple[str, str]:
        name = self._names.get(person)
        if name is None:
            label = self._journal.name_of(person)
            name = self._names[person] = (label, fold(label))
        return name

    def _person(self, person: Person) -> list[str]:
        role = person.role if person.name else ""
        about = ", ".join(word for word in (role, person.organisation) if word)
        circles = ", ".join(map(circle_label, person.circles))
        standing = "" if person.standing == "known" else self._word("standing", person.standing)
        if person.wish not in (None, "wanted"):
            wish = self._word("wish", person.wish)
            standing = f"{standing} → {wish}" if standing else wish
        return [person.label, about, circles, standing]

    def _entry(self, entry: Entry) -> list[str]:
        others = self.people(entry.people, entry.text)
        text = f"{entry.text} · {others}" if others else entry.text
        minutes = "" if entry.minutes is None else self._minutes(entry.minutes)
        return [_day(entry.day), self._word("kind", entry.kind), text, minutes]

    def _meeting(self, meeting: Meeting) -> list[str]:
        others = self.people(meeting.people, meeting.what)
        what = f"{meeting.what} · {others}" if others else meeting.what
        state = "" if meeting.state == "planned" else self._word("state", meeting.state)
        return [meeting.at.replace("T", " ")[:16], what, meeting.place, state]

    def _step(self, step: Step) -> list[str]:
        others = self.people(step.people, step.what)
        what = f"{step.what} · {others}" if others else step.what
        by = _("theirs") if step.by == "them" else ""
        return [
            _day(step.due),
            what,
            by,
            _courage(step),
            _("done {day}").format(day=step.done) if step.done else "",
        ]

    def _goal(self, goal: Goal) -> list[str]:
        return [self._word("state", goal.state), goal.what, goal.use, _day(goal.by)]

    def _group(self, group: Group) -> list[str]:
        count = len(group.members)
        members = ngettext("{count} member", "{count} members", count).format(count=count)
        return [group.what, group.purpose, members]

    def _search(self, search: Search) -> list[str]:
        return [
            search.what,
            search.why,
            self.people(search.found),
            _("open") if search.open else _("closed"),
        ]

    def _achievement(self, achievement: Achievement) -> list[str]:
        return [_day(achievement.on), achievement.what, achievement.result, achievement.expertise]

    def _profile(self, profile: Profile) -> list[str]:
        expertise = ", ".join(skill.name for skill in profile.expertise)
        return [_day(profile.since), profile.statement, expertise]

    def _look_back(self, one: LookBack) -> list[str]:
        return [_day(one.week), one.what, cut(clean_line(one.text), 80)]

    def _word(self, field: str, stored: str) -> str:
        said = self._words.get((field, stored))
        if said is None:
            said = self._words[field, stored] = say_allowed((stored,), field)
        return said

    def _minutes(self, minutes: int) -> str:
        said = self._durations.get(minutes)
        if said is None:
            said = self._durations[minutes] = _("{minutes} min").format(minutes=minutes)
        return said

    def _tie(self, tie: Tie) -> list[str]:
        return [self._journal.name_of(tie.a), self._journal.name_of(tie.b), tie.how]


def _courage(step: Step) -> str:
    """How much a step is dreaded and how it was then, and how often it was put off."""
    before, after, count = step.dread_before, step.dread_after, len(step.put_off)
    words = ""
    if before is not None:
        words = _("dreaded {count}").format(count=before)
        words += "" if after is None else f" → {after}"
    put_off = ngettext("put off {count} time", "put off {count} times", count)
    return ", ".join(filter(None, (words, put_off.format(count=count) if count else "")))


def title_of(record: Record) -> str:
    """What the table of this record is called."""
    return _(TITLES[TABLE_OF[type(record)]])


def _day(day: date | None) -> str:
    return day.isoformat() if day and day != date.min else ""
