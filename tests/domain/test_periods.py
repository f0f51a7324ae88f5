from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.dates.periods import read_duration, read_rhythm, shift

RHYTHMS = {
    "every 6 weeks": "6w",
    "every six weeks": "6w",
    "every week": "1w",
    "every other week": "2w",
    "elke 6 weken": "6w",
    "iedere maand": "1m",
    "om de week": "2w",
    "om de dag": "2d",
    "om het jaar": "2y",
    "om de 3 maanden": "3m",
    "Om de drie maanden": "3m",
    "om de twee weken": "2w",
    "once a year": "1y",
    "eens per jaar": "1y",
    "eens in de 6 weken": "6w",
    "2x per jaar": "6m",
    "twice a year": "6m",
    "vier keer per jaar": "3m",
    "monthly": "1m",
    "elk kwartaal": "3m",
    "6w": "6w",
    "1j": "1y",
    "6 weken": "6w",
    "none": "none",
    "geen": "none",
}


@pytest.mark.parametrize(("said", "stored"), RHYTHMS.items())
def test_a_rhythm_is_understood_in_both_languages(said: str, stored: str) -> None:
    assert read_rhythm(said) == stored


@pytest.mark.parametrize(
    "said", ["", "0w", "often", "every", "om de", "6", "10000w", "-2w", "3x per week", "x" * 10**6]
)
def test_what_is_no_rhythm_is_none(said: str) -> None:
    assert read_rhythm(said) is None


@pytest.mark.parametrize(
    ("said", "duration"),
    [
        ("2w", (2, "w")),
        ("30d", (30, "d")),
        ("1 y", (1, "y")),
        ("twee maanden", (2, "m")),
        ("week", (1, "w")),
        ("6m", (6, "m")),
    ],
)
def test_a_duration_is_a_count_and_a_unit(said: str, duration: tuple[int, str]) -> None:
    assert read_duration(said) == duration


@pytest.mark.parametrize("said", ["", "w", "two", "2 weeks ago", "2h", "1.5w"])
def test_what_is_no_duration_is_none(said: str) -> None:
    assert read_duration(said) is None


def test_months_follow_the_calendar_and_end_with_the_month() -> None:
    assert shift(date(2027, 1, 31), 1, "m") == date(2027, 2, 28)
    assert shift(date(2028, 2, 29), 1, "y") == date(2029, 2, 28)
    assert shift(date(2026, 11, 23), -6, "w") == date(2026, 10, 12)
    assert shift(date(2026, 11, 23), 10, "d") == date(2026, 12, 3)


@given(st.dates(), st.integers(-(10**6), 10**6), st.sampled_from("dwmy"))
def test_no_count_leads_beyond_the_calendar(day: date, count: int, unit: str) -> None:
    moved = shift(day, count, unit)
    assert (moved - day).days * count >= 0


@given(st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(-600, 600))
def test_months_shift_as_dateutil_has_it(day: date, count: int) -> None:
    from dateutil.relativedelta import relativedelta

    assert shift(day, count, "m") == day + relativedelta(months=count)


@given(st.text())
def test_any_text_can_be_asked_for_a_rhythm(text: str) -> None:
    read_rhythm(text)
    read_duration(text)
