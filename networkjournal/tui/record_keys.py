"""What the keys do that act on the record one stands on, whatever page it stands on."""

from textual.widget import Widget

from networkjournal.tui.contacts.rhythm_keys import RhythmKeys
from networkjournal.tui.done import toggle_done
from networkjournal.tui.focus.keys import FocusKeys
from networkjournal.tui.goals.keys import GoalKeys
from networkjournal.tui.preparing.key import BriefKey


class RecordKeys(BriefKey, FocusKeys, GoalKeys, RhythmKeys, Widget):
    """A page that says what one stands on."""

    def action_edit(self) -> None:
        """Change what one stands on."""
        if self.here is not None:
            self.desk.edit(self.here)

    def action_done(self) -> None:
        """Mark what one stands on as done, or take that back."""
        if self.here is not None:
            toggle_done(self.desk, self.here)

    def action_connect(self) -> None:
        """Pick the sowings of a harvest, or the harvests of a sowing."""
        from networkjournal.tui.log.connecting import connecting

        entry = self.desk.to_connect(self.here)
        if entry is not None:
            self.app.push_screen(connecting(self.desk, entry))

    def action_copy(self) -> None:
        """Copy the most useful words of what one stands on; which, where there are several."""
        from networkjournal.tui.copying import copy_from

        if self.here is not None:
            copy_from(self.here, self.app, self.desk)
