"""Giving many people the same circles, tags or rhythm at once."""

from collections.abc import Callable, Iterable

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.domain.circles import circle_named
from networkjournal.domain.records import Person
from networkjournal.domain.text import fold


class Alteration(Struct, frozen=True):
    """What is to be the same for many people; what is empty or None leaves them as they are.

    Attributes:
        add_circles: Circles, as stored, for those who are not in them.
        leave_circles: Circles for nobody.
        add_tags: Tags for those who do not have them.
        leave_tags: Tags for nobody.
        rhythm: The rhythm, as stored; empty leaves it.
        archived: Whether they are archived.
    """

    add_circles: tuple[str, ...] = ()
    leave_circles: tuple[str, ...] = ()
    add_tags: tuple[str, ...] = ()
    leave_tags: tuple[str, ...] = ()
    rhythm: str = ""
    archived: bool | None = None


def altered(person: Person, alteration: Alteration) -> Person:
    """The person with this alteration; the same person where nothing differs."""
    add, leave = alteration.add_circles, alteration.leave_circles
    archived = person.archived if alteration.archived is None else alteration.archived
    return replace(
        person,
        circles=_words(person.circles, add, leave, lambda word: fold(circle_named(word))),
        tags=_words(person.tags, alteration.add_tags, alteration.leave_tags, fold),
        rhythm=alteration.rhythm or person.rhythm,
        archived=archived,
    )


def altered_among(people: Iterable[Person], alteration: Alteration) -> list[Person]:
    """Those of these people whom an alteration changes, as they are then."""
    pairs = ((person, altered(person, alteration)) for person in people)
    return [now for before, now in pairs if now != before]


def _words(
    words: tuple[str, ...],
    add: tuple[str, ...],
    leave: tuple[str, ...],
    key: Callable[[str], str],
) -> tuple[str, ...]:
    """The words without those to leave, and behind them those to add that are not there."""
    going = set(map(key, leave))
    kept = [word for word in words if key(word) not in going]
    there = set(map(key, kept))
    for word in add:
        if key(word) not in there:
            there.add(key(word))
            kept.append(word)
    return tuple(kept)
