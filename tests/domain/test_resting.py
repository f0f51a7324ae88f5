"""A rest after two full weeks."""

from datetime import date

import pytest

from networkjournal.domain.records import Settings
from networkjournal.domain.resting import asks_again_on, is_resting, say_rest
from networkjournal.domain.time_spent import Week


def _weeks(*minutes: int) -> list[Week]:
    return [Week(date(2026, 11, 23), {"talk": one}) for one in minutes]


@pytest.mark.parametrize(
    ("weeks", "hides", "rests"),
    [
        ((0, 145, 145), None, True),
        ((145, 145, 0), True, True),
        ((145, 145, 145), False, False),
        ((0, 144, 145), None, False),
        ((145, 0, 145), None, False),
    ],
)
def test_one_rests_after_two_weeks_over_unless_the_settings_say_no(
    weeks: tuple[int, ...], hides: bool | None, rests: bool
) -> None:
    settings = Settings(weekly_minutes=120, hide_when_resting=hides)
    assert is_resting(_weeks(*weeks), settings) is rests


def test_where_no_time_was_meant_nobody_rests() -> None:
    assert not is_resting(_weeks(900, 900, 900), Settings())
    assert not is_resting([], Settings(weekly_minutes=120))


@pytest.mark.parametrize("day", [23, 26, 29])
def test_it_asks_again_next_monday(day: int) -> None:
    assert asks_again_on(date(2026, 11, day)) == date(2026, 11, 30)


def test_it_is_said_without_blame() -> None:
    said = " ".join(say_rest()).lower()
    assert not any(word in said for word in ("too much", "over", "should", "must"))
