"""Choosing the goal that something serves."""

from functools import partial

from msgspec.structs import replace

from networkjournal.domain.records import Entry, Goal, Meeting, Search, Step
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.saying import say_word
from networkjournal.tui.shell.palette import Choice, Palette
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import said

_BY_DIGIT = 9


def choosing(desk: Desk, record: Entry | Meeting | Step | Search) -> Palette | None:
    """The list of goals, the active ones first, each with a digit that takes it at once.

    Returns:
        The list; None where there is one goal to take, which has then been taken.
    """
    goals = [one for one in desk.overview.index.all("goals") if isinstance(one, Goal)]
    others = [one for one in goals if one.id != record.goal]
    if len(goals) == 1 and others:
        serve(desk, record.id, goals[0].id)
        return None
    choices = [
        Choice(
            said(goal.what, 60),
            str(number) if number <= _BY_DIGIT else "",
            say_word("state", goal.state),
            partial(serve, desk, record.id, goal.id),
        )
        for number, goal in enumerate(others, start=1)
    ]
    if record.goal:
        none = partial(serve, desk, record.id, "")
        choices.append(Choice(_("No goal"), "0", _("it may be as it should be"), none))
    return Palette(
        _("Which goal does it serve?"), _("a digit, or some words"), choices, by_key=True
    )


def serve(desk: Desk, record_id: str, goal: str) -> None:
    """Let a record serve this goal, or none; one that is gone by now is left alone."""
    record = desk.get(record_id)
    if not isinstance(record, Entry | Meeting | Step | Search) or record.goal == goal:
        return
    if goal and goal not in desk.journal.goals:
        desk.warn(_("That goal is no longer here."))
        return
    words = _("{name} serves no goal now") if not goal else _("{name} serves: {goal}")
    words = words.format(
        name=said(desk.journal.name_of(record_id), 40), goal=said(desk.journal.name_of(goal), 40)
    )
    if desk.write(words, (replace(record, goal=goal),)) is not None:
        desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))
