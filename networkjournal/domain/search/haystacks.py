"""The words of a record in which a search looks: folded, values only, a line for each."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from networkjournal.domain.book import Book
from networkjournal.domain.circles import circle_words
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
from networkjournal.domain.search.texts import texts_of
from networkjournal.domain.text import fold

Names = Callable[[str], str]
"""What to call someone, by id."""


def haystacks_of(table: str, records: Iterable[Record], book: Book) -> dict[str, str]:
    """For each of these records of one table (by id) the words in which a search looks.

    People are found by what stands in their own record; everything else also by the names of the
    people in it.
    """
    words = _WORDS[table]
    name = _Labels(book).__getitem__
    return {record.id: fold("\n".join(words(record, name))) for record in records}


def words_of(record: Record, book: Book) -> list[str]:
    """The words of one record in which a search looks, as they are written."""
    return [text for text in _WORDS[TABLE_OF[type(record)]](record, book.name_of) if text]


class _Labels(dict[str, str]):
    """What to call someone, by id; looked up once for all records that name them."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._people = book.people

    def __missing__(self, person: str) -> str:
        known = self._people.get(person)
        label = self[person] = known.label if known else self._book.name_of(person)
        return label


def _person(person: Person, _name: Names) -> list[str]:
    words = [person.name, person.role, person.field, person.organisation, person.place]
    words += (person.culture, person.offer, person.notes)
    for circle in person.circles:
        words += circle_words(circle)
    words += person.languages + person.skills + person.needs + person.tags
    words += person.links + person.emails + person.phones
    if person.fields or person.differences or person.barriers or person.dates:
        words += texts_of(person.fields)
        words += (text for d in person.differences for text in (d.what, d.because))
        words += (text for b in person.barriers for text in (b.kind, b.what))
        words += (occasion.what for occasion in person.dates)
    if person.met:
        words.append(person.met.where)
    words.append(person.birthday)
    return words


def _entry(entry: Entry, name: Names) -> list[str]:
    words = [entry.text, *map(name, entry.people)]
    if entry.tags:
        words += entry.tags
    words += (entry.expertise, entry.use)
    if entry.found:
        words += map(name, entry.found)
    return words


def _meeting(meeting: Meeting, name: Names) -> Iterator[str]:
    yield from (meeting.what, meeting.place, meeting.notes)
    yield from map(name, (*meeting.people, *meeting.speak_to))
    yield from texts_of(meeting.prep)


def _step(step: Step, name: Names) -> Iterator[str]:
    yield from (step.what, step.smallest, step.outcome)
    yield from map(name, step.people)


def _goal(goal: Goal, _name: Names) -> Iterator[str]:
    yield from (goal.what, goal.use, goal.sign)


def _group(group: Group, name: Names) -> Iterator[str]:
    yield from (group.what, group.purpose)
    for member in group.members:
        yield from (name(member.person), member.role)
    for topic in group.topics:
        yield from (topic.question, topic.learned)
        if topic.knows:
            yield name(topic.knows)


def _search(search: Search, name: Names) -> Iterator[str]:
    yield from (search.what, search.why)
    yield from map(name, search.found)


def _achievement(achievement: Achievement, name: Names) -> Iterator[str]:
    yield from (achievement.what, achievement.result, achievement.link, achievement.expertise)
    yield from map(name, achievement.people)


def _profile(profile: Profile, _name: Names) -> Iterator[str]:
    yield from (profile.statement, profile.field, profile.giving)
    yield from texts_of(profile.expertise)
    for circle in profile.circles:
        yield from circle_words(circle)


def _look_back(one: LookBack, _name: Names) -> Iterator[str]:
    yield from (one.what, one.text, *one.lines)


def _tie(tie: Tie, name: Names) -> Iterator[str]:
    yield from (name(tie.a), name(tie.b), tie.how)


_WORDS: dict[str, Callable[[Any, Names], Iterable[str]]] = {
    TABLE_OF[kind]: words
    for kind, words in (
        (Person, _person),
        (Entry, _entry),
        (Meeting, _meeting),
        (Step, _step),
        (Goal, _goal),
        (Group, _group),
        (Search, _search),
        (Achievement, _achievement),
        (Profile, _profile),
        (LookBack, _look_back),
        (Tie, _tie),
    )
}
