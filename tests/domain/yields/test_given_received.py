import itertools
from datetime import date, timedelta
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.dates.calendar_spans import CALENDAR_SPANS, CalendarSpan
from networkjournal.domain.records import Entry, EntryKind
from networkjournal.domain.yields.given_received import (
    Period,
    given_and_received,
    in_all,
    together,
    up_to,
)
from networkjournal.domain.yields.said_given import say_given, say_sizes
from tests.domain.small_book import TODAY

_DAYS = st.dates(date(2024, 1, 1), TODAY)


def _log(days: list[date], kind: EntryKind) -> list[Entry]:
    sizes: tuple[Literal["small", "large"] | None, ...] = (None, "small", "large")
    return [
        Entry(
            id=f"{kind}{n}",
            kind=kind,
            text="x",
            on=day,
            size=sizes[n % 3],
            asked=(None, True)[n % 2],
        )
        for n, day in enumerate(days)
    ]


@given(st.lists(_DAYS), st.lists(_DAYS), st.sampled_from(CALENDAR_SPANS))
def test_months_put_together_are_what_counting_in_longer_periods_gives(
    sown: list[date], got: list[date], span: CalendarSpan
) -> None:
    sowings, harvests = _log(sown, "sowing"), _log(got, "harvest")
    months = given_and_received(sowings, harvests, "month")
    longer = given_and_received(sowings, harvests, span)
    assert _counts(together(months, span)) == _counts(longer)
    assert in_all(months).given_count == len(sown)
    assert in_all(months).received_count == len(got)


def _counts(periods: list[Period]) -> list[object]:
    return [
        (
            one.first,
            *(
                {key: sorted(ids) for key, ids in by.items()}
                for by in (one.given, one.received, one.asked)
            ),
        )
        for one in periods
    ]


@given(st.lists(_DAYS, min_size=1), st.sampled_from(CALENDAR_SPANS), st.integers(1, 14))
def test_periods_that_are_shown_follow_on_each_other_up_to_today(
    sown: list[date], span: CalendarSpan, most: int
) -> None:
    periods = given_and_received(_log(sown, "sowing"), (), span)
    shown = up_to(periods, span, TODAY, most)
    assert 1 <= len(shown) <= most
    (last,) = given_and_received(_log([TODAY], "sowing"), (), span)
    assert shown[-1].first == last.first
    gaps = {(b.first - a.first) // timedelta(days=1) for a, b in itertools.pairwise(shown)}
    allowed = {"month": (28, 31), "quarter": (90, 92), "year": (365, 366)}[span]
    assert all(allowed[0] <= gap <= allowed[1] for gap in gaps)
    assert sum(one.given_count for one in shown) == sum(
        one.given_count for one in periods if one.first >= shown[0].first
    )


def test_what_has_no_day_stands_first_and_nothing_stays_nothing() -> None:
    undated = Period(date.min, given={"unsaid": ["a"]})
    assert up_to([undated], "month", TODAY, 3) == [undated]
    assert together([undated], "year") == [undated]
    assert up_to([], "year", TODAY, 3) == []


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(TODAY), []),
        (Period(TODAY, received={"large": ["a"]}), ["Received: 1 large."]),
        (
            Period(
                TODAY,
                given={"unsaid": ["a"], "small": ["b", "c"]},
                asked={"asked": ["a"], "unsaid": ["b", "c"]},
            ),
            ["Given: 2 small, 1 without a size.", "Asked for: 1; not asked for: 0."],
        ),
    ],
)
def test_sizes_and_what_was_asked_are_said_where_somebody_said_them(
    period: Period, words: list[str]
) -> None:
    assert say_given(period) == words
    assert say_sizes({}) == ""
