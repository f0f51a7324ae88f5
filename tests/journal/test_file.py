"""The journal's file: where it lies, who may read it, and what a full disk does to it."""

import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from networkjournal.domain.records import Person
from networkjournal.journal import Journal, JournalError, NotSavedError
from networkjournal.journal.places import state_folder
from tests.journal.writing import a_journal, entry, in_memory, put, said, tables_in


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_journal_that_is_not_there_is_empty_and_nothing_is_made(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "yet" / "journal.json"
    journal = Journal.open(path)
    assert not journal.people
    assert journal.settings.own_kind_share == 0.7
    assert journal.undo() is None
    assert not path.parent.parent.exists()
    put(journal, Person(name="Anna"))
    assert path.is_file()


def test_folder_and_files_are_only_for_the_user_whatever_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "journal.json"
    umask = os.umask(0)
    try:
        journal = a_journal(path)
        journal.back_up("before-import")
    finally:
        os.umask(umask)
    made = [path, *path.parents[: len(path.parents) - len(tmp_path.parents) - 1]]
    state = state_folder(path)
    made += [state, *state.rglob("*")]
    assert {place.name for place in made} >= {"lock", "backups", "history", "000001.json"}
    assert {place.name: oct(_mode(place)) for place in made} == {
        place.name: "0o700" if place.is_dir() else "0o600" for place in made
    }


def test_a_linked_journal_stays_a_link_and_its_target_is_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "stick" / "real.json", tmp_path / "journal.json"
    a_journal(target)
    link.symlink_to(target)
    inode = target.stat().st_ino
    put(Journal.open(link), entry("through the link"))
    assert link.is_symlink()
    assert target.stat().st_ino != inode
    assert len(tables_in(target)["entries"]) == 2
    assert state_folder(link) == state_folder(target)
    assert not (tmp_path / "journal.json.tmp").exists()


def test_a_link_whose_target_went_away_while_open_is_not_written_beside(tmp_path: Path) -> None:
    target, link = tmp_path / "stick" / "real.json", tmp_path / "journal.json"
    a_journal(target)
    link.symlink_to(target)
    journal = Journal.open(link)
    target.unlink()
    with pytest.raises(JournalError, match="is a disk missing"):
        put(journal, entry("never"))
    assert not target.exists()
    assert len(journal.entries) == 1


def test_a_relative_path_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    journal = a_journal(Path("journal.json"))
    assert journal.undo() == "Put"
    assert (tmp_path / "journal.json").is_file()


@pytest.mark.parametrize("kind", ["link", "folder", "file"])
def test_something_in_the_temporary_files_place_harms_nothing(
    journal_path: Path, tmp_path: Path, kind: str
) -> None:
    journal = a_journal(journal_path)
    before, temporary = journal_path.read_bytes(), Path(f"{journal_path}.tmp")
    precious = tmp_path / "precious"
    precious.write_text("do not write here")
    if kind == "link":
        temporary.symlink_to(precious)
    elif kind == "folder":
        temporary.mkdir()
    else:
        temporary.write_text("left by a crash")
    if kind == "folder":
        with pytest.raises(NotSavedError, match=r"journal\.json\.tmp"):
            put(journal, entry("never"))
        assert journal_path.read_bytes() == before
        temporary.rmdir()
    put(journal, entry("written"))
    assert len(tables_in(journal_path)["entries"]) == 2
    assert not temporary.exists()
    assert precious.read_text() == "do not write here"


def test_a_change_of_nothing_does_not_touch_the_file(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    before = journal_path.stat()
    anna = journal.people["anna"]
    with journal.change("Nothing") as change:
        change.put(anna)
    with journal.change("Nothing at all"):
        pass
    assert journal_path.stat() == before
    assert journal.people["anna"] is anna
    assert journal.undo() == "Put"


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_is_marked_read_only_is_read_and_respected(journal_path: Path, what: str) -> None:
    folder = journal_path.parent / "marked"
    path = folder / "journal.json"
    a_journal(path)
    before = path.read_bytes()
    marked = path if what == "file" else folder
    marked.chmod(0o444 if what == "file" else 0o555)
    try:
        journal = Journal.open(path)
        assert journal.read_only == f"{marked} is read-only; nothing can be written."
        for alter in (lambda: put(journal, entry("never")), journal.undo, journal.redo):
            with pytest.raises(NotSavedError, match="read-only"):
                alter()
        assert path.read_bytes() == before
        assert in_memory(journal) == said(tables_in(path))
    finally:
        marked.chmod(0o600 if what == "file" else 0o700)
    assert journal.read_only == ""
    put(journal, entry("written"))


def test_a_state_folder_that_cannot_be_made_is_named_and_nothing_is_changed(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_journal(journal_path)
    before = journal_path.read_bytes()
    (journal_path.parent / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(journal_path.parent / "file"))
    journal = Journal.open(journal_path)
    assert journal.people
    assert journal.backups() == []
    with pytest.raises(NotSavedError, match="Not saved"):
        put(journal, entry("never"))
    with pytest.raises(NotSavedError, match="Not saved"):
        journal.undo()
    assert journal_path.read_bytes() == before


_ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from networkjournal.domain.records import Entry
from networkjournal.journal import Journal, NotSavedError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
journal = Journal.open(path)
def sow(text):
    with journal.change("Sow") as change:
        change.put(Entry(kind="sowing", text=text))
sow("it fits " * 100)
before, entries = path.read_bytes(), dict(journal.entries)
limit = resource.getrlimit(resource.RLIMIT_FSIZE)
for room in (0, 1, 100, len(before) // 2, len(before)):
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, limit[1]))
    try:
        sow("it does not fit " * 100)
        sys.exit(f"saved within {room} bytes")
    except NotSavedError as error:
        assert str(error) == "Not saved: the disk is full. Your text is still here.", error
    resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert path.read_bytes() == before
    assert dict(journal.entries) == entries
    assert [place.name for place in path.parent.iterdir() if place.suffix == ".tmp"] == []
sow("it fits again")
assert len(Journal.open(path).entries) == 2 + len(entries) - 1
assert journal.undo() == "Sow"
assert dict(journal.entries) == entries
"""


def test_a_full_disk_is_said_and_costs_nothing(journal_path: Path) -> None:
    assert resource.RLIMIT_FSIZE is not None
    done = subprocess.run(
        [sys.executable, "-c", _ON_A_FULL_DISK, str(journal_path)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_memory_can_be_saved_elsewhere_and_never_over_a_file(
    journal_path: Path, tmp_path: Path
) -> None:
    journal = a_journal(journal_path)
    journal.save_copy(tmp_path / "copy.json")
    assert tables_in(tmp_path / "copy.json") == tables_in(journal_path)
    with pytest.raises(NotSavedError, match="is there already"):
        journal.save_copy(journal_path)
