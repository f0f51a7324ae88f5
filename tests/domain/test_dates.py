from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.dates.reading import Direction, dates_in, find_date, read_date
from networkjournal.domain.dates.said import Style, say_date
from networkjournal.language import speak

MONDAY = date(2026, 11, 23)
PAST, FUTURE = Direction.PAST, Direction.FUTURE

AHEAD = {
    "tomorrow": "2026-11-24",
    "morgen": "2026-11-24",
    "overmorgen": "2026-11-25",
    "eergisteren": "2026-11-21",
    "day after tomorrow": "2026-11-25",
    "the day before yesterday": "2026-11-21",
    "next tuesday": "2026-11-24",
    "next monday": "2026-11-30",
    "this friday": "2026-11-27",
    "last friday": "2026-11-20",
    "volgende dinsdag": "2026-11-24",
    "komende dinsdag": "2026-11-24",
    "vorige vrijdag": "2026-11-20",
    "afgelopen vrijdag": "2026-11-20",
    "vorige maandag": "2026-11-16",
    "vrijdag": "2026-11-27",
    "Vrijdagavond": "2026-11-27",
    "di 24 nov": "2026-11-24",
    "in 2 weeks": "2026-12-07",
    "in two weeks": "2026-12-07",
    "over 2 weken": "2026-12-07",
    "over 3 dagen": "2026-11-26",
    "over twee weken": "2026-12-07",
    "over een week": "2026-11-30",
    "over een maand": "2026-12-23",
    "over een half jaar": "2027-05-23",
    "2 weken geleden": "2026-11-09",
    "a week ago": "2026-11-16",
    "next week": "2026-11-30",
    "volgende week dinsdag": "2026-12-01",
    "dinsdag vorige week": "2026-11-17",
    "volgende maand": "2026-12-23",
    "vorige maand": "2026-10-23",
    "volgend jaar": "2027-11-23",
    "eind van de maand": "2026-11-30",
    "end of the month": "2026-11-30",
    "end of next month": "2026-12-31",
    "eind december": "2026-12-31",
    "einde van het jaar": "2026-12-31",
    "maandag over een week": "2026-11-30",
    "3 dec": "2026-12-03",
    "Dec 3": "2026-12-03",
    "december 3rd": "2026-12-03",
    "3e december": "2026-12-03",
    "3 december 2026": "2026-12-03",
    "3 dec. 2026": "2026-12-03",
    "Thursday, December 3, 2026": "2026-12-03",
    "12 mrt": "2027-03-12",
    "1 mei": "2027-05-01",
    "2 jan": "2027-01-02",
    "23 nov": "2026-11-23",
    "2026-12-03": "2026-12-03",
    "3-12-2026": "2026-12-03",
    "3-12-26": "2026-12-03",
    "3.12.2026": "2026-12-03",
    "di 24/11": "2026-11-24",
    "29 feb": "2028-02-29",
}
"""What phrases mean, in a sentence and alone, said ahead on Monday 23 November 2026."""

ALONE = {
    "vr": "2026-11-27",
    "do": "2026-11-26",
    "ma": "2026-11-30",
    "zo": "2026-11-29",
    "Sat": "2026-11-28",
    "3/12": "2026-12-03",
    "may 3": "2027-05-03",
    "3 dec 27": "2027-12-03",
    "on friday": "2026-11-27",
    "before friday": "2026-11-27",
    " 3 dec. ": "2026-12-03",
}

BEHIND = {
    "today": "2026-11-23",
    "gisteren": "2026-11-22",
    "yesterday evening": "2026-11-22",
    "gisteravond": "2026-11-22",
    "last night": "2026-11-22",
    "vanmorgen": "2026-11-23",
    "friday": "2026-11-20",
    "monday": "2026-11-23",
    "vrijdag": "2026-11-20",
    "last monday": "2026-11-16",
    "3 dec": "2025-12-03",
    "12 mrt": "2026-03-12",
    "22 november": "2026-11-22",
    "wo 12 aug": "2026-08-12",
    "29 feb": "2024-02-29",
    "eind december": "2025-12-31",
    "end of the month": "2026-10-31",
    "last week": "2026-11-16",
    "three months ago": "2026-08-23",
    "op 3 december 2024": "2024-12-03",
}
"""What phrases mean in a log."""

NO_DATES = [
    "a",
    "5",
    "1.5",
    "do",
    "we",
    "zo",
    "ma",
    "may",
    "mei",
    "za",
    "sun",
    "wo",
    "di",
    "mon",
    "wed",
    "sat",
    "2026",
    "3/12",
    "24/7",
    "1/2",
    "VR",
    "jan",
    "december",
    "next",
    "last",
    "this",
    "over",
    "in",
    "on",
    "the",
    "end",
]
"""Words that no sentence is dated by."""


@pytest.mark.parametrize(("phrase", "day"), AHEAD.items())
def test_a_plan_is_dated_by_a_phrase_alone_and_in_a_sentence(phrase: str, day: str) -> None:
    assert read_date(phrase, MONDAY, FUTURE) == date.fromisoformat(day)
    found = find_date(f"Bring the pan, {phrase} with Piet", MONDAY, FUTURE)
    assert found is not None
    assert (found.day.isoformat(), found.start, found.end) == (day, 15, 15 + len(phrase))


@pytest.mark.parametrize(("phrase", "day"), ALONE.items())
def test_a_text_that_should_be_a_date_may_be_shorter(phrase: str, day: str) -> None:
    assert read_date(phrase, MONDAY, FUTURE) == date.fromisoformat(day)


