"""The signs of a sentence: ``@name``, ``#word`` and ``field:value``."""

import re
from collections.abc import Mapping

from msgspec import Struct

from networkjournal.domain.records import Person
from networkjournal.domain.sentence.name_words import NAME_LETTER, end_of_surnames
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.domain.text import fold

SIGN = re.compile(r"(?<!\S)(\\*)(?:([@#])|([^\W\d_]+(?:[-_][^\W\d_]+)*):(?=\S))")
"""Where a sign can stand, at the start or after a space: backslashes, then the sign or field."""

# these are compiled when the first sign is read
_QUOTED = r'(?s)"((?:[^"\\]|\\.){1,2000})"|“([^”]{1,2000})”'
_ESCAPED = r"(?s)\\(.)"
_RUN = r"\S+"
_NEW_NAME = rf"(?:{NAME_LETTER}|[-'’._])+"
_WORD = r"[^\s#@,;:!?()\[\]{}\"“”]+"
_AFTER_A_VALUE = ",;:.!?)]}"
_AFTER_A_WORD = ".'’…"


class Mention(Struct, frozen=True):
    """A name after @: what was written, where it ends, and who has that name: none, one, more."""

    written: str
    end: int
    people: tuple[Person, ...]


def read_mention(sentence: str, at: int, names: NameIndex) -> Mention | None:
    """The name that stands after an @.

    The longest known name that fits; else a full id; else a new name: one word, and the capitalised
    words that follow it with the particles between them (*Jan de Boer*). In quotes all of it.

    Args:
        sentence: The sentence.
        at: The place after the @.
        names: Everyone.
    """
    if quoted := re.compile(_QUOTED).match(sentence, at):
        name = " ".join(_unquoted(quoted).split())
        return Mention(name, quoted.end(), names.named(name)) if name else None
    if found := names.longest(sentence, at):
        return Mention(sentence[at : found.end], found.end, found.people)
    run = re.compile(_RUN).match(sentence, at)
    if run is None:
        return None
    written = run[0].rstrip(_AFTER_A_VALUE)
    if person := names.with_id(written):
        return Mention(written, at + len(written), (person,))
    new = re.compile(_NEW_NAME).match(sentence, at)
    if new is None or not new[0][0].isalpha():
        return None
    written = new[0].rstrip(".-'’_")
    written = re.sub(r"['’]s?\Z", "", written)
    end = at + len(written)
    if sentence[end : end + 1] == " ":
        end = end_of_surnames(sentence, end)
    return Mention(sentence[at:end], end, ())


def read_word(sentence: str, at: int) -> tuple[str, int] | None:
    """The word after a #, which begins with a letter, and where it ends; or what is in quotes."""
    if quoted := re.compile(_QUOTED).match(sentence, at):
        words = " ".join(_unquoted(quoted).split())
        return (words, quoted.end()) if words[:1].isalpha() else None
    if not sentence[at : at + 1].isalpha():
        return None
    run = re.compile(_WORD).match(sentence, at)
    word = run[0].rstrip(_AFTER_A_WORD) if run else ""
    return (word, at + len(word)) if word else None


def read_value(sentence: str, at: int) -> tuple[str, int] | None:
    """The value after ``field:`` and where it ends: up to the next space, or what is in quotes."""
    if quoted := re.compile(_QUOTED).match(sentence, at):
        return _unquoted(quoted).strip(), quoted.end()
    run = re.compile(_RUN).match(sentence, at)
    value = run[0].rstrip(_AFTER_A_VALUE) if run else ""
    return (value, at + len(value)) if value else None


def named_expertise(word: str, expertise: Mapping[str, str]) -> str:
    """The expertise that a word names, as stored; empty if none is.

    Args:
        word: As written after #; dashes may stand for its spaces.
        expertise: What :func:`expertise_words` made.
    """
    return expertise.get(_spaced(word), "")


def expertise_words(names: tuple[str, ...]) -> dict[str, str]:
    """The names of expertise by how they are compared."""
    return {_spaced(name): name for name in names}


def _spaced(text: str) -> str:
    return " ".join(fold(text).replace("-", " ").replace("_", " ").split())


def _unquoted(quoted: re.Match[str]) -> str:
    return re.sub(_ESCAPED, r"\1", quoted[1]) if quoted[1] is not None else quoted[2]
