"""What was being typed when the program was ended from outside."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.driver import PATIENCE, Terminal

WORDS = "Lent the big pan to the neighbours"


def _kept(terminal: Terminal, words: str) -> None:
    """Wait until these words are in the file of drafts."""
    state = Path(os.environ["XDG_STATE_HOME"])
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        terminal.read(0.02)
        if any(words in file.read_text("utf-8") for file in state.rglob("drafts.json")):
            return
    raise AssertionError(f"{words!r} was not kept")


def test_a_sentence_typed_without_a_pause_outlives_kill_9(start: Start) -> None:
    with start() as terminal:
        terminal.wait_for("Today")
        terminal.press("s")
        terminal.wait_for("what did you give")
        terminal.press(*WORDS)
        _kept(terminal, WORDS)
        terminal.kill()
    with start() as terminal:
        terminal.wait_for("Today")
        terminal.press("s")
        terminal.wait_for(WORDS)


def test_what_is_typed_is_kept_while_keys_go_on_coming(start: Start) -> None:
    with start() as terminal:
        terminal.wait_for("Today")
        terminal.press("t")
        terminal.wait_for("who did you speak to")
        state = Path(os.environ["XDG_STATE_HOME"])
        deadline = time.monotonic() + PATIENCE
        while not list(state.rglob("drafts.json")):
            assert time.monotonic() < deadline, "nothing was kept while keys came"
            terminal.press("o")
            terminal.read(0.02)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_last_letter_is_kept_when_the_system_ends_the_program(
    start: Start, number: signal.Signals
) -> None:
    with start() as terminal:
        terminal.wait_for("Today")
        terminal.press("h")
        terminal.wait_for("what came back")
        terminal.press(*WORDS)
        terminal.wait_for(WORDS)
        os.kill(terminal.pid, number)
        assert terminal.exit_code() == 128 + number
        _kept(terminal, WORDS)
