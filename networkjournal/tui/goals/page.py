"""The section Goals: at most three active, and the steps towards them."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType

from networkjournal.domain.active_goals import MOST_ACTIVE
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Goal, Record, Step
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.goals.no_goal import NO_GOAL, no_goal_page, no_goal_row
from networkjournal.tui.overview import Overview
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import Block, PageRows, Rows
from networkjournal.tui.saying import say_word
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.steps.row import how_dreaded_steps_went, step_row
from networkjournal.tui.text import Line, Span, said, spread, wrap


class GoalsSection(Section):
    """What, by when, what for; and the next steps."""

    NAME = "goals"
    TABLES: ClassVar[frozenset[str]] = frozenset(
        {"goals", "steps", "people", "entries", "meetings", "searches"}
    )
    ADDS = Goal
    PLACES = (Where.FIGURES, Where.SECTION)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.FIGURES)]

    def on_mount(self) -> None:
        """A page of prose takes the wider list."""
        self.add_class("-prose")
        super().on_mount()

    def heading(self) -> tuple[Line, Line]:
        """The title, and how many goals are active."""
        active = sum(1 for goal in self.desk.journal.goals.values() if goal.state == "active")
        words = _("{count} of {most} active").format(count=active, most=MOST_ACTIVE)
        key: list[Span] = [(keyed("[other-view]"), "key"), (" " + _("what came of it"), "soft")]
        if active:
            key += [("  ", ""), (keyed("[goal-review]"), "key"), (" " + _("review"), "soft")]
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
        asked = bool(query.strip())
        return PageRows(lambda width: list(self._write(goals, steps, width, asked)))

    def _write(
        self, goals: list[Goal], steps: list[Step], width: int, asked: bool
    ) -> Iterator[Block]:
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
        if goals and not asked:
            yield from no_goal_row(self.desk, width, is_open=self._shown == NO_GOAL)
        yield from how_dreaded_steps_went(steps)

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Whatever serves a goal reads as it does in its own section."""
        return read_record(self.desk, record, width)

    def _page(self, key: str) -> Rows:
        """What served no goal reads as the list of it."""
        if key == NO_GOAL:
            return PageRows(lambda width: list(no_goal_page(self.desk, width)))
        return super()._page(key)

    def _can_open(self, key: str) -> bool:
        return key == NO_GOAL or super()._can_open(key)

    def _opened_in_detail(self, key: str) -> None:
        """The sentence above the list is no record to be changed."""
        if key != NO_GOAL:
            super()._opened_in_detail(key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A figure can be asked why."""
        if action == "why":
            return self.list.has_focus and self.list.current_key == NO_GOAL
        return super().check_action(action, parameters)

    def action_why(self) -> None:
        """What the figure counted."""
        self._opened(self.list.current_key)

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
