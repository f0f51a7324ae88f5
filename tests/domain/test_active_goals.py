import pytest

from networkjournal.domain.active_goals import settled
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.records import Goal, GoalState


def goals(active: int) -> list[Goal]:
    return [Goal(id=str(n), what="x", use="y", state="active") for n in range(active)]


NEW = Goal(what="Sell syrup", use="guests ask for it")


@pytest.mark.parametrize(("active", "state"), [(0, "active"), (2, "active"), (3, "draft")])
def test_a_new_goal_with_a_use_is_active_while_fewer_than_three_are(
    active: int, state: GoalState
) -> None:
    assert settled(NEW, None, goals(active), stated=False).state == state


def test_a_goal_without_a_use_stays_a_draft() -> None:
    assert settled(Goal(what="Sell syrup"), None, [], stated=False).state == "draft"


def test_a_draft_that_is_given_its_use_becomes_active() -> None:
    draft = Goal(id="g", what="Sell syrup")
    given = Goal(id="g", what="Sell syrup", use="guests ask for it")
    assert settled(given, draft, [draft], stated=False).state == "active"
    assert settled(given, draft, [draft], stated=True).state == "draft"
    assert settled(given, given, [given], stated=False).state == "draft"


def test_a_goal_without_a_use_cannot_be_active() -> None:
    with pytest.raises(FieldError, match="a draft until it has a use"):
        settled(Goal(what="x", state="active"), None, [], stated=True)


def test_a_fourth_goal_cannot_be_active() -> None:
    fourth = Goal(id="4", what="x", use="y", state="active")
    with pytest.raises(FieldError, match="Three goals are active already"):
        settled(fourth, Goal(id="4", what="x", use="y"), goals(3), stated=True)


def test_what_was_active_may_be_changed_even_beside_three_others() -> None:
    before = Goal(id="4", what="x", use="y", state="active")
    after = Goal(id="4", what="better", use="y", state="active")
    assert settled(after, before, [*goals(3), before], stated=False) == after
