"""The order in which the records of each table are listed."""

from collections.abc import Callable
from datetime import date
from typing import Any

from networkjournal.domain.records import (
    Achievement,
    Entry,
    Goal,
    Group,
    LookBack,
    Meeting,
    Person,
    Profile,
    Search,
    Step,
    Tie,
)
from networkjournal.domain.text import fold


def _by_name(person: Person) -> tuple[str, str]:
    return fold(person.label), person.id


def _as_written(entry: Entry) -> str:
    # one text sorts twice as fast as a tuple with a date in it; no text has a NUL
    return f"{(entry.on or entry.day).isoformat()}{entry.created}\0{entry.id}"


def _by_day(achievement: Achievement) -> tuple[date, str, str]:
    return achievement.on or date.min, achievement.created, achievement.id


def _by_version(profile: Profile) -> tuple[str, str, str]:
    since = profile.since.isoformat() if profile.since else profile.created
    return since, profile.created, profile.id


def _by_hour(meeting: Meeting) -> tuple[str, str]:
    return meeting.at, meeting.id


def _by_due(step: Step) -> tuple[bool, int, str]:
    if step.done is not None:
        return True, -step.done.toordinal(), step.id
    return False, (step.due or date.max).toordinal(), step.id


_GOAL_STATES = {"active": 0, "draft": 1, "reached": 2, "dropped": 3}


def _by_state(goal: Goal) -> tuple[int, date, str, str]:
    return _GOAL_STATES[goal.state], goal.by or date.max, fold(goal.what), goal.id


def _by_what(group: Group) -> tuple[str, str]:
    return fold(group.what), group.id


def _open_first(search: Search) -> tuple[bool, str, str]:
    return not search.open, fold(search.what), search.id


def _by_week(one: LookBack) -> tuple[str, str, str]:
    return one.week.isoformat() if one.week else one.created[:10], one.created, one.id


def _by_ids(tie: Tie) -> tuple[str, str, str]:
    return tie.a, tie.b, tie.id


ORDER: dict[str, Callable[[Any], Any]] = {
    "people": _by_name,
    "ties": _by_ids,
    "profile": _by_version,
    "achievements": _by_day,
    "entries": _as_written,
    "meetings": _by_hour,
    "steps": _by_due,
    "groups": _by_what,
    "searches": _open_first,
    "goals": _by_state,
    "lookbacks": _by_week,
}
"""What each table is sorted by: people by name, the log by day and then as it was written, steps
open ones first by when they are due, goals the active first."""

NEWEST_FIRST = frozenset({"entries", "achievements", "lookbacks", "profile"})
"""The tables that are listed the other way round."""


def coming_first(meetings: list[Meeting], today: date) -> list[Meeting]:
    """Meetings, given by hour, as they are listed: to come from near to far, without a day, past.

    The past ones begin with the latest.
    """
    now = today.isoformat()
    coming = [meeting for meeting in meetings if meeting.at >= now]
    dateless = [meeting for meeting in meetings if not meeting.at]
    past = [meeting for meeting in meetings if meeting.at and meeting.at < now]
    return coming + dateless + past[::-1]
