"""The page of a goal: what for, by when, how one will see it, and what serves it."""

from collections.abc import Iterator
from itertools import islice

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.goal_review import is_past
from networkjournal.domain.records import Goal
from networkjournal.domain.serving import Serving
from networkjournal.domain.time_spent import say_hours
from networkjournal.language import _, ngettext
from networkjournal.tui.breadth.search_page import labelled_if
from networkjournal.tui.desk import Desk
from networkjournal.tui.goals.serving_rows import people_rows, record_rows
from networkjournal.tui.record_page import labelled
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.saying import say_word
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said, wrap

_PEOPLE = 50


def goal_page(desk: Desk, goal: Goal, width: int) -> list[Block]:
    """The goal to stand on, then its lines, then everything that serves it."""
    lines: list[Line] = [((line, "name"),) for line in wrap(said(goal.what), width)]
    serving = desk.overview.goals.of(goal.id)
    return [
        Block([*lines, ((say_word("state", goal.state), "soft"),)], goal.id),
        Block([()]),
        *_use(goal, width),
        *labelled_if(_("By when"), _by(desk, goal), width),
        *labelled_if(_("How I will see it"), goal.sign, width),
        *labelled_if(_("Last looked at"), _looked_at(desk, goal), width),
        *labelled_if(_("Time"), _time(serving), width),
        *_what_serves_it(desk, serving, width),
    ]


def _use(goal: Goal, width: int) -> Iterator[Block]:
    if goal.use:
        yield from labelled(_("Practical use"), goal.use, width)
    elif goal.state == "draft":
        words = keyed(_("A draft until you write what it is good for; [edit] does that."))
        yield from labelled(_("Practical use"), words, width, "soft")


def _by(desk: Desk, goal: Goal) -> str:
    """The day, and that it has come: a day is a wish, and another one is as good."""
    if goal.by is None:
        return ""
    day = say_date(goal.by, desk.today, "day")
    if not is_past(goal, desk.today) or goal.state not in ("draft", "active"):
        return day
    words = keyed(_("{date}; that day has come. [edit] gives it another, [done] says: reached."))
    return words.format(date=day)


def _looked_at(desk: Desk, goal: Goal) -> str:
    return say_date(goal.reviewed, desk.today, "day") if goal.reviewed else ""


def _time(serving: Serving | None) -> str:
    if serving is None or not serving.minutes:
        return ""
    return _("{time} written down for it").format(time=say_hours(serving.minutes))


def _what_serves_it(desk: Desk, serving: Serving | None, width: int) -> Iterator[Block]:
    if serving is None:
        words = keyed(
            _("Nothing serves it yet. [step] plans a next step, [sow] writes down what you gave.")
        )
        yield Block([(), *(((line, "soft"),) for line in wrap(words, width))])
        return
    for title, records in (
        (_("Steps"), serving.steps),
        (_("Meetings"), serving.meetings),
        (_("Looking for"), serving.searches),
        (_("From the log"), serving.entries),
    ):
        if records:
            yield heading_block(f"{title} · {len(records)}")
            yield from record_rows(desk, records, width)
    if serving.people:
        yield heading_block(f"{_('People')} · {len(serving.people)}")
        yield from people_rows(desk, islice(serving.people.items(), _PEOPLE), width)
        more = len(serving.people) - _PEOPLE
        if more > 0:
            words = ngettext("and {count} more", "and {count} more", more).format(count=more)
            yield Block([((words, "soft"),)])
