# ruff: noqa: ANN401 - records of any kind, JSON of any shape
"""Every system call of a save, failing once: said, nothing changed, and the next save works."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from networkjournal.journal import Journal, JournalError, lock
from tests.journal.writing import (
    Tables,
    a_journal,
    entry,
    in_memory,
    put,
    records_of,
    said,
    tables_in,
)

_CALLS = (
    "open", "write", "fsync", "fstat", "replace", "rename", "unlink", "mkdir", "chmod", "stat",
    "lstat", "listdir", "scandir", "close", "access",
)  # fmt: skip
_ERRORS = (
    errno.EIO,
    pytest.param(errno.ENOSPC, marks=pytest.mark.slow),
    pytest.param(errno.EACCES, marks=pytest.mark.slow),
)


class Calls:
    """Counts the system calls that may fail, and lets one of them fail once."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made: list[str] = []
        self.failing: int | None = None
        self.error = 0
        self.listening = False
        for name in _CALLS:
            monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            if not self.listening:
                return real(*args, **options)
            self.made.append(name)
            if len(self.made) - 1 != self.failing:
                return real(*args, **options)
            if name == "close":  # the system closes also where it says that it failed
                real(*args, **options)
            if name == "access":
                return False
            where = args[0] if args and isinstance(args[0], str | os.PathLike) else None
            raise OSError(self.error, os.strerror(self.error), where and os.fspath(where))

        return call

    def during(self, action: Callable[[], Any], failing: int | None = None, error: int = 0) -> None:
        """Do this; the call of this number fails with this error."""
        self.made, self.failing, self.error, self.listening = [], failing, error, True
        try:
            action()
        finally:
            self.listening = False


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    monkeypatch.setattr(lock, "PATIENCE", 0.3)
    return Calls(monkeypatch)


def _sow(journal: Journal) -> None:
    put(journal, entry("A new sowing", id="new"))


def _edit(journal: Journal) -> None:
    put(journal, msgspec.structs.replace(journal.people["anna"], role="miller"))


def _delete(journal: Journal) -> None:
    with journal.change("Deleted Bob") as change:
        change.remove(journal.people["bob"])


def _undo(journal: Journal) -> None:
    assert journal.undo()


def _redo(journal: Journal) -> None:
    assert journal.redo()


def _afterwards(path: Path, how: Callable[[Journal], None]) -> Tables:
    journal = _started(path, how)
    how(journal)
    return in_memory(journal)


def _open_descriptors() -> int:
    descriptors = Path("/proc/self/fd")
    return len(list(descriptors.iterdir())) if descriptors.exists() else 0


def _started(path: Path, how: Callable[[Journal], None]) -> Journal:
    """A journal in which the action can be done; as another process left it."""
    a_journal(path)
    journal = Journal.open(path)
    if how is _redo:
        journal.undo()
    return journal


def _cases(
    calls: Calls, tmp_path: Path, how: Callable[[Journal], None]
) -> Iterator[tuple[Path, int]]:
    first = _started(tmp_path / "counted" / "journal.json", how)
    calls.during(lambda: how(first))
    count = len(calls.made)
    assert {"open", "write", "fsync", "replace"} <= set(calls.made)
    for number in range(count):
        yield tmp_path / f"{number}" / "journal.json", number


@pytest.mark.parametrize("error", _ERRORS, ids=["EIO", "ENOSPC", "EACCES"])
@pytest.mark.parametrize("how", [_sow, _edit, _delete, _undo, _redo])
def test_any_system_call_of_a_save_may_fail_once(
    calls: Calls, tmp_path: Path, how: Callable[[Journal], None], error: int
) -> None:
    refused, afterwards = 0, _afterwards(tmp_path / "expected" / "journal.json", how)
    for path, number in _cases(calls, tmp_path, how):
        journal = _started(path, how)
        file, before, descriptors = path.read_bytes(), in_memory(journal), _open_descriptors()
        records = records_of(journal)
        failed = ""
        try:
            calls.during(lambda: how(journal), number, error)  # noqa: B023 - called right here
        except JournalError as problem:
            failed = str(problem)
        case = f"{calls.made[number]}, call {number}, {errno.errorcode[error]}: {failed}"
        if failed:
            refused += 1
            assert "\n" not in failed, case
            assert path.read_bytes() == file, case
            assert records_of(journal) == records, case
            how(journal)
        assert _open_descriptors() == descriptors, case
        assert said(tables_in(path)) == in_memory(journal), case
        assert not list(path.parent.glob("*.tmp")), case
        assert in_memory(journal) == afterwards, case
        assert (journal.redo if how is _undo else journal.undo)(), case
        assert in_memory(journal) == before, case
    assert refused > 10
