"""People who look like the same person, and by what.

Names are not unique. What other programs call someone, a profile, an address or a number says it
by itself; the same name does where the organisation is the same too, or where it is a whole name
and nothing contradicts it; nearly the same name only within one organisation. Two of whom somebody
said that they are not the same are left alone.
"""

from collections import defaultdict
from collections.abc import Callable, Generator, Hashable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import Literal, TypeAlias

from msgspec import Struct

from networkjournal.domain.addresses import profile_key
from networkjournal.domain.book import Book
from networkjournal.domain.kept_apart import are_kept_apart
from networkjournal.domain.name_likeness import (
    Words,
    are_near,
    are_one_organisation,
    core_of,
    is_whole,
    organisation_words,
    words_of,
)
from networkjournal.domain.own_fields import uids_of
from networkjournal.domain.phones import Number, is_same_number, number_in
from networkjournal.domain.records import Person
from networkjournal.domain.text import fold
from networkjournal.language import N_, _

Reason: TypeAlias = Literal[
    "uid", "profile", "email", "phone", "name", "near name", "organisation", "birthday"
]

REASONS: dict[Reason, str] = {
    "uid": N_("the same entry of an address book"),
    "profile": N_("the same profile"),
    "email": N_("the same email"),
    "phone": N_("the same phone"),
    "name": N_("the same name"),
    "near name": N_("nearly the same name"),
    "organisation": N_("the same organisation"),
    "birthday": N_("the same birthday"),
}
"""What two people have in common, as it is said (msgids)."""

_WEIGHTS: dict[Reason, int] = {
    "uid": 100, "profile": 100, "email": 50, "phone": 35, "name": 30, "near name": 20,
    "birthday": 20, "organisation": 10,
}  # fmt: skip
_OTHER_NAME = 15
"""What it takes away that both have a name, and these are not alike."""

_SHARED = 4
"""An address or number of more people than this is a family's or an office's."""
_TOGETHER = 12
"""Of more people than this who have one thing in common not every two are looked at."""
_COLLEAGUES = 40
_PIECE = 500


class Likeness(Struct, frozen=True, gc=False):
    """Two people who look like one.

    Attributes:
        a: the one who has been in the journal longer.
        b: the other.
        reasons: what they have in common, what says most first.
        weight: how much that says.
    """

    a: Person
    b: Person
    reasons: tuple[Reason, ...]
    weight: int = 0

    @property
    def id(self) -> str:
        """What stands for the two in a list."""
        return f"{self.a.id} {self.b.id}"

    def say_reasons(self, most: int = len(REASONS)) -> str:
        """What the two have in common: ``the same email, nearly the same name``."""
        return ", ".join(_(REASONS[reason]) for reason in self.reasons[:most])


def likenesses(new: Sequence[Person], here: Iterable[Person]) -> list[Likeness]:
    """Who of the new people looks like someone here or like another new one; certain first.

    Args:
        new: people on their way in, as yet perhaps without ids.
        here: those who are in the journal.
    """
    known = list(here)
    return _to_the_end(_looking([*known, *new], len(known)))


def likenesses_within(people: Iterable[Person]) -> list[Likeness]:
    """Which of these people look like each other; what is most certain first."""
    return _to_the_end(looking_within(people))


def doubles_waiting(book: Book) -> int:
    """How many pairs in a journal look like one person, and wait for somebody to say so."""
    return len(likenesses_within(book.people.values()))


def beside(one: Person, other: Person) -> Likeness:
    """Two people beside each other, with what they have in common, be it nothing."""
    mine, theirs = _known(one), _known(other)
    return _together(mine, theirs, (*_by_keys(mine, theirs), *_by_name(mine, theirs)))


def looking_within(people: Iterable[Person]) -> Generator[None, None, list[Likeness]]:
    """The same in pieces of some milliseconds, so that a key can come between."""
    return _looking(list(people), 0)


def _to_the_end(work: Generator[None, None, list[Likeness]]) -> list[Likeness]:
    while True:
        try:
            next(work)
        except StopIteration as done:
            return list(done.value)


