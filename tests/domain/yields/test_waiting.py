"""How long a harvest lets itself be waited for, held against lifelines."""

import warnings
from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from networkjournal.domain.dates.spans import say_span
from networkjournal.domain.yields.fates import End
from networkjournal.domain.yields.waiting import (
    Day,
    curve,
    days_of,
    exact_share,
    half_after,
)
from networkjournal.language import speak

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from lifelines import AalenJohansenFitter, KaplanMeierFitter

Ended = tuple[int, End]
_NUMBER: dict[End, int] = {"waiting": 0, "borne": 1, "let go": 2}


def _ended(times: Sequence[int], ends: Sequence[int]) -> list[Ended]:
    of: dict[int, End] = {number: end for end, number in _NUMBER.items()}
    return list(zip(times, [of[one] for one in ends], strict=True))


def _journals(*ends: End, most: int) -> st.SearchStrategy[list[Ended]]:
    one = st.tuples(st.integers(0, most), st.sampled_from(ends))
    return st.lists(one, min_size=1, max_size=40)


def test_those_that_wait_count_as_long_as_they_were_followed() -> None:
    days = days_of(_ended([1, 2, 3, 4, 4, 6], [0, 1, 0, 1, 1, 0]))
    points = {point.day.days: point.left for point in curve(days)}
    assert [points[2], points[4]] == pytest.approx([0.8, 4 / 15])
    assert half_after(days) == 4


def test_what_was_let_go_bears_no_more_and_is_not_lost_from_sight() -> None:
    days = days_of(_ended([1, 2, 3, 4, 4, 5, 6], [0, 1, 2, 1, 1, 2, 0]))
    shares = {point.day.days: point.share for point in curve(days)}
    assert [shares[2], shares[4]] == pytest.approx([1 / 6, 0.5])
    assert half_after(days) == 4


def test_nothing_at_all_makes_no_curve() -> None:
    assert (curve(days_of([])), half_after([])) == ([], None)


def test_all_that_wait_are_not_half_yet() -> None:
    assert half_after(days_of(_ended([1, 2, 3], [0, 0, 0]))) is None


def test_all_on_the_day_itself_have_borne_at_once() -> None:
    assert half_after(days_of(_ended([0, 0], [1, 1]))) == 0


@given(_journals("waiting", "borne", most=30))
@settings(max_examples=60, deadline=None)
def test_without_letting_go_it_is_kaplan_and_meiers(ended: list[Ended]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = KaplanMeierFitter().fit(
            [days for days, _end in ended], [_NUMBER[end] for _days, end in ended]
        )
    days = days_of(ended)
    for point in curve(days):
        left = float(theirs.survival_function_at_times(point.day.days).iloc[0])
        assert point.left == pytest.approx(left, abs=1e-12)
        assert point.share == pytest.approx(1 - left, abs=1e-12)
    fractions = [exact_share(days[: number + 1]) for number in range(len(days))]
    half = [day.days for day, share in zip(days, fractions, strict=True) if share >= Fraction(1, 2)]
    assert half_after(days) == (half[0] if half else None)


@given(_journals("waiting", "borne", "let go", most=30))
@settings(max_examples=60, deadline=None)
def test_with_letting_go_it_is_aalen_and_johansens(ended: list[Ended]) -> None:
    # lifelines jitters ties at random; here they are parted in turn, and who waits comes last
    ordered = sorted(ended, key=lambda one: (one[0], one[1] == "waiting"))
    times = [1 + days + number / 1000 for number, (days, _end) in enumerate(ordered)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fitted = AalenJohansenFitter(calculate_variance=False).fit(
            times, [_NUMBER[end] for _days, end in ordered], event_of_interest=1
        )
    theirs = fitted.cumulative_density_.iloc[:, 0]
    for point in curve(days_of(ended)):
        until = theirs[theirs.index < 1 + point.day.days + 0.9]
        assert point.share == pytest.approx(float(until.iloc[-1]), abs=1e-12)


@given(_journals("waiting", "borne", "let go", most=12))
def test_a_share_is_exact_where_the_curve_is_rounded(ended: list[Ended]) -> None:
    days = days_of(ended)
    for number, point in enumerate(curve(days)):
        assert point.share == float(exact_share(days[: number + 1]))


def test_half_is_half_though_floats_fall_just_beside_it() -> None:
    # 600 bear one after another: the 300th is half, however 600 roundings add up
    days = [Day(number, 600 - number, 1, 0, 0) for number in range(600)]
    assert half_after(days) == 299
    parted = [Day(number, 601 - number, 1, 0, 0) for number in range(601)]
    assert half_after(parted) == 300


@pytest.mark.parametrize(
    ("days", "english", "dutch_mark"),
    [(1, "1 day", None), (81, "81 days", None), (122, "4 months", None), (913, "2.5 years", ",")],
)
def test_a_length_of_time_is_said_in_days_months_or_years(
    days: int, english: str, dutch_mark: str | None
) -> None:
    assert say_span(days) == english
    if dutch_mark:
        speak("nl")
        assert dutch_mark in say_span(days)
