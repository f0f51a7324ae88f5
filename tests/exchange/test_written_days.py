from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.exchange.written_days import month_comes_first, written_day
from tests.exchange.linkedin_files import linkedin_date


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("07 Dec 2025", date(2025, 12, 7)),
        ("7 Dec 2025", date(2025, 12, 7)),
        ("30-oct-09", date(2009, 10, 30)),
        ("30-Oct-2009", date(2009, 10, 30)),
        ("21 Jan 2021", date(2021, 1, 21)),
        (" 21 January 2021 ", date(2021, 1, 21)),
        ("Dec 7, 2025", date(2025, 12, 7)),
        ("Sun, December 7th, 2025", date(2025, 12, 7)),
        ("12 mars 2023", date(2023, 3, 12)),
        ("1er févr. 2023", date(2023, 2, 1)),
        ("1 févr. 2023", date(2023, 2, 1)),
        ("3 août 2022", date(2022, 8, 3)),
        ("12 mrt 2023", date(2023, 3, 12)),
        ("12 mei 2023", date(2023, 5, 12)),
        ("9 okt. 2023", date(2023, 10, 9)),
        ("12. März 2023", date(2023, 3, 12)),
        ("12. Dez. 2023", date(2023, 12, 12)),
        ("7 de enero de 2024", date(2024, 1, 7)),
        ("7 dic 2024", date(2024, 12, 7)),
        ("7 gennaio 2024", date(2024, 1, 7)),
        ("15 lug 2024", date(2024, 7, 15)),
        ("2025-12-07", date(2025, 12, 7)),
        ("2025-12-07T10:00:00Z", date(2025, 12, 7)),
        ("2025-12-07 10:00:00 UTC", date(2025, 12, 7)),
        ("2025/12/07", date(2025, 12, 7)),
        ("31/12/2025", date(2025, 12, 31)),
        ("12/31/2025", date(2025, 12, 31)),
        ("4/14/16, 5:35 AM", date(2016, 4, 14)),
        ("07.12.2025", date(2025, 12, 7)),
        ("07-12-2025", date(2025, 12, 7)),
        ("1/1/2024", date(2024, 1, 1)),
        ("45998", date(2025, 12, 7)),
        ("07 Dec 2025;;;", date(2025, 12, 7)),
    ],
)
def test_days_are_read_as_programs_write_them(written: str, day: date) -> None:
    assert written_day(written) == day


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "soon",
            "Dec 2025",
            "2025",
            "31 Feb 2024",
            "30 Foo 2024",
            "0/0/00",
            "0-0-00",
            "12345",
        ),
        *(
            "7 Dec Jan 2025",
            "99999999999999999999",
            "²/³/2020",
            "1 Jan 99999",
            "00 Dec 2025",
            "99999999999 Dec 2025",
        ),
    ],
)
def test_what_is_no_day_is_none(written: str) -> None:
    assert written_day(written) is None


def test_figures_that_could_be_two_days_are_none_until_the_file_tells() -> None:
    assert written_day("03/04/2025") is None
    assert written_day("03/04/2025", month_first=True) == date(2025, 3, 4)
    assert written_day("03/04/2025", month_first=False) == date(2025, 4, 3)


def test_one_day_past_the_twelfth_tells_how_a_file_writes_days() -> None:
    assert month_comes_first("a,03/04/2025\nb,12/31/2025\n") is True
    assert month_comes_first("a,03/04/2025\nb,31/12/2025\n") is False
    assert month_comes_first("a,03/04/2025\nb,04/03/2025\n") is None
    assert month_comes_first("a,31/12/2025\nb,12/31/2025\n") is None


@given(st.dates(date(2003, 1, 1), date(2099, 12, 31)))
def test_every_day_comes_back_as_linkedin_writes_it(day: date) -> None:
    assert written_day(linkedin_date(day)) == day
    assert written_day(day.isoformat()) == day
    assert written_day(str((day - date(1899, 12, 30)) // timedelta(days=1))) == day


PIECE = st.sampled_from(["-", "/", ".", " ", ", ", "dec", "mars", "10:30", "PM", "T", "٣", "²"])
NEARLY_A_DAY = st.lists(PIECE | st.integers(0).map(str), max_size=8).map("".join)


@given(st.text() | NEARLY_A_DAY, st.sampled_from([None, True, False]))
def test_no_text_makes_reading_a_day_fail(written: str, month_first: bool | None) -> None:
    assert isinstance(written_day(written, month_first), date | None)
