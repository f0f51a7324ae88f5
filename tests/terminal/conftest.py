"""The program as a person starts it: in a terminal, with a home of its own."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.driver import Terminal

Start = Callable[..., Terminal]


@pytest.fixture
def command(journal_path: Path) -> Callable[..., str]:
    """Run a command of the program on this test's journal; gives what it printed."""

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "networkjournal", *arguments],
            check=False,
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.fixture
def start(journal_path: Path) -> Start:
    """Open the app on this test's journal; the size is in columns and rows."""

    def open_app(*options: str, size: tuple[int, int] = (80, 24)) -> Terminal:
        command = [sys.executable, "-m", "networkjournal", *options]
        return Terminal(command, {"NETWORKJOURNAL_FILE": str(journal_path)}, size)

    return open_app
