"""Birthdays as people type them, with or without the year."""

import re
from datetime import date

from networkjournal.domain.dates.said import month_name
from networkjournal.domain.dates.words import VOCABULARY
from networkjournal.domain.text import fold

_YEAR_FIRST = r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})"
_NO_YEAR = r"--([0-9]{2})-?([0-9]{2})"
_DAY_FIRST = r"([0-9]{1,2})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{4}))?"
_DAY_WORD = r"([0-9]{1,2})(?:st|nd|rd|th|e)?\.? (?:of )?([a-z]+)\.?(?:,? ([0-9]{4}))?"
_WORD_DAY = r"([a-z]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? ([0-9]{4}))?"
_LEAP_YEAR = 2000


def read_birthday(text: str) -> str | None:
    """The birthday that this whole text is, as it is stored.

    Args:
        text: ``22-3-1980``, ``22 maart 1980``, ``March 22``, ``1980-03-22``, ``--03-22``; days
            come before months. A year has four digits.

    Returns:
        ``1980-03-22``, or ``--03-22`` without a year; None if it is no day that exists.
    """
    said = " ".join(fold(text).split())
    if found := re.fullmatch(_YEAR_FIRST, said):
        year, month, day = found.groups()
        return _stored(year, int(month), int(day))
    if found := re.fullmatch(_NO_YEAR, said):
        return _stored(None, int(found[1]), int(found[2]))
    if found := re.fullmatch(_DAY_FIRST, said):
        return _stored(found[3], int(found[2]), int(found[1]))
    if found := re.fullmatch(_DAY_WORD, said):
        return _stored(found[3], _month(found[2]), int(found[1]))
    if found := re.fullmatch(_WORD_DAY, said):
        return _stored(found[3], _month(found[1]), int(found[2]))
    return None


def say_birthday(stored: str) -> str:
    """A stored birthday in the language spoken: ``22 March 1980``, ``22 March``."""
    year, month, day = stored.rsplit("-", 2)
    return f"{int(day)} {month_name(int(month))} {year.strip('-')}".strip()


def _month(word: str) -> int:
    return VOCABULARY.get(word, {}).get("month", 0)


def _stored(year: str | None, month: int, day: int) -> str | None:
    try:
        there = date(int(year) if year else _LEAP_YEAR, month, day)
    except ValueError:
        return None
    return there.isoformat() if year else f"--{there:%m-%d}"
