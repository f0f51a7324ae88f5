"""The lines of a calendar file, before anything in them is understood: whole, and event by event.

icalendar stops at one broken line outside an event, and at a time zone that is none. So the file is
taken apart here: what is no event is left out, and what is broken costs itself only.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from networkjournal.domain.text import clean, clean_line, cut
from networkjournal.exchange.incoming import ImportRefused
from networkjournal.exchange.reading import TextFile
from networkjournal.language import _

MOST_EVENTS = 1_000
"""A file with more is a whole calendar, not the meetings one wants here; it is refused."""

_LINE = re.compile(r"[A-Za-z0-9-]+(?=[;:])")
_BEGINS = re.compile(r"^[ \t]*BEGIN:VEVENT[ \t]*$", re.IGNORECASE | re.MULTILINE)
_DEEPEST = 20


class EventText(Struct, frozen=True, gc=False):
    """One event as it stands in the file: its own lines, without those of its alarms."""

    line: int
    """Where it begins, from 1."""
    lines: list[str]


class CalendarText(Struct, frozen=True):
    """One calendar of a file."""

    method: str
    """What it is sent for, in capitals: ``REQUEST``, ``CANCEL``, ``REPLY``; empty if not said."""
    name: str
    zones: list[str]
    """The lines of its time zones."""
    events: list[EventText]


def is_calendar(file: TextFile) -> bool:
    """Whether this is a calendar file, by how it begins."""
    return re.match(r"\s*BEGIN:VCALENDAR[ \t]*\n", file.text, re.IGNORECASE) is not None


def calendars_in(file: TextFile) -> tuple[list[CalendarText], list[int]]:
    """Every calendar in a file, and the numbers of the lines that are no lines of a calendar.

    Raises:
        ImportRefused: It is no calendar, is cut off, has no event, or too many.
    """
    if not is_calendar(file):
        raise ImportRefused(
            _("{file} is not a calendar: it does not begin with BEGIN:VCALENDAR.").format(
                file=file.name
            )
        )
    count = len(_BEGINS.findall(file.text))
    if count > MOST_EVENTS:
        raise ImportRefused(
            _(
                "{file} has {count} events; up to {limit} are read. "
                "Save fewer of them, such as this year’s, and import those."
            ).format(file=file.name, count=count, limit=MOST_EVENTS)
        )
    reading = _Reading()
    for number, line in _unfolded(file.text):
        reading.read(number, line)
    if reading.is_open:
        raise ImportRefused(
            _("{file} is cut off: {what} has no end. Save or download it again.").format(
                file=file.name, what=cut(clean_line(reading.is_open), 40)
            )
        )
    if not any(calendar.events for calendar in reading.calendars):
        raise ImportRefused(_("{file} is a calendar without an event.").format(file=file.name))
    return reading.calendars, reading.strange


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Each line with its number; what a line break and a space cut apart is put together."""
    begun, parts = 0, [""]
    for number, line in enumerate(text.split("\n"), 1):
        if line[:1] in (" ", "\t"):
            parts.append(line[1:])
            continue
        if begun:
            yield begun, "".join(parts)
        begun, parts = number, [line]
    yield begun, "".join(parts)


class _Reading:
    """One pass over the lines of a file."""

    def __init__(self) -> None:
        self.calendars: list[CalendarText] = []
        self.strange: list[int] = []
        self._open: list[str] = []
        self._event: EventText | None = None
        self._said: dict[str, str] = {}
        self._zones: list[str] = []
        self._events: list[EventText] = []

    @property
    def is_open(self) -> str:
        """What was begun and not ended; empty if nothing."""
        return self._open[-1] if self._open else ""

    def read(self, number: int, line: str) -> None:
        """Take in one line."""
        found = _LINE.match(line)
        if not found:
            if line.strip() and self._open and self._open[-1] != "VALARM":
                self.strange.append(number)
            return
        name = found[0].upper()
        if name == "BEGIN":
            self._begin(number, line[found.end() + 1 :].strip().upper())
        elif name == "END":
            self._end(line[found.end() + 1 :].strip().upper())
        elif self._open == ["VCALENDAR"]:
            self._said.setdefault(name, line[found.end() :].partition(":")[2].strip())
        elif self._event is not None and self._open[-1] == "VEVENT":
            self._event.lines.append(clean(line))  # icalendar drops one with a control code
        elif "VTIMEZONE" in self._open:
            self._zones.append(line)

    def _begin(self, number: int, what: str) -> None:
        if len(self._open) < _DEEPEST:
            self._open.append(what)
        if what == "VEVENT" and self._event is None:
            self._event = EventText(number, [])
        elif "VTIMEZONE" in self._open:
            self._zones.append(f"BEGIN:{what}")

    def _end(self, what: str) -> None:
        if what not in self._open:
            return
        if "VTIMEZONE" in self._open:
            self._zones.append(f"END:{what}")
        if self._open[-1] != what and what == "VCALENDAR":
            return  # something in it has no end; it stays open, and so is told
        while self._open.pop() != what:
            pass
        if what == "VEVENT" and self._event is not None:
            self._events.append(self._event)
            self._event = None
        elif what == "VCALENDAR":
            said, method = self._said, self._said.get("METHOD", "").upper()
            name = said.get("X-WR-CALNAME", "")
            self.calendars.append(CalendarText(method, name, self._zones, self._events))
            self._said, self._zones, self._events = {}, [], []
