"""What stands in for today, and for now."""

from datetime import datetime, timedelta

import pytest

from networkjournal.domain.today import VARIABLE, now, today


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2026-11-23", datetime(2026, 11, 23)),
        (" 2026-11-23T14:00 ", datetime(2026, 11, 23, 14)),
        ("2026-11-23T14:00:30+01:00", datetime(2026, 11, 23, 14, 0, 30)),
    ],
)
def test_a_date_is_the_beginning_of_its_day_and_may_say_the_time(
    monkeypatch: pytest.MonkeyPatch, said: str, moment: datetime
) -> None:
    monkeypatch.setenv(VARIABLE, said)
    assert (today(), now()) == (moment.date(), moment)


@pytest.mark.parametrize("said", ["someday", "2026-02-30", "2026-11-23T25:00", "23-11-2026"])
def test_what_is_no_date_is_refused(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv(VARIABLE, said)
    for ask in (today, now):
        with pytest.raises(ValueError, match="is no date"):
            ask()


def test_without_it_the_clock_on_the_wall_counts() -> None:
    before = datetime.now()
    assert before <= now() <= datetime.now()
    assert now().date() - today() < timedelta(days=2)  # a day may turn in between
