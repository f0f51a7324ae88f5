"""What a rhythm would ask of one: how many talks a week, who is due at once and who soon."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Person, Settings
from networkjournal.domain.rhythm import (
    Due,
    about_days,
    in_order,
    rhythm_for,
    rhythm_of,
    spelled_among,
    standing_to_rhythm,
)
from networkjournal.domain.text import fold
from networkjournal.language import _, ngettext

SOON = timedelta(weeks=4)
"""So far ahead is said who will be due."""

_WEEK = 7
_OFTEN = 0.75
"""From so many talks a week they are counted by the week; fewer by the weeks between them."""
_SELDOM = 1 / 8


class Asks(Struct, frozen=True):
    """What a rhythm asks of one.

    Attributes:
        people: whom it concerns.
        due: who is due at once, latest relative to the rhythm first.
        soon: who will be due in the coming four weeks, that day first.
        a_week: how many talks a week it asks for; 0 where it is none on purpose.
    """

    people: tuple[Person, ...]
    due: tuple[Due, ...]
    soon: tuple[Due, ...]
    a_week: float


def asks_of(
    people: Iterable[Person], settings: Settings, contacts: LastContacts, today: date
) -> Asks:
    """What the rhythms of these people ask.

    Args:
        people: as they would be; archived people are left out.
        settings: as they would be.
        contacts: everyone's last real contact.
        today: the day it is.
    """
    there = tuple(one for one in people if not one.archived)
    due: list[Due] = []
    soon: list[Due] = []
    for person in there:
        found = standing_to_rhythm(person, contacts.get(person.id), settings, today)
        if found is None or found.on - today > SOON:
            continue
        (due if found.on <= today else soon).append(found)
    return Asks(
        people=there,
        due=tuple(in_order(due)),
        soon=tuple(sorted(soon, key=lambda one: (one.on, fold(one.person.label)))),
        a_week=talks_a_week(there, settings),
    )


def talks_a_week(people: Iterable[Person], settings: Settings) -> float:
    """How many talks a week the rhythms of these people ask for, archived people left out."""
    total = 0.0
    for person in people:
        if not person.archived:
            rhythm, _circle = rhythm_of(person, settings)
            total += _WEEK / about_days(rhythm) if rhythm else 0.0
    return total


def with_circle_rhythm(settings: Settings, circle: str, rhythm: str) -> Settings:
    """The settings with this rhythm for a circle, under the name it has there already.

    Without a rhythm the circle stays among one's own. The same settings where nothing differs.
    """
    name = spelled_among(circle, tuple(settings.circle_rhythms))
    if rhythm_for(circle, settings) == rhythm:
        return settings
    return replace(settings, circle_rhythms={**settings.circle_rhythms, name or circle: rhythm})


def followers(
    members: Iterable[Person], settings: Settings, circle: str
) -> tuple[list[Person], list[Person], list[Person]]:
    """Those in a circle by whether they follow its rhythm.

    Args:
        members: who is in the circle; only those known and not archived are looked at.
        settings: the settings with its rhythm.
        circle: the circle.

    Returns:
        Who follows it; who has a rhythm of their own; and who follows another of their circles,
        whose rhythm is shorter.
    """
    given = rhythm_for(circle, settings)
    follow: list[Person] = []
    own: list[Person] = []
    elsewhere: list[Person] = []
    for person in members:
        if person.archived or person.standing != "known":
            continue
        rhythm, _circle = rhythm_of(person, settings)
        if person.rhythm:
            own.append(person)
        elif rhythm and rhythm != given:
            elsewhere.append(person)
        else:
            follow.append(person)
    return follow, own, elsewhere


def say_load(a_week: float) -> str:
    """How many talks a week that is, in words: ``about 2 talks a week``."""
    if a_week >= _OFTEN:
        count = max(1, round(a_week))
        words = ngettext("about {count} talk a week", "about {count} talks a week", count)
        return words.format(count=count)
    if a_week >= _SELDOM:
        weeks = max(2, round(1 / a_week))
        words = ngettext("about one talk in {count} week", "about one talk in {count} weeks", weeks)
        return words.format(count=weeks)
    return _("a talk now and then")


def say_names(names: Collection[str], count: int) -> str:
    """These names, and how many more there are: ``Anna, Bram and 3 more``."""
    words = ", ".join(names)
    more = count - len(names)
    if more <= 0:
        return words
    return ngettext("{names} and {count} more", "{names} and {count} more", more).format(
        names=words, count=more
    )
