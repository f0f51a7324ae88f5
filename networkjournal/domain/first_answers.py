"""From the answers to the first four questions to what they change in a journal."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from networkjournal.domain.circles import circle_named
from networkjournal.domain.limits import USUAL_THINGS
from networkjournal.domain.records import Expertise, Person, Profile, Settings
from networkjournal.domain.text import clean_line, fold


def profile_answered(
    profile: Profile | None, named: Sequence[tuple[str, str]], today: date
) -> Profile | None:
    """The profile with these fields of expertise; a version of its own unless today's.

    Args:
        profile: the version of now; None when there is none yet.
        named: each field in one's own words, and what others get from it. An offer without a field
            is a field of its own.
        today: since when a new version holds.

    Returns:
        What to write; None where nothing changes.
    """
    before = profile or Profile()
    known = {fold(one.name): one for one in before.expertise}
    found: dict[str, Expertise] = {}
    for name, offer in ((clean_line(name), clean_line(offer)) for name, offer in named):
        called = name or offer
        if called:
            one = known.get(fold(called), Expertise(name=called))
            found.setdefault(fold(called), replace(one, name=called, offer=offer))
    expertise = tuple(found.values())
    if expertise == before.expertise:
        return None
    if profile is not None and profile.since == today:
        return replace(profile, expertise=expertise)
    return replace(before, id="", created="", updated="", since=today, expertise=expertise)


def settings_answered(settings: Settings, circles: Iterable[str]) -> Settings | None:
    """The settings with these circles (as they are stored) as one's own.

    A circle of which nothing else is known stands among the rhythms with an empty one.

    Returns:
        What to write; None where nothing changes.
    """
    before, mine = settings.circle_rhythms, dict.fromkeys(circles)
    rhythms = {one: rhythm for one, rhythm in before.items() if circle_named(one) in mine}
    there = set(map(circle_named, rhythms))
    rhythms |= {circle: "" for circle in mine if circle not in there}
    if rhythms == before:
        return None
    return replace(settings, circle_rhythms=rhythms)


THINGS_A_DAY: dict[str, int] = {"still unsure": 1, "practised": USUAL_THINGS}
"""How many things Today proposes to whom says where they are now."""


def where_now(settings: Settings) -> str:
    """Where one said one is; empty where nobody said, or chose another number."""
    chosen = settings.actions_a_day
    return next((word for word, count in THINGS_A_DAY.items() if count == chosen), "")


def with_where_now(settings: Settings, word: str) -> Settings:
    """The settings for who is there now; as they were where that is what they say already."""
    if word == where_now(settings):
        return settings
    return replace(settings, actions_a_day=THINGS_A_DAY.get(word))


_ANY = frozenset({"a", "an", "een", "'n", "’n", "someone", "somebody", "iemand", "the"})
_ALSO_IN_NAMES = frozenset({"de", "het"})


def is_role(words: str) -> bool:
    """Whether these words are a role and no name: ``a syrup supplier``, ``de burgemeester``.

    Names begin with such words too: De Vries, An Peeters. Their last word has a capital.
    """
    first, _space, rest = words.partition(" ")
    if not rest:
        return False
    if first in _ANY:
        return True
    return fold(first) in _ANY | _ALSO_IN_NAMES and not rest.split()[-1][:1].isupper()


def role_if_it_is_one(person: Person) -> Person:
    """The person, but a name that is a role becomes the role of someone not found yet."""
    if person.role or not is_role(person.name):
        return person
    return replace(person, name="", role=person.name)


def people_to_meet(words: Iterable[str], known: Iterable[Person]) -> list[Person]:
    """The people of these names or roles, wanted; who is in the journal already is left out."""
    here = {fold(person.label) for person in known}
    found: list[Person] = []
    for one in words:
        if fold(one) in here:
            continue
        here.add(fold(one))
        if is_role(one):
            found.append(Person(role=one, standing="wanted", wish="wanted"))
        else:
            found.append(Person(name=one, standing="wanted", wish="wanted"))
    return found
