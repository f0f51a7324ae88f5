"""The section Goals: at most three active, and the steps towards them."""

from collections.abc import Iterator
from typing import ClassVar

from networkjournal.domain.active_goals import MOST_ACTIVE
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Goal, Step
from networkjournal.language import _
from networkjournal.tui.overview import Overview
from networkjournal.tui.rows import Block, PageRows, Rows
from networkjournal.tui.saying import say_word
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.steps.row import how_dreaded_steps_went, step_row
from networkjournal.tui.text import Line, Span, said, spread, wrap


class GoalsSection(Section):
    """What, by when, what for; and the next steps."""

    NAME = "goals"
    TABLES: ClassVar[frozenset[str]] = frozenset({"goals", "steps", "people"})
    ADDS = Goal

    def on_mount(self) -> None:
        """A page of prose takes the wider list."""
        self.add_class("-prose")
        super().on_mount()

    def heading(self) -> tuple[Line, Line]:
        """The title, and how many goals are active."""
        active = sum(1 for goal in self.desk.journal.goals.values() if goal.state == "active")
        words = _("{count} of {most} active").format(count=active, most=MOST_ACTIVE)
        key: Line = ((keyed("[other-view]"), "key"), (" " + _("what came of it"), "soft"))
        counted: Line = () if self.desk.rests else ((words + " · ", "soft"),)
        return ((self.title, "name"),), (*counted, *key)

    has_other_view = True

    def action_other_view(self) -> None:
        """What came of what was sown, and the time it took."""
        self.desk.open_page("what-came")

    def nothing_here(self) -> str:
        """How a goal is made."""
        return _("No goal yet. a: what, and what for?")

    def rows(self, query: str) -> Rows:
        """The goals and steps that match."""
        overview: Overview = self.desk.overview
        goals = [one for one in overview.matching("goals", query) if isinstance(one, Goal)]
        steps = [one for one in overview.matching("steps", query) if isinstance(one, Step)]
        return PageRows(lambda width: list(self._write(goals, steps, width)))

    def _write(self, goals: list[Goal], steps: list[Step], width: int) -> Iterator[Block]:
        for number, goal in enumerate(goals):
            if number:
                yield Block([()])
            yield Block(self._goal(goal, width), goal.id)
        for done, title in ((False, _("Next steps")), (True, _("Done"))):
            shown = [step for step in steps if bool(step.done) is done]
            if shown:
                heading: list[Line] = [((title, "heading"),)]
                yield Block([(), *heading] if goals or done else heading)
            for step in shown[:200]:
                yield Block([step_row(self.desk, step, width)], step.id)
        yield from how_dreaded_steps_went(steps)

    def _goal(self, goal: Goal, width: int) -> list[Line]:
        state: list[Span] = [
            ("● ", "due") if goal.state == "active" else ("□ ", "soft"),
            (say_word("state", goal.state), "soft"),
        ]
        if goal.by:
            by = _("by {date}").format(date=say_date(goal.by, self.desk.today, "short"))
            state.insert(0, (by + "   ", "soft"))
        lines: list[Line] = [spread(((said(goal.what), "name"),), state, width)]
        parts = []
        if goal.use:
            parts.append(_("use: {use}").format(use=said(goal.use)))
        else:
            parts.append(_("draft until you write what it is good for"))
        if goal.sign:
            parts.append(_("I see it when: {sign}").format(sign=said(goal.sign)))
        lines.extend(((line, "soft"),) for line in wrap(" · ".join(parts), width))
        return lines
