"""A terminal to drive the real program in: a pseudo-terminal whose screen can be read.

It answers what Textual asks of a terminal, keeps every byte that came out, and waits for what it
was told to wait for instead of sleeping.
"""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

import pyte

PATIENCE = 20.0
"""Seconds to wait for something to appear; a loaded machine is slow, a hang is a failure."""

_QUERY = re.compile(rb"\x1b\[\?(\d+)\$p")

KEYS = {
    "enter": "\r",
    "esc": "\x1b",
    "tab": "\t",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "page down": "\x1b[6~",
    "end": "\x1b[F",
    "home": "\x1b[H",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "ctrl+s": "\x13",
    "ctrl+q": "\x11",
    "ctrl+p": "\x10",
}


class Terminal:
    """One program in one terminal. Use it as a context manager: leaving kills the program."""

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        size: tuple[int, int] = (80, 24),
    ) -> None:
        """Start the program.

        Args:
            command: its arguments, the program first.
            env: variables on top of this process's own.
            size: columns and rows.
        """
        columns, rows = size
        self.received = bytearray()
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.pid, self._master = pty.fork()
        if self.pid == 0:
            surroundings = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **env}
            for size_of_another in ("LINES", "COLUMNS"):  # readline sets them where it is loaded
                surroundings.pop(size_of_another, None)
            with contextlib.suppress(OSError):
                os.execvpe(command[0], list(command), surroundings)
            os._exit(127)
        window = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, window)

    @classmethod
    def app(
        cls, journal: Path, env: Mapping[str, str] | None = None, size: tuple[int, int] = (80, 24)
    ) -> Self:
        """The app on this journal."""
        command = [sys.executable, "-m", "networkjournal", "--journal", str(journal)]
        return cls(command, env or {}, size)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.kill()

    def kill(self) -> None:
        """Kill -9, and wait until it is gone."""
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        with contextlib.suppress(OSError):
            os.close(self._master)

    def exit_code(self) -> int:
        """Wait until the program ends by itself; gives its exit code."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            self.read(0.02)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
        raise AssertionError(f"it did not end:\n{self.text}")

    def read(self, seconds: float) -> bytes:
        """What comes out within this time, empty if nothing; answers the terminal's questions."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return b""
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:
            return b""
        self.received += data
        for match in _QUERY.finditer(data):
            os.write(self._master, b"\x1b[?%s;2$y" % match[1])
        return data

    def type(self, text: str) -> None:
        """Type these characters."""
        os.write(self._master, text.encode())

    def press(self, *keys: str) -> None:
        """Press these keys, one after the other, each by its name or as the letter it is.

        Escape begins what other keys send, so the program waits a moment to tell them apart; the
        next key is sent after what Escape did has appeared.
        """
        for key in keys:
            self.type(KEYS.get(key, key))
            if key == "esc":
                self.settle()

    def paste(self, text: str) -> None:
        """Paste as a terminal does, in brackets."""
        self.type(f"\x1b[200~{text}\x1b[201~")

    @property
    def text(self) -> str:
        """What stands on the screen now, its lines without trailing spaces."""
        self._stream.feed(bytes(self.received[self._fed :]))
        self._fed = len(self.received)
        return "\n".join(line.rstrip() for line in self._screen.display)

    _fed = 0

    def wait_for(self, wanted: str | Callable[[str], bool]) -> str:
        """Wait until this stands on the screen; gives the screen.

        Raises:
            AssertionError: it did not appear; shows what did.
        """
        appeared = wanted if callable(wanted) else lambda screen: wanted in screen
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            screen = self.text
            if appeared(screen):
                return screen
            self.read(0.05)
        raise AssertionError(f"{wanted!r} did not appear:\n{self.text}")

    def settle(self, quiet: float = 0.15) -> None:
        """Read until nothing has come out for this many seconds."""
        while self.read(quiet):
            pass

    def cpu(self) -> float:
        """Seconds of processor time that the program's threads have used so far (Linux)."""
        total = 0
        for task in Path(f"/proc/{self.pid}/task").iterdir():
            with contextlib.suppress(OSError):
                total += int((task / "schedstat").read_text().split()[0])
        return total / 1e9

    def memory(self) -> int:
        """The most memory that the program has held so far, in bytes (Linux)."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        match = re.search(r"VmHWM:\s+(\d+) kB", status)
        assert match is not None
        return int(match[1]) * 1024
