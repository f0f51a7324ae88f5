"""What the review of one's goals says: the goal in question, and at the end what was decided."""

from collections.abc import Iterator
from datetime import date

from networkjournal.domain.dates.periods import shift
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.goal_review import answered, is_past, last_looked_at
from networkjournal.domain.records import Goal
from networkjournal.domain.serving import Serving, ahead_of, done_since
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.goals.no_goal import NO_GOAL, say_no_goal
from networkjournal.tui.goals.serving_rows import record_rows
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.saying import say_word
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said, spread, width_of, wrap


def asked_about(desk: Desk, goal: Goal, width: int) -> Iterator[Block]:
    """The goal, what was done for it since one last looked, what lies ahead, and its sign."""
    yield Block(_goal(desk, goal, width), goal.id)
    serving = desk.overview.goals.of(goal.id) or Serving()
    done = done_since(serving, goal.reviewed or date.min, desk.today)
    day = say_date(goal.reviewed, desk.today, "short") if goal.reviewed else ""
    yield heading_block(_("Done since {date}").format(date=day) if day else _("Done so far"))
    if done:
        yield from record_rows(desk, done, width)
    else:
        yield _soft(_("Nothing was written down for it; a goal may rest."), width)
    yield heading_block(_("Ahead"))
    ahead = ahead_of(serving, desk.today)
    if ahead:
        yield from record_rows(desk, ahead, width)
    else:
        yield _soft(keyed(_("Nothing yet. [step] writes down the next step.")), width)


def _goal(desk: Desk, goal: Goal, width: int) -> list[Line]:
    right: Line = ((_("still so"), "soft"), ("  ", ""), (keyed("[still-so]"), "key"))
    first, *rest = wrap(said(goal.what), max(width - width_of(right) - 2, 16))
    lines: list[Line] = [spread(((first, "name"),), right, width)]
    lines.extend(((line, "name"),) for line in rest)
    words = []
    if goal.use:
        words.append(_("use: {use}").format(use=said(goal.use)))
    if goal.sign:
        words.append(_("I see it when: {sign}").format(sign=said(goal.sign)))
    if goal.by:
        words.append(_by(desk, goal))
    lines.extend(((line, "soft"),) for part in words for line in wrap(part, width))
    return lines


def _by(desk: Desk, goal: Goal) -> str:
    if goal.by is None:
        return ""
    day = say_date(goal.by, desk.today, "day")
    if not is_past(goal, desk.today):
        return _("by {date}").format(date=day)
    words = keyed(_("Its day was {date}; [goal-change] gives it another, if it is still so."))
    return words.format(date=day)


def what_was_decided(desk: Desk, width: int) -> Iterator[Block]:
    """How each goal was answered today; then what served none, and when this is asked again."""
    decided = answered(desk.journal.goals.values(), desk.today)
    active = [one for one in desk.journal.goals.values() if one.state == "active"]
    if not (decided or active):
        yield _soft(
            _("No goal is active. A draft becomes active once you write what it is good for."),
            width,
        )
    if decided:
        yield Block([((_("You looked at your goals"), "heading"),)])
    for goal in decided:
        word = _("still so") if goal.state == "active" else say_word("state", goal.state)
        right: Line = ((word, "soft"),)
        yield Block([spread(((said(goal.what), "name"),), right, width)], goal.id)
    words = say_no_goal(desk)
    if words:
        lines: list[Line] = [((line, ""),) for line in wrap(words, width)]
        hint = keyed(_("[for-goal] says which goal one of these served."))
        lines.extend(((line, "soft"),) for line in wrap(hint, width))
        yield Block([()])
        yield Block(lines, NO_GOAL)
        yield from record_rows(desk, desk.overview.goals.no_goal(), width)
    next_time = min((shift(last_looked_at(one), 1, "m") for one in active), default=None)
    if next_time is not None and next_time >= desk.today:
        day = say_date(next_time, desk.today, "day")
        yield Block([()])
        yield _soft(_("Today asks again after {date}.").format(date=day), width)


def _soft(words: str, width: int) -> Block:
    return Block([((line, "soft"),) for line in wrap(words, width)])
