from datetime import date

import pytest

from networkjournal.domain.records import Profile
from networkjournal.domain.review import later, review_due, written_on


@pytest.mark.parametrize(
    ("since", "last_quiet_day", "first_day"),
    [
        (date(2026, 5, 23), date(2026, 11, 23), date(2026, 11, 24)),
        (date(2026, 8, 31), date(2027, 2, 28), date(2027, 3, 1)),
        (date(2027, 8, 31), date(2028, 2, 29), date(2028, 3, 1)),
        (date(2026, 8, 28), date(2027, 2, 28), date(2027, 3, 1)),
        (date(2027, 2, 28), date(2027, 8, 28), date(2027, 8, 29)),
    ],
)
def test_it_is_due_when_six_months_of_the_calendar_have_gone_by(
    since: date, last_quiet_day: date, first_day: date
) -> None:
    profile = Profile(since=since, statement="The baker")
    assert not review_due(profile, last_quiet_day)
    assert review_due(profile, first_day)


def test_without_a_day_of_its_own_a_version_is_as_old_as_its_record() -> None:
    assert written_on(Profile(created="2026-01-05T10:00:00Z")) == date(2026, 1, 5)
    assert review_due(Profile(created="2026-01-05T10:00:00Z"), date(2026, 11, 23))
    assert not review_due(Profile(created="2026-11-05"), date(2026, 11, 23))


def test_nothing_is_due_where_nothing_was_written_or_no_day_is_known() -> None:
    assert not review_due(None, date(2026, 11, 23))
    assert not review_due(Profile(statement="The baker"), date(2026, 11, 23))
    assert not review_due(Profile(created="long ago"), date(2026, 11, 23))
    assert not review_due(Profile(since=date(2027, 1, 1)), date(2026, 11, 23))
    assert not review_due(Profile(since=date.max), date.max)


def test_a_question_that_is_put_off_comes_back_in_a_month() -> None:
    assert later(date(2026, 11, 23)) == date(2026, 12, 23)
    assert later(date(2027, 1, 31)) == date(2027, 2, 28)
