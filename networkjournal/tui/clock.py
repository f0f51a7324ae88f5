"""The clock goes on while the app is open: meetings are over, and another day begins."""

from networkjournal.domain.meetings import end_of
from networkjournal.domain.today import now
from networkjournal.tui.journal_screen import JournalScreen


class Clock:
    """Looks whether something that is shown is no longer so."""

    def __init__(self) -> None:
        self._looked = now()

    def look(self, screen: JournalScreen) -> None:
        """Let the pages follow when the day turned, or a meeting ended since one last looked."""
        moment, before = now(), self._looked
        self._looked = moment
        desk = screen.desk
        if moment.date() != desk.today:
            desk.turn_to(moment.date())
            screen.redraw()
        elif any(
            before < end <= moment
            for meeting in desk.overview.meetings_ahead()
            if (end := end_of(meeting)) is not None
        ):
            desk.overview.touched({"meetings": ()})
            screen.redraw()
