"""What was typed and not yet written down; it is offered again where it was typed.

Each window that is open keeps a file of its own, so that none takes or overwrites what is typed
in another. What a window left behind that is gone is taken over by the next one.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from networkjournal.domain.text import clean
from networkjournal.journal.places import make_private_folder
from networkjournal.tui.private_file import read_private, write_private

if TYPE_CHECKING:
    from filelock import BaseFileLock

_WINDOWS = 8
"""So many windows on one journal have a file for their drafts; others keep them in memory."""


class Drafts:
    """Drafts by the place where they were typed, kept in a file that only its owner can read.

    Args:
        path: The file of the first window; those of others lie beside it.
    """

    def __init__(self, path: Path) -> None:
        self._first = path
        self._path: Path | None = None
        self._lock: BaseFileLock | None = None
        self._kept: dict[str, dict[str, str]] | None = None

    def _all(self) -> dict[str, dict[str, str]]:
        if self._kept is None:
            self._kept = {}
            with suppress(OSError):
                make_private_folder(self._first.parent)
                self._claim(self._kept)
        return self._kept

    def _claim(self, kept: dict[str, dict[str, str]]) -> None:
        """Take the first file that no window holds, and over what other such files hold."""
        for number in range(_WINDOWS):
            path = self._first
            if number:
                path = path.with_stem(f"{path.stem}-{number}")
            if self._lock is not None and not path.exists():
                continue
            lock = _held(path)
            if lock is None:
                continue
            for place, typed in read_private(path).items():
                if isinstance(typed, dict):
                    words = {str(field): clean(str(words)) for field, words in typed.items()}
                    kept.setdefault(place, words)
            if self._lock is None:
                self._lock, self._path = lock, path
            else:
                write_private(self._path, kept)
                path.unlink(missing_ok=True)
                lock.release()

    def close(self) -> None:
        """The window is closed: what it kept is for the next one."""
        if self._lock is not None:
            self._lock.release()
            self._lock = self._path = None
        self._kept = None

    def get(self, place: str) -> dict[str, str]:
        """What was typed there, by field; empty when nothing was."""
        return dict(self._all().get(place, {}))

    def places(self) -> list[str]:
        """Where something is kept, the oldest place first."""
        return list(self._all())

    def keep(self, place: str, typed: Mapping[str, str]) -> None:
        """Keep this, a field that was emptied too; nothing typed forgets the draft."""
        kept = self._all()
        wanted = dict(typed)
        if kept.get(place, {}) == wanted:
            return
        if wanted:
            kept[place] = wanted
        else:
            kept.pop(place, None)
        write_private(self._path, kept)


def _held(path: Path) -> BaseFileLock | None:
    """The lock of a file of drafts; None where a window holds it. It ends with the process."""
    from filelock import FileLock, Timeout

    lock = FileLock(path.with_suffix(".lock"), mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None
    return lock
