"""Conflict copies: known by their names, compared, taken in, and set aside."""

import os
from pathlib import Path

import pytest

from networkjournal.domain.records import Person
from networkjournal.journal import Journal, JournalError
from networkjournal.journal.backups import thin
from networkjournal.journal.comparison import compare, read_state
from networkjournal.journal.conflicts import (
    CopiesBeside,
    conflict_copies,
    is_copy_of,
    set_aside,
)
from tests.journal.writing import a_journal, entry, put, tables_in, write_tables


@pytest.mark.parametrize(
    "name",
    [
        "journal.sync-conflict-20261120-101010-ABCDEFG.json",
        "journal.sync-conflict-20261120-101010.json",
        "journal (Anna's conflicted copy 2026-11-20).json",
        "journal (Anna's conflicted copy 2026-11-20) (1).json",
        "journal (conflicted copy 2026-11-20 101010).json",
        "journal (Conflictkopie van Anna 2026-11-20).json",
        "journal (SFConflict anna@example.org 2026-11-20-10-10-10).json",
        "journal_conflict-20261120-101010.json",
        "journal (1).json",
        "journal(2).json",
    ],
)
def test_the_names_that_sync_tools_give(name: str) -> None:
    assert is_copy_of("journal.json", name)


@pytest.mark.parametrize(
    "name",
    [
        "journal.json",
        "journal.json.tmp",
        "journal-LAPTOP.json",
        "journal-salvaged.json",
        "journal (copy).json",
        "journal (1).json.bak",
        "other (1).json",
        "my journal (1).json",
        "journal 2.json",
        "journal.sync-conflict-2026-101010-ABCDEFG.json",
        ".syncthing.journal.json.tmp",
    ],
)
def test_other_names_are_left_alone(name: str) -> None:
    assert not is_copy_of("journal.json", name)


def test_a_journal_of_any_name_has_copies_of_its_own() -> None:
    assert is_copy_of("a.b (x)+.txt", "a.b (x)+ (1).txt")
    assert not is_copy_of("a.b (x)+.txt", "aab (x)+ (1).txt")
    assert is_copy_of("journal", "journal (1)")


def test_copies_lie_beside_the_file_that_a_link_leads_to_newest_first(tmp_path: Path) -> None:
    real, link = tmp_path / "sync" / "real.json", tmp_path / "journal.json"
    real.parent.mkdir()
    a_journal(real)
    link.symlink_to(real)
    for age, name in ((50, "real (1).json"), (10, "real (conflicted copy).json")):
        (real.parent / name).write_text("{}")
        os.utime(real.parent / name, (1e9 - age, 1e9 - age))
    (tmp_path / "journal (1).json").write_text("{}")
    (real.parent / "real (2).json").mkdir()
    os.mkfifo(real.parent / "real (3).json")
    found = conflict_copies(link)
    assert [copy.path.name for copy in found] == ["real (conflicted copy).json", "real (1).json"]
    assert found[0].size == 2


