"""The days that a query names."""

from datetime import date

import pytest

from networkjournal.domain.search.days import read_limit, read_spans

TODAY = date(2026, 11, 23)


def days(text: str) -> list[tuple[str, str]]:
    return [(str(span.first), str(span.last)) for span in read_spans(text, TODAY)]


@pytest.mark.parametrize(
    "text", ["november", "nov", "Nov.", "november 2026", "2026-11", "deze maand"]
)
def test_a_month_is_named_in_many_ways(text: str) -> None:
    assert days(text) == [("2026-11-01", "2026-11-30")]


def test_a_month_without_its_year_is_the_last_and_the_next() -> None:
    assert days("maart") == [("2026-03-01", "2026-03-31"), ("2027-03-01", "2027-03-31")]
    assert days("december") == [("2025-12-01", "2025-12-31"), ("2026-12-01", "2026-12-31")]


def test_a_month_and_a_day_are_a_day() -> None:
    assert days("22 november 2026") == days("nov 22 2026") == [("2026-11-22", "2026-11-22")]


def test_what_falls_due_in_a_period_is_due_by_its_last_day() -> None:
    for text, last in [
        ("this month", date(2026, 11, 30)),
        ("december", date(2026, 12, 31)),
        ("next week", date(2026, 12, 6)),
        ("2027", date(2027, 12, 31)),
    ]:
        assert read_limit(text, TODAY, forward=True) == last


def test_quiet_since_a_period_is_no_contact_after_it_or_none_in_it_so_far() -> None:
    assert read_limit("last month", TODAY, forward=False) == date(2026, 10, 31)
    assert read_limit("maart", TODAY, forward=False) == date(2026, 3, 31)
    assert read_limit("this month", TODAY, forward=False) == date(2026, 10, 31)
