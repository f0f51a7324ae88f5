"""Dates as people type them, in Dutch and in English, whichever language the program speaks.

Two ways in: :func:`find_date` looks for a date inside a sentence and takes only words that can mean
nothing else; :func:`read_date` is handed a text that should be a date, and accepts more (``vr``,
``3/12``). What was understood is always shown with its weekday, because *next Tuesday* is disputed.
"""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from networkjournal.domain.dates.periods import read_duration, read_rhythm, shift
from networkjournal.domain.dates.phrases import (
    AFTER_ON,
    ALONE,
    IN_PLANS,
    PHRASES,
    Phrase,
    may_begin,
)
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.dates.words import VOCABULARY, Direction, Token, tokens_from

__all__ = [
    "Direction",
    "FoundDate",
    "NoSuchDay",
    "dates_in",
    "days_that_are_none",
    "find_date",
    "read_date",
    "read_duration",
    "read_rhythm",
    "say_date",
    "shift",
]


class FoundDate(Struct, frozen=True):
    """A date in a text.

    Attributes:
        day: The day meant.
        start: Where its words begin, a preposition that goes with them included (*on Friday*).
        end: Where its words end.
        weekday_differs: A weekday was named too, but the day is another one.
        escaped: A backslash stands before it: it is text, not a date.
    """

    day: date
    start: int
    end: int
    weekday_differs: bool = False
    escaped: bool = False


class NoSuchDay(Struct, frozen=True):
    """Words that name a day that does not exist, ``31 april``; a backslash keeps them text."""

    start: int
    end: int
    escaped: bool


_LEADING = {
    Direction.PAST: frozenset({"on", "op"}),
    Direction.FUTURE: frozenset({
        "on", "op", "by", "before", "until", "till", "for",
        "uiterlijk", "tegen", "voor", "vóór", "tot",
    }),
}  # fmt: skip
"""Prepositions that belong to the date and leave the sentence with it."""

_PART_OF_THE_STORY = {
    Direction.PAST: frozenset({
        "about", "for", "from", "of", "since", "than", "till", "to", "until",
        "dan", "naar", "over", "sinds", "tot", "van", "vanaf", "voor", "vóór",
    }),
    Direction.FUTURE: frozenset({
        "about", "from", "of", "since", "than", "to",
        "dan", "naar", "over", "sinds", "van", "vanaf",
    }),
}  # fmt: skip
"""Prepositions that make a date part of what is told: “thanks for yesterday”, “ziek sinds maandag”.
Such a date stays text."""

_ANY_DAY = frozenset({"good", "goede", "goeie", "een", "elke", "iedere", "every", "each"})
"""Behind these words *morgen* is a morning and *Friday* is any Friday."""

_COUNTED = frozenset({
    "min", "mins", "minute", "minutes", "minuut", "minuten", "hour", "hours", "uur", "uren",
    "times", "keer", "maal", "x", "people", "mensen", "euro", "jaar", "years",
})  # fmt: skip
"""What makes the number after a month something else: “in December 20 min”."""

_WORD = re.compile(r"[0-9][\w.,:/-]*|[^\W\d_]+")
_NO_END = re.compile(r"[\w@#&+*/=<>\"”-]|['’]\w|[.,:]\w")
_OPENING = frozenset("([{")


def _may_start(text: str, at: int) -> bool:
    """Whether a word here stands free: at the start, after a space, or after a bracket."""
    return at == 0 or text[at - 1].isspace() or text[at - 1] in _OPENING


def free_start(text: str, at: int) -> tuple[bool, bool]:
    """Whether a word here stands free, and whether backslashes before it keep it text."""
    start = at
    while start and text[start - 1] == "\\":
        start -= 1
    return _may_start(text, start), start < at


def free_end(text: str, at: int) -> bool:
    """Whether a word that ends here ends for good: not in ``friday's``, ``friday-ish``, ``1.5``."""
    return not _NO_END.match(text, at)


def find_date(text: str, today: date, direction: Direction) -> FoundDate | None:
    """The first date in a sentence, of words that can mean nothing else.

    No bare *do, we, zo, ma, may, mei, sun, za*, no bare number. A date that a preposition makes
    part of the story (*since*, *about*, *van*, …) or that stands behind a backslash is passed over.

    Args:
        text: A sentence.
        today: The day it is written.
        direction: Which way a date without a year is meant. A day that is plainly said to lie the
            other way (``tomorrow``, ``2031-01-01``) is given as it is.
    """
    return next((found for found in dates_in(text, today, direction) if not found.escaped), None)


def dates_in(text: str, today: date, direction: Direction) -> Iterator[FoundDate]:
    """Every date in a sentence in turn, also those that a backslash keeps text."""
    for reading, start, escaped in _readings_in(text, today, direction):
        if reading.day is not None:
            yield FoundDate(reading.day, start, reading.end, reading.weekday_differs, escaped)


