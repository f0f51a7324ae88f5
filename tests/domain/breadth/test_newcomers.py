from datetime import date

import pytest

from networkjournal.domain.breadth.newcomers import Newcomers, newcomers
from networkjournal.domain.breadth.own_kind import own_kind_by
from networkjournal.domain.records import Met, Person, Profile
from tests.domain.small_book import TODAY, book_of


def _new(own: int, others: int, threshold: float = 0.7, field: str = "baking") -> Newcomers:
    kinds = ["baking"] * own + ["law"] * others
    people = [
        Person(id=str(number), name="x", field=kind, met=Met(on=date(2026, 11, 1)))
        for number, kind in enumerate(kinds)
    ]
    is_own = own_kind_by(book_of(Profile(id="me", field=field)))
    return newcomers(people, is_own, threshold, TODAY)


@pytest.mark.parametrize(
    ("own", "others", "threshold", "notice"),
    [
        (8, 0, 0.7, True),
        (8, 7, 0.7, False),
        (7, 3, 0.7, False),  # exactly what is set, though the float 0.7 is a little less
        (71, 29, 0.7, True),
        (29, 71, 0.29, False),  # the float 0.29 is a little less than 29 of 100
        (30, 70, 0.29, True),
        (4, 0, 0.7, False),  # too few to be a habit
        (5, 0, 0.7, True),
        (5, 0, 1.0, False),
        (0, 5, 0.0, False),
        (1, 4, 0.0, True),
    ],
)
def test_the_notice_comes_above_the_share_that_is_set(
    own: int, others: int, threshold: float, notice: bool
) -> None:
    new = _new(own, others, threshold)
    assert new.are_mostly_own_kind is notice
    assert new.kind is not None
    assert (len(new.kind.own), len(new.ids)) == (own, own + others)


def test_without_a_trade_of_ones_own_there_is_no_notice() -> None:
    new = _new(8, 0, field="")
    assert (new.kind, new.are_mostly_own_kind, len(new.ids)) == (None, False, 8)


def test_newcomers_came_in_the_last_six_months_of_the_calendar() -> None:
    def came(key: str, met: date | None = None, created: str = "") -> Person:
        return Person(id=key, name=key, met=Met(on=met) if met else None, created=created)

    people = [
        came("the day itself", date(2026, 5, 23)),
        came("the day after", date(2026, 5, 24)),
        came("today", date(2026, 11, 23)),
        came("said to be met tomorrow", date(2026, 11, 24)),
        came("written down", created="2026-08-01T10:00:00Z"),
        came("met long ago, written down now", date(2019, 1, 1), "2026-11-23T10:00:00Z"),
        came("written down by a clock ahead", created="2026-11-24T00:30:00Z"),
        came("nobody knows when"),
        came("at no real day", created="someday"),
    ]
    new = newcomers(people, None, 0.7, TODAY)
    assert new.since == date(2026, 5, 23)
    assert new.ids == (
        "the day after",
        "today",
        "said to be met tomorrow",
        "written down",
        "written down by a clock ahead",
    )
