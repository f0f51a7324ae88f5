"""Start to the first usable screen, against an empty Textual app; and the memory it takes."""

import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.journals import write_journal
from tests.benchmarks.measuring import in_turn, line
from tests.terminal.driver import Terminal

BARE = [sys.executable, "-m", "tests.benchmarks.bare_app"]
SIZE = (120, 40)
_MOST_MEMORY = 250e6


def report() -> Iterator[str]:
    """CPU time to the first screen at several sizes, then the memory once all is read."""
    with tempfile.TemporaryDirectory() as folder:
        env = surroundings(Path(folder))
        for people, entries in ((20, 80), (1_000, 5_000), (10_000, 50_000)):
            path = Path(folder) / f"{people}.json"
            write_journal(path, people, entries)
            ours, floor = in_turn(
                7,
                partial(_cpu_of_app, path, env),
                partial(_cpu_of_bare, env),
            )
            yield line(f"start to the first screen, {people:,} contacts, CPU", ours, floor, 1.5)
        with Terminal.app(path, env, SIZE) as terminal:
            terminal.press("2")
            terminal.wait_for("Anna")
            terminal.settle(1.0)
            yield line(
                "memory at 10,000 contacts and 50,000 entries",
                terminal.memory(),
                _MOST_MEMORY,
                1.0,
                "MB",
            )


def surroundings(folder: Path) -> dict[str, str]:
    """Variables that keep a measured program away from the user's own files."""
    names = ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME")
    compiled_modules_are_kept = {"PYTHONDONTWRITEBYTECODE": ""}
    return {
        **dict.fromkeys(names, str(folder)),
        **compiled_modules_are_kept,
        "LANG": "C.UTF-8",
        "LANGUAGE": "en",
    }


def _cpu_of_app(path: Path, env: dict[str, str]) -> float:
    return _cpu(Terminal.app(path, env, SIZE), "Breadth")


def _cpu_of_bare(env: dict[str, str]) -> float:
    return _cpu(Terminal(BARE, env, SIZE), "READY")


def _cpu(terminal: Terminal, marker: str) -> float:
    with terminal:
        while marker.encode() not in terminal.received:
            terminal.read(0.005)
        return terminal.cpu()
