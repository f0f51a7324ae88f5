"""How far reading is, in words: a count, and how long it will take."""

import time

from networkjournal.domain.text import cut
from networkjournal.exchange.pace import Pace
from networkjournal.language import _, ngettext

_SOON = 2.0
"""Seconds of work after which the rest can be estimated."""

_MINUTE = 60


class Progress:
    """Watches a pace, and says how far it is."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._what = ""
        self._since = time.monotonic()

    @property
    def share(self) -> float:
        """How much of what is done now is done, from 0 to 1; 0 where nobody knows."""
        pace = self._pace
        return min(pace.done / pace.of, 1.0) if pace.of else 0.0

    def what(self, length: int = 60) -> str:
        """What is done now, the end of its name before all."""
        what = self._pace.what
        name = what.rpartition("/")[2] or what
        return cut(name, length)

    def said(self) -> str:
        """How much is done, and how long the rest takes where that can be said."""
        pace = self._pace
        if not pace.of:
            return ""
        count = _("{done} of {all}").format(done=pace.done, all=pace.of)
        left = self._left()
        return f"{count} · {left}" if left else count

    def _left(self) -> str:
        pace, now = self._pace, time.monotonic()
        if pace.what != self._what:
            self._what, self._since = pace.what, now
        spent = now - self._since
        if spent < _SOON or not pace.done:
            return ""
        seconds = max(1, round(spent * (pace.of - pace.done) / pace.done))
        if seconds < _MINUTE:
            return ngettext("{count} second left", "{count} seconds left", seconds).format(
                count=seconds
            )
        minutes = round(seconds / _MINUTE)
        return ngettext("{count} minute left", "{count} minutes left", minutes).format(
            count=minutes
        )
