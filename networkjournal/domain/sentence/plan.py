"""From a captured sentence to a plan: a step, a goal, a meeting."""

import re
from collections.abc import Collection, Iterable
from datetime import date
from typing import TypeVar

from msgspec.structs import replace

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.setting import assign
from networkjournal.domain.fields.values import Resolve
from networkjournal.domain.meetings import kind_for
from networkjournal.domain.records import Goal, Meeting, Record, Step
from networkjournal.domain.sentence.captured import Captured
from networkjournal.domain.sentence.entry import as_written, require_words
from networkjournal.domain.text import cut
from networkjournal.language import _

R = TypeVar("R", bound=Record)

_PLACE = re.compile(r" (?:at|bij|in|@) (?=[^\W_])", re.IGNORECASE)


def step_from(captured: Captured, today: date, *, resolve: Resolve = as_written) -> Step:
    """The step that a sentence plans: ``Call @Anna friday by:them dread:7``.

    Args:
        captured: The sentence, captured ahead (:data:`~networkjournal.domain.sentence.forms.STEP`).
        today: The day it is written.
        resolve: From what was typed for a goal or meeting to its id.

    Raises:
        FieldError: No words are left, a field cannot hold its value, or a day does not exist.
    """
    _require_plan(captured)
    step = Step(what=captured.text, people=captured.people, due=captured.on)
    return _with_fields(step, captured.fields, today, resolve)


def goal_from(captured: Captured, today: date) -> Goal:
    """The goal that a sentence sets: ``Open a stall by 1 march use:"meet my neighbours"``.

    Whether it is active follows from the other goals:
    :func:`~networkjournal.domain.active_goals.settled`.

    Args:
        captured: The sentence, captured ahead as a
            :data:`~networkjournal.domain.sentence.forms.GOAL`.
        today: The day it is written.

    Raises:
        FieldError: No words are left, a field cannot hold its value, or a day does not exist.
    """
    _require_plan(captured)
    goal = Goal(what=captured.text, by=captured.on)
    return _with_fields(goal, captured.fields, today, as_written)


def meeting_from(
    captured: Captured,
    today: date,
    *,
    names: Collection[str] = (),
    resolve: Resolve = as_written,
) -> Meeting:
    """The meeting that a sentence plans: ``Coffee with @Anna tuesday 10:00 45m at De Halve Maan``.

    Its place is what stands at the end after *at*, *bij* or *in*, in capitals or with a number,
    unless that is a person.

    Args:
        captured: The sentence, captured ahead as a
            :data:`~networkjournal.domain.sentence.forms.MEETING`.
        today: The day it is written; a time without a day is today's.
        names: The full names of the people in the sentence.
        resolve: From what was typed for a goal to its id.

    Raises:
        FieldError: No words are left, a field cannot hold its value, or a day does not exist.
    """
    _require_plan(captured)
    what, place = _what_and_place(captured.text, names)
    if _has_place(captured):
        what, place = captured.text, ""
    day = captured.on or (today if captured.at else None)
    at = "" if day is None else day.isoformat() + (f"T{captured.at}" if captured.at else "")
    meeting = Meeting(
        what=what, people=captured.people, at=at, minutes=captured.minutes, place=place
    )
    meeting = replace(meeting, kind=kind_for(meeting))
    return _with_fields(meeting, captured.fields, today, resolve)


def place_of(captured: Captured, names: Collection[str] = ()) -> str:
    """The place that a meeting of this sentence gets from its words; empty where it says none.

    Args:
        captured: The sentence, captured ahead as a
            :data:`~networkjournal.domain.sentence.forms.MEETING`.
        names: The full names of the people in it.
    """
    return "" if _has_place(captured) else _what_and_place(captured.text, names)[1]


def _has_place(captured: Captured) -> bool:
    return any(field == "place" for field, _value in captured.fields)


def _require_plan(captured: Captured) -> None:
    """Refuse a plan without words, or for a day that does not exist."""
    require_words(captured)
    if captured.no_day:
        raise NoSuchDayError(captured.no_day)
    if captured.no_time and not captured.at:
        line = _("“{x}” is no time of day; 10:00 is one, and \\ before it keeps it text.")
        raise FieldError(line.format(x=captured.no_time), "at")


class NoSuchDayError(FieldError):
    """A plan is made for a day that does not exist."""

    def __init__(self, words: str) -> None:
        line = _("“{x}” does not exist; say another day, or \\ before it keeps it text.")
        super().__init__(line.format(x=cut(words, 30)), "on")


def _with_fields(record: R, fields: Iterable[tuple[str, str]], today: date, resolve: Resolve) -> R:
    for field, value in fields:
        record = assign(record, field, "=", value, today=today, resolve=resolve)
    return record


def _what_and_place(text: str, names: Collection[str]) -> tuple[str, str]:
    """The text split before its last place, if that begins with a capital or a number."""
    for found in reversed(list(_PLACE.finditer(text))):
        place = text[found.end() :].strip()
        if any(name and name in place for name in names):
            break
        if (place[0].isupper() or place[0].isdigit()) and text[: found.start()].strip():
            return text[: found.start()].strip(), place.rstrip(".,;!?")
    return text, ""