def test_looking_again_reads_the_folder_only_when_something_moved(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_journal(journal_path)
    beside = CopiesBeside(journal_path)
    assert beside.look() == []
    copy = journal_path.with_name("journal (1).json")
    copy.write_bytes(journal_path.read_bytes())
    assert [one.path for one in beside.look()] == [copy]
    os.utime(journal_path.parent, (1e9, 1e9))
    assert [one.path for one in beside.look()] == [copy]
    reads: list[object] = []
    real = os.scandir

    def scandir(path: Path) -> object:
        reads.append(path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert [one.path for one in beside.look()] == [copy]
    assert reads == []
    copy.unlink()
    assert beside.look() == []
    assert len(reads) == 1


def test_a_folder_that_is_gone_has_no_copies(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "journal.json"
    assert conflict_copies(path) == []
    assert CopiesBeside(path).look() == []


def _copy_of(path: Path) -> Path:
    copy = path.with_name("journal (1).json")
    copy.write_bytes(path.read_bytes())
    return copy


def _change_both(path: Path) -> Path:
    """Anna changed in both, last there; Bob deleted there; Cor here only; Dirk there only."""
    mine = a_journal(path)
    put(mine, Person(id="els", name="Els"))
    copy = _copy_of(path)
    put(mine, Person(id="anna", name="Anna de Vries", role="here"))
    put(mine, Person(id="cor", name="Cor"))
    with mine.change("Deleted Els") as change:
        change.remove(mine.people["els"])
    theirs = Journal.open(copy)
    put(theirs, Person(id="anna", name="Anna de Vries", role="there"))
    put(theirs, Person(id="dirk", name="Dirk"))
    with theirs.change("Deleted Bob") as change:
        change.remove(theirs.people["bob"])
    return copy


def test_comparing_tells_what_each_has_and_what_merging_would_keep(journal_path: Path) -> None:
    copy = _change_both(journal_path)
    mine = Journal.open(journal_path)
    found = compare(mine.content, read_state(copy))
    groups = {
        "there": found.only_there,
        "here": found.only_here,
        "changed": found.changed,
        "gone here": found.gone_here,
        "gone there": found.gone_there,
    }
    assert {name: [one.id for one in group] for name, group in groups.items()} == {
        "there": ["dirk"],
        "here": ["cor"],
        "changed": ["anna"],
        "gone here": ["els"],
        "gone there": ["bob"],
    }
    (anna,) = found.changed
    assert anna.here is not None
    assert anna.there is not None
    assert (anna.here["role"], anna.there["role"], anna.takes_theirs) == ("here", "there", True)
    assert found.has_news
    mine.merge_file(copy, "Merged")
    after = compare(mine.content, read_state(copy))
    assert not after.has_news
    assert [one.id for one in after.only_here] == ["cor"]


def test_the_same_in_another_layout_or_with_other_stamps_does_not_differ(
    journal_path: Path,
) -> None:
    a_journal(journal_path)
    tables = tables_in(journal_path)
    for person in tables["people"].values():
        person["updated"] = "2020-01-01"
    copy = journal_path.with_name("journal (1).json")
    write_tables(copy, tables, indent=2)
    found = compare(Journal.open(journal_path).content, read_state(copy))
    assert found.is_empty
    assert not found.has_news


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b'{"people": 3}', b'{"people": {"a": {"name": 3}}}',
     b'{"recipes": {"a": {"what": "cake"}}}', b"\x00" * 100],
)  # fmt: skip
def test_what_is_no_journal_is_said_in_one_line_and_left_as_it_is(
    journal_path: Path, data: bytes
) -> None:
    a_journal(journal_path)
    copy = journal_path.with_name("journal (1).json")
    copy.write_bytes(data)
    with pytest.raises(JournalError) as raised:
        read_state(copy)
    assert "\n" not in str(raised.value)
    assert "journal (1).json" in str(raised.value)
    assert copy.read_bytes() == data


def test_a_copy_that_is_set_aside_lies_among_the_backups_and_stays_there(
    journal_path: Path,
) -> None:
    journal = a_journal(journal_path)
    copy = _copy_of(journal_path)
    data = copy.read_bytes()
    kept = set_aside(journal_path, copy)
    assert not copy.exists()
    assert kept.path.read_bytes() == data
    assert [backup.reason for backup in journal.backups()] == ["copy"]
    old = kept.path.with_name("2001-01-01T101010-copy.json")
    kept.path.rename(old)
    for day in range(1, 29):
        (old.parent / f"2026-10-{day:02}T101010-before-import.json").write_text("{}")
    thin(journal_path)
    assert old.exists()


def test_a_copy_that_cannot_be_moved_lies_where_it_lay(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = a_journal(journal_path)
    copy = _copy_of(journal_path)

    unlink = Path.unlink

    def refuse(self: Path, *, missing_ok: bool = False) -> None:
        if self == copy:
            raise PermissionError(13, "no", str(self))
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(JournalError):
        set_aside(journal_path, copy)
    assert copy.exists()
    assert journal.backups() == []


def test_bringing_back_restores_the_whole_record_as_one_change(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    put(journal, entry("More", id="more", people=("anna",)))
    with journal.change("Deleted Anna") as change:
        change.remove(journal.people["anna"])
    (gone,) = journal.deleted()
    assert (gone.id, gone.table, gone.name) == ("anna", "people", "Anna de Vries")
    journal.bring_back(gone, "Brought back Anna")
    assert journal.people["anna"].circles == ("football",)
    assert journal.deleted() == []
    assert journal.undo() == "Brought back Anna"
    assert "anna" not in journal.people
    assert [one.id for one in journal.deleted()] == ["anna"]
