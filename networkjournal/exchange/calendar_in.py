"""Calendars from Outlook, Google, Apple and others (.ics): each event a meeting on its way in.

icalendar reads the values; what it passes over in silence is seen to here: other encodings (by
:mod:`networkjournal.exchange.reading`), unknown time zones, attendees of alarms.
"""

import hashlib
import warnings
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

from networkjournal.domain.limits import NAME_LIMIT
from networkjournal.domain.records import Invitation, Meeting, MeetingState
from networkjournal.domain.text import clean_line, cut
from networkjournal.exchange.attendees import Attendee, attendees_of
from networkjournal.exchange.calendar_days import is_day_of_ours
from networkjournal.exchange.calendar_lines import (
    CalendarText,
    EventText,
    calendars_in,
)
from networkjournal.exchange.calendar_moments import WallClock, as_wall_time, loose_moment
from networkjournal.exchange.calendar_words import plain_line, plain_notes, without_cancelled
from networkjournal.exchange.incoming import Import, IncomingMeeting, Remark, Skipped
from networkjournal.exchange.reading import TextFile
from networkjournal.language import _, ngettext

SOURCE = "iCalendar"
"""What the source is called in every language."""

_ANSWERS = frozenset({"REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER"})
_MOST_SEQUENCE = 2**31 - 1
_MOST_MINUTES = 60 * 24 * 366


def read(file: TextFile, here: tzinfo | None = None) -> Import:
    """Every event in a calendar file.

    Answers to invitations are skipped: they bring no news. What had to be assumed is remarked.

    Args:
        file: The file.
        here: The time zone of this wall; None is the system's.

    Raises:
        ImportRefused: It is cut off, has no event, or too many.
    """
    calendars, strange = calendars_in(file)
    reading = _Reading(file, WallClock(here))
    reading.remark_strange(strange)
    meetings = [meeting for calendar in calendars for meeting in reading.calendar(calendar)]
    return Import(SOURCE, (), reading.skipped, reading.remarks, meetings)


class _Reading:
    """One pass over the calendars of a file."""

    def __init__(self, file: TextFile, clock: WallClock) -> None:
        self._file = file.name
        self._clock = clock
        self.skipped: list[Skipped] = []
        self.remarks: list[Remark] = []
        if file.is_cp1252:
            self._remark(0, _("it is not UTF-8, and is read as Windows-1252"))
        if file.damaged:
            self._remark(0, _("some characters cannot be read; they show as \ufffd"))

    def remark_strange(self, lines: Sequence[int]) -> None:
        """Say which lines were left out."""
        if lines:
            words = ngettext(
                "this line is left out; it is none of a calendar",
                "this line and others are left out ({count}); they are none of a calendar",
                len(lines),
            )
            self._remark(lines[0], words.format(count=len(lines)))

    def calendar(self, calendar: CalendarText) -> Iterator[IncomingMeeting]:
        """Every meeting in one calendar."""
        if calendar.method in _ANSWERS:
            for event in calendar.events:
                self._skip(event, _("an answer to an invitation; it changes nothing here"))
            return
        zones = self._sound_zones(calendar)
        for text, event in _parsed(calendar.events, zones):
            if event is None:
                self._skip(text, _("this event cannot be read"))
                continue
            if is_day_of_ours(_text(event, "UID")):
                self._remark(0, _("steps, rhythms and birthdays from here do not come in again"))
                continue
            self._clock.assumed.clear()
            meeting = self._meeting(text, event, calendar)
            if meeting is not None:
                yield meeting
            for assumed in self._clock.assumed[:1]:
                self._remark(text.line, assumed)

    def _sound_zones(self, calendar: CalendarText) -> Sequence[str]:
        """The time zones of a calendar; none of them if one cannot be read."""
        if calendar.zones:
            try:
                _parse([*calendar.zones])
            except Exception:
                self._remark(
                    0, _("a time zone in it is broken; its times are read by the name of the zone")
                )
                return ()
        return calendar.zones

    def _meeting(
        self,
        text: EventText,
        event: Any,  # noqa: ANN401
        calendar: CalendarText,
    ) -> IncomingMeeting | None:
        start = self._moment(event, "DTSTART")
        if isinstance(start, str):
            words = _("“{text}” is no date").format(text=cut(clean_line(start), 40))
            self._skip(text, words)
            return None
        cancelled = calendar.method == "CANCEL" or _word(event, "STATUS") == "CANCELLED"
        state: MeetingState = "cancelled" if cancelled else "planned"
        attendees, organiser = attendees_of(event)
        title = plain_line(_text(event, "SUMMARY"))
        what = (without_cancelled(title) if cancelled else title) or _untitled(organiser)
        at = as_wall_time(start) if start else ""
        minutes = self._minutes(event, start)
        place = plain_line(_text(event, "LOCATION") or _online(event))
        if not at:
            self._remark(text.line, _("this event has no date"))
        elif event.get("RRULE") is not None or event.get("RDATE") is not None:
            self._remark(text.line, _("it is repeated; the first date counts"))
        instance = self._moment(event, "RECURRENCE-ID")
        invitation = Invitation(
            sequence=_sequence(event),
            changed=_changed(event),
            what=what,
            at=at,
            minutes=minutes,
            place=place,
            state=state,
            attendees=tuple(one.key for one in attendees),
        )
        meeting = Meeting(
            what=what,
            at=at,
            minutes=minutes,
            place=place,
            state=state,
            notes=_notes(event),
            uid=_uid(event, what, at),
            invitation=invitation,
        )
        return IncomingMeeting(
            meeting,
            self._file,
            text.line,
            attendees,
            organiser,
            as_wall_time(instance) if isinstance(instance, date) else str(instance or ""),
            calendar.method,
            calendar.name,
        )

    def _moment(self, event: Any, name: str) -> date | datetime | str | None:  # noqa: ANN401
        """The moment here; what was written, if it is none; None if nothing was."""
        value = _one(event, name)
        if value is None:
            return None
        zone = str(getattr(value, "params", {}).get("TZID", ""))
        try:
            moment = value.dt
            if not isinstance(moment, date):
                return str(value)
            return self._clock.wall(moment, zone)
        except (ValueError, OverflowError, AttributeError):
            written = str(value)
            loose = loose_moment(written)
            return written if loose is None else loose

    def _minutes(self, event: Any, start: date | datetime | str | None) -> int | None:  # noqa: ANN401
        if not isinstance(start, datetime):
            return None
        end = self._moment(event, "DTEND")
        length = end - start if isinstance(end, datetime) else _duration(event)
        minutes = round(length.total_seconds() / 60)
        return minutes if 0 < minutes <= _MOST_MINUTES else None

    def _skip(self, event: EventText, reason: str) -> None:
        self.skipped.append(Skipped(event.line, reason, self._file))

    def _remark(self, line: int, text: str) -> None:
        remark = Remark(line, text, self._file)
        if remark not in self.remarks:
            self.remarks.append(remark)


