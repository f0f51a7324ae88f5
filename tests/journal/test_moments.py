import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.journal import moments
from networkjournal.journal.moments import canonical, days_before, now

_SECOND = 1_000_000_000
_NOON = 1_795_694_400 * _SECOND


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The clock's nanoseconds, to be set by the test."""
    said = [_NOON]
    monkeypatch.setattr(time, "time_ns", lambda: said[0])
    monkeypatch.setattr(moments, "_last", "")
    return said


def test_two_moments_by_a_clock_that_stands_still_differ(clock: list[int]) -> None:
    assert now() < now() < now()


def test_a_clock_set_back_does_not_set_moments_back(clock: list[int]) -> None:
    before = now()
    clock[0] -= 3600 * _SECOND
    assert now() > before


def test_a_moment_follows_the_one_it_must_follow_however_far_ahead(clock: list[int]) -> None:
    assert now(after="2199-01-01") == "2199-01-01T00:00:00.000001Z"


def test_one_record_from_the_future_does_not_take_the_others_along(clock: list[int]) -> None:
    now(after="2199-01-01")
    assert now() < "2027"


def test_the_end_of_time_stays_the_end_of_time(clock: list[int]) -> None:
    end = "9999-12-31T23:59:59.999999Z"
    assert now(after=end) == end


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-11-23", "2026-11-23T00:00:00.000000Z"),
        ("2026-11-23T10:00:00Z", "2026-11-23T10:00:00.000000Z"),
        ("2026-11-23T10:00:00.5", "2026-11-23T10:00:00.500000Z"),
        ("2026-11-23T10:00:00+01:00", "2026-11-23T09:00:00.000000Z"),
        ("2026-11-23T10:00:00.000001Z", "2026-11-23T10:00:00.000001Z"),
        ("0001-01-01T00:00:00+23:00", ""),
        ("9999-99-99T99:99:99.999999Z", ""),
        ("٢٠٢٦-11-23T10:00:00.000000Z", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_moments_written_in_any_way_compare_as_text(written: str, meant: str) -> None:
    assert canonical(written) == meant


@given(st.datetimes(), st.datetimes())
def test_canonical_moments_sort_as_the_moments_do(one: object, other: object) -> None:
    first, second = canonical(f"{one}"), canonical(f"{other}")
    assert (first < second) == (one < other)  # type: ignore[operator]


def test_days_are_counted_back_by_the_clock(clock: list[int]) -> None:
    assert days_before(30) < days_before(29) < now()
    assert days_before(365)[:4] == str(int(now()[:4]) - 1)
