"""Meetings under headings: what is ahead, the nearest first; then what was, the latest first."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct

from networkjournal.domain.meetings import day_of
from networkjournal.domain.records import Meeting, Record
from networkjournal.language import N_, _
from networkjournal.tui.spoken_keys import keyed


class Group(Struct, frozen=True):
    """Records under one heading; ``is_ahead`` says that they are still to come."""

    title: str
    records: Sequence[Record]
    is_ahead: bool = False


_AHEAD = (N_("today"), N_("tomorrow"), N_("later"), N_("no date yet"))
_PAST = N_("past; [done] marks it held")
_WAS = N_("Held and cancelled")


def grouped(meetings: Iterable[Meeting], today: date) -> list[Group]:
    """The meetings under their headings; empty ones are left out.

    Args:
        meetings: In any order.
        today: The day.
    """
    ahead: dict[str, list[Meeting]] = {title: [] for title in _AHEAD}
    past: list[Meeting] = []
    was: list[Meeting] = []
    for meeting in meetings:
        day = day_of(meeting)
        if meeting.state != "planned":
            was.append(meeting)
        elif day is not None and day < today:
            past.append(meeting)
        else:
            ahead[_when(day, today)].append(meeting)
    for found in ahead.values():
        found.sort(key=_moment)
    for found in (past, was):
        found.sort(key=_moment, reverse=True)
    groups = [Group(_(title), found, is_ahead=True) for title, found in ahead.items()]
    groups += [Group(keyed(_(_PAST)), past), Group(_(_WAS), was)]
    return [group for group in groups if group.records]


def _when(day: date | None, today: date) -> str:
    if day is None:
        return _AHEAD[3]
    if day == today:
        return _AHEAD[0]
    return _AHEAD[1] if day == today + timedelta(days=1) else _AHEAD[2]


def _moment(meeting: Meeting) -> tuple[str, str]:
    return meeting.at, meeting.created
