"""Questions that were put off: each keeps quiet until its day, on this computer."""

from datetime import date
from pathlib import Path

from networkjournal.journal.places import state_folder
from networkjournal.tui.private_file import read_private, write_private


def postponed_file(journal: Path) -> Path:
    """Where it is kept for this journal."""
    return state_folder(journal) / "postponed.json"


class Postponed:
    """What was put off and until when, kept in a file that only its owner can read.

    Args:
        path: The file; None keeps it in memory only.
        today: The day that counts as today.
    """

    def __init__(self, path: Path | None, today: date) -> None:
        self._path = path
        self._today = today
        self._until: dict[str, str] | None = None

    def _all(self) -> dict[str, str]:
        if self._until is None:
            found = read_private(self._path)
            self._until = {what: day for what, day in found.items() if isinstance(day, str)}
        return self._until

    def is_quiet(self, what: str) -> bool:
        """Whether this was put off to a day that is still to come."""
        # days in ISO 8601 stand in the order of the calendar
        return self._all().get(what, "") > self._today.isoformat()

    def put_off(self, what: str, until: date) -> None:
        """Keep this quiet until that day; those whose day has come are forgotten."""
        ahead = {one: day for one, day in self._all().items() if day > self._today.isoformat()}
        self._until = {**ahead, what: until.isoformat()}
        write_private(self._path, self._until)
