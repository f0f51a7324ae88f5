"""What is worth doing, fitted to the minutes that are left of the week."""

from collections.abc import Iterable, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.fitting_time import (
    MINUTES,
    Fitted,
    fitted,
    minutes_for,
    say_fitted,
    usual_talk,
)
from networkjournal.domain.records import Entry, Settings
from networkjournal.domain.time_spent import Week
from networkjournal.domain.worth_doing import ORDER, Thing, ThingKind, in_turn

MONDAY = date(2026, 11, 23)


def _nobody(_person: str) -> Iterable[Entry]:
    return ()


def _fit(
    things: Sequence[Thing],
    spent: int,
    budget: int | None = 120,
    most: int | None = None,
    *,
    rests: bool = False,
) -> Fitted:
    week = Week(MONDAY, {"talk": spent} if spent else {})
    return fitted(
        things, week, Settings(weekly_minutes=budget, actions_a_day=most), _nobody, rests=rests
    )


def _things(*kinds: ThingKind) -> list[Thing]:
    return [Thing(kind, str(number)) for number, kind in enumerate(kinds)]


def _kinds(fit: Fitted) -> list[str]:
    return [thing.kind for thing in fit.things]


def test_every_kind_has_an_estimate() -> None:
    assert set(ORDER) <= set(MINUTES)


def test_without_a_budget_the_first_three_are_shown() -> None:
    fit = _fit(_things("promise", "due", "known-for", "sow"), 500, None)
    assert _kinds(fit) == ["promise", "due", "known-for"]
    assert (fit.left, fit.has_more, say_fitted(fit)) == (None, False, "")


def test_one_thing_is_shown_to_who_chose_one() -> None:
    assert _kinds(_fit(_things("promise", "due", "sow"), 0, most=1)) == ["promise"]
    assert _kinds(_fit(_things("promise", "due", "sow"), 0, most=0)) == []


def test_what_fits_in_what_is_left_is_shown_and_it_is_said_that_more_can_wait() -> None:
    fit = _fit(_things("due", "known-for", "sow"), 106)
    assert _kinds(fit) == ["known-for"]
    assert say_fitted(fit) == (
        "Four fifths of this week's time is used. 0:14 is left of it; what takes longer can wait."
    )
    early = _fit(_things("due", "due", "sow"), 0, budget=30)
    assert _kinds(early) == ["due", "due"]
    assert say_fitted(early) == "0:30 is left of this week; what takes longer can wait."


def test_what_has_its_hour_is_shown_also_when_the_time_is_used() -> None:
    fit = _fit(_things("prepare", "birthday", "step", "due", "sow"), 120, most=4)
    assert _kinds(fit) == ["prepare", "birthday", "step"]
    assert say_fitted(fit) == "This week's time is used; only what has its day is here."
    assert say_fitted(_fit(_things("due"), 130)) == "This week's time is used; it can rest."


def test_a_budget_of_nothing_leaves_only_what_has_its_hour() -> None:
    fit = _fit(_things("step", "sow"), 0, budget=0)
    assert _kinds(fit) == ["step"]
    assert say_fitted(fit) == "No time is set aside for this; it can rest."


def test_a_rest_leaves_only_what_has_its_hour() -> None:
    assert _kinds(_fit(_things("step", "due", "sow"), 0, rests=True)) == ["step"]


def _talk(minutes: int | None, kind: str = "talk") -> Entry:
    return Entry(kind=kind, text="x", minutes=minutes)  # type: ignore[arg-type]


def test_a_talk_takes_as_long_as_the_last_ones_did() -> None:
    log = [_talk(None), _talk(5), _talk(200, "sowing"), _talk(20), _talk(30)]
    assert usual_talk(log) == 20
    assert usual_talk([*([_talk(10)] * 5), *([_talk(90)] * 20)]) == 10
    assert usual_talk([_talk(None)]) is None
    due = Thing("due", "a", "a")
    assert minutes_for(due, lambda _person: log) == 20
    assert minutes_for(due, _nobody) == 15


@pytest.mark.parametrize(("usual", "budget", "takes"), [(100_000, 120, 60), (45, 30, 30)])
def test_nobody_is_left_out_for_ever_because_talks_are_long(
    usual: int, budget: int, takes: int
) -> None:
    due = Thing("due", "a", "a")
    assert minutes_for(due, lambda _person: [_talk(usual)], budget) == takes


@given(
    st.lists(st.sampled_from(ORDER), max_size=12),
    st.integers(0, 200),
    st.integers(0, 200),
    st.integers(0, 5),
)
def test_the_law_of_fitting(kinds: list[ThingKind], spent: int, budget: int, most: int) -> None:
    kinds.sort(key=ORDER.index)
    things = _things(*kinds)
    fit = _fit(things, spent, budget, most)
    has_hour = {"prepare", "birthday", "kept-off", "step", "look-back"}
    asked = [minutes_for(one, _nobody, budget) for one in fit.things if one.kind not in has_hour]
    assert len(fit.things) <= most
    assert sum(asked) <= max(0, budget - spent)
    assert [one for one in things if one in fit.things] == list(fit.things)
    first = in_turn(things)[:most]
    assert all(one in fit.things for one in first if one.kind in has_hour)
    if sum(minutes_for(one, _nobody, budget) for one in first) <= budget - spent:
        assert set(first) == set(fit.things)
        assert not fit.has_more
