"""Who can bridge what stands between somebody and me.

A language: who teaches or translates it, then who speaks it. A distance: who lives where they do.
Anything else: who knows them, and who is of that culture or does that work. People I know come
first, then people whom somebody I know knows; each with the reason in words.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.fitting import Asked
from networkjournal.domain.records import Barrier, Person
from networkjournal.domain.telling_words import names_of_languages, teaches
from networkjournal.domain.text import fold
from networkjournal.domain.ties import (
    Bond,
    LastContact,
    Way,
    is_first_degree,
    is_second_degree,
    known_by,
    warmest_first,
    ways_to,
)
from networkjournal.language import _

_LANGUAGE = frozenset({"language", "taal"})
_DISTANCE = frozenset({"distance", "afstand", "far away", "ver weg", "place", "plaats"})

_SPOKEN_HERE = "Dutch English"
"""Languages that stand between nobody and who reads this program, unless it is said so."""


class Bridge(Struct, frozen=True):
    """Somebody who can bridge a barrier.

    Attributes:
        person: their id.
        degree: 1 where I know them, 2 where somebody I know does.
        through: of the second degree the id of whom I can ask; else empty.
        reason: why they can, in the language spoken.
        records: the ids of the records that say so, their own first.
    """

    person: str
    degree: int
    through: str
    reason: str
    records: tuple[str, ...]


class _Candidate(Struct, frozen=True):
    strength: int
    reason: str
    records: tuple[str, ...] = ()


def bridges_for(
    barrier: Barrier,
    person: Person,
    book: Book,
    last_contact: LastContact,
    among: Iterable[Person] | None = None,
    most: int | None = None,
) -> list[Bridge]:
    """Everyone who can bridge a barrier, the nearest, likeliest and warmest first.

    Never the person themself, nobody archived and nobody one has let go of.

    Args:
        barrier: what stands between that person and me.
        person: whose barrier it is.
        book: the journal.
        last_contact: the last real contact with somebody (an id).
        among: whom to look at; None means everyone.
        most: so many are enough; None means all.
    """
    asked = _Question(barrier, person, book)
    first: dict[str, _Candidate] = {}
    second: dict[str, _Candidate] = {}
    for one, candidate in asked.answers(book.people.values() if among is None else among):
        if one.id != person.id:
            if is_first_degree(one):
                first[one.id] = candidate
            elif is_second_degree(one):
                second[one.id] = candidate
    found = [
        Bridge(one, 1, "", first[one].reason, (one, *first[one].records))
        for one in _best_first(first, last_contact)
    ]
    if second and (most is None or len(found) < most):
        between = known_by(second, book)
        for other in _best_first(second, last_contact):
            ways = ways_to(
                other, between[other], book, last_contact, without=frozenset((person.id,))
            )
            found += (_second(other, second[other], way) for way in ways[:1])
    return found[:most]


def _second(person: str, candidate: _Candidate, way: Way) -> Bridge:
    records = (person, *candidate.records, way.bonds[0].record)
    return Bridge(person, 2, way.through[0], candidate.reason, tuple(dict.fromkeys(records)))


def _best_first(found: dict[str, _Candidate], last_contact: LastContact) -> list[str]:
    warm = warmest_first(found, last_contact)
    return sorted(warm, key=lambda one: found[one].strength, reverse=True)


class _Question:
    """One barrier, and what of each person answers it."""

    def __init__(self, barrier: Barrier, person: Person, book: Book) -> None:
        self._barrier, self._person, self._book = barrier, person, book

    def answers(self, people: Iterable[Person]) -> Iterator[tuple[Person, _Candidate]]:
        """Those of these people who may bridge it, whoever they are, with the reason."""
        look = self._look()
        for one in people:
            candidate = look(one)
            if candidate is not None:
                yield one, candidate

    def _look(self) -> Callable[[Person], _Candidate | None]:
        kind, what = fold(self._barrier.kind).strip(), self._barrier.what
        if kind in _LANGUAGE or (not kind and names_of_languages(what)):
            return self._speaks
        if kind in _DISTANCE:
            return self._lives_there
        return self._knows_or_fits

    # --- a language ---

    @cached_property
    def _language(self) -> Asked:
        said = self._barrier.what
        names = names_of_languages(said)
        if not said:
            theirs = names_of_languages(" ".join(self._person.languages))
            here = Asked(_SPOKEN_HERE)
            names = [name for name in theirs if here.fit(name) is None]
        return Asked(" ".join(names) or said)

    def _speaks(self, one: Person) -> _Candidate | None:
        language = self._language
        if not language.may_be_in("\n".join((one.role, *one.skills, *one.languages))):
            return None
        done = language.fit(*one.skills, one.role)
        if done and teaches(done.text):
            return _Candidate(3, done.text)
        spoken = language.fit(*one.languages)
        if spoken:
            says = _("speaks {language}").format(language=spoken.text)
            task = next(filter(teaches, (*one.skills, one.role)), "")
            return _Candidate(3, f"{task}, {says}") if task else _Candidate(2, says)
        return _Candidate(1, done.text) if done else None

    # --- a distance ---

    @cached_property
    def _places(self) -> frozenset[str]:
        """Where they live, as one says it; what the barrier names counts too."""
        said = (*_places_in(self._person.place), *_places_in(self._barrier.what))
        return frozenset(filter(None, said))

    def _lives_there(self, one: Person) -> _Candidate | None:
        if one.place and not self._places.isdisjoint(_places_in(one.place)):
            return _Candidate(2, _("lives in {place}").format(place=one.place))
        return None

    # --- anything else ---

    @cached_property
    def _known(self) -> Mapping[str, Bond]:
        return known_by((self._person.id,), self._book)[self._person.id]

    @cached_property
    def _subject(self) -> Asked:
        kind = fold(self._barrier.kind)
        said = [self._barrier.what]
        if kind in {"culture", "cultuur"}:
            said.append(self._person.culture)
        elif kind in {"field", "vakgebied", "vak", "veld"}:
            said.append(self._person.field)
        return Asked(" ".join(said))

    def _knows_or_fits(self, one: Person) -> _Candidate | None:
        bond = self._known.get(one.id)
        if bond is not None:
            name = self._person.label
            reason = (
                _("knows {name}: {how}").format(name=name, how=bond.how)
                if bond.how
                else _("knows {name}").format(name=name)
            )
            return _Candidate(2, reason, (bond.record,))
        if self._subject.is_empty:
            return None
        fit = self._subject.fit(one.culture, one.field, one.role, *one.skills)
        return _Candidate(1, fit.text) if fit else None


@lru_cache(maxsize=4096)
def _places_in(place: str) -> tuple[str, ...]:
    """A place as it stands, and each part of *Part-Dieu, Lyon*."""
    folded = fold(place)
    return (folded.strip(), *(part.strip() for part in folded.split(",")))
