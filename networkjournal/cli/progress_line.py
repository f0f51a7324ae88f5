"""How far long work is, on the last line of a terminal; nothing where there is none."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from networkjournal.cli.output import fit, line_width

if TYPE_CHECKING:
    from networkjournal.exchange import Pace
    from networkjournal.exchange.progress import Progress

_PATIENCE = 1.0
"""Seconds of work that need no word."""

_BETWEEN = 0.2


@contextmanager
def progress_line() -> Iterator[Pace]:
    """A pace whose progress is shown on standard error while the block lasts."""
    from networkjournal.exchange import Pace

    line = _Line()
    pace = Pace(line.show)
    try:
        yield pace
    finally:
        line.clear()


class _Line:
    def __init__(self) -> None:
        self._is_seen = sys.stderr.isatty()
        self._next = time.monotonic() + _PATIENCE
        self._shown = False
        self._progress: Progress | None = None

    def show(self, pace: Pace) -> None:
        now = time.monotonic()
        if not self._is_seen or now < self._next:
            return
        from networkjournal.exchange.progress import Progress

        self._next = now + _BETWEEN
        self._shown = True
        self._progress = self._progress or Progress(pace)
        said = f"{self._progress.what()} · {self._progress.said()}".removesuffix(" · ")
        self._write(f"\r{fit(said, line_width() - 1)}\x1b[K")

    def clear(self) -> None:
        if self._shown:
            self._write("\r\x1b[K")

    def _write(self, words: str) -> None:
        with suppress(OSError):
            sys.stderr.write(words)
            sys.stderr.flush()
