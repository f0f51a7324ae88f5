"""Looking for people who look alike, a piece at a time, and keeping the list true meanwhile."""

import asyncio
from collections.abc import Callable, Generator
from time import perf_counter

from networkjournal.domain.kept_apart import are_kept_apart
from networkjournal.domain.likeness import Likeness, looking_within
from networkjournal.tui.desk import Desk

_SLICE = 0.008
_QUIET = "double:"


class Looking:
    """The pairs who look alike in the journal.

    Args:
        desk: The journal.
        found_all: Called when everyone has been looked at, if that took more than a moment.
    """

    def __init__(self, desk: Desk, found_all: Callable[[], object]) -> None:
        self._desk = desk
        self._found_all = found_all
        self._found: list[Likeness] | None = None
        self._work: Generator[None, None, list[Likeness]] | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether not everyone has been looked at yet."""
        return self._work is not None

    def begin(self) -> bool:
        """Begin to look, as the journal is now; whether that is all done already.

        Otherwise :meth:`go_on` is to be run.
        """
        self._work = looking_within(list(self._desk.journal.people.values()))
        return self._is_done(self._work)

    async def go_on(self) -> None:
        """Look at the rest; keys come between."""
        work = self._work
        while work is not None and work is self._work:
            await asyncio.sleep(0.001)
            if work is self._work and self._is_done(work):
                self._found_all()

    def _is_done(self, work: Generator[None, None, list[Likeness]]) -> bool:
        """Look for a moment; whether everyone has been looked at."""
        begun = perf_counter()
        while perf_counter() - begun < _SLICE:
            try:
                next(work)
            except StopIteration as done:
                self._found, self._work = done.value, None
                return True
        return False

    def pairs(self) -> list[Likeness]:
        """The pairs found so far, as the journal has them now, without those put off."""
        people, postponed = self._desk.journal.people, self._desk.postponed
        found = []
        for like in self._found or ():
            a, b = people.get(like.a.id), people.get(like.b.id)
            if a is None or b is None or are_kept_apart(a, b):
                continue
            if not postponed.is_quiet(f"{_QUIET}{like.id}"):
                same = a is like.a and b is like.b
                found.append(like if same else Likeness(a, b, like.reasons, like.weight))
        return found

    def name_to_put_off(self, like: Likeness) -> str:
        """What a pair is called among the questions that were put off."""
        return f"{_QUIET}{like.id}"
