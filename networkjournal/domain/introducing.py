"""Whom to introduce to whom: one needs what the other has, and they do not know each other yet.

Both are people I know. They share no circle: whoever does meets without me. What somebody needs is
laid beside the skills, the role and the field of the others, word by word, in either language.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeAlias

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.fitting import Asked
from networkjournal.domain.records import Entry, Person, Record, Tie
from networkjournal.domain.telling_words import beginnings, stands_for, words_in
from networkjournal.domain.text import fold
from networkjournal.domain.ties import LastContact, Network, is_first_degree
from networkjournal.language import _

_Pair: TypeAlias = tuple[str, str]
"""Two people (ids), the smaller in front."""

MOST = 50
"""So many introductions are worth a look."""

_COUNTS = frozenset({"people", "ties", "entries", "meetings"})
"""The tables that it follows from: the log and the meetings tell who is warm."""

_TWO = 2

_WHOLE = "="
"""What a whole text begins with where it stands among words, which never begin so."""

_START = 3
"""So many letters of a word lead to the words that may say the same."""


class Match(Struct, frozen=True):
    """That one has what the other needs.

    Attributes:
        needs: the id of who needs something.
        need: what.
        has: the id of who has it.
        what: which text of theirs says so.
        reason: by which words.
    """

    needs: str
    need: str
    has: str
    what: str
    reason: str


class Introduction(Struct, frozen=True):
    """Two people worth introducing to each other.

    Attributes:
        one: the id of who needs what the other has; of two who both do, of the first match.
        other: the id of the other.
        matches: why, one at least.
    """

    one: str
    other: str
    matches: tuple[Match, ...]


def what_they_can_do(person: Person) -> tuple[str, ...]:
    """What somebody has for others, in their own words."""
    return (*person.skills, person.role, person.field)


class _Words:
    """The words of many people: who has a word that says what is asked for."""

    def __init__(self) -> None:
        self._with: dict[str, set[str]] = {}
        self._of: dict[str, frozenset[str]] = {}
        self._at: dict[str, list[str]] = {}
        self._same: dict[str, tuple[str, ...]] = {}

    def take_in(self, person: str, texts: Iterable[str]) -> None:
        """From now on this person (an id) has these texts."""
        found = [fold(text) for text in texts if text]
        words = frozenset(word for text in found for word in (*words_in(text), _whole(text)))
        before = self._of.get(person, frozenset())
        for word in before - words:
            self._with[word].discard(person)
        for word in words - before:
            if word not in self._with:
                self._with[word] = set()
                self._index(word)
            self._with[word].add(person)
        self._of[person] = words

    def those_with(self, text: str) -> set[str]:
        """The ids of everyone who has a telling word of this text."""
        return set().union(*map(self._with.__getitem__, self._answering(text)))

    def have(self, person: str, text: str) -> bool:
        """Whether this person (an id) has a telling word of this text."""
        return not self._of.get(person, frozenset()).isdisjoint(self._answering(text))

    def _answering(self, text: str) -> Iterator[str]:
        """The words there are that answer a text; a text that is the same as it answers too."""
        plain = fold(text)
        whole = _whole(plain)
        if whole in self._with:
            yield whole
        for word in words_in(plain):
            yield from self._saying(word)

    def _index(self, word: str) -> None:
        if word.startswith(_WHOLE):
            return
        self._same.clear()
        for start in {word[at : at + _START] for at in range(max(1, len(word) - _START + 1))}:
            self._at.setdefault(start, []).append(word)

    def _saying(self, word: str) -> tuple[str, ...]:
        """The words there are that say the same as this folded one."""
        found = self._same.get(word)
        if found is None:
            meant = stands_for(word)
            starts = beginnings(word) if meant else ()
            maybe = {other for start in starts for other in self._beginning(start)}
            found = tuple(other for other in maybe if not meant.isdisjoint(stands_for(other)))
            self._same[word] = found
        return found

    def _beginning(self, start: str) -> Iterable[str]:
        if len(start) >= _START:
            return self._at.get(start, ())
        return (word for word in self._with if start in word and not word.startswith(_WHOLE))


def _whole(plain: str) -> str:
    return _WHOLE + plain.strip()


class Introducing:
    """The introductions that a journal suggests, gathered when first asked and kept until touched.

    Those with most matches come first, then the warmest. Both have to be warm: of two the one
    counts with whom the last contact is longer ago.

    Args:
        book: the journal.
        network: gives who knows whom in it.
        last_contact: the last real contact with somebody (an id).
    """

    def __init__(
        self, book: Book, network: Callable[[], Network], last_contact: LastContact
    ) -> None:
        self._book = book
        self._network = network
        self._last_contact = last_contact
        self._words = _Words()
        self._people: dict[str, Person] = {}
        self._needing: dict[str, Person] = {}
        self._first: list[Introduction] | None = None
        self._to_gather = iter(tuple(book.people))

    def gather(self, most: int | None = None) -> None:
        """Gather the words of so many people; of all that are left where nobody says how many."""
        for key in islice(self._to_gather, most):
            person = self._book.people.get(key)
            if person is not None:
                self._take_in(person)

    def update(self, touched: Mapping[str, Collection[str]]) -> None:
        """Take in a change: ids by table."""
        if not _COUNTS.isdisjoint(touched):
            self._first = None
        for key in touched.get("people", ()):
            self._people.pop(key, None)
            self._needing.pop(key, None)
            person = self._book.people.get(key)
            if person is not None:
                self._take_in(person)
            if key not in self._people:
                self._words.take_in(key, ())

    def _take_in(self, person: Person) -> None:
        if person.name and is_first_degree(person):
            self._people[person.id] = person
            if person.needs:
                self._needing[person.id] = person
            self._words.take_in(person.id, what_they_can_do(person))

    def first(self) -> list[Introduction]:
        """The first introductions, :data:`MOST` at most."""
        if self._first is None:
            self.gather()
            network, warmth = self._network(), _Warmth(self._last_contact)
            found: Counter[_Pair] = Counter()
            for key, person in self._needing.items():
                fits = self._fits(person)
                telling = [one for one, count in fits.items() if count > 1 or one in self._needing]
                rest = sorted(fits.keys() - telling, key=warmth.coldness)
                strangers = (one for one in rest if self._are_strangers(key, one, network))
                for other in (*telling, *islice(strangers, MOST)):
                    if self._are_strangers(key, other, network):
                        found[_pair(key, other)] += fits[other]
            self._first = self._best(found, MOST, warmth)
        return self._first

    def with_person(self, person: str, most: int = MOST) -> list[Introduction]:
        """The introductions of one person (an id), so many at most."""
        self.gather()
        found: Counter[_Pair] = Counter()
        if person not in self._people:
            return []
        network = self._network()
        if person in self._needing:
            for other, count in self._fits(self._needing[person]).items():
                if self._are_strangers(person, other, network):
                    found[_pair(person, other)] += count
        for key, one in self._needing.items():
            count = sum(self._words.have(person, need) for need in one.needs)
            if count and self._are_strangers(person, key, network):
                found[_pair(person, key)] += count
        return self._best(found, most, _Warmth(self._last_contact))

    def _fits(self, person: Person) -> Mapping[str, int]:
        """Who has something of what somebody needs (ids), and of how many needs."""
        if len(person.needs) == 1:
            return dict.fromkeys(self._words.those_with(person.needs[0]), 1)
        return Counter(key for need in person.needs for key in self._words.those_with(need))

    def _are_strangers(self, one: str, other: str, network: Network) -> bool:
        if one == other or other in network.get(one, ()):
            return False
        mine, theirs = self._people[one].circles, self._people[other].circles
        return not (mine and theirs) or {*map(fold, mine)}.isdisjoint(map(fold, theirs))

    def _best(self, pairs: Mapping[_Pair, int], most: int, warmth: "_Warmth") -> list[Introduction]:
        def order(pair: _Pair) -> tuple[int, int, _Pair]:
            return -pairs[pair], max(map(warmth.coldness, pair)), pair

        found = (self._introduction(*pair) for pair in sorted(pairs, key=order))
        return list(islice(filter(None, found), most))

    def _introduction(self, one: str, other: str) -> Introduction | None:
        matches = [*self._matches(one, other), *self._matches(other, one)]
        if not matches:
            return None
        return Introduction(matches[0].needs, matches[0].has, tuple(matches))

    def _matches(self, one: str, other: str) -> Iterator[Match]:
        """What the one needs and the other has."""
        had = what_they_can_do(self._people[other])
        for need in self._people[one].needs:
            fit = Asked(need).fit(*had)
            if fit is not None:
                yield Match(one, need, other, fit.text, fit.reason)


def _pair(one: str, other: str) -> _Pair:
    return (one, other) if one < other else (other, one)


class _Warmth:
    """How long ago somebody was spoken to, asked once for each."""

    def __init__(self, last_contact: LastContact) -> None:
        self._last_contact = last_contact
        self._days: dict[str, int] = {}

    def coldness(self, person: str) -> int:
        """The larger the longer ago; who never was is coldest."""
        found = self._days.get(person)
        if found is None:
            day = self._last_contact(person)
            found = self._days[person] = -day.toordinal() if day else 0
        return found


# Making one


def is_introduction(entry: Entry) -> bool:
    """Whether this sowing introduces two people to each other."""
    two = len(dict.fromkeys(entry.people)) == _TWO
    return entry.kind == "sowing" and entry.gift == "introduction" and two


def with_ties(
    put: Iterable[Record], was: Mapping[str, Entry], ties: Iterable[Tie], people: Collection[str]
) -> list[Record]:
    """These records, and a tie between each two whom a sowing among them introduces.

    A sowing that was an introduction of these two before makes none, nor does one of people who
    have a tie already: what was taken away on purpose stays away.

    Args:
        put: what is to be written.
        was: the log as it is now, by id.
        ties: all of them.
        people: the ids of everyone there is.
    """
    written = list(put)
    entries = [one for one in written if isinstance(one, Entry) and is_introduction(one)]
    if not entries:
        return written
    there = {*people, *(one.id for one in written if isinstance(one, Person))}
    every = (*ties, *(one for one in written if isinstance(one, Tie)))
    tied = {frozenset((tie.a, tie.b)) for tie in every}
    for entry in entries:
        before = was.get(entry.id) if entry.id else None
        pair = frozenset(entry.people)
        same = before is not None and is_introduction(before) and frozenset(before.people) == pair
        if same or pair in tied or not pair <= there:
            continue
        tied.add(pair)
        one, other = dict.fromkeys(entry.people)
        written.append(Tie(a=one, b=other, how=_("I introduced them"), since=entry.on))
    return written
