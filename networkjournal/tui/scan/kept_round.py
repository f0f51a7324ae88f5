"""A round of scanning, kept on this computer so that it goes on where it was left."""

from pathlib import Path

import msgspec
from msgspec import Struct, field

from networkjournal.tui.private_file import read_private, write_private

LENGTH = 600
"""Seconds that a round takes: ten minutes."""


class Round(Struct):
    """How far a round is.

    Attributes:
        person: The id of whose turn it is.
        passed: The ids of those whose turn it was, in their order.
        seconds: How long it has taken, all days together.
        entries: The ids of its entries in the log, one for each day it took.
        on: The day of the last of them, in ISO 8601.
        before_seconds: How many of the seconds belong to earlier days.
        before_passed: How many of those passed belong to earlier days.
        circles: The effective number of circles when it began.
        beyond: How many people one knew through others when it began.
    """

    person: str = ""
    passed: list[str] = field(default_factory=list)
    seconds: int = 0
    entries: list[str] = field(default_factory=list)
    on: str = ""
    before_seconds: int = 0
    before_passed: int = 0
    circles: float = 0.0
    beyond: int = 0

    @property
    def has_begun(self) -> bool:
        """Whether it has an entry of its own."""
        return bool(self.entries)

    @property
    def is_over(self) -> bool:
        """Whether its time has passed."""
        return self.seconds >= LENGTH

    @property
    def minutes(self) -> int:
        """The minutes that its last day took, one at least."""
        return max(1, (self.seconds - self.before_seconds + 30) // 60)

    @property
    def walked(self) -> list[str]:
        """Those passed on its last day."""
        return self.passed[self.before_passed :]

    def begin_day(self, day: str, entry: str) -> None:
        """Go on, on another day."""
        self.before_seconds, self.before_passed = self.seconds, len(self.passed)
        self.on = day
        self.entries.append(entry)


class KeptRound:
    """The round that is not over, in a file that only its owner can read.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Round:
        """The round as it was left; a new one where there is none, or none that can be read."""
        try:
            return msgspec.convert(read_private(self._path), Round)
        except msgspec.ValidationError:
            return Round()

    def keep(self, round_: Round) -> None:
        """Keep it as it is now."""
        write_private(self._path, msgspec.to_builtins(round_))

    def forget(self) -> None:
        """It is over."""
        write_private(self._path, {})
