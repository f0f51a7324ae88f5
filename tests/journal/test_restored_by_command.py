"""The command that a refusal names is the command that helps."""

import shlex
from pathlib import Path

import pytest

from networkjournal.cli.main import main
from networkjournal.journal import Journal, JournalDamagedError
from tests.journal.writing import a_journal, in_memory


def _command_for(path: Path) -> list[str]:
    with pytest.raises(JournalDamagedError) as caught:
        Journal.open(path).check()
    command = shlex.split(str(caught.value).rpartition(": ")[2])
    assert command[0] == "networkjournal"
    return command[1:]


@pytest.mark.parametrize("name", ["journal.json", "my journals/the 'best' one.json"])
def test_the_command_named_restores_the_newest_backup_that_is_whole(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    journal = a_journal(path)
    journal.back_up("before-import")
    broken, before = journal.back_up("before-import"), in_memory(journal)
    assert broken is not None
    broken.path.write_bytes(b"{")
    path.write_bytes(path.read_bytes().replace(b'"sowing"', b'"sewing"'))
    command = _command_for(path)
    assert "restore" in command
    assert main(command) == 0
    restored = Journal.open(path)
    restored.check()
    assert in_memory(restored) == before


def test_the_command_named_without_a_backup_salvages(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_journal(journal_path)
    journal_path.write_bytes(journal_path.read_bytes()[:-20])
    for backup in journal_path.parent.rglob("backups/*"):
        backup.unlink()
    monkeypatch.chdir(journal_path.parent)
    assert main(_command_for(journal_path)) == 0
    assert Journal.open(Path("journal-salvaged.json")).people.keys() == {"anna", "bob"}
