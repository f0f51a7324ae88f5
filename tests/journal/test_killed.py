"""Killed at any moment, the journal holds what was said to be saved, or the change at hand too."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from networkjournal.journal import Journal
from tests.journal.writing import a_journal, entry, put, tables_in

KILLS = 220

_CALLS = ("openat", "write", "fsync", "rename", "unlink", "flock", "close")


@pytest.mark.slow
def test_a_program_killed_at_any_moment_loses_nothing_that_it_said_was_saved(
    tmp_path: Path,
) -> None:
    path = tmp_path / "alone" / "journal.json"
    done = subprocess.run(
        [sys.executable, "-m", "tests.journal.killing", str(path), str(KILLS)],
        cwd=_checkout(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{KILLS} kills")


def _checkout() -> Path:
    return Path(__file__).parents[2]


def _traced(path: Path, log: Path, *options: str) -> int:
    state = list((path.parent / ".home" / "state").rglob("history"))
    places = [path, Path(f"{path}.tmp"), path.parent, *state, *(p.parent / "lock" for p in state)]
    paths = [option for place in places for option in ("-P", str(place))]
    return subprocess.run(
        [
            *("strace", "-f", "-qq", "-o", str(log), *options, *paths),
            *(sys.executable, "-B", "-m", "tests.journal.sowing", str(path), "killed"),
        ],
        cwd=_checkout(),
        check=False,
        capture_output=True,
    ).returncode


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_a_program_killed_at_any_system_call_leaves_the_old_file_or_the_new_one(
    journal_path: Path, tmp_path: Path
) -> None:
    a_journal(journal_path)
    before, log = journal_path.read_bytes(), tmp_path / "trace"
    if _traced(journal_path, log, "-e", f"trace={','.join(_CALLS)}") != 0:
        pytest.skip("strace may not trace here")
    counts = Counter(re.findall(r"^\d+ +(\w+)\(", log.read_text(), re.MULTILINE))
    assert counts["fsync"] >= 2
    assert counts["rename"] >= 1
    outcomes = Counter[str]()
    for name, count in counts.items():
        for number in range(1, count + 1):
            journal_path.write_bytes(before)
            injected = f"inject={name}:signal=SIGKILL:when={number}"
            assert _traced(journal_path, log, "-e", f"trace={name}", "-e", injected) != 0
            texts = [doc["text"] for doc in tables_in(journal_path)["entries"].values()]
            assert texts in (["Gave Anna a recipe"], ["Gave Anna a recipe", "killed 0"])
            outcomes["new" if len(texts) == 2 else "old"] += 1
            put(Journal.open(journal_path), entry("after it", id=f"{name}-{number}"))
            assert not Path(f"{journal_path}.tmp").exists()
    assert outcomes["old"] > 3
    assert outcomes["new"] > 1


def test_a_change_noted_but_never_written_is_not_there_to_be_undone_or_redone(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = a_journal(journal_path)
    monkeypatch.setattr(Journal, "_save", _die)
    monkeypatch.setattr("networkjournal.journal.history.History.forget", lambda *_: None)
    with pytest.raises(SystemExit):
        put(journal, entry("never written", id="never"))
    monkeypatch.undo()
    monkeypatch.setenv("XDG_STATE_HOME", str(journal_path.parent / ".home" / "state"))
    again = Journal.open(journal_path)
    assert again.undo() == "Put"
    assert not again.people
    assert again.redo() == "Put"
    assert again.redo() is None
    assert again.people.keys() == {"anna", "bob"}
    assert again.entries.keys() == {"recipe"}


def _die(*_: object, **__: object) -> None:
    raise SystemExit
