"""The program, ended by the system or by a terminal that is closed."""

import os
import signal
from pathlib import Path

import pytest

from tests.terminal.conftest import Start


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_sample_leaves_nothing_behind_when_it_is_ended(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    rooms = tmp_path / "rooms"
    rooms.mkdir()
    monkeypatch.setenv("TMPDIR", str(rooms))
    monkeypatch.setenv("XDG_STATE_HOME", str(rooms / "state"))
    with start("demo") as terminal:
        terminal.wait_for("Today")
        assert list(rooms.glob("networkjournal-demo-*"))
        os.kill(terminal.pid, number)
        assert terminal.exit_code() == 128 + number
        assert b"\x1b[?1049l" in terminal.received  # the terminal is as it was
    assert list(rooms.glob("networkjournal-demo-*")) == []
    assert list(rooms.glob("state/networkjournal/*")) == []
