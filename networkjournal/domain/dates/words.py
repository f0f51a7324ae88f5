"""The words dates are made of, Dutch and English, and how a sentence falls apart into them."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from itertools import chain

from msgspec import Struct


class Direction(Enum):
    """Which way a date without a year is meant: back for a log, ahead for a plan."""

    PAST = "past"
    FUTURE = "future"


class Token(Struct, frozen=True):
    """A word, number or sign of a sentence, with what it can mean in a date.

    Attributes:
        word: The token in lower case.
        start: Where it begins in the sentence.
        end: Where it ends.
        kinds: What it can be in a date, each with its value; a word is also its own kind, as
            ``=word``.
    """

    word: str
    start: int
    end: int
    kinds: Mapping[str, int]


_NEAR = {
    "today": 0, "vandaag": 0, "tonight": 0,
    "vanmorgen": 0, "vanochtend": 0, "vanmiddag": 0, "vanavond": 0,
    "tomorrow": 1, "morgen": 1, "morgenochtend": 1, "morgenmiddag": 1, "morgenavond": 1,
    "overmorgen": 2,
    "yesterday": -1, "gisteren": -1, "gistermorgen": -1, "gisterochtend": -1,
    "gistermiddag": -1, "gisteravond": -1, "gisterenavond": -1,
    "eergisteren": -2, "eergisteravond": -2,
}  # fmt: skip

_DUTCH_PARTS = ("ochtend", "middag", "avond")
_PARTS = ("morning", "afternoon", "evening", "night", "morgen", *_DUTCH_PARTS)

_WEEKDAYS = (
    ("monday", "maandag"),
    ("tuesday", "dinsdag"),
    ("wednesday", "woensdag"),
    ("thursday", "donderdag"),
    ("friday", "vrijdag"),
    ("saturday", "zaterdag"),
    ("sunday", "zondag"),
)

_SHORT_WEEKDAYS = (
    ("mon", "ma"),
    ("tue", "tues", "di"),
    ("wed", "weds", "wo"),
    ("thu", "thur", "thurs", "do"),
    ("fri", "vr"),
    ("sat", "za"),
    ("sun", "zo"),
)

_CLEAR_SHORT_WEEKDAYS = frozenset(("tue", "tues", "weds", "thu", "thur", "thurs", "fri", "vr"))
"""Short days that are no other word in either language; the rest need a date beside them, or to
stand alone."""

_MONTHS = (
    ("january", "januari", "jan"),
    ("february", "februari", "feb", "febr"),
    ("march", "maart", "mar", "mrt"),
    ("april", "apr"),
    ("may", "mei"),
    ("june", "juni", "jun"),
    ("july", "juli", "jul"),
    ("august", "augustus", "aug"),
    ("september", "sep", "sept"),
    ("october", "oktober", "oct", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)

_MONTHS_THAT_ARE_MORE = frozenset(("jan", "mar", "may", "mei"))
"""Names and a verb: “met Jan 3 times”, “may 3 of us come”. They open no date in a sentence,
unless a year or an ordinal follows."""

_COUNTS = (
    ("one", "a", "an", "een", "één"),
    ("two", "twee"),
    ("three", "drie"),
    ("four", "vier"),
    ("five", "vijf"),
    ("six", "zes"),
    ("seven", "zeven"),
    ("eight", "acht"),
    ("nine", "negen"),
    ("ten", "tien"),
    ("eleven", "elf"),
    ("twelve", "twaalf"),
)

UNITS = {"d": 0, "w": 1, "m": 2, "y": 3}
"""The units a rhythm or a duration counts in, and the value a token of that kind has."""

_UNIT_WORDS = {
    "d": (("day", "days"), ("dag", "dagen")),
    "w": (("week", "weeks"), ("week", "weken")),
    "m": (("month", "months"), ("maand", "maanden")),
    "y": (("year", "years"), ("jaar", "jaren")),
}

_SMALL = {
    "next": ("next", "volgende", "volgend", "komende", "komend", "aanstaande", "aankomende"),
    "last": ("last", "vorige", "vorig", "afgelopen"),
    "this": ("this", "deze", "dit"),
    "ago": ("ago", "geleden"),
    "within": ("binnen", "within"),
    "end": ("end", "eind", "einde"),
    "of": ("of", "van"),
    "the": ("the", "de", "het"),
    "half": ("half", "halve"),
    "on": ("on", "op"),
    "comma": (",",),
    "dot": (".",),
}


Meanings = Iterator[tuple[str, str, int]]
"""Words, each with a kind it can be in a date and its value there."""


def _days() -> Meanings:
    for word, days in _NEAR.items():
        yield word, "near", days
    for part in _PARTS:
        yield part, "part", 0
    for number, (english, dutch) in enumerate(_WEEKDAYS):
        for name in (english, dutch, *(dutch + part for part in _DUTCH_PARTS)):
            yield name, "weekday", number
            yield name, "anyday", number
    for number, names in enumerate(_SHORT_WEEKDAYS):
        for name in names:
            yield name, "anyday", number
            if name in _CLEAR_SHORT_WEEKDAYS:
                yield name, "weekday", number


def _months() -> Meanings:
    for number, names in enumerate(_MONTHS, start=1):
        for name in names:
            yield name, "month", number
            if name not in _MONTHS_THAT_ARE_MORE:
                yield name, "clearmonth", number


def _spans() -> Meanings:
    for number, names in enumerate(_COUNTS, start=1):
        for name in names:
            yield name, "count", number
    for letter, (english, dutch) in _UNIT_WORDS.items():
        for language, words in (("english", english), ("dutch", dutch)):
            for word in words:
                yield word, "unit", UNITS[letter]
                yield word, language, UNITS[letter]
            if letter != "d":  # “the next day” is not tomorrow
                yield words[0], "span", UNITS[letter]


def _small_words() -> Meanings:
    for kind, names in _SMALL.items():
        for name in names:
            yield name, kind, 0
    for word in ("in", "over", "after", "before", "day"):
        yield word, f"={word}", 0


def _vocabulary() -> dict[str, dict[str, int]]:
    words: dict[str, dict[str, int]] = {}
    for word, kind, value in chain(_days(), _months(), _spans(), _small_words()):
        words.setdefault(word, {f"={word}": 0})[kind] = value
    return words


VOCABULARY: Mapping[str, Mapping[str, int]] = _vocabulary()
"""Every word that can stand in a date, with what it can mean there."""

_CALENDAR_WORDS = frozenset(_NEAR).union(*_WEEKDAYS, *_SHORT_WEEKDAYS, *_MONTHS)


def is_calendar_word(word: str) -> bool:
    """Whether this word, in any case, names a day or a month: ``Friday``, ``mei``, ``gisteren``."""
    return word.lower() in _CALENDAR_WORDS


_TOKEN = re.compile(r"[0-9][\w.,:/-]{0,40}|[^\W\d_]+|\S")
_NUMBER = re.compile(r"([0-9]{1,4})(st|nd|rd|th|e|ste|de)?", re.IGNORECASE)
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DAY_MONTH_YEAR = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_DAY_MONTH = re.compile(r"([0-9]{1,2})[-/]([0-9]{1,2})")
_YEARS_IN_WORDS = range(1900, 2200)
"""Beyond these, four digits after a date are more likely something else."""

_NOTHING: Mapping[str, int] = {}


def packed(year: int, month: int, day: int) -> int:
    """A date as one number, so that a token can carry it before anyone checked that it exists."""
    return (year * 100 + month) * 100 + day


def _number_kinds(text: str) -> Mapping[str, int]:
    if found := _NUMBER.fullmatch(text):
        value, ordinal = int(found[1]), bool(found[2])
        kinds = {}
        if len(found[1]) <= 2:  # noqa: PLR2004 - a day of the month has two digits
            kinds["day"] = value
        if ordinal:
            kinds["ordinal"] = value
        else:
            kinds["count"] = value
            if value in _YEARS_IN_WORDS:
                kinds["year"] = value
            elif len(found[1]) == 2:  # noqa: PLR2004 - ’26
                kinds["shortyear"] = value
        return kinds
    if found := _ISO.fullmatch(text):
        return {"exact": packed(int(found[1]), int(found[2]), int(found[3]))}
    if found := _DAY_MONTH_YEAR.fullmatch(text):
        kind = "exact" if len(found[4]) == 4 else "shortexact"  # noqa: PLR2004 - digits of a year
        return {kind: packed(int(found[4]), int(found[3]), int(found[1]))}
    if found := _DAY_MONTH.fullmatch(text):
        return {"daymonth": packed(0, int(found[2]), int(found[1]))}
    return _NOTHING


def tokens_from(text: str, start: int, most: int = 10) -> list[Token]:
    """The next words, numbers and signs of a text.

    Args:
        text: The whole text.
        start: Where to begin reading.
        most: How many to read; no date in words is longer than ten.
    """
    tokens: list[Token] = []
    while len(tokens) < most and (found := _TOKEN.search(text, start)):
        written = found[0]
        if written[0] in "0123456789":
            written = written.rstrip(".,:/-")
            kinds = _number_kinds(written)
        else:
            kinds = VOCABULARY.get(written.lower(), _NOTHING)
        start = found.start() + len(written)
        tokens.append(Token(written.lower(), found.start(), start, kinds))
    return tokens
