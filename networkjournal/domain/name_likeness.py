"""How alike two names of people, or of organisations, are; folded, whatever their order.

*Vries, Anna de* and *Anna de Vries* are the same name. *A. de Vries*, *Anna Vries* and *Ana de
Vries* are nearly the same, which says something only where more agrees.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from networkjournal.domain.text import fold

Words: TypeAlias = tuple[str, ...]
"""The words of a name, folded and sorted."""

_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile("[\u2019'`´]")
_TITLES = frozenset(
    {"dr", "drs", "prof", "ir", "ing", "mr", "mrs", "ms", "mw", "dhr", "phd", "msc"}
)
_LEGAL = frozenset(
    {"bv", "nv", "vof", "inc", "ltd", "llc", "plc", "gmbh", "ag", "sa", "sarl", "srl", "co", "corp"}
)
_JOINING = frozenset({"the", "de", "het", "of", "van", "voor", "for", "and", "en", "und", "et"})
_ALIKE, _LONG_ENOUGH, _CALLED_SHORT = 84, 5, 3
_MOST_WORDS, _MOST_LETTERS = 12, 200


def words_of(name: str) -> Words:
    """The words of a name without titles and signs: ``("anna", "de", "vries")``."""
    folded = fold(name[:_MOST_LETTERS])
    if not folded.isascii() or not folded.replace(" ", "").isalnum():
        words = _WORD.findall(_JOINED.sub("", folded))
    else:
        words = folded.split()
    kept = [word for word in words if word not in _TITLES] or words
    return tuple(sorted(kept[:_MOST_WORDS]))


def organisation_words(name: str) -> Words:
    """The words of what an organisation is called, without its legal form."""
    folded = _JOINED.sub("", fold(name[:_MOST_LETTERS])).replace(".", "")  # B.V. is BV
    words = _WORD.findall(folded)
    return tuple(sorted([word for word in words if word not in _LEGAL][:_MOST_WORDS] or words[:1]))


@cache
def _particles() -> frozenset[str]:
    from networkjournal.domain.sentence.name_words import PARTICLES

    return PARTICLES


def core_of(words: Words) -> Words:
    """The words of a name that are more than particles."""
    particles = _particles()
    if particles.isdisjoint(words):
        return words
    return tuple(word for word in words if word not in particles) or words


def is_whole(words: Words) -> bool:
    """Whether a name says enough to be taken for one person's: a first name alone does not."""
    core = core_of(words)
    if len(core) > 1:
        return sum(len(word) > 1 for word in core) > 1
    # one word without capitals and small letters, as in Chinese, can be a whole name
    return bool(core) and len(core[0]) > 1 and core[0].upper() == core[0] and core[0].isalpha()


def are_near(left: Words, right: Words) -> bool:
    """Whether two names can be one: an initial, a name shortened or left out, a slip of the pen.

    Args:
        left: the words of one name that are more than particles.
        right: those of the other.
    """
    if left == right:
        return True
    others, rest = list(right), []
    common = 0
    for word in left:
        if len(word) > 1 and word in others:
            others.remove(word)
            common += 1
        else:
            rest.append(word)
    if not common:
        return False
    if not rest or not others:
        return common > 1 or all(len(word) == 1 for word in rest or others)
    if len(rest) > len(others):
        rest, others = others, rest
    for word in rest:
        match = next((each for each in others if _can_be(word, each)), None)
        if match is None:
            return False
        others.remove(match)
    return True


def _can_be(one: str, other: str) -> bool:
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if long.startswith(short):
        return len(short) == 1 or len(short) >= _CALLED_SHORT
    return len(short) >= _LONG_ENOUGH and _ratio()(short, long, score_cutoff=_ALIKE) > 0


def are_one_organisation(one: Words, other: Words) -> bool:
    """Whether two organisations can be one: ``ING`` and ``ING Bank N.V.``, or a slip of the pen."""
    if one == other:
        return True
    mine, theirs = set(one) - _JOINING, set(other) - _JOINING
    if mine and theirs and (mine <= theirs or theirs <= mine):
        return True
    left, right = " ".join(one), " ".join(other)
    if min(len(left), len(right)) < _LONG_ENOUGH:
        return False
    return _ratio()(left, right, score_cutoff=_ALIKE) > 0


@cache
def _ratio() -> Callable[..., float]:
    """How alike two words are, from 0 to 100; 0 where it is less than the cutoff."""
    from rapidfuzz import fuzz

    return fuzz.ratio
