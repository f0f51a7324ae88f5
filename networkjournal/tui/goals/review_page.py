"""The page behind Goals: looking at the active goals one by one, and at what served none."""

from collections.abc import Collection, Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType

from networkjournal.domain.goal_review import answered, goals_to_look_at, looked_at
from networkjournal.domain.records import Goal, GoalState, Record
from networkjournal.language import N_, _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.desk import Desk
from networkjournal.tui.goals.no_goal import NO_GOAL
from networkjournal.tui.goals.review_rows import asked_about, what_was_decided
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import NO_ROWS, Block, PageRows, Rows
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said

_SAID: dict[GoalState, str] = {
    "active": N_("Still so: {name}"),
    "reached": N_("Reached: {name}"),
    "dropped": N_("Let go: {name}"),
}


class GoalReviewPage(Section):
    """One goal at a time: is it still so? Answered with one key; left and taken up again freely."""

    NAME = "goal-review"
    TABLES: ClassVar[frozenset[str]] = frozenset(
        {"goals", "entries", "meetings", "steps", "searches", "people"}
    )
    ADDS = Goal
    CAN_FILTER = False
    IS_BEHIND = True
    PLACES = (Where.REVIEW, Where.SECTION)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.REVIEW)]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list.on_open = self._entered
        self._walk: list[str] | None = None
        self._answered: set[str] = set()
        self._passed: set[str] = set()
        self._asked = ""
        self._is_answering = False

    def on_mount(self) -> None:
        """A page of prose takes the wider list."""
        self.add_class("-prose")
        super().on_mount()

    def arrive(self) -> None:
        """Go on with the goals that are left."""
        self._trail.clear()
        self.remove_class("-detail")
        self._walk = None
        self._passed.clear()
        self._go_on()

    def _go_on(self) -> None:
        """Show whose turn it is, from the top."""
        self._asked = ""
        goal = self._goal
        self.redraw(goal.id if goal else None)
        if goal is None:
            self.list.action_first()
        self.desk.moved()

    # Whose turn it is

    @property
    def _left(self) -> list[Goal]:
        if not self.desk.overview.log_is_open:
            return []
        goals, today = self.desk.journal.goals, self.desk.today
        if self._walk is None:
            self._walk = [one.id for one in goals_to_look_at(goals.values(), today)]
        there = (goals[one] for one in self._walk if one in goals and one not in self._passed)
        return [one for one in there if one.state == "active" and one.reviewed != today]

    @property
    def _goal(self) -> Goal | None:
        """The goal in question, as it is now; None where none is left."""
        left = self._left
        return next((one for one in left if one.id == self._asked), left[0] if left else None)

    def touched(self, tables: Mapping[str, Collection[str]] | Collection[str]) -> None:
        """Another window may have answered: then say that another goal stands here now."""
        before, left = self._asked, {one.id for one in self._left}
        back = self._answered & left
        if back and not self._is_answering:  # an answer was taken back: that goal asks again
            self._asked = back.pop()
            self._answered -= {self._asked}
        super().touched(tables)
        if self._is_answering or not (self.display and before):
            return
        if before not in left:
            name = said(self.desk.journal.name_of(before), 40)
            self.call_later(self.desk.warn, _("{name} was answered elsewhere.").format(name=name))

    # What it says

    def heading(self) -> tuple[Line, Line]:
        """Which goal of how many."""
        goal, today = self._goal, self.desk.today
        if goal is None:
            return ((self.title, "name"),), ()
        done, left = len(answered(self.desk.journal.goals.values(), today)), len(self._left)
        done += len(self._passed)
        words = _("{number} of {count}").format(number=done + 1, count=done + left)
        return ((self.title, "name"),), ((words, "soft"),)

    def nothing_here(self) -> str:
        """There is no goal to look at."""
        if not self.desk.overview.log_is_open:
            return ""
        return keyed(
            _("No goal is active. A draft becomes active once you write what it is good for.")
        )

    def rows(self, query: str) -> Rows:
        """The goal in question; after the last one what was decided, and what served none."""
        if not self.desk.overview.log_is_open:
            return NO_ROWS
        goal = self._goal
        self._asked = goal.id if goal else ""
        if goal is not None:
            return PageRows(lambda width: list(asked_about(self.desk, goal, width)))
        return PageRows(lambda width: list(what_was_decided(self.desk, width)))

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Whatever one stands on reads as it does in its own section."""
        return read_record(self.desk, record, width)

    # Keys

    def goal_here(self) -> Goal | None:
        """What is written down here serves the goal in question."""
        return super().goal_here() or self._goal

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The answers are about the goal in question, wherever in the list one stands."""
        if action == "still_so" or (
            action in {"edit", "done", "let_go", "later"} and not self.in_detail and self._asked
        ):
            return bool(self._asked) and not self.in_detail
        if action in {"add", "why"}:
            return False
        return super().check_action(action, parameters)

    def _entered(self, key: str) -> None:
        """Enter on the goal in question says it is still so; elsewhere it opens."""
        if key and key == self._asked:
            self.action_still_so()
        elif key != NO_GOAL:
            self._opened(key)

    def _answer(self, state: GoalState) -> None:
        goal = self._goal
        if goal is None:
            return
        words = _(_SAID[state]).format(name=self.desk.call(goal))
        self._is_answering = True
        try:
            written = self.desk.write(words, (looked_at(goal, self.desk.today, state),))
        finally:
            self._is_answering = False
        if written is not None:
            self._answered.add(goal.id)
            self._go_on()
            self.desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))

    def action_still_so(self) -> None:
        """It is still so; on to the next."""
        self._answer("active")

    def action_edit(self) -> None:
        """Change the goal in question; it stays in question."""
        goal = self._goal
        if goal is None or self.in_detail:
            super().action_edit()
        else:
            self.desk.edit(goal)

    def action_done(self) -> None:
        """It is reached."""
        if self._goal is None or self.in_detail:
            super().action_done()
        else:
            self._answer("reached")

    def action_let_go(self) -> None:
        """It is let go."""
        if self._goal is None or self.in_detail:
            super().action_let_go()
        else:
            self._answer("dropped")

    def action_later(self) -> None:
        """To the next one; this one was not answered."""
        if self._goal is None or self.in_detail:
            super().action_later()
            return
        self._passed.add(self._goal.id)
        self._go_on()
        self.desk.say(keyed(_("Passed over; [goal-review] comes back to it.")))
