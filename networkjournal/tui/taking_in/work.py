"""Reading a large file away from the screen: a bar meanwhile, and a way to stop it."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from textual.timer import Timer
from textual.widget import Widget

from networkjournal.tui.taking_in.progress_bar import ProgressBar
from networkjournal.tui.taking_in.reading import Reading

if TYPE_CHECKING:
    from networkjournal.exchange import ImportPlan
    from networkjournal.exchange.columns import Table

Outcome: TypeAlias = "ImportPlan | Table | str"
"""The plan; the table whose columns are to be chosen; or a line why there is none."""

_TICK = 0.1


class Work:
    """What is being read, if anything is.

    Args:
        form: The page that waits for it.
        list: What stands below the bar.
    """

    def __init__(self, form: Widget, list: Widget) -> None:
        self._form = form
        self._list = list
        self._reading: Reading | None = None
        self._bar: ProgressBar | None = None
        self._ticking: Timer | None = None

    @property
    def is_on(self) -> bool:
        """Whether something is being read."""
        return self._reading is not None

    def begin(self, reading: Reading, done: Callable[[Outcome], None]) -> None:
        """Read this, and hand over what came of it, unless it is stopped."""
        self._reading = reading
        self._bar = ProgressBar(reading.pace)
        self._form.mount(self._bar, before=self._list)
        self._ticking = self._form.set_interval(_TICK, self._bar.refresh)
        self._form.run_worker(self._work(reading, done), exclusive=True)

    async def _work(self, reading: Reading, done: Callable[[Outcome], None]) -> None:
        outcome = await asyncio.to_thread(outcome_of, reading)
        if reading is self._reading:
            self.stop()
            done(outcome)

    def stop(self) -> None:
        """Nothing is waited for any longer."""
        if self._reading is not None:
            self._reading.pace.stop = True
            self._reading = None
        if self._ticking is not None:
            self._ticking.stop()
            self._ticking = None
        if self._bar is not None:
            self._bar.remove()
            self._bar = None


def outcome_of(reading: Reading) -> Outcome:
    """What came of reading it."""
    from networkjournal.exchange import ColumnsUnknown, ImportRefused, ImportStopped

    try:
        return reading.plan()
    except ColumnsUnknown as asked:
        return asked.table
    except ImportRefused as refused:
        return str(refused)
    except ImportStopped:
        return ""
