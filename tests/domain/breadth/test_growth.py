from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.breadth.by_what import spread_by
from networkjournal.domain.breadth.growth import growth
from networkjournal.domain.records import Met, Person
from tests.domain.small_book import TODAY


def _met(key: str, on: date | None, *circles: str) -> Person:
    return Person(id=key, name=key, circles=circles, met=Met(on=on))


def test_it_grows_month_by_month_up_to_today() -> None:
    grown = growth(
        [
            _met("a", date(2026, 8, 31), "family"),
            _met("b", date(2026, 11, 1), "football"),
            _met("c", date(2026, 9, 1), "family"),
            _met("d", None),
        ],
        TODAY,
    )
    assert grown.months == 1
    assert [(m.day, m.people, m.effective, m.came) for m in grown.moments] == [
        (date(2026, 8, 31), 2, 1.0, ("d", "a")),
        (date(2026, 9, 30), 3, 1.0, ("c",)),
        (date(2026, 10, 31), 3, 1.0, ()),
        (date(2026, 11, 23), 4, pytest.approx(1.8898815748), ("b",)),
    ]


@pytest.mark.parametrize(
    ("first", "months", "ends"),
    [
        (date(2024, 12, 1), 1, date(2024, 12, 31)),
        (date(2024, 11, 30), 3, date(2024, 12, 31)),
        (date(2023, 2, 28), 3, date(2023, 3, 31)),
        (date(2001, 12, 1), 3, date(2001, 12, 31)),
        (date(2001, 11, 30), 12, date(2001, 12, 31)),
        (date(1, 1, 2), 12, date(1, 12, 31)),
    ],
)
def test_the_longer_it_took_the_longer_the_steps(first: date, months: int, ends: date) -> None:
    grown = growth([_met("a", first, "family")], TODAY)
    assert (grown.months, grown.moments[0].day) == (months, ends)
    assert grown.moments[-1].day == TODAY


def test_who_came_on_no_known_day_was_there_from_the_start() -> None:
    grown = growth([_met("a", None, "family")], TODAY)
    assert [(m.day, m.people, m.effective) for m in grown.moments] == [(TODAY, 1, 1.0)]


def test_nobody_never_grew() -> None:
    assert growth([], TODAY).moments == ()


days = st.none() | st.integers(0, 9_000).map(lambda back: TODAY - timedelta(days=back))
someone = st.tuples(days, st.lists(st.sampled_from("abcde"), max_size=3))


@given(st.lists(someone, max_size=30))
def test_the_last_moment_is_todays_figure_and_everyone_came_once(
    people: list[tuple[date | None, list[str]]],
) -> None:
    there = [_met(str(n), on, *circles) for n, (on, circles) in enumerate(people)]
    moments = growth(there, TODAY).moments
    assert sorted(one for moment in moments for one in moment.came) == sorted(p.id for p in there)
    if there:
        assert moments[-1].effective == spread_by(there, "circle").effective
        assert moments[0].came
    assert all(a.day < b.day for a, b in pairwise(moments))
