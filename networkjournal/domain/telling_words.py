"""What the words of a text stand for, so that two texts can be laid beside each other.

A word stands for itself without its ending (plural, verb, who does it), and for its meaning where
:mod:`networkjournal.domain.word_pairs` knows it in both languages. A Dutch compound stands for its
parts too: a *stroopleverancier* supplies syrup.
"""

import re
from functools import cache, lru_cache

from networkjournal.domain.text import fold
from networkjournal.domain.word_pairs import FIRST_LANGUAGE, MEANINGS, PHRASES, STOP_WORDS, TEACHING

_SMALL_WORD = 3
"""So short a word tells something only where it is known in both languages."""

_STEM = 3
"""So many letters a word keeps at least."""

_ENDINGS = (
    *("s", "e", "en", "es", "er", "ers", "ing", "ingen", "ings", "ed", "je", "jes", "tje", "tjes"),
    *("or", "ors", "ion", "ions", "ster", "sters"),
)
_FROM_FOUR = ("t", "d", "y", "ier", "iers", "den", "de", "ten", "te")
"""Endings that are taken off only where four letters stay: shorter words too often end so."""

_COMPOUND = 8
_PART = 4
"""A word of so many letters may be made of two, each of at least four."""

_WORD = r"[^\W_]+"

_LONGEST_TEXT = 2_000
"""So many letters of one text are looked at; what somebody needs or has is said in fewer."""


def words_in(text: str) -> list[str]:
    """The words of a text as they are written, in their order."""
    text = text[:_LONGEST_TEXT]
    for phrase, word in PHRASES.items():
        if phrase in text.lower():
            text = re.sub(phrase, word, text, flags=re.IGNORECASE)
    return re.findall(_WORD, text)


@lru_cache(maxsize=32_768)
def stands_for(word: str) -> frozenset[str]:
    """What a folded word stands for: stems, and meanings as ``=number``; nothing if it tells none.

    Two words say the same when they stand for one thing.
    """
    if word in STOP_WORDS or word.isdecimal():
        return frozenset()
    stems = _stems(word)
    meanings = _meanings_of(stems)
    own = _meaning_of_word().get(word)
    if own:  # *marketing* is no market, nor a *letter* what one lets
        known = _meaning_of_stem()
        stems = frozenset(stem for stem in stems if own in known.get(stem, (own,)))
        meanings = frozenset((own,))
    if len(word) <= _SMALL_WORD and not meanings:
        return frozenset()
    return stems | meanings | (_of_parts(word) if len(word) >= _COMPOUND else frozenset())


def is_one_word(one: str, other: str) -> bool:
    """Whether two folded words that say the same are seen to be one word with another ending."""
    return one == other or one[:_PART] == other[:_PART]


def beginnings(word: str) -> frozenset[str]:
    """With which three letters any word begins that says the same as this folded word.

    A text without any of them in it need not be looked at word by word.
    """
    meant = {int(one[1:]) for one in stands_for(word) if one.startswith("=")}
    others = {fold(other) for number in meant for other in MEANINGS[number].split()}
    phrases = (phrase for phrase, one in PHRASES.items() if one in others)
    stems = (one for one in stands_for(word) if not one.startswith("="))
    every = {word, *others, *phrases, *stems}
    return frozenset(one[:_STEM] for one in every)


def names_of_languages(text: str) -> list[str]:
    """The words of a text that name a language, as they are written."""
    return [word for word in words_in(text) if not _LANGUAGES.isdisjoint(stands_for(fold(word)))]


@lru_cache(maxsize=4_096)
def teaches(text: str) -> bool:
    """Whether a text says that somebody teaches or translates."""
    return any(not _carried_over().isdisjoint(stands_for(fold(word))) for word in words_in(text))


@cache
def _carried_over() -> frozenset[str]:
    found = (stands_for(word) for word in TEACHING)
    return frozenset(one for every in found for one in every if one.startswith("="))


_LANGUAGES = frozenset(f"={number}" for number in range(FIRST_LANGUAGE, len(MEANINGS)))


def _stems(word: str) -> frozenset[str]:
    """A folded word with and without each ending it may have, its letters no longer doubled."""
    plain = _single(word)
    found = {plain}
    for endings, least in ((_ENDINGS, _STEM), (_FROM_FOUR, _STEM + 1)):
        for ending in endings:
            if plain.endswith(ending) and len(plain) - len(ending) >= least:
                found.add(_hardened(plain[: -len(ending)]))
    if plain.endswith("ies") and len(plain) > _STEM + 2:
        found.add(plain[:-3])
    return frozenset(found)


def _single(word: str) -> str:
    """The word with each doubled letter once, so that *zaal* is in *zalen*."""
    return re.sub(r"(.)\1+", r"\1", word)


def _hardened(stem: str) -> str:
    """*schrijv* of *schrijven* as in *schrijft*, *huiz* of *huizen* as in *huis*."""
    return stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])


def _meanings_of(stems: frozenset[str]) -> frozenset[str]:
    known = _meaning_of_stem()
    return frozenset(meaning for stem in stems for meaning in known.get(stem, ()))


def _of_parts(word: str) -> frozenset[str]:
    """What the parts of a compound stand for, its last part being one that is known."""
    for at in range(_PART, len(word) - _PART + 1):
        last = _whole_word(word[at:])
        if last:
            first = _meanings_of(_stems(word[:at]))
            return last | first
    return frozenset()


def _whole_word(part: str) -> frozenset[str]:
    """The meaning of a part that is a known word as it stands, or its plural."""
    known = _meaning_of_word()
    for end in ("", "s", "en"):
        stem = part.removesuffix(end)
        if stem in known and part.endswith(end):
            return frozenset((known[stem],))
    return frozenset()


@cache
def _meaning_of_stem() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    whole = {_single(word): meaning for word, meaning in _meaning_of_word().items()}
    for number, line in enumerate(MEANINGS):
        for word in fold(line).split():
            for stem in _stems(word):
                # a short stem is only that of the word itself: *care* is no *car*; and one that
                # is a word of its own means that: *marketing* is no *market*
                is_own = whole.get(stem, f"={number}") == f"={number}"
                if stem == _single(word) or (len(stem) > _STEM and is_own):
                    found[stem] = (*found.get(stem, ()), f"={number}")
    return found


@cache
def _meaning_of_word() -> dict[str, str]:
    return {
        word: f"={number}"
        for number, line in enumerate(MEANINGS)
        for word in fold(line).split()
        if len(word) >= _PART
    }
