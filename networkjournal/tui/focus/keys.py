"""The key of a page that brings one person or meeting forward, alone on the screen."""

from networkjournal.domain.records import Meeting, Person
from networkjournal.language import _
from networkjournal.tui.focus.meant import in_focus
from networkjournal.tui.standing import Standing


class FocusKeys(Standing):
    """What every page does with ``v``."""

    @property
    def has_focus_key(self) -> bool:
        """Whether one stands on a person or a meeting, or the notice line speaks of one."""
        about = isinstance(self.here, Meeting) or self.person_here() is not None
        return about or bool(self.desk.spoken_of())

    def action_focus(self) -> None:
        """Bring what the notice line speaks of, else what one stands on, alone on the screen."""
        from networkjournal.tui.focus.page import FocusView

        desk = self.desk
        spoken_of = desk.get(desk.spoken_of())
        if isinstance(spoken_of, Meeting | Person):
            record: Meeting | Person | None = spoken_of
        else:
            record = in_focus(desk, self.here, self.person_here())
        if record is None:
            desk.say(_("Stand on a person or a meeting first."))
            return
        about = record
        desk.open_form(lambda: FocusView(desk, about))
