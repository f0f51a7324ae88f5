"""What was deleted: seen, read, and brought back."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Person
from networkjournal.journal import Journal
from tests.journal.writing import tables_in, write_tables
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


async def _open_trash(reader: Reader) -> None:
    await reader.press("ctrl+p")
    await reader.type("trash")
    await reader.press("enter")


async def test_what_was_deleted_stands_there_and_is_brought_back_in_one_change(
    journal_path: Path,
) -> None:
    anna = write(journal_path, Person(name="Anna de Vries", role="baker"))[0].id
    write(
        journal_path,
        Entry(kind="talk", text="At the mill", on=date(2026, 11, 20), people=(anna,)),
    )
    async with opened(journal_path, SMALL) as reader:
        await reader.press("2", "d")
        await _open_trash(reader)
        assert "Anna de Vries" in reader.here
        assert "person" in reader.here
        assert "today" in reader.here
        assert "stays until" in reader.here
        await reader.press("enter")
        assert "What can I mean for Anna?" in reader.text
        assert "At the mill" in reader.text
        await reader.press("r")
        assert "Brought back Anna de Vries · u to undo" in reader.text
        assert "Nothing was deleted in the last 30 days." in reader.text
        await reader.press("escape", "2")
        assert "Anna de Vries" in reader.here
        await reader.press("u")
        assert "Nobody here yet." in reader.text
        await reader.press("U")
        assert "Anna de Vries" in reader.here
    again = Journal.open(journal_path)
    assert again.people[anna].role == "baker"
    assert again.deleted() == []


async def test_what_names_someone_deleted_still_shows_the_name(journal_path: Path) -> None:
    anna = write(journal_path, Person(name="Anna de Vries"))[0].id
    write(journal_path, Entry(kind="talk", text="Bread", on=date(2026, 11, 20), people=(anna,)))
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2", "d", "4")
        assert "Anna de Vries" in reader.text


async def test_what_this_version_does_not_know_comes_back_too(journal_path: Path) -> None:
    write(journal_path, Person(id="anna", name="Anna"))
    tables = tables_in(journal_path)
    tables["people"]["anna"]["future"] = {"a": 1}
    write_tables(journal_path, tables)
    async with opened(journal_path, SMALL) as reader:
        await reader.press("2", "d")
        assert "future" not in tables_in(journal_path)["people"].get("anna", {})
        await _open_trash(reader)
        await reader.press("r")
    assert tables_in(journal_path)["people"]["anna"]["future"] == {"a": 1}


async def test_days_are_said_and_graves_made_by_hand_do_no_harm(journal_path: Path) -> None:
    write(journal_path, Person(name="Someone else"))
    tables = tables_in(journal_path)
    tables["deleted"] = {
        "a": {"table": "people", "when": "2099-11-22T12:00:00Z", "record": {"name": "[/] Zoë"}},
        "b": {"table": "people", "when": "2099-01-01", "name": "No record"},
        "c": {"table": "people", "record": {"name": "Nobody knows when"}},
        "d": {"table": "people", "when": "2099-01-01", "record": {"circles": 3}},
        "e": {"table": "tomorrow", "when": "2099-01-01", "record": {"what": "Unknown table"}},
        "f": {"table": "people", "when": "2001-01-01", "record": {"name": "Long ago"}},
    }
    write_tables(journal_path, tables)
    for size in (LEAST, SMALL, WIDE):
        async with opened(journal_path, size) as reader:
            await _open_trash(reader)
            assert "[/] Zoë" in reader.here
            assert "Nobody knows when" in reader.text
            for gone in ("No record", "Unknown table", "Long ago"):
                assert gone not in reader.text
            await reader.press("j", "r")
            assert "Brought back Nobody knows when" in reader.text
            await reader.press("u")


async def test_the_trash_is_filtered_by_words_and_offers_only_what_works(
    journal_path: Path,
) -> None:
    write(journal_path, *(Person(name=name) for name in ("Anna", "Bram", "Claire")))
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2", "d", "d", "d")
        await _open_trash(reader)
        assert "r Bring back" in reader.footer
        assert "a Add" not in reader.footer
        assert "e Edit" not in reader.footer
        await reader.press("slash")
        await reader.type("bram")
        await reader.press("enter")
        assert "Bram" in reader.here
        assert "Claire" not in reader.text
        await reader.press("escape", "escape")
        assert "Nobody here yet." in reader.text
        assert "r Bring back" not in reader.footer


async def test_keys_of_the_trash_do_nothing_elsewhere(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna"))
    async with opened(journal_path, SMALL) as reader:
        await reader.press("2", "r", "M")
        assert "Anna" in reader.here
        assert "Bring back" not in reader.footer
