"""What was done lately that served no goal: counted and listed, without reproach."""

from collections.abc import Iterator

from networkjournal.language import _, ngettext
from networkjournal.tui.breadth.figures import FIGURE
from networkjournal.tui.desk import Desk
from networkjournal.tui.goals.serving_rows import record_rows
from networkjournal.tui.rows import Block
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import wrap

NO_GOAL = f"{FIGURE}no-goal"
"""The key of the row that says how much served no goal."""


def say_no_goal(desk: Desk) -> str:
    """How much of the last month served no goal; nothing where there are no goals or no such."""
    count = len(desk.overview.goals.no_goal())
    if not count or not desk.journal.goals:
        return ""
    words = ngettext(
        "In the last month {count} thing served no goal; that may be as it should be.",
        "In the last month {count} things served no goal; that may be as it should be.",
        count,
    )
    return words.format(count=count)


def _all_served() -> str:
    return _("Everything of the last month served a goal.")


def no_goal_row(desk: Desk, width: int, *, is_open: bool = False) -> Iterator[Block]:
    """The figure in the section Goals; while its page is open it stays, whatever it counts."""
    words = say_no_goal(desk) or (_all_served() if is_open else "")
    if words:
        lines = wrap(words, width)
        yield Block([()])
        yield Block([((line, "soft"),) for line in lines], NO_GOAL)


def no_goal_page(desk: Desk, width: int) -> Iterator[Block]:
    """The sentence, and what it counts."""
    words = say_no_goal(desk)
    if not words:
        yield Block([((line, "soft"),) for line in wrap(_all_served(), width)], NO_GOAL)
        return
    yield Block([((line, "name"),) for line in wrap(words, width)], NO_GOAL)
    hint = keyed(_("[for-goal] says which goal one of these served."))
    yield Block([*(((line, "soft"),) for line in wrap(hint, width)), ()])
    yield from record_rows(desk, desk.overview.goals.no_goal(), width)
