import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.dates.clock import find_time, times_in
from networkjournal.domain.dates.minutes import minutes_in, read_minutes

LENGTHS = {
    "20m": 20,
    "20 min": 20,
    "20min": 20,
    "20 minutes": 20,
    "20 minuten": 20,
    "1h": 60,
    "1u": 60,
    "2 hours": 120,
    "2 uur": 120,
    "1h30": 90,
    "1u30": 90,
    "1h30m": 90,
    "1h 30m": 90,
    "1 uur en 15 minuten": 75,
    "1,5 uur": 90,
    "1.5h": 90,
    "0,25 uur": 15,
    "for 20m": 20,
    "half an hour": 30,
    "a half hour": 30,
    "een half uur": 30,
    "half uur": 30,
    "halfuur": 30,
    "’n kwartiertje": 15,
    "kwartier": 15,
    "een kwartier": 15,
    "drie kwartier": 45,
    "anderhalf uur": 90,
    "a quarter of an hour": 15,
    "an hour and a half": 90,
    "an hour": 60,
    "een uur": 60,
    "een uurtje": 60,
    "for half an hour": 30,
}


@pytest.mark.parametrize(("said", "minutes"), LENGTHS.items())
def test_a_length_of_time_is_found_in_a_sentence(said: str, minutes: int) -> None:
    found = list(minutes_in(f"Spoke Piet {said}, gladly"))
    assert [(one.minutes, one.start, one.end) for one in found] == [(minutes, 11, 11 + len(said))]
    assert read_minutes(said) == minutes


@pytest.mark.parametrize(
    "said",
    [
        "20",
        "20M",
        "20 m",
        "m",
        "20m2",
        "€20m",
        "20m's",
        "x20m",
        "20.000m",
        "20m/s",
        "12345m",
        "om 10 uur",
        "rond 3 uur",
        "at 10 h",
        "-20m",
        "20,m",
        "om een uur",
        "over een half uur",
        "in an hour",
        "uur",
        "een hour",
        "half tien",
        "een kwartierwijn",
        "drie",
    ],
)
def test_what_may_be_something_else_is_no_length_of_time(said: str) -> None:
    assert not list(minutes_in(f"Ran {said} with Piet"))


def test_a_bare_number_in_the_minutes_field_is_minutes() -> None:
    assert read_minutes(" 45 ") == 45
    assert read_minutes("half an ounce") is None
    assert read_minutes("²") is None


TIMES = {
    "10:00": "10:00",
    "at 10:00": "10:00",
    "10u": "10:00",
    "10u30": "10:30",
    "om 2u": "14:00",
    "10.30 uur": "10:30",
    "3pm": "15:00",
    "3 PM": "15:00",
    "10uur": "10:00",
    "3:30pm": "15:30",
    "12am": "00:00",
    "12pm": "12:00",
    "3:30": "15:30",
    "03:30": "03:30",
    "20 uur": "20:00",
    "3 o'clock": "15:00",
    "half drie": "14:30",
    "half een": "12:30",
    "half acht 's avonds": "19:30",
    "half past nine": "09:30",
    "kwart over tien": "10:15",
    "kwart voor drie": "14:45",
    "quarter to ten": "09:45",
    "noon": "12:00",
}


@pytest.mark.parametrize(("said", "time"), TIMES.items())
def test_a_time_of_day_is_found_in_a_sentence(said: str, time: str) -> None:
    found = find_time(f"Coffee {said} with Piet")
    assert found is not None
    assert (found.at, found.start, found.end) == (time, 7, 7 + len(said))


@pytest.mark.parametrize("said", ["25:00", "10:75", "2u", "2 uur", "half", "1:2", "a10:00"])
def test_what_no_clock_shows_is_no_time(said: str) -> None:
    assert find_time(f"Coffee {said} with Piet") is None


def test_a_time_with_an_end_has_a_length() -> None:
    found = find_time("Coffee 10:00-11:30")
    assert found is not None
    assert (found.at, found.minutes) == ("10:00", 90)


@given(st.text() | st.lists(st.sampled_from([*LENGTHS, *TIMES, "\\", "om", "("])).map(" ".join))
def test_no_text_makes_reading_time_fail(text: str) -> None:
    end = 0
    for found in minutes_in(text):
        assert end <= found.start < found.end <= len(text)
        assert found.minutes >= 0
        end = found.end
    end = 0
    for time in times_in(text):
        assert end <= time.start < time.end <= len(text)
        assert len(time.at) == 5
        end = time.end
