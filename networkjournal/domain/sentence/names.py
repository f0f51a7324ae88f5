"""People by the names one calls them: in a sentence after @, on the command line, while typing."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

from msgspec import Struct

from networkjournal.domain.records import Person
from networkjournal.domain.sentence.name_words import (
    MOST_WORDS,
    NAME_WORD,
    PARTICLES,
    end_of_surnames,
    name_ends,
    words_at,
    words_of,
)
from networkjournal.domain.text import fold

_FULL, _BEGINNING, _ENDING = range(3)
"""How a name was said, the better first: all of it, its first words, or its last words."""


class NameFound(Struct, frozen=True):
    """A name in a sentence: where it begins and ends, and who may be meant (one or more)."""

    start: int
    end: int
    people: tuple[Person, ...]


class NameIndex:
    """Everyone by name, or by role where no name is known yet; made anew when people change.

    Case and accents make no difference anywhere. Where a name fits both someone and someone
    archived, the archived one is left out; by full name or id the archived are still found.
    """

    def __init__(self, people: Iterable[Person] = ()) -> None:
        """Take in these people; their words are told apart when the first is looked for."""
        self._people = list(people)
        self._by_id: dict[str, int] | None = None
        self._sorted_words: list[str] | None = None
        self._in_order: list[int] | None = None
        self._sayings: dict[str, dict[str, list[tuple[int, int]]]] = {}
        self._meant: dict[str, tuple[int, tuple[Person, ...]]] = {}

    @cached_property
    def _words(self) -> list[list[str]]:
        """The words of each name; for 10,000 people this takes about 10 ms."""
        find_words = re.compile(NAME_WORD).findall
        labels = [fold(person.name or person.role) for person in self._people]
        # splitting is three times as fast, and most names are plain
        return [
            label.split() if label.replace(" ", "").isalpha() else find_words(label)
            for label in labels
        ]

    @cached_property
    def _with_word(self) -> defaultdict[str, list[int]]:
        """The numbers of those with a word in their name."""
        with_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self._words):
            for word in words:
                with_word[word].append(number)
        return with_word

    # -- in a sentence -------------------------------------------------------------------------

    def longest(self, text: str, at: int) -> NameFound | None:
        """The longest known name that the text has at this place.

        A name counts when its words stand there in full: all of them, the first ones, or the last
        ones (``Anna``, ``de Vries``). A first name with another surname behind it is someone else.

        Args:
            text: A sentence.
            at: Where the name begins, after the @.
        """
        words = words_at(text, at)
        if not words:
            return None
        sayings = self._sayings_from(words[0][0])
        for count in range(len(words), 0, -1):
            saying, end = " ".join(word for word, _end in words[:count]), words[count - 1][1]
            if saying not in sayings or not name_ends(text, end):
                continue
            how, people = self._meant_by(saying, sayings[saying])
            if how == _BEGINNING and end_of_surnames(text, end) > end:
                continue
            return NameFound(at, _with_its_tail(text, at, end, people), people)
        return None

    def _meant_by(self, saying: str, said: list[tuple[int, int]]) -> tuple[int, tuple[Person, ...]]:
        meant = self._meant.get(saying)
        if meant is None:
            how = min(how for how, _number in said)
            meant = self._meant[saying] = (how, self._chosen(said))
        return meant

    def with_id(self, text: str) -> Person | None:
        """The person whose full id this is."""
        if self._by_id is None:
            self._by_id = {person.id: number for number, person in enumerate(self._people)}
        number = self._by_id.get(text) if text else None
        return None if number is None else self._people[number]

    def named(self, text: str) -> tuple[Person, ...]:
        """Who is meant by a name in quotes: all of the text is the name, or an id."""
        person = self.with_id(text)
        return (person,) if person else tuple(self._by_name(text))

    def mention(self, person: Person) -> str:
        """What to write in a sentence so that exactly this person is meant: ``@Anna de Vries``.

        In quotes where the name would not be read whole, by id where someone else has the name.
        """
        if self.named(person.label) != (person,):
            return f'@"{person.id}"'
        written = self.longest(person.label, 0)
        if written is not None and len(written.people) > 1:
            return _in_quotes(person.label)
        return self.mention_by_name(person)

    def mention_by_name(self, person: Person) -> str:
        """The same where someone else may have the name too, and who is meant is kept beside it."""
        label = person.label
        if person not in self.named(label):
            return f'@"{person.id}"'
        found = self.longest(label, 0)
        if found is not None and found.end == len(label) and person in found.people:
            return f"@{label}"
        return _in_quotes(label)

    # -- on the command line -------------------------------------------------------------------

    def find(self, text: str) -> list[Person]:
        """Who is meant on the command line; more than one where it is ambiguous.

        A full id, then the whole name, then its first or last words (``Anna``, ``de Vries``), then
        an id's beginning, then the beginnings of its words in their order (``an vr``).
        """
        text = text.strip()
        if not text:
            return []
        if person := self.with_id(text):
            return [person]
        return (
            self._by_name(text)
            or [person for person in self._people if person.id.startswith(text.lower())]
            or self._by_beginnings(text)
        )

    def complete(self, text: str, most: int = 8) -> list[Person]:
        """Who may be meant by a name that is still being typed.

        Those whose name begins with it first, then those with such words later in their name;
        within these by name. The archived are left out.
        """
        words = words_of(text)
        found: dict[int, None] = {}
        if words and most > 0:
            for number in chain(self._starting_with(words), self._beginning_with(words)):
                if not self._people[number].archived:
                    found[number] = None
                    if len(found) == most:
                        break
        return [self._people[number] for number in found]

    # -- how it is found -----------------------------------------------------------------------

    def _by_name(self, text: str) -> list[Person]:
        """By the whole name, if it can be letter for letter but case and accents; or its words."""
        words, folded = words_of(text), fold(text)
        if not words:
            return self._by_signs(folded)
        said = self._sayings_from(words[0]).get(" ".join(words), [])
        exact = [
            (_FULL, number)
            for how, number in said
            if how == _FULL and fold(self._people[number].label) == folded
        ]
        return list(self._chosen(exact or said))

    def _by_signs(self, folded: str) -> list[Person]:
        """By a name in which there are no words, such as ``?``."""
        wordless = [number for number, words in enumerate(self._words) if not words]
        said = [(_FULL, one) for one in wordless if fold(self._people[one].label) == folded]
        return list(self._chosen(said))

    def _by_beginnings(self, text: str) -> list[Person]:
        words = words_of(text)
        numbers = dict.fromkeys(self._beginning_with(words)) if words else {}
        return list(self._chosen([(_ENDING, number) for number in numbers]))

    def _starting_with(self, words: list[str]) -> Iterator[int]:
        """Those whose name begins with these words, the last of them not typed to its end."""
        if self._in_order is None:
            self._in_order = sorted(range(len(self._people)), key=self._words.__getitem__)
        last = len(words) - 1
        place = bisect_left(self._in_order, words, key=self._words.__getitem__)
        for number in self._in_order[place:]:
            name = self._words[number]
            if name[:last] != words[:last] or not name[last].startswith(words[last]):
                return
            yield number

    def _beginning_with(self, words: list[str]) -> Iterator[int]:
        """Those in whose name words begin with these, in this order."""
        if self._sorted_words is None:
            self._sorted_words = sorted(self._with_word)
        longest = max(words, key=len)
        for place in range(bisect_left(self._sorted_words, longest), len(self._sorted_words)):
            word = self._sorted_words[place]
            if not word.startswith(longest):
                return
            for number in self._with_word[word]:
                if len(words) == 1 or _follow(words, self._words[number]):
                    yield number

    def _chosen(self, said: list[tuple[int, int]]) -> tuple[Person, ...]:
        """Those whose name was said best, without the archived if there are others."""
        if not said:
            return ()
        best = min(how for how, _number in said)
        people = [self._people[number] for how, number in said if how == best]
        return tuple([person for person in people if not person.archived] or people)

    def _sayings_from(self, first: str) -> dict[str, list[tuple[int, int]]]:
        """Everything that begins with this word and by which someone can be called."""
        sayings = self._sayings.get(first)
        if sayings is None:
            sayings = self._sayings[first] = {}
            for number in dict.fromkeys(self._with_word.get(first, ())):
                for saying, how in self._ways_to_say(number, first).items():
                    sayings.setdefault(saying, []).append((how, number))
        return sayings

    def _ways_to_say(self, number: int, first: str) -> dict[str, int]:
        """How this person can be called, beginning with this word."""
        words, label = self._words[number], self._people[number].label
        before_comma = len(words_of(label.partition(",")[0])) if "," in label else len(words)
        ways: dict[str, int] = {}
        for length in {len(words), before_comma or len(words)}:
            name = words[:length]
            for start, word in enumerate(name):
                if word != first:
                    continue
                if start == 0:
                    for count in range(1, min(length, MOST_WORDS)):
                        if name[count - 1] not in PARTICLES:
                            ways.setdefault(" ".join(name[:count]), _BEGINNING)
                    ways[" ".join(name)] = _FULL
                elif not (length - start == 1 and word in PARTICLES):
                    ways.setdefault(" ".join(name[start:]), _ENDING)
        return ways


def _follow(beginnings: list[str], words: list[str]) -> bool:
    """Whether words begin with these, one after the other."""
    left = iter(words)
    return all(any(word.startswith(beginning) for word in left) for beginning in beginnings)


def _in_quotes(label: str) -> str:
    escaped = label.replace("\\", "\\\\").replace('"', '\\"')
    return f'@"{escaped}"'


def _with_its_tail(text: str, at: int, end: int, people: tuple[Person, ...]) -> int:
    """Where the name ends with its signs and what follows: ``Anna Bell, PhD``, ``Kees (oven)``."""
    if not text[end : end + 2].strip() or text[end : end + 2].strip()[0].isalnum():
        return end
    for person in people:
        whole = at + len(person.label)
        if whole > end and text[at:whole] == person.label and name_ends(text, whole):
            return whole
    return end
