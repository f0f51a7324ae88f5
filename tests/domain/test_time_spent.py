"""Minutes by week, and when a word is said about them."""

from datetime import date

import pytest

from networkjournal.domain.records import Entry, Meeting, Person
from networkjournal.domain.time_spent import (
    Week,
    proposes_rest,
    say_hours,
    say_used,
    used,
    weeks_of,
)
from tests.domain.small_book import TODAY, book_of

MONDAY = date(2026, 11, 23)


def _week(minutes: int) -> Week:
    return Week(MONDAY, {"talk": minutes} if minutes else {})


def test_minutes_are_counted_by_week_and_kind_with_their_ids() -> None:
    book = book_of(
        Entry(id="a", kind="talk", text="x", on=TODAY, minutes=20),
        Entry(id="b", kind="sowing", text="x", on=date(2026, 11, 22), minutes=30),
        Entry(id="c", kind="sowing", text="x", on=date(2026, 11, 16), minutes=10),
        Entry(id="d", kind="talk", text="x", on=date(2026, 11, 15), minutes=99),
        Entry(id="later", kind="talk", text="x", on=date(2026, 11, 24), minutes=5),
        Entry(id="unsaid", kind="talk", text="x", on=TODAY),
    )
    this, last = weeks_of(book, TODAY, 2)
    assert (this.name, this.kinds, this.entries) == ("2026-W48", {"talk": 20}, ["a"])
    assert (last.name, last.kinds, last.entries) == ("2026-W47", {"sowing": 40}, ["b", "c"])


def test_a_meeting_over_midnight_counts_on_both_days() -> None:
    book = book_of(
        Meeting(id="m", what="x", at="2026-11-22T23:30", minutes=90, state="held"),
        Meeting(id="day", what="x", at="2026-11-22", minutes=30, state="held"),
        Meeting(id="planned", what="x", at="2026-11-23T09:00", minutes=60),
    )
    this, last = weeks_of(book, TODAY, 2)
    assert (this.kinds, this.meetings) == ({"meeting": 60}, ["m"])
    assert (last.kinds, last.meetings) == ({"meeting": 60}, ["m", "day"])


@pytest.mark.parametrize("sunday", [date(2026, 3, 29), date(2026, 10, 25)])
def test_a_week_in_which_the_clock_is_changed_is_a_week(sunday: date) -> None:
    book = book_of(
        Meeting(id="m", what="x", at=f"{sunday}T01:30", minutes=120, state="held"),
        Entry(id="e", kind="talk", text="x", on=sunday, minutes=10),
    )
    (week,) = weeks_of(book, sunday, 1)
    assert (week.minutes, (sunday - week.monday).days) == (130, 6)


def test_a_hundred_thousand_minutes_are_hours_and_a_meeting_so_long_ends() -> None:
    assert say_hours(100_000) == "1666:40"
    book = book_of(
        Entry(id="e", kind="talk", text="x", on=TODAY, minutes=100_000),
        Meeting(id="m", what="x", at="2026-11-21T00:00", minutes=100_000, state="held"),
        Meeting(id="old", what="x", at="0001-01-01T00:00", minutes=2 * 10**9, state="held"),
    )
    this, last = weeks_of(book, TODAY, 2)
    assert (this.minutes, last.minutes) == (100_000 + 2 * 1440, 2 * 1440 + 7 * 1440)


def test_the_first_weeks_of_the_calendar_have_none_before_them() -> None:
    assert len(weeks_of(book_of(), date(1, 1, 9), 5)) == 2


@pytest.mark.parametrize(
    ("minutes", "budget", "how"),
    [
        (79, 100, ""),
        (80, 100, "most"),
        (99, 100, "most"),
        (100, 100, "all"),
        (100_000, 100, "all"),
        (0, 0, "none meant"),
        (10, 0, "none meant"),
        (10, None, ""),
    ],
)
def test_a_word_is_said_at_four_fifths_and_at_all_of_it(
    minutes: int, budget: int | None, how: str
) -> None:
    assert used(_week(minutes), budget) == how


def test_the_words_are_kind() -> None:
    assert say_used("most") == "Four fifths of this week's time is used."
    assert say_used("all") == "This week's time is used; it can rest."
    assert say_used("none meant") == "No time is set aside for this; it can rest."


@pytest.mark.parametrize(
    ("weeks", "proposed"),
    [
        ((0, 121, 121), True),
        ((121, 121, 0), True),
        ((121, 0, 121), False),
        ((0, 120, 121), False),
        ((0, 0, 0), False),
    ],
)
def test_a_rest_is_proposed_after_two_weeks_over(weeks: tuple[int, ...], proposed: bool) -> None:
    assert proposes_rest([_week(minutes) for minutes in weeks], 100) is proposed
    assert not proposes_rest([_week(minutes) for minutes in weeks], None)


def test_a_talk_of_the_day_with_its_minutes_is_the_meeting() -> None:
    book = book_of(
        Person(id="a", name="Anna"),
        Meeting(id="m", what="Coffee", at="2026-11-23T09:00", minutes=60, state="held",
                people=("a",)),
        Meeting(id="n", what="Tea", at="2026-11-23T15:00", minutes=15, state="held",
                people=("b",)),
        Entry(id="e", kind="talk", text="Coffee", on=date(2026, 11, 23), minutes=45,
              people=("a",)),
    )  # fmt: skip
    (week, *_) = weeks_of(book, date(2026, 11, 23))
    assert week.kinds == {"talk": 45, "meeting": 15}
    assert week.meetings == ["n"]
