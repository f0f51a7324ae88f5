"""Whom a record is about."""

from collections.abc import Callable
from typing import Any

from networkjournal.domain.records import (
    Achievement,
    Entry,
    Group,
    Meeting,
    Person,
    Record,
    Search,
    Step,
    Tie,
)

_PEOPLE: dict[type[Record], Callable[[Any], tuple[str, ...]]] = {
    Person: lambda person: (person.id,),
    Tie: lambda tie: (tie.a, tie.b),
    Achievement: lambda achievement: achievement.people,
    Entry: lambda entry: (*entry.people, *entry.found) if entry.found else entry.people,
    Meeting: lambda meeting: (*meeting.people, *meeting.speak_to),
    Step: lambda step: step.people,
    Group: lambda group: (
        *(member.person for member in group.members),
        *(topic.knows for topic in group.topics if topic.knows),
    ),
    Search: lambda search: search.found,
}


def people_in(record: Record) -> tuple[str, ...]:
    """The ids of everyone a record names; of a person that person's own id."""
    named = _PEOPLE.get(type(record))
    return named(record) if named else ()
