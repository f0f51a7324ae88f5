"""Earlier states of the journal: seen, and gone back to."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Person
from networkjournal.journal import Journal
from networkjournal.journal.places import backups_folder
from tests.journal.writing import tables_in
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


async def _open_backups(reader: Reader) -> None:
    await reader.press("ctrl+p")
    await reader.type("backups")
    await reader.press("enter")


def _a_journal_and_its_backup(path: Path) -> None:
    anna = write(path, Person(name="Anna", role="baker"))[0]
    Journal.open(path).back_up("before-import")
    journal = Journal.open(path)
    with journal.change("More") as change:
        change.put(Person(id=anna.id, name="Anna", role="miller"))
        change.put(Person(name="Bram"))
        change.put(Entry(kind="talk", text="Bread", on=date(2026, 11, 20)))


def _names(path: Path) -> list[str]:
    return sorted(str(one["name"]) for one in tables_in(path)["people"].values())


async def test_a_backup_says_when_and_why_it_was_made_and_what_differs(journal_path: Path) -> None:
    _a_journal_and_its_backup(journal_path)
    async with opened(journal_path, SMALL) as reader:
        await _open_backups(reader)
        assert "before an import" in reader.text
        assert "daily" in reader.text
        assert "bytes" in reader.text
        await reader.press("enter")
        assert "1 person · 0 lines of the log" in reader.text
        assert "before-import.json" in "".join(line.strip("▌ ") for line in reader.lines)
        await reader.press("G")
        text = reader.text
        assert "Changed · 1" in text
        assert "now   miller" in text
        assert "then  baker" in text
        assert "Only in the journal now · 2" in text
        assert "Bram" in text


async def test_going_back_asks_first_and_can_be_undone(journal_path: Path) -> None:
    _a_journal_and_its_backup(journal_path)
    async with opened(journal_path, SMALL) as reader:
        await _open_backups(reader)
        await reader.press("r")
        assert "The journal becomes what it was then." in reader.words
        assert "▌ Leave it as it is" in reader.text
        await reader.press("enter")
        assert _names(journal_path) == ["Anna", "Bram"]
        await reader.press("r", "escape")
        assert _names(journal_path) == ["Anna", "Bram"]
        assert "Backups" in reader.text
        await reader.press("r", "j", "enter")
        assert "what it was before stands here · u to undo" in reader.text
        assert "before going back" in reader.here
        assert _names(journal_path) == ["Anna"]
        await reader.press("2")
        assert "Bram" not in reader.text
        await reader.press("u")
        assert "Bram" in reader.text
    assert _names(journal_path) == ["Anna", "Bram"]
    assert tables_in(journal_path)["entries"]


async def test_what_was_before_going_back_can_be_had_again_from_its_backup(
    journal_path: Path,
) -> None:
    _a_journal_and_its_backup(journal_path)
    async with opened(journal_path, WIDE) as reader:
        await _open_backups(reader)
        await reader.press("r", "j", "enter")
        assert _names(journal_path) == ["Anna"]
        await reader.press("r", "j", "enter")
        assert _names(journal_path) == ["Anna", "Bram"]


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_a_damaged_backup_is_one_line_and_changes_nothing(
    journal_path: Path, size: tuple[int, int]
) -> None:
    _a_journal_and_its_backup(journal_path)
    (backups_folder(journal_path) / "2099-11-25T101010-before-merge.json").write_text('{"peo')
    before = journal_path.read_bytes()
    async with opened(journal_path, size) as reader:
        await _open_backups(reader)
        await reader.press("g", "enter")
        detail = " ".join(line.rpartition("│")[2].strip() for line in reader.lines)
        assert "cannot be read as a journal" in detail
        await reader.press("r", "j", "enter")
        assert "cannot be read as a journal" in reader.words
    assert journal_path.read_bytes() == before


async def test_a_large_backup_is_read_when_it_is_opened(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("networkjournal.tui.other_states._AT_ONCE", 10)
    _a_journal_and_its_backup(journal_path)
    async with opened(journal_path, WIDE) as reader:
        await _open_backups(reader)
        assert "Enter shows what differs from the journal." in reader.text
        assert "then  baker" not in reader.text
        await reader.press("enter")
        assert "then  baker" in reader.text


async def test_without_backups_the_page_says_when_the_first_is_made(journal_path: Path) -> None:
    async with opened(journal_path, SMALL) as reader:
        await _open_backups(reader)
        assert "No backups yet" in reader.text
        await reader.press("r", "enter", "escape")
        assert "1 Today" in reader.text
        assert "No backups yet" not in reader.text


async def test_one_made_meanwhile_is_there_when_one_comes_back(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna"))
    async with opened(journal_path, SMALL) as reader:
        await _open_backups(reader)
        await reader.press("escape")
        Journal.open(journal_path).back_up("before-import")
        await _open_backups(reader)
        assert "before an import" in reader.here
