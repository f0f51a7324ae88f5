"""Opening a section, a person, a form: to the last byte, in frames beyond an empty app's switch."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks.filtering import last_byte
from tests.benchmarks.journals import write_journal
from tests.benchmarks.starting import surroundings
from tests.terminal.driver import Terminal

BARE = [sys.executable, "-m", "tests.benchmarks.bare_pages"]
_FRAME = 1 / 60
"""Seconds that a frame of Textual lasts."""
_ROUNDS = 9
_GOAL = 1.0

SWITCHES: dict[str, tuple[str, str, str]] = {
    "the section Contacts": ("1", "2", "2"),
    "the section Log": ("1", "4", "2"),
    "the section Known for": ("1", "3", "2"),
    "the section Today": ("2", "1", "1"),
    "the section Meetings": ("1", "5", "2"),
    "the section Breadth": ("1", "6", "2"),
    "the section Goals": ("1", "7", "2"),
    "what came of it": ("17", "o", "2"),
    "a person": ("2", "enter", "enter"),
    "the form of a person": ("2", "e", "e"),
    "the brief of a person": ("2", "b", "1"),
}
"""What is opened: the key that goes before it, the key that opens it, and the key in the floor."""


def report() -> Iterator[str]:
    """How many frames each takes more than the same switch in an empty app."""
    with tempfile.TemporaryDirectory() as folder:
        env = surroundings(Path(folder))
        path = Path(folder) / "journal.json"
        write_journal(path, 10_000, 50_000)
        with Terminal(BARE, env, _SMALL) as bare, Terminal.app(path, env, _SMALL) as app:
            bare.wait_for("READY")
            app.wait_for("7 Goals")
            app.settle(3.0)
            for what, (before, key, floor_key) in SWITCHES.items():
                pairs = [
                    (_opened(app, before, key), _opened(bare, before, floor_key))
                    for _ in range(_ROUNDS)
                ]
                ours, floor = (median(pair[n] for pair in pairs) for n in (0, 1))
                beyond = (ours - floor) / _FRAME
                verdict = "within" if beyond <= _GOAL else "over"
                yield (
                    f"opening {what:50} {beyond:7.2f} frames  {verdict} {_GOAL:g}"
                    f"   ({ours * 1000:.1f} ms against {floor * 1000:.1f})"
                )


_SMALL = (80, 24)
"""Below 100 columns a person is opened in the place of the list."""


def _opened(terminal: Terminal, before: str, key: str) -> float:
    terminal.press("esc")
    terminal.press(before)
    terminal.settle(0.2)
    return last_byte(terminal, {"enter": "\r"}.get(key, key))
