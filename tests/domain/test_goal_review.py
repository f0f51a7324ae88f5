"""Which goals ask to be looked at, and in which order a review walks through them."""

from datetime import date

import pytest

from networkjournal.domain.goal_review import (
    answered,
    asks_to_be_looked_at,
    goals_to_look_at,
    last_looked_at,
    looked_at,
)
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Entry, Goal, GoalState, Profile
from networkjournal.domain.things_said import thing_words
from networkjournal.domain.worth_doing import worth_doing
from tests.domain.small_book import TODAY, book_of


def _goal(
    name: str = "g",
    created: str = "2026-01-01T10:00:00Z",
    state: GoalState = "active",
    by: date | None = None,
    reviewed: date | None = None,
) -> Goal:
    return Goal(id=name, what=name, use="x", created=created, state=state, by=by, reviewed=reviewed)


@pytest.mark.parametrize(
    ("goal", "asks"),
    [
        (_goal(created="2026-10-22"), True),
        (_goal(created="2026-10-23"), False),
        (_goal(created=""), True),
        (_goal(reviewed=date(2026, 10, 22)), True),
        (_goal(reviewed=date(2026, 10, 23)), False),
        (_goal(reviewed=TODAY), False),
        (_goal(state="draft"), False),
        (_goal(state="reached"), False),
        # its day has come since one last looked
        (_goal(reviewed=date(2026, 11, 20), by=date(2026, 11, 21)), True),
        (_goal(reviewed=date(2026, 11, 22), by=date(2026, 11, 21)), False),
        (_goal(reviewed=date(2026, 11, 20), by=TODAY), False),
    ],
)
def test_a_goal_asks_after_a_month_and_once_when_its_day_has_come(goal: Goal, asks: bool) -> None:
    assert asks_to_be_looked_at(goal, TODAY) is asks


def test_a_month_after_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    goal = _goal(reviewed=date(2027, 1, 31))
    assert not asks_to_be_looked_at(goal, date(2027, 2, 28))
    assert asks_to_be_looked_at(goal, date(2027, 3, 1))


def test_a_review_walks_by_the_nearest_day_and_goes_on_where_it_was_left() -> None:
    goals = [_goal("late"), _goal("soon", by=date(2026, 12, 1)), _goal("far", by=date(2027, 12, 1))]
    assert [one.id for one in goals_to_look_at(goals, TODAY)] == ["soon", "far", "late"]
    goals[1] = looked_at(goals[1], TODAY)
    goals[2] = looked_at(goals[2], TODAY, "reached")
    assert [one.id for one in goals_to_look_at(goals, TODAY)] == ["late"]
    assert [one.id for one in answered(goals, TODAY)] == ["soon", "far"]


def test_what_was_answered_yesterday_is_not_asked_again_when_the_review_goes_on() -> None:
    yesterday = date(2026, 11, 22)
    goals = [_goal("a", reviewed=yesterday), _goal("b"), _goal("c", reviewed=date(2026, 11, 1))]
    assert [one.id for one in goals_to_look_at(goals, TODAY)] == ["b", "c"]
    goals[1:] = [looked_at(goals[1], TODAY), looked_at(goals[2], TODAY)]
    assert [one.id for one in goals_to_look_at(goals[1:], TODAY)] == []


def test_where_none_asks_a_review_walks_through_those_not_looked_at_today() -> None:
    goals = [_goal("a", reviewed=date(2026, 11, 10)), _goal("b", reviewed=TODAY)]
    assert [one.id for one in goals_to_look_at(goals, TODAY)] == ["a"]
    assert goals_to_look_at([_goal("b", reviewed=TODAY), _goal("c", state="draft")], TODAY) == []


def test_what_a_goal_was_before_stays_but_its_day_and_its_state() -> None:
    goal = looked_at(_goal(by=date(2027, 1, 1)), TODAY, "dropped")
    assert (goal.state, goal.reviewed, goal.by) == ("dropped", TODAY, date(2027, 1, 1))
    assert last_looked_at(goal) == TODAY


def test_today_proposes_to_look_at_ones_goals_once_for_all_of_them() -> None:
    book = book_of(
        _goal("a"),
        _goal("b", by=date(2026, 11, 1)),
        Profile(id="me", since=date(2026, 10, 1), statement="x"),
        Entry(id="e", kind="sowing", text="x", on=TODAY),
    )
    things = worth_doing(book, LastContacts(book, TODAY), list(book.entries.values()), TODAY)
    (thing,) = (one for one in things if one.kind == "goals")
    what, when, why = thing_words(book, thing, TODAY)
    assert what == "Look at your goals"
    assert when == "last 1 Jan"
    assert why == "The day of one has come; is it still so?"
