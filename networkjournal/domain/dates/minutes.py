"""How long something took, in a sentence: ``20m``, ``1u30``, ``1,5 uur``, ``half an hour``."""

import re
from collections.abc import Iterator

from msgspec import Struct

from networkjournal.domain.dates.reading import free_end, free_start

_MINUTE_WORD = r"(?i:minutes?|minuten|minuut|mins?)"
_MINUTES = re.compile(
    rf"""(?:(?i:for|gedurende)\s)?
    (?:
        ([0-9]{{1,3}})(?:[.,]([0-9]{{1,2}}))?              # 1  1,5  0.25
        (?: [hu] | \s?(?i:hours?|hrs?|uren|uur) )          # h and u only joined to their number
        (?: ([0-9]{{2}})m?                                 # 1h30
          | \s(?:(?i:and|en)\s)?([0-9]{{1,2}})(?:m|\s?{_MINUTE_WORD})  # 1 uur en 30 minuten
        )?
    |   ([0-9]{{1,4}})(?:m|\s?{_MINUTE_WORD})              # m only joined: “20 m” may be metres
    )
    (?!\w)""",
    re.VERBOSE,
)
_HOUR = 60
_IN_WORDS = {
    "half an hour": 30,
    "a half hour": 30,
    "half uur": 30,
    "halfuur": 30,
    "a quarter of an hour": 15,
    "kwartier": 15,
    "kwartiertje": 15,
    "half uurtje": 30,
    "uurtje": 60,
    "three quarters of an hour": 45,
    "drie kwartier": 45,
    "anderhalf uur": 90,
    "an hour and a half": 90,
    "an hour": 60,
    "uur": 60,
}
"""Minutes by the words for them; *een* may go before the Dutch ones."""
_NEEDS_ARTICLE = frozenset({"uur", "uurtje"})
_WORDS = re.compile(
    r"(?i:(?:for|gedurende)\s)?((?i:een|’n|'n)\s)?(?i:({}))(?!\w)".format(
        "|".join(sorted((one.replace(" ", r"\s") for one in _IN_WORDS), key=len, reverse=True))
    )
)
_BEGINS = re.compile(
    r"(?<![\w.,:/’'-])(?:[0-9]|(?i:for|gedurende|an?|half|halfuur|three|een|kwartier|kwartiertje"
    r"|drie|anderhalf)\b|[’']n\s)"
)
_CLOCK_WORDS = frozenset(
    {"om", "rond", "omstreeks", "tegen", "vanaf", "tot", "sinds", "na", "at", "around", "until"}
)
"""After these *10 uur* is a time of day."""
_NO_LENGTH_AFTER = _CLOCK_WORDS | {"over", "binnen", "in", "within", "after", "per", "elk", "every"}
"""After these *een uur* says when, or how often."""
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+\Z")
_LONGEST_WORD = 16


class FoundMinutes(Struct, frozen=True):
    """Minutes in a text, and where their words are; escaped: a backslash keeps them text."""

    minutes: int
    start: int
    end: int
    escaped: bool = False


def minutes_in(text: str) -> Iterator[FoundMinutes]:
    """Every length of time in a sentence in turn, also those that a backslash keeps text."""
    done = 0
    for beginning in _BEGINS.finditer(text):
        start = beginning.start()
        if start < done:
            continue
        found = _MINUTES.match(text, start)
        minutes = _count(found) if found else None
        if found is None and (found := _WORDS.match(text, start)):
            minutes = _count_words(found)
        if found is None or minutes is None or not free_end(text, found.end()):
            continue
        free, escaped = free_start(text, start)
        says_when = _CLOCK_WORDS if found.re is _MINUTES and found[1] else frozenset()
        if found.re is _WORDS:
            says_when = _NO_LENGTH_AFTER
        if not free:
            continue
        done = found.end()
        if _word_before(text, start) in says_when:
            continue
        yield FoundMinutes(minutes, start, done, escaped)


def read_minutes(text: str) -> int | None:
    """The minutes that this whole text says: ``45``, ``45m``, ``1,5 uur``; None if it says none."""
    text = text.strip()
    if text.isascii() and text.isdecimal() and len(text) <= 4:  # noqa: PLR2004 - a week is 10080
        return int(text)
    found = _MINUTES.fullmatch(text)
    if found is None and (found := _WORDS.fullmatch(text)):
        return _count_words(found)
    return _count(found) if found else None


def _count(found: re.Match[str]) -> int:
    hours, part, joined, apart, only = found.groups()
    if only:
        return int(only)
    minutes = int(hours) * _HOUR + int(joined or apart or 0)
    return minutes + (round(float(f"0.{part}") * _HOUR) if part else 0)


def _count_words(found: re.Match[str]) -> int | None:
    """The minutes that words say; *uur* needs its *een*, and English words never have one."""
    article, words = found.groups()
    words = " ".join(words.lower().split())
    if (words in _NEEDS_ARTICLE and not article) or ("hour" in words and article):
        return None
    return _IN_WORDS[words]


def _word_before(text: str, at: int) -> str:
    before = _WORD_BEFORE.search(text[max(0, at - _LONGEST_WORD) : at])
    return before[1].lower() if before else ""
