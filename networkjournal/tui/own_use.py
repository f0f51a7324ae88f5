"""The time one works in the app itself, counted only for who asked for it. Loads without Textual.

A key counts the time since the key before it, as long as that is no longer ago than five minutes:
reading counts, a cup of tea does not. It is kept by week in a file of this computer, beside the
journal's drafts; the journal itself is never written for it.
"""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from time import monotonic

from networkjournal.journal.places import state_folder
from networkjournal.tui.private_file import read_private, write_private

IDLE = 300.0
"""Seconds without a key, after which one was not here."""

_WEEKS = 8
_KEEP_EVERY = 300.0


def own_use_file(journal: Path) -> Path:
    """Where it is kept for this journal."""
    return state_folder(journal) / "own_use.json"


def own_minutes(path: Path) -> dict[str, int]:
    """Whole minutes by week, as ISO 8601 names it: ``2026-W48``."""
    return {week: int(seconds // 60) for week, seconds in _seconds(path).items()}


def _seconds(path: Path) -> dict[str, float]:
    """Seconds by week; what is no number of them is left aside."""
    found = {}
    for week, seconds in read_private(path).items():
        if isinstance(seconds, int | float) and 0 <= seconds <= 7 * 24 * 3600:
            found[week] = float(seconds)
    return found


class OwnUse:
    """The time of this sitting, added to the file now and then and at the end.

    Args:
        path: The file.
        today: The day that counts as today.
        is_counted: Whether one asked for it.
        clock: Seconds that never run back.
    """

    def __init__(
        self,
        path: Path,
        today: date,
        is_counted: Callable[[], bool],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._path = path
        year, number, _day = today.isocalendar()
        self._week = f"{year}-W{number:02}"
        self._is_counted = is_counted
        self._clock = clock
        self._last: float | None = None
        self._new = 0.0

    def pressed(self) -> None:
        """A key was pressed."""
        now, before = self._clock(), self._last
        self._last = now
        if before is None or not self._is_counted():
            return
        if now - before <= IDLE:
            self._new += now - before
        if self._new >= _KEEP_EVERY:
            self.keep()

    def keep(self) -> None:
        """Add what is new to the file, beside what another window put there; old weeks go."""
        if not self._new:
            return
        weeks = _seconds(self._path)
        weeks[self._week] = weeks.get(self._week, 0.0) + self._new
        self._new = 0.0
        latest: Mapping[str, object] = {
            week: round(weeks[week], 1) for week in sorted(weeks)[-_WEEKS:]
        }
        write_private(self._path, latest)

    def minutes(self) -> dict[str, int]:
        """Whole minutes by week, those of this sitting too; nothing where it is not counted."""
        if not self._is_counted():
            return {}
        self.keep()
        return own_minutes(self._path)
