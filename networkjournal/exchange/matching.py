"""Finding the person in the journal that a line of a file is about.

The same UID or profile address means the same person. A line without one is known again only as
a line that was taken in before; every other likeness is another person, since names are not unique.
"""

from collections.abc import Container, Iterable, Iterator
from datetime import date

from msgspec import Struct

from networkjournal.domain.own_fields import line_key, uids_of
from networkjournal.domain.records import Person
from networkjournal.domain.text import fold
from networkjournal.exchange.addresses import link_key
from networkjournal.exchange.incoming import Incoming

_MOST_NAMESAKES = 50
"""How many people that look the same are compared with one line."""


class Known(Struct, eq=False, gc=False):
    """Someone in the journal, or on the way into it in the same import."""

    person: Person
    """As the import leaves them."""
    was: Person | None
    """As the journal has them; None if they are new."""
    profiles: tuple[str, ...] = ()
    """The keys of their addresses."""
    place: int = -1
    """Their number among the new people, if new."""

    @property
    def edited(self) -> bool:
        """Whether the record was changed since it was first written."""
        return self.was is not None and self.was.updated != self.was.created


class KnownPeople:
    """Everyone in the journal, to be found by profile and by the line that brought them."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_profile: dict[str, Known] = {}
        self._by_uid: dict[str, Known] | None = None
        """Made when the first line has a UID, which those of LinkedIn never do."""
        self._all: list[Known] = []
        self._lines: _Lines | None = None
        for person in people:
            known = Known(person, person)
            for link in person.links:
                self.claim(link_key(link), known)
            self._all.append(known)

    def __len__(self) -> int:
        return len(self._all)

    def begin_file(self, newcomers: Iterable[Known]) -> None:
        """Begin another file; who was new in the one before can be known again from here on.

        Within one file they cannot: two equal lines are two people.
        """
        self._all.extend(newcomers)
        self._lines = None

    def add(self, incoming: Incoming, place: int) -> Known:
        """Someone new, to be found by profile from here on."""
        known = Known(incoming.person, None, place=place)
        self.claim(incoming.profile, known)
        if incoming.uid:
            self._called().setdefault(incoming.uid, known)
        return known

    def same(self, incoming: Incoming) -> Known | None:
        """Who it is for certain: by what the file calls them, or else by their profile."""
        known = self._called().get(incoming.uid) if incoming.uid else None
        return known or self.with_profile(incoming.profile)

    def _called(self) -> dict[str, Known]:
        """Everyone by what a file calls them: by their id where this program wrote it."""
        if self._by_uid is None:
            found = {known.person.id: known for known in self._all if known.person.id}
            for known in self._all:
                for uid in uids_of(known.person):
                    found.setdefault(uid, known)
            self._by_uid = found
        return self._by_uid

    def claim(self, profile: str, known: Known) -> None:
        """From here on this profile is theirs, unless it is someone else's."""
        if not profile or profile in known.profiles:
            return
        if self._by_profile.setdefault(profile, known) is known:
            known.profiles = (*known.profiles, profile)

    def with_profile(self, profile: str) -> Known | None:
        """Who has this profile."""
        return self._by_profile.get(profile) if profile else None

    def taken_in_before(self, incoming: Incoming, spoken_for: Container[int]) -> Known | None:
        """Who came from a line like this one.

        Args:
            incoming: The line.
            spoken_for: The ``id()`` of everyone whom another line of this file is about.
        """
        if self._lines is None:
            self._lines = _Lines(self._all)
        known = self._lines.find(incoming, spoken_for)
        if known is None and not incoming.profile:
            made_one = self._called().get(line_key(incoming.person))
            return made_one if id(made_one) not in spoken_for else None
        return known


class _Lines:
    """The lines that people came from, as far as their records still tell."""

    def __init__(self, everyone: Iterable[Known]) -> None:
        self._as_they_came: dict[_Line, list[Known]] = {}
        self._edited: dict[str, list[Known]] = {}
        self._heads: dict[int, int] = {}
        for known in everyone:
            person = known.person
            if person.met and person.met.where:
                self._as_they_came.setdefault(_line(person), []).append(known)
                if known.edited:
                    self._edited.setdefault(fold(person.name), []).append(known)

    def find(self, incoming: Incoming, spoken_for: Container[int]) -> Known | None:
        there = incoming.person
        if not there.met or not there.met.where:
            return None
        like = [
            known
            for known in self._next(self._as_they_came.get(_line(there)), spoken_for)
            if _may_be(known, incoming) and _emails_agree(known.person, there)
        ]
        if like:
            return next((known for known in like if known.person.emails == there.emails), like[0])
        for known in self._next(self._edited.get(fold(there.name)), spoken_for):
            if _may_be(known, incoming) and _agrees(known.person, there):
                return known
        return None

    def _next(self, namesakes: list[Known] | None, spoken_for: Container[int]) -> Iterator[Known]:
        """The next few of these that no other line is about.

        Where the search begins is kept, so that thousands of equal lines do not each pass all.
        """
        if not namesakes:
            return
        head = self._heads.get(id(namesakes), 0)
        while head < len(namesakes) and id(namesakes[head]) in spoken_for:
            head += 1
        self._heads[id(namesakes)] = head
        for known in namesakes[head : head + _MOST_NAMESAKES]:
            if id(known) not in spoken_for:
                yield known


_Line = tuple[str, str, str, date | None, str]


def _line(person: Person) -> _Line:
    met = person.met
    return (
        person.name,
        person.organisation,
        person.role,
        met.on if met else None,
        met.where if met else "",
    )


def _may_be(known: Known, incoming: Incoming) -> bool:
    """Whether nothing speaks against it: the same source, and no other profile there."""
    here, there = known.person.met, incoming.person.met
    if here is None or there is None or here.where != there.where:
        return False
    place = incoming.profile.partition("/")[0]
    return not place or all(key.partition("/")[0] != place for key in known.profiles)


def _emails_agree(here: Person, there: Person) -> bool:
    return not here.emails or not there.emails or here.emails == there.emails


def _agrees(here: Person, there: Person) -> bool:
    """Whether a record that was edited here can be this line: more than the name agrees."""
    if here.met and there.met and here.met.on and here.met.on == there.met.on:
        return True
    if here.organisation and fold(here.organisation) == fold(there.organisation):
        return True
    return not set(here.emails).isdisjoint(there.emails)
