# ruff: noqa: ANN401 - records of any kind, JSON of any shape
"""Older formats are taken to this one, with a backup of the file as it was."""

from pathlib import Path
from typing import Any

import pytest

from networkjournal.journal import Journal, upgrades
from networkjournal.journal.line import document_of, line_of
from networkjournal.journal.lines import Content, Lines
from tests.journal.writing import entry, put, tables_in, write_tables


@pytest.mark.parametrize("meta", [None, {}, {"1": {}}, {"1": {"format": 0, "by": "hand"}}])
def test_a_journal_without_a_number_is_read_and_numbered_with_the_first_change(
    journal_path: Path, meta: Any
) -> None:
    tables = {"people": {"a": {"name": "A"}}} | ({} if meta is None else {"meta": meta})
    data = write_tables(journal_path, tables)
    journal = Journal.open(journal_path)
    assert journal.people["a"].name == "A"
    assert journal_path.read_bytes() == data
    put(journal, entry("more"))
    assert tables_in(journal_path)["meta"]["1"]["format"] == upgrades.FORMAT
    kept = [backup for backup in journal.backups() if backup.reason == "before-upgrade"]
    assert [backup.path.read_bytes() for backup in kept] == [data]
    put(journal, entry("again"))
    assert len([b for b in journal.backups() if b.reason == "before-upgrade"]) == 1


def test_steps_follow_one_another_up_to_this_format(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rename(content: Content) -> Content:
        people = {
            key: line_of(key, {"name": document_of(line)["called"]})
            for key, line in content["people"].by_id.items()
        }
        return {**content, "people": Lines(None, people)}

    monkeypatch.setattr(upgrades, "FORMAT", 2)
    monkeypatch.setattr("networkjournal.journal.file.FORMAT", 2)
    monkeypatch.setitem(upgrades.STEPS, 1, rename)
    write_tables(
        journal_path, {"meta": {"1": {"format": 1}}, "people": {"a": {"called": "A"}}, "new": {}}
    )
    journal = Journal.open(journal_path)
    assert journal.people["a"].name == "A"
    put(journal, entry("more"))
    assert tables_in(journal_path)["meta"] == {"1": {"format": 2}}
    assert tables_in(journal_path)["people"]["a"] == {"name": "A"}
