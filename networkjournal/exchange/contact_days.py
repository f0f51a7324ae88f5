"""Birthdays and other days of the year as address books write them, often without their year."""

import re
from datetime import date

from networkjournal.exchange.written_days import written_day

_FULL = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:[T ].*)?")
_NO_YEAR = re.compile(r"--([0-9]{1,2})-?([0-9]{1,2})(?:[T ].*)?")
_UNKNOWN_YEARS = ("1604", "0000")
"""Apple's year for a day without one, which iOS 12 writes without saying so; and none at all."""
_LEAP_YEAR = 2000
_LONGEST = 60


def contact_day(text: str, unknown_year: str = "", month_first: bool | None = None) -> str:
    """A day as the journal keeps it: ``1980-03-22``, or ``--03-22``; empty if it is none.

    Args:
        text: ``1980-03-22``, ``19800322``, ``1953-10-15T23:10:00Z`` (the day as it stands there),
            ``--0203``, ``--04-16``, ``1604-03-09``, or as programs write days in words or figures.
        unknown_year: The year that stands for none in this file.
        month_first: How ``3/4/1980`` was meant.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return ""
    full = _FULL.fullmatch(text)
    try:
        if full and full[1] not in (*_UNKNOWN_YEARS, unknown_year):
            return date(int(full[1]), int(full[2]), int(full[3])).isoformat()
        if full:
            return _without_year(full[2], full[3])
        yearless = _NO_YEAR.fullmatch(text)
        if yearless:
            return _without_year(yearless[1], yearless[2])
    except ValueError:
        return ""
    day = written_day(text, month_first)
    return day.isoformat() if day else ""


def _without_year(month: str, day: str) -> str:
    return f"--{date(_LEAP_YEAR, int(month), int(day)):%m-%d}"
