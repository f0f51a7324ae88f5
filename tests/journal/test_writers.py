"""Several programs at work on one journal at the same time."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from networkjournal.journal import Journal, JournalError, lock
from tests.journal.writing import a_journal, entry, put, tables_in

_CHECKOUT = Path(__file__).parents[2]


def test_three_programs_that_write_sixty_lines_each_lose_none(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.journal.sowing", str(journal_path), name, "60"],
            cwd=_CHECKOUT,
            stdout=subprocess.PIPE,
        )
        for name in "xyz"
    ]
    for number in range(20):
        put(journal, entry(f"mine {number}"))
    for writer in writers:
        assert writer.communicate()[0] == b""
        assert writer.returncode == 0
    journal.refresh()
    expected = {f"{name} {n}" for name in "xyz" for n in range(60)}
    expected |= {f"mine {n}" for n in range(20)} | {"Gave Anna a recipe"}
    assert {line.text for line in journal.entries.values()} == expected
    assert {doc["text"] for doc in tables_in(journal_path)["entries"].values()} == expected


def test_a_program_that_does_not_finish_its_save_is_waited_for_and_then_named(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = a_journal(journal_path)
    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    before = journal_path.read_bytes()
    with lock.locked(journal_path):
        start = time.monotonic()
        with pytest.raises(JournalError, match=r"Another program is saving .* try again"):
            put(journal, entry("meanwhile"))
        assert time.monotonic() - start < 5
    assert journal_path.read_bytes() == before
    put(journal, entry("afterwards"))
    assert len(journal.entries) == 2


def test_an_error_inside_a_change_leaves_the_lock_free_and_nothing_changed(
    journal_path: Path,
) -> None:
    journal = a_journal(journal_path)
    before = journal_path.read_bytes()
    with pytest.raises(ZeroDivisionError), journal.change("Oops") as change:  # noqa: PT012 - inside
        change.put(entry("never"))
        raise ZeroDivisionError
    assert journal_path.read_bytes() == before
    put(Journal.open(journal_path), entry("afterwards"))


def test_two_journals_of_the_same_name_in_different_folders_share_nothing(tmp_path: Path) -> None:
    one = a_journal(tmp_path / "one" / "journal.json")
    other = a_journal(tmp_path / "other" / "journal.json")
    with lock.locked(one.path):
        put(other, entry("not held up"))
    assert one.undo() == "Put"
    assert one.undo() is None
    assert len(other.entries) == 2
