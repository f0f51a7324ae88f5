"""The key of a page that brings one person or meeting forward, alone on the screen."""

from networkjournal.domain.records import Meeting, Person, Record
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.focus.meant import in_focus


class FocusKeys:
    """What every page does with ``v``."""

    desk: Desk

    @property
    def here(self) -> Record | None:
        """The record that the keys act on."""
        raise NotImplementedError

    def person_here(self) -> Person | None:
        """The person it is about."""
        raise NotImplementedError

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
