"""Steps that one dreads: counted, never graded."""

from datetime import date

import pytest

from networkjournal.domain.dread import Dreaded, dreaded, is_kept_off, put_off
from networkjournal.domain.records import Step

_DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("before", "after", "counted", "well"),
    [
        (7, 2, True, True),
        (7, 7, True, False),
        (7, 9, True, False),
        (1, 0, True, True),
        (7, None, False, False),
        (0, 0, False, False),
        (None, 3, False, False),
    ],
)
def test_a_dreaded_step_went_well_when_it_was_less_bad_than_dreaded(
    before: int | None, after: int | None, counted: bool, well: bool
) -> None:
    step = Step(id="s", what="Call", done=_DAY, dread_before=before, dread_after=after)
    found = dreaded([step])
    assert (bool(found.steps), bool(found.went_well)) == (counted, well)


def test_what_is_not_done_or_is_theirs_is_not_counted() -> None:
    undone = Step(id="a", what="Call", dread_before=7, dread_after=1)
    theirs = Step(id="b", what="Call", by="them", done=_DAY, dread_before=7, dread_after=1)
    assert dreaded([undone, theirs]) == Dreaded()


def test_putting_off_is_noted_with_its_day_and_twice_is_enough_to_ask() -> None:
    step = Step(what="Call", due=_DAY)
    once = put_off(step, date(2026, 11, 25), _DAY)
    assert (once.due, once.put_off) == (date(2026, 11, 25), (_DAY,))
    assert not is_kept_off(once)
    twice = put_off(once, date(2026, 12, 1), date(2026, 11, 25))
    assert is_kept_off(twice)
    assert not is_kept_off(Step(what="x", by="them", put_off=(_DAY, _DAY)))
    assert not is_kept_off(Step(what="x", done=_DAY, put_off=(_DAY, _DAY)))