def days_that_are_none(text: str, today: date, direction: Direction) -> Iterator[NoSuchDay]:
    """Every day named in a sentence that does not exist, also those that a backslash keeps text."""
    for reading, start, escaped in _readings_in(text, today, direction):
        if reading.day is None:
            yield NoSuchDay(start, reading.end, escaped)


def _readings_in(
    text: str, today: date, direction: Direction
) -> Iterator[tuple["_Reading", int, bool]]:
    """What every phrase says that names a day, where it begins, and whether it is kept text."""
    leading, story = _LEADING[direction], _PART_OF_THE_STORY[direction]
    done = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < done:
            continue
        written = word[0].lower()
        opens = written[0] in "0123456789" or written in VOCABULARY
        if not (opens or written in leading or written in story or written in _ANY_DAY):
            continue
        free, escaped = free_start(text, start)
        if not free:
            continue
        reading = _read_from(text, start, today, direction) if opens else None
        if reading is None and written in leading:
            on = written in ("on", "op")
            reading = _read_from(text, word.end(), today, direction, after_on=on)
        elif reading is None and written in story:
            told = _read_from(text, word.end(), today, direction, after_on=True)
            done = told.end if told else done
        if reading is not None:
            done = reading.end
            yield reading, start, escaped
        elif written in _ANY_DAY:
            done = _past_the_next_word(text, word.end())


def _past_the_next_word(text: str, at: int) -> int:
    found = _WORD.match(text, at + 1)
    return found.end() if found else at


def read_date(text: str, today: date, direction: Direction) -> date | None:
    """The date that this whole text is, or None.

    Days come before months (``3/12`` is 3 December), ISO dates are read as such. What does not
    exist (``31 april``) is None; ``29 feb`` is in the nearest leap year.

    Args:
        text: ``tomorrow``, ``vr``, ``di 24 nov``, ``2026-12-03``, ``over twee weken``, …
        today: The day it is written.
        direction: Which way a date without a year is meant.
    """
    text = text.rstrip().removesuffix(".")
    tokens = tokens_from(text, 0)
    if not tokens:
        return None
    reading = _read(text, tokens, today, direction, alone=True)
    if reading is None and len(tokens) > 1 and tokens[0].word in _LEADING[direction]:
        reading = _read(text, tokens[1:], today, direction, alone=True)
    return reading.day if reading else None


class _Reading(Struct, frozen=True):
    """What a phrase says; its day is None if it names one that does not exist."""

    day: date | None
    end: int
    weekday_differs: bool


def _read_from(
    text: str, at: int, today: date, direction: Direction, *, after_on: bool = False
) -> _Reading | None:
    """The date that begins with the next word, read on only where one may."""
    two = tokens_from(text, at, 2)
    if not two or not may_begin(two[0], two[1] if len(two) > 1 else None):
        return None
    return _read(text, tokens_from(text, at), today, direction, after_on=after_on)


def _read(
    text: str,
    tokens: list[Token],
    today: date,
    direction: Direction,
    *,
    alone: bool = False,
    after_on: bool = False,
) -> _Reading | None:
    """The longest phrase that the tokens begin with; alone: that they are."""
    best: tuple[Phrase, dict[str, int]] | None = None
    length = 0
    for kind in tokens[0].kinds:
        for phrase in PHRASES.get(kind, ()):
            if len(phrase.kinds) <= length:
                break
            if (alone and len(phrase.kinds) != len(tokens)) or not _counts(
                phrase, direction, alone=alone, after_on=after_on
            ):
                continue
            values = phrase.values(tokens)
            if values is not None and (alone or _ends(text, tokens, phrase)):
                best, length = (phrase, values), len(phrase.kinds)
                break
    if best is None or (alone and text[tokens[length - 1].end :].strip()):
        return None
    phrase, values = best
    try:
        day = phrase.meaning(values, today, direction)
    except (ValueError, OverflowError):  # a month 13, a year 0
        day = None
    differs = day is not None and "anyday" in values and day.weekday() != values["anyday"]
    return _Reading(day, tokens[length - 1].end, differs)


def _counts(phrase: Phrase, direction: Direction, *, alone: bool, after_on: bool) -> bool:
    if alone:
        return True
    if phrase.where == IN_PLANS:
        return direction is Direction.FUTURE
    return after_on if phrase.where == AFTER_ON else phrase.where != ALONE


def _ends(text: str, tokens: list[Token], phrase: Phrase) -> bool:
    count = len(phrase.kinds)
    last = tokens[count - 1]
    if not free_end(text, last.end):
        return False
    if count == 1 and text[last.start : last.end] == "VR":
        return False  # virtual reality; vr is Friday
    if phrase.kinds[-1] == ("day",) and count < len(tokens):
        return tokens[count].word not in _COUNTED
    return True
