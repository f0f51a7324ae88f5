"""How far long work is: who asked for it may look, and may stop it."""

from collections.abc import Callable


class ImportStopped(Exception):  # noqa: N818 - it says what happened
    """Reading was stopped by who asked for it; nothing has been written."""


class Pace:
    """How far reading has come.

    Safe to be looked at from another thread than the one that reads.

    Attributes:
        what: What is read now, fit to be shown.
        done: How many lines of it are done.
        of: How many lines it has.
        stop: Set to end the reading at its next look.
    """

    def __init__(self, heard: Callable[["Pace"], None] = lambda _pace: None) -> None:
        """Nothing is done yet; ``heard`` is called every few hundred lines."""
        self.what = ""
        self.done = 0
        self.of = 0
        self.stop = False
        self._heard = heard

    def begin(self, what: str, of: int) -> None:
        """Something of so many lines is begun.

        Raises:
            ImportStopped: It is not wanted any longer.
        """
        self.what, self.done, self.of = what, 0, of
        self._look()

    def at(self, done: int) -> None:
        """So many lines of it are done.

        Raises:
            ImportStopped: The rest is not wanted any longer.
        """
        self.done = done
        self._look()

    def _look(self) -> None:
        if self.stop:
            raise ImportStopped
        self._heard(self)


NOBODY_LOOKS = Pace()
"""For who does not want to know."""
