"""Looking at one's goals once a month: which ask for it, and how each was answered."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from networkjournal.domain.dates.periods import shift
from networkjournal.domain.records import Goal, GoalState


def last_looked_at(goal: Goal) -> date:
    """The day on which one last looked at a goal; before that, the day it was set."""
    if goal.reviewed is not None:
        return goal.reviewed
    try:
        return date.fromisoformat(goal.created[:10])
    except ValueError:
        return date.min


def asks_to_be_looked_at(goal: Goal, today: date) -> bool:
    """Whether it is active and was not looked at for a month, or not since its day came."""
    if goal.state != "active":
        return False
    last = last_looked_at(goal)
    return shift(last, 1, "m") < today or (is_past(goal, today) and last <= (goal.by or today))


def is_past(goal: Goal, today: date) -> bool:
    """Whether the day by which it was meant has passed."""
    return goal.by is not None and goal.by < today


def goals_to_look_at(goals: Iterable[Goal], today: date) -> list[Goal]:
    """The goals through which a review walks, what is meant for the nearest day first.

    The active ones that were not looked at within a week, so that a review that was broken off
    goes on with those that are left; where all were, those that were not looked at today.
    """
    active = sorted(
        (one for one in goals if one.state == "active"),
        key=lambda one: (one.by or date.max, one.created, one.id),
    )
    lately = shift(today, -1, "w")
    waiting = [
        one for one in active if last_looked_at(one) < lately or asks_to_be_looked_at(one, today)
    ]
    return waiting or [one for one in active if one.reviewed != today]


def looked_at(goal: Goal, today: date, state: GoalState | None = None) -> Goal:
    """The goal as it is once one has looked at it: still so, or in another state."""
    return replace(goal, reviewed=today, state=state or goal.state)


def answered(goals: Iterable[Goal], today: date) -> list[Goal]:
    """The goals that were looked at today, whatever was decided, the active ones first."""
    order = {"active": 0, "draft": 1, "reached": 2, "dropped": 3}
    return sorted(
        (one for one in goals if one.reviewed == today),
        key=lambda one: (order[one.state], one.what, one.id),
    )
