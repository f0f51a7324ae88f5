"""The time of day in a sentence about a meeting: ``10:00``, ``10u``, ``3pm``, ``half drie``."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from networkjournal.domain.dates.reading import free_end, free_start

_HOURS = {
    name: number
    for number, names in enumerate(
        (
            ("one", "een", "één"), ("two", "twee"), ("three", "drie"), ("four", "vier"),
            ("five", "vijf"), ("six", "zes"), ("seven", "zeven"), ("eight", "acht"),
            ("nine", "negen"), ("ten", "tien"), ("eleven", "elf"), ("twelve", "twaalf"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
_HOUR_WORD = "|".join(sorted(_HOURS, key=len, reverse=True))
_DUTCH_HOUR = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"

_TIME = rf"""(?P<at>(?:at|om|rond|around|vanaf|from)\s)?
    (?:
        (?P<hour>[0-9]{{1,2}}):(?P<minute>[0-9]{{2}})
            (?: \s?[-–]\s?(?P<to>[0-9]{{1,2}}):(?P<until>[0-9]{{2}}) )?
            (?: \s?(?P<half>am|pm|uur|u) )?
    |   (?P<dothour>[0-9]{{1,2}})\.(?P<dotminute>[0-9]{{2}})\s?(?:uur|u)
    |   (?P<ampmhour>[0-9]{{1,2}})\s?(?P<ampm>am|pm)
    |   (?P<uhour>[0-9]{{1,2}})(?:[uh](?P<uminute>[0-5][0-9])?|\s?uur)
    |   (?P<clockhour>[0-9]{{1,2}})\s?o['’]clock
    |   half\s(?P<half_to>{_DUTCH_HOUR})
    |   half\spast\s(?P<half_past>{_HOUR_WORD})
    |   (?:kwart|quarter)\s(?P<quarter>over|past|voor|to)\s(?P<quarter_hour>{_HOUR_WORD})
    |   (?P<noon>noon)
    )
    (?: \s['’]s\s(?P<daypart>ochtends|morgens|middags|avonds) )?
    (?!\w)
"""


@cache
def _time() -> re.Pattern[str]:
    """The pattern, compiled when the first time of day is looked for: only meetings have one."""
    return re.compile(_TIME, re.VERBOSE | re.IGNORECASE)


_BEGINS = re.compile(r"(?<![\w.,:/-])(?:[0-9]|[afhknoqrv])", re.IGNORECASE)
_NOON, _DAY, _HALF, _QUARTER, _HOUR = 12, 24, 30, 15, 60
_EARLIEST = 7
"""Who says *three o’clock* of a meeting means the afternoon; from seven on the morning is meant."""


class FoundTime(Struct, frozen=True):
    """A time of day in a text.

    Attributes:
        at: ``10:00``.
        minutes: How long, where an end was named (``10:00-11:30``), else None.
        start: Where its words begin, *at* or *om* included.
        end: Where they end.
        escaped: A backslash stands before it: it is text.
    """

    at: str
    minutes: int | None
    start: int
    end: int
    escaped: bool = False


def find_time(text: str) -> FoundTime | None:
    """The first time of day in a sentence that no backslash keeps text.

    Hours from one to six are in the afternoon (``half drie`` is 14:30), unless written with a
    leading zero or with *am*. ``10u`` is a time from seven on or after *om*; ``2u`` is two hours.
    """
    return next((found for found in times_in(text) if not found.escaped), None)


def times_in(text: str) -> Iterator[FoundTime]:
    """Every time of day in a sentence in turn, also those that a backslash keeps text."""
    done = 0
    for beginning in _BEGINS.finditer(text):
        start = beginning.start()
        found = _time().match(text, start) if start >= done else None
        if found is None or not free_end(text, found.end()):
            continue
        free, escaped = free_start(text, start)
        clock = _minutes_of_day(found) if free else None
        length = _length(found, clock) if clock is not None else None
        if clock is None or length == 0:
            continue
        done = found.end()
        at = f"{clock // _HOUR:02}:{clock % _HOUR:02}"
        yield FoundTime(at, length, start, done, escaped)


_NO_TIME = re.compile(r"(?:2[4-9]|[3-9][0-9]):[0-9]{2}(?![\w:])|[0-9]{1,2}:[6-9][0-9](?![\w:])")


class NoSuchTime(Struct, frozen=True):
    """What is written as a time of day and is none; a backslash keeps it text."""

    start: int
    end: int
    escaped: bool = False


def times_that_are_none(text: str) -> Iterator[NoSuchTime]:
    """What no clock shows in a sentence: ``25:00``, ``10:75``."""
    for found in _NO_TIME.finditer(text):
        free, escaped = free_start(text, found.start())
        if free and free_end(text, found.end()):
            yield NoSuchTime(found.start(), found.end(), escaped)


def _length(found: re.Match[str], clock: int) -> int | None:
    """The minutes until the end that was named, None if none was, 0 if it cannot be."""
    if not found["to"]:
        return None
    length = int(found["to"]) * _HOUR + int(found["until"]) - clock
    length += _NOON * _HOUR if length <= 0 else 0  # 1:45-3:00, where 1:45 is in the afternoon
    return length if 0 < length < _DAY * _HOUR else 0


def _minutes_of_day(found: re.Match[str]) -> int | None:
    """Minutes since midnight, None if no clock shows this."""
    half_day = (found["ampm"] or found["half"] or found["daypart"] or "").lower()
    written = (
        found["hour"]
        or found["dothour"]
        or found["ampmhour"]
        or found["uhour"]
        or found["clockhour"]
    )
    minute = int(found["minute"] or found["dotminute"] or found["uminute"] or 0)
    if found["noon"]:
        return _NOON * _HOUR
    if written:
        hour = int(written)
    elif found["half_to"]:
        hour, minute = _HOURS[found["half_to"].lower()] - 1 or _NOON, _HALF
    elif found["half_past"]:
        hour, minute = _HOURS[found["half_past"].lower()], _HALF
    else:
        hour = _HOURS[found["quarter_hour"].lower()]
        minute = _QUARTER if found["quarter"].lower() in ("over", "past") else _HOUR - _QUARTER
        hour = hour if minute == _QUARTER else hour - 1 or _NOON
    if found["uhour"] and not found["at"] and not _EARLIEST <= hour < _DAY:
        return None
    if half_day in ("am", "ochtends", "morgens"):
        hour = 0 if hour == _NOON else hour
    elif half_day in ("pm", "middags", "avonds"):
        hour = hour + _NOON if hour < _NOON else hour
    elif 0 < hour < _EARLIEST and not (written or "").startswith("0"):
        hour += _NOON
    return hour * _HOUR + minute if hour < _DAY and minute < _HOUR else None
