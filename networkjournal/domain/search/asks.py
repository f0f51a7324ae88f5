"""Fields of a query that several kinds of record know, or that no record holds as such."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Protocol, TypeAlias

from networkjournal.domain.book import Book
from networkjournal.domain.circles import circle_words
from networkjournal.domain.fields.languages import either_language
from networkjournal.domain.fields.literals import BORNE, CHOICES
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.people_in import people_in
from networkjournal.domain.records import (
    TABLES,
    Entry,
    Goal,
    Meeting,
    Person,
    Profile,
    Record,
    Search,
    Step,
)
from networkjournal.domain.rhythm import due_on
from networkjournal.domain.search.parse import DAYS, Term
from networkjournal.domain.search.texts import begins_a_word, holds
from networkjournal.domain.text import fold
from networkjournal.domain.ties import tied_to

Test: TypeAlias = Callable[[Any], bool]
"""Whether one record of the kind it was made for is asked for."""


class Known(Protocol):
    """What matching needs to know besides the record itself."""

    @property
    def book(self) -> Book:
        """The journal's records."""

    def last_contacts(self, today: date) -> LastContacts:
        """Everyone's last real contact, counted up to this day."""

    def haystacks(self, table: str) -> Mapping[str, str]:
        """For each record of a table (by id) its folded words."""

    def people_meant(self, term: Term, today: date) -> frozenset[str]:
        """The ids of everyone of whom this term, not negated, holds."""


def _days(term: Term, kind: type[Record], _known: Known, _today: date) -> Test | None:
    days_of = _DAYS_OF.get(kind)
    if days_of is None:
        return lambda _record: False
    if not term.value:
        return lambda record: any(True for _ in days_of(record))
    spans = term.spans
    if term.field == "since":
        first = spans[0].first
        return lambda record: any(day >= first for day in days_of(record))
    if term.field == "until":
        last = spans[0].last
        return lambda record: any(day <= last for day in days_of(record))
    return lambda record: any(day in span for day in days_of(record) for span in spans)


def _given(*days: date | None) -> Iterator[date]:
    return (day for day in days if day is not None)


def _wall_day(at: str) -> date | None:
    try:
        return date.fromisoformat(at[:10])
    except ValueError:
        return None


_DAYS_OF: dict[type[Record], Callable[[Any], Iterable[date]]] = {
    Person: lambda person: _given(person.met.on if person.met else None),
    TABLES["ties"]: lambda tie: _given(tie.since),
    TABLES["profile"]: lambda profile: _given(profile.since),
    TABLES["achievements"]: lambda achievement: _given(achievement.on),
    Entry: lambda entry: (entry.day,),
    Meeting: lambda meeting: _given(_wall_day(meeting.at)),
    Step: lambda step: _given(step.done, step.due),
    Goal: lambda goal: _given(goal.by),
    TABLES["lookbacks"]: lambda one: _given(one.week),
}


def _due(term: Term, kind: type[Record], known: Known, today: date) -> Test | None:
    limit = term.limit or date.max
    if kind is Person:
        contacts, settings = known.last_contacts(today), known.book.settings

        def person_due(person: Person) -> bool:
            due = due_on(person, contacts.get(person.id), settings, today)
            return due is not None and due <= limit

        return person_due
    day_of = _DUE_DAY.get(kind)
    return (lambda record: (day_of(record) or _NEVER) <= limit) if day_of else None


class _Never:
    """Later than any day."""

    def __le__(self, other: object) -> bool:
        return False


_NEVER: Any = _Never()
_DUE_DAY: dict[type[Record], Callable[[Any], date | None]] = {
    Step: lambda step: None if step.done else step.due,
    Goal: lambda goal: goal.by if goal.state in ("draft", "active") else None,
    Meeting: lambda meeting: _wall_day(meeting.at) if meeting.state == "planned" else None,
}


def _quiet(term: Term, kind: type[Record], known: Known, today: date) -> Test | None:
    if kind is not Person:
        return None
    contacts, limit = known.last_contacts(today), term.limit
    if limit is None:
        return lambda person: person.id not in contacts

    def quiet(person: Person) -> bool:
        since = contacts.get(person.id) or _came_in(person)
        return since is None or since <= limit

    return quiet


def _came_in(person: Person) -> date | None:
    if person.met and person.met.on:
        return person.met.on
    return _wall_day(person.created)


def _with(term: Term, kind: type[Record], known: Known, _today: date) -> Test | None:
    if kind is Person:
        tied = tied_to(_someone(term.value, known), known.book)
        return lambda person: person.id in tied
    if not term.value:
        return lambda record: bool(people_in(record))
    meant = _someone(term.value, known)
    return lambda record: not meant.isdisjoint(people_in(record))


