"""A key in the contacts filter, from the key to its last byte, against a one-frame echo."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks.journals import write_journal
from tests.benchmarks.measuring import growth, line
from tests.benchmarks.starting import BARE, SIZE, surroundings
from tests.terminal.driver import Terminal

KEYS = "anna\x7f\x7f\x7f\x7fsmit\x7f\x7f\x7f\x7f"
_QUIET = 0.12


def report() -> Iterator[str]:
    """The ratio at 1,000, 10,000 and 100,000 contacts, and how it grows."""
    with tempfile.TemporaryDirectory() as folder:
        env = surroundings(Path(folder))
        figures = []
        for people in (1_000, 10_000, 100_000):
            path = Path(folder) / f"{people}.json"
            write_journal(path, people, 0)
            with Terminal(BARE, env, SIZE) as bare, Terminal.app(path, env, SIZE) as app:
                bare.wait_for("READY")
                app.wait_for("Breadth")
                app.settle(2.0)
                app.press("2")
                app.wait_for("Anna")
                app.settle(2.0)
                app.press("/")
                app.settle(0.5)
                pairs = [(last_byte(app, key), last_byte(bare, key)) for key in KEYS * 2]
            ours, floor = (median(pair[n] for pair in pairs) for n in (0, 1))
            figures.append(ours)
            yield line(f"a key in the filter, {people:,} contacts", ours, floor, 3.0)
        yield growth("its growth from 1,000 to 10,000", figures[:2], 1.3)
        yield growth("its growth from 10,000 to 100,000", figures[1:], 2.6)


def last_byte(terminal: Terminal, key: str) -> float:
    """Seconds from a key to the last byte that follows from it."""
    start = last = time.perf_counter()
    terminal.type(key)
    while terminal.read(_QUIET):
        last = time.perf_counter()
    return last - start
