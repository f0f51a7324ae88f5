import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.dates.birthday import read_birthday, say_birthday


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("1980-03-22", "1980-03-22"),
        ("22-3-1980", "1980-03-22"),
        ("22/03/1980", "1980-03-22"),
        ("22.3.1980", "1980-03-22"),
        ("22 maart 1980", "1980-03-22"),
        ("22 Mrt. 1980", "1980-03-22"),
        ("March 22, 1980", "1980-03-22"),
        ("22nd of March 1980", "1980-03-22"),
        ("22 maart", "--03-22"),
        ("22-3", "--03-22"),
        ("--03-22", "--03-22"),
        ("--0322", "--03-22"),
        ("29 feb", "--02-29"),
        ("29-2-1980", "1980-02-29"),
        ("1 mei", "--05-01"),
        ("may 1", "--05-01"),
    ],
)
def test_a_birthday_is_read_as_people_write_it(typed: str, stored: str) -> None:
    assert read_birthday(typed) == stored


@pytest.mark.parametrize(
    "typed", ["", "30 feb", "31-4-1980", "29-2-1981", "22-13", "0 maart", "spring", "22", "--02-30"]
)
def test_a_day_that_does_not_exist_is_no_birthday(typed: str) -> None:
    assert read_birthday(typed) is None


@given(st.dates())
def test_every_day_is_its_own_birthday(day: object) -> None:
    assert read_birthday(str(day)) == str(day)


@pytest.mark.parametrize(
    ("stored", "said"),
    [("1980-03-22", "22 March 1980"), ("--05-01", "1 May"), ("0990-12-31", "31 December 0990")],
)
def test_a_birthday_is_said_with_the_month_by_its_name(stored: str, said: str) -> None:
    assert say_birthday(stored) == said
