"""What holds of every meeting, and of the sentence that plans one."""

from datetime import date, datetime

import pytest

from networkjournal.domain.dates.reading import Direction
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.meetings import (
    BehindUsError,
    CrowdError,
    is_ahead,
    is_over,
    kind_for,
    refuse_behind_us,
    refuse_crowd,
)
from networkjournal.domain.records import Meeting
from networkjournal.domain.sentence.capture import capture
from networkjournal.domain.sentence.captured import Captured
from networkjournal.domain.sentence.forms import MEETING
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.domain.sentence.plan import meeting_from, step_from

TODAY = date(2026, 11, 23)


def _captured(sentence: str) -> Captured:
    names = NameIndex([])
    return capture(sentence, names=names, today=TODAY, direction=Direction.FUTURE, form=MEETING)


@pytest.mark.parametrize("day", ["31 april", "31 April 2027", "2026-02-30", "op 31 april"])
def test_a_day_that_does_not_exist_is_told_and_refused(day: str) -> None:
    captured = _captured(f"Coffee {day} 10:00")
    assert captured.no_day == day
    assert day in captured.text
    for make in (meeting_from, step_from):
        with pytest.raises(FieldError, match="does not exist"):
            make(captured, TODAY)


def test_behind_a_backslash_such_a_day_is_text() -> None:
    captured = _captured("The story “\\31 april” and \\31 april")
    assert captured.no_day == ""
    assert meeting_from(captured, TODAY).what.endswith("and 31 april")


def test_an_entry_keeps_such_a_day_as_it_is_written() -> None:
    captured = capture("Saw Anna 31 april", names=NameIndex([]), today=TODAY)
    assert (captured.no_day, captured.text) == ("", "Saw Anna 31 april")


def test_a_meeting_is_planned_from_today_on() -> None:
    for at in ("", "2026-11-23T08:00", "2026-11-23", "2027-01-01"):
        refuse_behind_us(Meeting(what="x", at=at), TODAY)
        assert is_ahead(Meeting(what="x", at=at), TODAY)
    refuse_behind_us(Meeting(what="x", at="2026-11-22", state="held"), TODAY)
    with pytest.raises(BehindUsError, match="Sunday 22 November"):
        refuse_behind_us(Meeting(what="x", at="2026-11-22T10:00"), TODAY)


def test_several_people_are_a_group_unless_it_is_an_event() -> None:
    assert kind_for(Meeting(what="x", people=("a",))) == "one-to-one"
    assert kind_for(Meeting(what="x", people=("a", "b"))) == "group"
    assert kind_for(Meeting(what="x", people=("a", "b"), kind="event")) == "event"


def test_three_to_speak_to_is_the_most() -> None:
    refuse_crowd(Meeting(what="x", speak_to=("a", "b", "c")))
    with pytest.raises(CrowdError):
        refuse_crowd(Meeting(what="x", speak_to=("a", "b", "c", "d")))


def test_a_meeting_is_over_at_its_end_after_an_hour_or_when_its_day_is() -> None:
    def over(at: str, hour: int, minutes: int | None = None) -> bool:
        return is_over(Meeting(what="x", at=at, minutes=minutes), datetime(2026, 11, 23, hour))

    assert over("2026-11-23T09:00", 10)
    assert not over("2026-11-23T09:01", 10)
    assert over("2026-11-23T09:00:00", 12, 180)
    assert not over("2026-11-23T09:00", 12, 181)
    assert over("2026-11-22", 0)
    assert not over("2026-11-23", 23)
    assert not over("", 23)
    assert not over("9999-12-31T23:30", 23)
