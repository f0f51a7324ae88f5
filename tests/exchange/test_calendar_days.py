from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from networkjournal.domain.records import Entry, Meeting, Person, Step
from networkjournal.exchange import plan_import, read_import
from networkjournal.exchange.calendar_days import CalendarDay, birthdays_of, rhythms_of, steps_of
from networkjournal.exchange.calendar_out import calendar_of
from tests.domain.small_book import book_of as book
from tests.exchange.test_plan import SomePeople

TODAY = date(2026, 11, 23)
ANNA = Person(id="1", name="Anna de Vries", birthday="1980-03-22")


def the_event(days: list[CalendarDay]) -> Any:  # noqa: ANN401 - icalendar's own types are wide
    data = calendar_of([], book(), days=days).data
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    return event


def test_a_birthday_comes_every_year_from_the_year_of_birth_on() -> None:
    event = the_event([*birthdays_of([ANNA])])
    assert event["DTSTART"].dt == date(1980, 3, 22)
    assert event["RRULE"].to_ical() == b"FREQ=YEARLY"
    assert str(event["UID"]) == "birthday-1@networkjournal"
    assert str(event["SUMMARY"]) == "Birthday: Anna de Vries"
    assert str(event["TRANSP"]) == "TRANSPARENT"


@pytest.mark.parametrize(
    ("birthday", "first"),
    [("--03-22", date(2000, 3, 22)), ("1604-03-22", date(2000, 3, 22))],
)
def test_without_a_year_it_comes_every_year_too(birthday: str, first: date) -> None:
    event = the_event([*birthdays_of([Person(id="1", name="Anna", birthday=birthday)])])
    assert event["DTSTART"].dt == first


@pytest.mark.parametrize("birthday", ["--02-29", "1980-02-29"])
def test_of_29_february_it_is_the_last_of_february(birthday: str) -> None:
    event = the_event([*birthdays_of([Person(id="1", name="Anna", birthday=birthday)])])
    assert (event["DTSTART"].dt.month, event["DTSTART"].dt.day) == (2, 29)
    assert event["RRULE"].to_ical() == b"FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2"


def test_a_birthday_that_is_no_day_is_in_no_calendar() -> None:
    assert [*birthdays_of([Person(id="1", name="A", birthday="1981-02-29")])] == []


def test_steps_with_a_day_that_are_not_done() -> None:
    steps = [
        Step(id="1", what="Call", due=TODAY, people=("1",)),
        Step(id="2", what="Price", due=TODAY, by="them", people=("1",)),
        Step(id="3", what="Done", due=TODAY, done=TODAY),
        Step(id="4", what="Some day"),
    ]
    here = book(ANNA)
    found = [*steps_of(steps, here)]
    assert [one.what for one in found] == ["Call", "Promised by Anna de Vries: Price"]
    assert found[0].description == "With Anna de Vries"
    assert found[0].uid == "step-1@networkjournal"


def test_a_rhythm_is_on_its_next_day_and_who_is_due_already_today() -> None:
    kees = Person(id="2", name="Kees", rhythm="6w")
    late = Person(id="3", name="Loes", rhythm="1d", created="2026-01-01")
    never = Person(id="4", name="Henk", rhythm="none")
    here = book(kees, late, never, Entry(id="5", kind="talk", text="x", on=TODAY, people=("2",)))
    found = [*rhythms_of([kees, late, never, ANNA], here, TODAY)]
    assert [(one.day, one.what) for one in found] == [
        (date(2027, 1, 4), "Be in touch with Kees"),
        (TODAY, "Be in touch with Loes"),
    ]
    assert found[0].description == "every 6 weeks"


def test_a_later_file_has_the_same_names_and_no_lower_numbers() -> None:
    was = Step(id="1", what="a", due=TODAY, created="2026-11-01T00:00:00Z", updated="2026-11-01")
    now = Step(id="1", what="b", due=TODAY, created="2026-11-01T00:00:00Z", updated="2026-11-02")
    (before,), (after,) = steps_of([was], book()), steps_of([now], book())
    assert (before.uid, before.sequence) == (after.uid, 0)
    assert after.sequence == 24 * 60 * 60


def test_days_from_here_do_not_come_in_as_meetings(tmp_path: Path) -> None:
    meeting = Meeting(id="9", what="Tea", at="2026-12-09")
    days = [*birthdays_of([ANNA]), *steps_of([Step(id="1", what="Call", due=TODAY)], book())]
    file = tmp_path / "out.ics"
    file.write_bytes(calendar_of([meeting], book(meeting), days=days).data)
    found = read_import([file])
    assert [one.meeting.what for one in found.meetings] == ["Tea"]
    assert [one.text for one in found.remarks] == [
        "steps, rhythms and birthdays from here do not come in again"
    ]
    here = SomePeople({}, {meeting.id: meeting})
    assert not plan_import(found, here, TODAY).writes_anything