@pytest.mark.parametrize(("phrase", "day"), BEHIND.items())
def test_a_log_looks_back(phrase: str, day: str) -> None:
    assert read_date(phrase, MONDAY, PAST) == date.fromisoformat(day)
    found = find_date(f"Spoke with Piet {phrase}", MONDAY, PAST)
    assert found is not None
    assert found.day == date.fromisoformat(day)
    assert not found.weekday_differs


@pytest.mark.parametrize("word", NO_DATES)
def test_a_word_that_can_mean_something_else_dates_no_sentence(word: str) -> None:
    for sentence in (word, f"Gave Piet {word} today's bread", f"Piet was {word}"):
        assert find_date(sentence, MONDAY, FUTURE) is None
        assert find_date(sentence, MONDAY, PAST) is None


@pytest.mark.parametrize(
    "phrase",
    [
        "31 april",
        "30/2",
        "3/13",
        "2026-02-30",
        "2026-13-01",
        "0000-01-01",
        "wo 31 april",
        "3 brumaire",
        "",
        " ",
        "a",
        "5",
        "99999",
        "friday the bread",
        "over 99999999 weken",
        "in 9999 years",
    ],
)
def test_what_is_no_day_is_no_date(phrase: str) -> None:
    assert read_date(phrase, MONDAY, FUTURE) is None
    assert find_date(f"x {phrase} y", MONDAY, PAST) is None or phrase.startswith("friday")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ill since monday",
        "Thanks for yesterday",
        "Dank voor gisteren",
        "Vertelde over vorige week",
        "Van vrijdag tot zondag open",
        "Friday's market",
        "the friday-market",
        'He reads "Friday" in bed',
        "Goede morgen gewenst",
        "Every friday he bakes",
        "Met Jan 3 times",
        "Talked in December 20 min",
        "Learned it in two weeks",
        "Sprak over 2 weken vakantie",
        "anna@friday.nl",
    ],
)
def test_a_date_that_is_part_of_the_story_stays_text(sentence: str) -> None:
    assert find_date(sentence, MONDAY, PAST) is None


def test_the_preposition_goes_with_the_date() -> None:
    found = find_date("Bake on friday", MONDAY, FUTURE)
    assert found is not None
    assert (found.start, found.end) == (5, 14)
    ahead = find_date("Bake before 3 dec for Piet", MONDAY, FUTURE)
    assert ahead is not None
    assert (ahead.start, ahead.end) == (5, 17)


def test_a_weekday_that_is_not_the_dates_is_told() -> None:
    found = find_date("wo 12 aug 2027", MONDAY, FUTURE)
    assert found is not None
    assert found.weekday_differs
    right = find_date("do 12 aug 2027", MONDAY, FUTURE)
    assert right is not None
    assert not right.weekday_differs


def test_a_day_plainly_said_to_come_is_given_to_a_log_as_it_is() -> None:
    assert read_date("tomorrow", MONDAY, PAST) == date(2026, 11, 24)
    assert read_date("2031-01-01", MONDAY, PAST) == date(2031, 1, 1)


def test_the_first_date_counts_and_a_backslash_passes_one_over() -> None:
    found = find_date(r"\yesterday, friday and 3 dec", MONDAY, PAST)
    assert found is not None
    assert found.day == date(2026, 11, 20)


def test_a_year_of_two_digits_is_at_most_twenty_years_ahead() -> None:
    assert read_date("3-12-46", MONDAY, FUTURE) == date(2046, 12, 3)
    assert read_date("3-12-47", MONDAY, FUTURE) == date(1947, 12, 3)


WORDS = st.sampled_from(
    [
        "on",
        "op",
        "next",
        "last",
        "this",
        "vorige",
        "volgende",
        "week",
        "maand",
        "jaar",
        "year",
        "days",
        "friday",
        "vr",
        "ma",
        "over",
        "in",
        "een",
        "2",
        "31",
        "29",
        "feb",
        "dec",
        "may",
        "3rd",
        "2026",
        "2026-12-03",
        "3/12",
        "end",
        "of",
        "the",
        "eind",
        "van",
        ",",
        ".",
        "ago",
        "geleden",
        "tomorrow",
        "half",
    ]
)
DAYS = st.dates()


@given(st.text() | st.lists(WORDS, max_size=8).map(" ".join), DAYS, st.sampled_from(Direction))
def test_no_text_and_no_day_makes_reading_a_date_fail(
    text: str, today: date, direction: Direction
) -> None:
    read_date(text, today, direction)
    end = 0
    for found in dates_in(text, today, direction):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@given(DAYS, DAYS, st.sampled_from(Direction))
def test_an_iso_date_is_that_date(day: date, today: date, direction: Direction) -> None:
    assert read_date(day.isoformat(), today, direction) == day


@given(st.integers(-360, 360), st.dates(date(1800, 1, 1), date(2300, 1, 1)))
def test_a_day_that_is_said_short_is_found_again(days: int, today: date) -> None:
    day = today + timedelta(days=days)
    if day.month == 2 and day.day == 29:
        return
    direction = FUTURE if days > 0 else PAST
    said = f"{day.day} {say_date(day, day, 'short').split()[1]}"
    assert read_date(said, today, direction) == day


STYLES: tuple[Style, ...] = ("short", "weekday", "day", "long")


def test_a_date_is_said_in_the_language_spoken() -> None:
    day = date(2026, 5, 3)
    assert [say_date(day, MONDAY, style) for style in STYLES] == [
        "3 May",
        "Sun 3 May",
        "Sunday 3 May",
        "Sunday 3 May 2026",
    ]
    assert say_date(date(2025, 5, 3), MONDAY) == "3 May 2025"


def test_a_date_is_said_in_dutch() -> None:
    speak("nl")
    assert [say_date(date(2026, 5, 3), MONDAY, style) for style in STYLES] == [
        "3 mei",
        "zo 3 mei",
        "zondag 3 mei",
        "zondag 3 mei 2026",
    ]