class _Known(Struct, gc=False):
    """What of a person is compared."""

    person: Person
    name: Words
    core: Words
    """The name without particles."""
    organisation: Words
    uids: tuple[str, ...]
    profiles: tuple[str, ...]
    emails: tuple[str, ...]
    numbers: tuple[Number, ...]

    @property
    def is_bare(self) -> bool:
        """Whether nothing but a name is known."""
        return not (self.organisation or self.profiles or self.emails or self.numbers)


def _known(person: Person) -> _Known:
    numbers = (number_in(phone) for phone in person.phones)
    name = words_of(person.name)
    return _Known(
        person,
        name,
        core_of(name),
        organisation_words(person.organisation) if person.organisation else (),
        (person.id, *uids_of(person)) if person.id else uids_of(person),
        tuple(filter(None, map(profile_key, person.links))) if person.links else (),
        tuple(email.strip().casefold() for email in person.emails),
        tuple(filter(None, numbers)) if person.phones else (),
    )


def _looking(people: Sequence[Person], first_new: int) -> Generator[None, None, list[Likeness]]:
    known: list[_Known] = []
    blocks = _Blocks(known)
    for person in people:
        blocks.add(_known(person))
        if not len(known) % _PIECE:
            yield
    pairs: dict[tuple[int, int], None] = {}
    for number, (one, other) in enumerate(blocks.pairs()):
        if not number % _PIECE:
            yield
        if other >= first_new and one != other:
            pairs[one, other] = None
    for number, (one, other) in enumerate(blocks.colleagues()):
        if not number % _PIECE:
            yield
        if max(one, other) >= first_new and are_near(known[one].core, known[other].core):
            pairs[min(one, other), max(one, other)] = None
    alike = []
    for number, (one, other) in enumerate(pairs):
        if not number % _PIECE:
            yield
        likeness = _likeness(known[one], known[other])
        if likeness is not None:
            alike.append(likeness)
    return sorted(alike, key=lambda like: (-like.weight, fold(like.a.label), fold(like.b.label)))


# Whom to compare: everyone with everyone would be fifty million pairs

_By: TypeAlias = dict[Hashable, list[int]]
_KeyOf: TypeAlias = Callable[[int], Hashable]


class _Blocks:
    """Everyone (by number) by what they have, so that only those who share something are compared.

    Args:
        known: who is known; filled here.
    """

    def __init__(self, known: list[_Known]) -> None:
        self._known = known
        self._certain: _By = defaultdict(list)
        self._shared: _By = defaultdict(list)
        self._named: _By = defaultdict(list)
        self._at_work: _By = defaultdict(list)

    def add(self, one: _Known) -> None:
        """Take in one more."""
        at = len(self._known)
        self._known.append(one)
        for key in (*one.uids, *one.profiles):
            self._certain[key].append(at)
        for key in one.emails:
            self._shared[key].append(at)
        for number in one.numbers:
            self._shared[number.key].append(at)
        if one.name:
            self._named[one.name].append(at)
            for word in _at_work(one):
                self._at_work[word].append(at)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Those to compare, some of them more than once."""
        for block in self._certain.values():
            if len(block) > 1:
                yield from _pairs_in(block)
        known = self._known
        for block in self._shared.values():
            if len(block) > _SHARED:
                yield from _pairs_by(block, lambda at: known[at].name)
            elif len(block) > 1:
                yield from _pairs_in(block)
        for block in self._named.values():
            if len(block) > _TOGETHER:
                yield from _pairs_by(block, lambda at: known[at].organisation)
                yield from _pairs_by(block, lambda at: known[at].is_bare)
            elif len(block) > 1:
                yield from _pairs_in(block)

    def colleagues(self) -> Iterator[tuple[int, int]]:
        """Those of one organisation with a word of the name in common.

        Of very many only who stand next to each other by name.
        """
        known = self._known
        for block in self._at_work.values():
            if len(block) <= _COLLEAGUES:
                yield from combinations(block, 2)
            else:
                yield from pairwise(sorted(block, key=lambda at: known[at].name))


def _at_work(one: _Known) -> Iterator[Hashable]:
    """A word of the name with a word of the organisation, for each."""
    for word in one.organisation:
        if len(word) > 1:
            for name in one.core:
                if len(name) > 1:
                    yield word, name


def _pairs_in(block: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Every two of a few; of many each with the one before, so that they can be gone through."""
    ordered = sorted(set(block))
    return iter(combinations(ordered, 2) if len(ordered) <= _TOGETHER else pairwise(ordered))


