"""How long something took, in a sentence: ``20m``, ``20 min``, ``1h``, ``1u30``, ``1,5 uur``."""

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
_BEGINS = re.compile(r"(?<![\w.,:/-])(?:[0-9]|(?i:for|gedurende)\s)")
_HOUR = 60
_CLOCK_WORDS = frozenset(
    {"om", "rond", "omstreeks", "tegen", "vanaf", "tot", "sinds", "na", "at", "around", "until"}
)
"""After these *10 uur* is a time of day."""
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
        if found is None or not free_end(text, found.end()):
            continue
        free, escaped = free_start(text, start)
        if not free or (found[1] and _is_time_of_day(text, start)):
            continue
        done = found.end()
        yield FoundMinutes(_count(found), start, done, escaped)


def read_minutes(text: str) -> int | None:
    """The minutes that this whole text says: ``45``, ``45m``, ``1,5 uur``; None if it says none."""
    text = text.strip()
    if text.isascii() and text.isdecimal() and len(text) <= 4:  # noqa: PLR2004 - a week is 10080
        return int(text)
    found = _MINUTES.fullmatch(text)
    return _count(found) if found else None


def _count(found: re.Match[str]) -> int:
    hours, part, joined, apart, only = found.groups()
    if only:
        return int(only)
    minutes = int(hours) * _HOUR + int(joined or apart or 0)
    return minutes + (round(float(f"0.{part}") * _HOUR) if part else 0)


def _is_time_of_day(text: str, at: int) -> bool:
    before = _WORD_BEFORE.search(text[max(0, at - _LONGEST_WORD) : at])
    return before is not None and before[1].lower() in _CLOCK_WORDS
