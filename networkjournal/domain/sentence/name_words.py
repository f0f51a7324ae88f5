"""How names stand in a text: their words, the particles between them, and where they end."""

import re

from networkjournal.domain.dates.words import is_calendar_word
from networkjournal.domain.text import fold

NAME_LETTER = (
    r"[^\s!-/:-@\[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2010-\u206f"
    r"\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f]"
)
"""What a name is made of: all but spaces and punctuation, so with the vowel signs of Devanagari,
the joiners of Persian, and emoji."""

NAME_WORD = f"{NAME_LETTER}+"
"""One word of a name. Compiled, as all here, when the first name is looked for."""

PARTICLES = frozenset({
    "de", "den", "der", "van", "von", "ten", "ter", "te", "t", "la", "le", "du", "di", "da", "del",
    "della", "dos", "el", "al", "bin", "ibn", "zu", "zum", "op", "in", "het", "d", "l",
})  # fmt: skip
"""What stands before a surname. A name said in part does not end in one: in “gave @Anna de pan”
*de* is an article, even if Anna's surname is de Vries."""

_SURNAME_PARTICLES = PARTICLES - {"in", "op", "te", "het", "t", "d", "l"}
"""Those that make the next capitalised word a surname; “Jan in Utrecht” is no name."""

MOST_WORDS = 12
"""The words of the longest name that is recognised in a sentence."""


_NEXT_WORD = r" ([^\W\d_]+(?:['’.-][^\W\d_]+)*)"


def end_of_surnames(text: str, at: int) -> int:
    """Where a name ends that goes on with capitalised words, particles before them or not.

    A day, a month or an abbreviation in capitals (``KPN``) is no surname.
    """
    end = place = at
    next_word = re.compile(_NEXT_WORD)
    for _word in range(MOST_WORDS):
        found = next_word.match(text, place)
        if found is None:
            break
        word, place = found[1], found.end()
        if word.endswith(("'s", "’s")):
            word, place = word[:-2], place - 2
        if word[0].isupper() and word[1:] != word[1:].upper() and not is_calendar_word(word):
            end = place
        elif fold(word) not in _SURNAME_PARTICLES or (word[0].isupper() and end == at):
            break
        if place != found.end():
            break
    return end


def words_of(text: str) -> list[str]:
    """The words of a name, folded."""
    return re.findall(NAME_WORD, fold(text[:500]))


_IN_NAMES = r"[ '’._-]{0,3}"
_NO_END = rf"(?i){NAME_LETTER}|[-.'’_](?!s\b){NAME_LETTER}"


def words_at(text: str, at: int) -> list[tuple[str, int]]:
    """The words that stand here as a name's do, folded, with where each of them ends."""
    words: list[tuple[str, int]] = []
    place = at
    name_word, in_names = re.compile(NAME_WORD), re.compile(_IN_NAMES)
    while len(words) < MOST_WORDS:
        found = name_word.match(text, place)
        if found is None:
            break
        words.extend((word, found.end()) for word in name_word.findall(fold(found[0])))
        gap = in_names.match(text, found.end())
        place = gap.end() if gap else found.end()
        if place == found.end():
            break
    return words


def name_ends(text: str, at: int) -> bool:
    """Whether a name that ends here does not begin another: ``Anna-Maria``, ``O'Brien``."""
    return not re.compile(_NO_END).match(text, at)
