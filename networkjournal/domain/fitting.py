"""What one person has beside what another asks for: texts fit when they share a telling word.

Either language will do: who asks for *een bakker* is answered by *teaches baking*.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import TypeAlias

from msgspec import Struct

from networkjournal.domain.records import Expertise, Person, Search
from networkjournal.domain.telling_words import beginnings, is_one_word, stands_for, words_in
from networkjournal.domain.text import fold
from networkjournal.language import _

_MOST_TOLD = 3
"""So many shared words are named as the reason."""

_Telling: TypeAlias = Sequence[tuple[str, frozenset[str]]]
"""The telling words of a text as they are written, each with what it stands for."""


class Fit(Struct, frozen=True):
    """That a text answers what is asked, and by which words.

    Attributes:
        text: the text that answers.
        words: each word of what is asked, with the words of the text that say the same.
    """

    text: str
    words: tuple[tuple[str, str], ...]

    @property
    def reason(self) -> str:
        """Why they fit, in the language spoken: ``both say coaching``, ``Frans is French``."""
        same = [asked for asked, had in self.words if is_one_word(fold(asked), fold(had))]
        told = [_("both say {words}").format(words=" ".join(same[:_MOST_TOLD]))] if same else []
        told += [
            _("{word} is {other}").format(word=asked, other=had)
            for asked, had in self.words
            if asked not in same
        ]
        return ", ".join(told[:_MOST_TOLD])


class Asked:
    """What is asked for, read once and then laid beside any number of texts."""

    def __init__(self, asked: str) -> None:
        """Take what somebody needs or looks for, in either language."""
        self._whole = fold(asked).strip()
        self._words = _telling(asked)

    def fit(self, *had: str) -> Fit | None:
        """The text that has most of the words asked for; None where none of them has any."""
        if not self.may_be_in("\n".join(had)):
            return None
        best: Fit | None = None
        for text in had:
            found = self._shared(text, _telling(text)) if text else None
            if found and (best is None or len(found.words) > len(best.words)):
                best = found
        return best

    def fit_of_few(self, text: str) -> Fit | None:
        """The same for one of a few texts that are looked at again and again."""
        return self._shared(text, _telling_of_few(text))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for."""
        return not self._whole

    @cached_property
    def _beginnings(self) -> tuple[str, ...]:
        return tuple({start for word, _meant in self._words for start in beginnings(fold(word))})

    def may_be_in(self, text: str) -> bool:
        """Whether a text is worth looking at word by word: most have nothing of what is asked."""
        plain = fold(text)
        for start in self._beginnings:
            if start in plain:
                return True
        return bool(self._whole) and self._whole in plain

    def _shared(self, text: str, theirs: _Telling) -> Fit | None:
        words = []
        for asked, meant in self._words:
            had = _sharing(meant, theirs)
            if had:
                words.append((asked, had))
        if words:
            return Fit(text, tuple(words))
        # words that tell nothing of themselves do when all of it is the same
        same = self._whole and fold(text).strip() == self._whole
        return Fit(text, ((text.strip(), text.strip()),)) if same else None


def _sharing(meant: frozenset[str], theirs: _Telling) -> str:
    """The words that say what one word means: several where that is made of several."""
    left, words = meant, []
    for word, found in theirs:
        if not left.isdisjoint(found):
            left -= found
            words.append(word)
    return " ".join(words)


def _telling(text: str) -> _Telling:
    return [(word, meant) for word in words_in(text) if (meant := stands_for(fold(word)))]


_telling_of_few = lru_cache(maxsize=256)(_telling)


def fits(asked: str, *had: str) -> bool:
    """Whether one of the texts has a telling word of what is asked for, in either language."""
    return fit_of(asked, *had) is not None


def fit_of(asked: str, *had: str) -> Fit | None:
    """Which of the texts answers best what is asked for, and why; None where none does."""
    return Asked(asked).fit(*had)


class Offered(Struct, frozen=True):
    """What of mine answers a need: the words of my offer, and why it fits."""

    offer: str
    reason: str


def offered_for(need: str, expertise: Iterable[Expertise]) -> Offered | None:
    """What of mine answers this need best; None where nothing does."""
    asked, best, most = Asked(need), None, 0
    for one in expertise:
        found = asked.fit_of_few(f"{one.name} · {one.offer}")
        if found and len(found.words) > most:
            best, most = Offered(one.offer or one.name, found.reason), len(found.words)
    return best


def offer_for(need: str, expertise: Iterable[Expertise]) -> str:
    """What of mine answers this need, in the words of my offer; empty where nothing does."""
    found = offered_for(need, expertise)
    return found.offer if found else ""


def what_they_have(person: Person) -> tuple[str, ...]:
    """What somebody does and knows, in their own words."""
    return (person.role, person.field, person.organisation, *person.skills, *person.languages)


def searches_for(person: Person, searches: Iterable[Search]) -> list[Search]:
    """What I still look for that this person was found for, or that fits what they do and know."""
    had = what_they_have(person)
    return [
        search
        for search in searches
        if search.open and (person.id in search.found or fits(search.what, *had))
    ]
