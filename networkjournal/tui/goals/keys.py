"""``F``: which goal something serves; and the goal that is meant by where one stands."""

from textual.widget import Widget

from networkjournal.domain.records import Entry, Goal, Meeting, Search, Step
from networkjournal.tui.standing import Standing


class GoalKeys(Standing, Widget):
    """Mixed into a page that says what one stands on."""

    def goal_here(self) -> Goal | None:
        """The goal one stands on, or whose page it is: what is written down now serves it."""
        for record in (self.here, self.subject):
            if isinstance(record, Goal):
                return record
        return None

    @property
    def has_goal_key(self) -> bool:
        """Whether what one stands on can serve a goal, and there is one."""
        if not isinstance(self.here, Entry | Meeting | Step | Search):
            return False
        return self.desk.overview.log_is_open and bool(self.desk.journal.goals)

    def action_for_goal(self) -> None:
        """Say which goal it serves."""
        if isinstance(self.here, Entry | Meeting | Step | Search):
            from networkjournal.tui.goals.choosing import choosing

            chooser = choosing(self.desk, self.here)
            if chooser is not None:
                self.app.push_screen(chooser)