def _parsed(events: Sequence[EventText], zones: Sequence[str]) -> Iterator[tuple[EventText, Any]]:
    """Every event as icalendar has it; None for one that it cannot read."""
    whole: list[Any] = []
    try:
        whole = _parse([*zones, *(line for event in events for line in _event_lines(event))])
    except Exception:  # icalendar raises what it likes; each event then stands for itself
        whole = []
    if len(whole) == len(events):
        yield from zip(events, whole, strict=True)
        return
    for event in events:
        try:
            (one,) = _parse([*zones, *_event_lines(event)])
        except Exception:
            yield event, None
        else:
            yield event, one


def _parse(lines: Iterable[str]) -> list[Any]:
    """The events in these lines.

    Raises:
        Exception: icalendar cannot read them.
    """
    from icalendar import Calendar

    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", ""])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where it guesses a zone by its name, rightly
        return [one for one in Calendar.from_ical(text).subcomponents if one.name == "VEVENT"]


def _event_lines(event: EventText) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield from event.lines
    yield "END:VEVENT"


def _one(event: Any, name: str) -> Any:  # noqa: ANN401 - a value of icalendar
    value = event.get(name)
    return value[0] if isinstance(value, list) and value else value


def _text(event: Any, name: str) -> str:  # noqa: ANN401
    value = _one(event, name)
    return "" if value is None else str(value)


def _word(event: Any, name: str) -> str:  # noqa: ANN401
    return _text(event, name).strip().upper()


def _sequence(event: Any) -> int:  # noqa: ANN401
    try:
        return min(max(int(_text(event, "SEQUENCE") or 0), 0), _MOST_SEQUENCE)
    except ValueError:
        return 0


def _changed(event: Any) -> str:  # noqa: ANN401
    """When it was last changed there, UTC; by DTSTAMP, where it is not said otherwise.

    Google writes the moment of exporting as DTSTAMP, so it counts last.
    """
    for name in ("LAST-MODIFIED", "DTSTAMP"):
        try:
            moment = _one(event, name).dt
            if isinstance(moment, datetime):
                if moment.tzinfo is not None:
                    moment = moment.astimezone(UTC)
                return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        except (AttributeError, ValueError, OverflowError):
            continue
    return ""


def _duration(event: Any) -> timedelta:  # noqa: ANN401
    """How long it says it takes; nothing where that is no length."""
    try:
        found = _one(event, "DURATION").dt
    except (AttributeError, ValueError):
        found = None
    return found if isinstance(found, timedelta) else timedelta(0)


def _uid(event: Any, what: str, at: str) -> str:  # noqa: ANN401
    uid = cut(clean_line(_text(event, "UID")), NAME_LIMIT)
    if uid:
        return uid
    return hashlib.sha256(f"{what}\n{at}".encode()).hexdigest()[:32]


def _untitled(organiser: Attendee | None) -> str:
    if organiser is None:
        return _("Meeting without a title")
    return _("Meeting with {name}").format(name=organiser.label)


def _notes(event: Any) -> str:  # noqa: ANN401
    return plain_notes(_text(event, "DESCRIPTION").strip() or _text(event, "X-ALT-DESC"))


_ONLINE = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "CONFERENCE",
)


def _online(event: Any) -> str:  # noqa: ANN401
    """Where an online meeting is, for one that is nowhere else."""
    return next(filter(None, (_text(event, name) for name in _ONLINE)), "")