def _met(term: Term, kind: type[Record], known: Known, today: date) -> Test | None:
    """English: where we met. Dutch: with whom. No record but a person knows the first."""
    if kind is not Person:
        return _with(term, kind, known, today)
    wanted = term.value
    return lambda person: person.met is not None and wanted in fold(person.met.where)


def _through(term: Term, kind: type[Record], known: Known, _today: date) -> Test | None:
    if kind is not Person:
        return None
    meant = _someone(term.value, known)
    tied = tied_to(meant, known.book)

    def through(person: Person) -> bool:
        if person.route in meant or (person.met is not None and person.met.through in meant):
            return True
        return person.standing != "known" and person.id in tied

    return through


def _someone(name: str, known: Known) -> frozenset[str]:
    """Everyone with a word in their name that begins so, or with this id; everyone for no name."""
    people = known.book.people
    if not name:
        return frozenset(people)
    return frozenset(
        person.id
        for person in people.values()
        if begins_a_word(name, fold(person.label)) or person.id == name
    )


def _circles(term: Term, _kind: type[Record], _known: Known, _today: date) -> Test | None:
    wanted = term.value
    if not wanted or not hasattr(_kind, "circles"):
        return None
    # few circles, many people: each circle is compared once
    meant: dict[str, bool] = {}

    def in_circle(record: Person | Profile) -> bool:
        for circle in record.circles:
            hit = meant.get(circle)
            if hit is None:
                hit = any(begins_a_word(wanted, fold(word)) for word in circle_words(circle))
                meant[circle] = hit
            if hit:
                return True
        return False

    return in_circle


def _knows(term: Term, kind: type[Record], _known: Known, _today: date) -> Test | None:
    if kind is not Person:
        return None
    wanted = either_language(term.value)
    return lambda person: holds(wanted, (*person.skills, *person.languages))


def _in_either_language(term: Term, kind: type[Record], _known: Known, _today: date) -> Test | None:
    if not term.value or kind is not Person:
        return None
    wanted, field = either_language(term.value), term.field
    return lambda person: holds(wanted, getattr(person, field))


def _tags(term: Term, kind: type[Record], _known: Known, _today: date) -> Test | None:
    """Both what was written with a # : a tag, and in the log also an expertise."""
    if kind is not Entry:
        return None
    wanted = (term.value,)
    return lambda entry: holds(
        wanted, (*entry.tags, entry.expertise) if entry.expertise else entry.tags
    )


def _called(term: Term, kind: type[Record], _known: Known, _today: date) -> Test | None:
    field = next((name for name in ("name", "what", "text") if name in kind.__struct_fields__), "")
    wanted = term.value
    if not field:
        return None
    if not wanted:
        return lambda record: bool(getattr(record, field))
    return lambda record: wanted in fold(getattr(record, field))


def _state(term: Term, kind: type[Record], known: Known, _today: date) -> Test | None:
    if kind is not Entry:
        return None
    borne = {seed for entry in known.book.entries.values() for seed in entry.sowings}
    wanted = term.choices or frozenset(CHOICES["state"])
    return lambda entry: (
        entry.kind == "sowing" and (BORNE if entry.id in borne else entry.state) in wanted
    )


def _open(term: Term, kind: type[Record], _known: Known, _today: date) -> Test | None:
    wanted = term.yes is not False
    if kind is Step:
        return lambda step: (step.done is None) is wanted
    if kind is Search:
        return lambda search: search.open is wanted
    if kind is Goal:
        return lambda goal: (goal.state in ("draft", "active")) is wanted
    if kind is Meeting:
        return lambda meeting: (meeting.state == "planned") is wanted
    return lambda _record: False


def _goal(term: Term, kind: type[Record], known: Known, _today: date) -> Test | None:
    wanted, goals = term.value, known.book.goals
    meant = {g.id for g in goals.values() if wanted in fold(g.what) or g.id.startswith(wanted)}
    if kind is Goal:
        return lambda goal: goal.id in meant
    if "goal" not in kind.__struct_fields__:
        return lambda _record: False
    if not wanted:
        return lambda record: bool(record.goal)
    return lambda record: record.goal in meant


Ask: TypeAlias = Callable[[Term, type[Record], Known, date], Test | None]

SPECIAL: dict[str, Ask] = {
    **dict.fromkeys(DAYS, _days),
    "due": _due,
    "quiet": _quiet,
    "with": _with,
    "met": _met,
    "through": _through,
    "circles": _circles,
    "knows": _knows,
    "languages": _in_either_language,
    "skills": _in_either_language,
    "tags": _tags,
    "name": _called,
    "what": _called,
    "text": _called,
    "state": _state,
    "open": _open,
    "goal": _goal,
}
"""For each of these fields what it asks of a kind of record; None where the record's own field is
asked, or that of the people in it."""