def _pairs_by(block: Sequence[int], key: _KeyOf) -> Iterator[tuple[int, int]]:
    """Pairs only of those who have this in common as well."""
    parts: _By = defaultdict(list)
    for at in block:
        parts[key(at)].append(at)
    for part in parts.values():
        yield from _pairs_in(part)


# What they have in common


def _likeness(one: _Known, other: _Known) -> Likeness | None:
    """The two with what they have in common; None where it is not enough."""
    if are_kept_apart(one.person, other.person):
        return None
    reasons = _by_keys(one, other)
    by_name = _by_name(one, other)
    if not reasons and not _is_enough(one, other, by_name):
        return None
    return _together(one, other, (*reasons, *by_name))


def _together(one: _Known, other: _Known, reasons: tuple[Reason, ...]) -> Likeness:
    weight = sum(_WEIGHTS[reason] for reason in reasons)
    if one.name and other.name and not {"name", "near name"} & set(reasons):
        weight -= _OTHER_NAME
    a, b = _oldest_first(one.person, other.person)
    return Likeness(a, b, reasons, weight)


def _by_keys(one: _Known, other: _Known) -> list[Reason]:
    """What each says by itself that the two are one."""
    reasons: list[Reason] = []
    if not set(one.uids).isdisjoint(other.uids):
        reasons.append("uid")
    if not set(one.profiles).isdisjoint(other.profiles):
        reasons.append("profile")
    if not set(one.emails).isdisjoint(other.emails):
        reasons.append("email")
    if any(is_same_number(mine, theirs) for mine in one.numbers for theirs in other.numbers):
        reasons.append("phone")
    return reasons


def _by_name(one: _Known, other: _Known) -> list[Reason]:
    reasons: list[Reason] = []
    if one.name and one.name == other.name:
        reasons.append("name")
    elif one.name and other.name and are_near(one.core, other.core):
        reasons.append("near name")
    if _agree(one.organisation, other.organisation):
        reasons.append("organisation")
    if _birthdays(one.person, other.person) is True:
        reasons.append("birthday")
    return reasons


def _is_enough(one: _Known, other: _Known, by_name: Sequence[Reason]) -> bool:
    """Whether a name says that they can be one, with what goes with it and nothing against it."""
    if not {"name", "near name"} & set(by_name) or _are_two(one, other):
        return False
    if "organisation" in by_name:
        return True
    if "name" not in by_name or not is_whole(one.name):
        return False
    if "birthday" in by_name:
        return True
    return not (one.organisation and other.organisation) and not _came_as_two(one, other)


def _agree(one: Words, other: Words) -> bool:
    return bool(one and other) and are_one_organisation(one, other)


def _birthdays(one: Person, other: Person) -> bool | None:
    """Whether their birthdays are one; None where one of them is not known."""
    if not one.birthday or not other.birthday:
        return None
    if one.birthday.startswith("--") or other.birthday.startswith("--"):
        return one.birthday[-5:] == other.birthday[-5:]
    return one.birthday == other.birthday


def _are_two(one: _Known, other: _Known) -> bool:
    """Whether something says that these are two people: a birthday, two profiles on one site."""
    if _birthdays(one.person, other.person) is False:
        return True
    sites = {key.partition("/")[0] for key in one.profiles}
    return any(key.partition("/")[0] in sites for key in other.profiles)


def _came_as_two(one: _Known, other: _Known) -> bool:
    """Whether one source has both, each met on another day: it knows them as two."""
    here, there = one.person.met, other.person.met
    if here is None or there is None or not here.where:
        return False
    return here.where == there.where and bool(here.on and there.on) and here.on != there.on


def _oldest_first(one: Person, other: Person) -> tuple[Person, Person]:
    return (other, one) if _age(other) < _age(one) else (one, other)


def _age(person: Person) -> tuple[bool, str, str]:
    return not person.id, person.created, person.id
