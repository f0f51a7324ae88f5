"""What serves a goal, and what served none."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.records import Entry, Goal, Meeting, Person, Search, Step
from networkjournal.domain.serving import (
    a_month_before,
    ahead_of,
    done_since,
    served_no_goal,
    servings,
)
from tests.domain.small_book import TODAY, book_of

_GOAL = Goal(id="g", what="A stall", use="meet people", state="active")


def _ids(records: object) -> list[str]:
    return [one.id for one in records]  # type: ignore[attr-defined]


def test_everything_that_names_the_goal_serves_it_and_so_do_the_people_in_it() -> None:
    book = book_of(
        _GOAL,
        Person(id="anna", name="Anna"),
        Person(id="piet", name="Piet"),
        Entry(id="e", kind="sowing", text="x", on=TODAY, people=("anna", "piet"), goal="g"),
        Entry(id="other", kind="sowing", text="x", on=TODAY, people=("piet",)),
        Meeting(id="m", what="x", at="2026-11-30", people=("anna",), goal="g"),
        Step(id="s", what="x", people=("anna",), goal="g"),
        Search(id="q", what="x", goal="g", found=("piet",)),
    )
    serving = servings(book, book.entries.values())["g"]
    assert _ids(serving.records) == ["e", "m", "s", "q"]
    assert serving.people == {"anna": 3, "piet": 2}


def test_minutes_of_a_meeting_that_a_talk_of_that_day_tells_of_count_once() -> None:
    book = book_of(
        _GOAL,
        Meeting(
            id="m", what="x", at="2026-11-20T10:00", people=("anna",), goal="g", minutes=60,
            state="held",
        ),
        Meeting(
            id="n", what="x", at="2026-11-21T10:00", people=("anna",), goal="g", minutes=30,
            state="held",
        ),
        Meeting(id="planned", what="x", at="2026-11-30", goal="g", minutes=90),
        Entry(
            id="t", kind="talk", text="x", on=date(2026, 11, 20), people=("anna",), minutes=45,
            goal="g",
        ),
    )  # fmt: skip
    assert servings(book, book.entries.values())["g"].minutes == 45 + 30


def test_what_was_done_and_what_lies_ahead_of_a_goal_stand_apart() -> None:
    book = book_of(
        _GOAL,
        Entry(id="old", kind="talk", text="x", on=date(2026, 10, 1), goal="g"),
        Entry(id="new", kind="talk", text="x", on=TODAY, goal="g"),
        Meeting(id="held", what="x", at="2026-11-20", goal="g", state="held"),
        Meeting(id="planned", what="x", at="2026-11-30", goal="g"),
        Meeting(id="some day", what="x", goal="g"),
        Meeting(id="forgotten", what="x", at="2026-11-01", goal="g"),
        Step(id="done", what="x", done=TODAY, goal="g"),
        Step(id="open", what="x", goal="g"),
        Search(id="closed", what="x", goal="g", open=False),
        Search(id="sought", what="x", goal="g"),
    )
    serving = servings(book, book.entries.values())["g"]
    assert _ids(done_since(serving, date(2026, 11, 1), TODAY)) == ["new", "held", "done"]
    assert _ids(ahead_of(serving, TODAY)) == ["open", "planned", "some day", "sought"]


def test_what_served_no_goal_is_what_was_done_in_the_month_for_none_that_is_there() -> None:
    book = book_of(
        _GOAL,
        Entry(id="for it", kind="talk", text="x", on=TODAY, goal="g"),
        Entry(id="gone", kind="talk", text="x", on=TODAY, goal="deleted"),
        Entry(id="none", kind="talk", text="x", on=date(2026, 10, 23)),
        Entry(id="too old", kind="talk", text="x", on=date(2026, 10, 22)),
        Meeting(id="held", what="x", at="2026-11-20", state="held"),
        Meeting(id="planned", what="x", at="2026-11-20"),
        Step(id="mine", what="x", done=TODAY),
        Step(id="theirs", what="x", done=TODAY, by="them"),
    )
    newest_first = sorted(book.entries.values(), key=lambda one: one.day, reverse=True)
    found = served_no_goal(book, newest_first, a_month_before(TODAY), TODAY)
    assert sorted(_ids(found)) == ["gone", "held", "mine", "none"]


_DAYS = st.integers(-40, 10).map(lambda days: TODAY + timedelta(days=days))


@given(st.lists(st.tuples(_DAYS, st.sampled_from(["", "g", "h", "deleted"])), max_size=20))
def test_every_line_of_the_month_serves_one_goal_or_none(lines: list[tuple[date, str]]) -> None:
    entries = [
        Entry(id=f"e{number}", kind="talk", text="x", on=day, goal=goal)
        for number, (day, goal) in enumerate(lines)
    ]
    book = book_of(_GOAL, Goal(id="h", what="Another"), *entries)
    newest_first = sorted(entries, key=lambda one: one.day, reverse=True)
    since = a_month_before(TODAY)
    serving = servings(book, newest_first)
    found = _ids(served_no_goal(book, newest_first, since, TODAY))
    for goal in ("g", "h"):
        found += _ids(done_since(serving[goal], since, TODAY)) if goal in serving else []
    assert sorted(found) == sorted(one.id for one in entries if since <= one.day <= TODAY)
