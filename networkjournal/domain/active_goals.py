"""Few goals at a time: which may be active, and which stays a draft."""

from collections.abc import Iterable

from msgspec.structs import replace

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.records import Goal
from networkjournal.language import _

MOST_ACTIVE = 3
"""How many goals are pursued at a time."""


def waits_its_turn(goal: Goal, goals: Iterable[Goal]) -> bool:
    """Whether a goal has its use and stays a draft, because others are active already.

    Args:
        goal: as it was written.
        goals: all goals as they are now.
    """
    active = sum(other.state == "active" and other.id != goal.id for other in goals)
    return bool(goal.use) and goal.state == "draft" and active >= MOST_ACTIVE


def settled(goal: Goal, before: Goal | None, goals: Iterable[Goal], *, stated: bool) -> Goal:
    """The goal in the state that its use and the other goals allow.

    A goal that is given its practical use becomes active while fewer than three are, unless its
    state was said; without a use it is a draft.

    Args:
        goal: as it shall be.
        before: as it was; None for a new one.
        goals: all goals as they are now.
        stated: whether its state was said.

    Raises:
        FieldError: it shall be active, and has no use or would be the fourth.
    """
    was_active = before is not None and before.state == "active"
    others = sum(other.state == "active" and other.id != goal.id for other in goals)
    if goal.state == "active":
        if not goal.use:
            raise FieldError(_("A goal is a draft until it has a use."), "use")
        if not was_active and others >= MOST_ACTIVE:
            line = _("Three goals are active already; reach one or drop one first.")
            raise FieldError(line, "state")
        return goal
    given_its_use = goal.use and not (before and before.use)
    if goal.state == "draft" and given_its_use and not stated and others < MOST_ACTIVE:
        return replace(goal, state="active")
    return goal
