"""Conflict copies: told of, shown with what differs, and taken in."""

import os
from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Person
from networkjournal.journal import Journal
from networkjournal.journal.places import backups_folder
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")

NAME = "journal (Anna's conflicted copy 2026-11-20).json"


def _changed_in_both(path: Path) -> Path:
    """Anna was changed here and later there; Bram is here only, a hostile name there only."""
    anna = write(path, Person(name="Anna", role="baker", place="Zwolle"))[0]
    copy = path.with_name(NAME)
    copy.write_bytes(path.read_bytes())
    write(path, Person(id=anna.id, name="Anna", role="miller", place="Zwolle"))
    write(path, Person(name="Bram"))
    write(copy, Person(id=anna.id, name="Anna", role="baker", place="Lyon"))
    write(copy, Person(name="[/] O'Neil [kids]"))
    write(copy, Entry(kind="talk", text="Written there", on=date(2026, 11, 20), people=(anna.id,)))
    return copy


async def _open_copies(reader: Reader) -> None:
    await reader.press("ctrl+p")
    await reader.type("conflict copies")
    await reader.press("enter")


async def test_a_copy_beside_the_journal_is_told_of_once(journal_path: Path) -> None:
    copy = _changed_in_both(journal_path)
    async with opened(journal_path, SMALL) as reader:
        line = "1 conflict copy lies beside the journal · ^p Conflict copies"
        assert line in reader.text
        await reader.press("2")
        reader.app._look()
        await reader.pilot.pause()
        assert line not in reader.text
        copy.with_name("journal (1).json").write_text("{}")
        os.utime(journal_path.parent)
        reader.app._look()
        await reader.pilot.pause()
        assert "2 conflict copies lie beside the journal" in reader.text


async def test_without_copies_nothing_is_said(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna"))
    async with opened(journal_path, SMALL) as reader:
        assert "conflict" not in reader.text
        await _open_copies(reader)
        assert "No conflict copies lie beside the journal." in reader.words
        await reader.press("M", "enter", "escape")
        assert "No conflict" not in reader.text


@pytest.mark.parametrize("size", [SMALL, WIDE])
async def test_the_detail_says_what_differs_and_which_stays(
    journal_path: Path, size: tuple[int, int]
) -> None:
    _changed_in_both(journal_path)
    async with opened(journal_path, size) as reader:
        await _open_copies(reader)
        await reader.press("enter")
        seen = reader.text
        for _page in range(3):
            await reader.press("pagedown")
            seen += reader.text
        words = " ".join(seen.split())
        for said in (
            "Only in the copy · 2",
            "[/] O'Neil [kids]",
            "Written there",
            "Changed in both · 1",
            "what is there is newer, and is taken",
            "here miller",
            "there baker",
            "here Zwolle",
            "there Lyon",
            "Only in the journal · 1",
            "Bram",
        ):
            assert said in words


async def test_taking_in_is_one_change_with_a_backup_and_the_copy_is_kept(
    journal_path: Path,
) -> None:
    copy = _changed_in_both(journal_path)
    data = copy.read_bytes()
    async with opened(journal_path, SMALL) as reader:
        await _open_copies(reader)
        await reader.press("enter", "M")
        assert "3 records taken in; the copy lies among the backups · u to undo" in reader.text
        assert "No conflict copies lie beside the journal." in reader.words
        assert not copy.exists()
        people = Journal.open(journal_path).people.values()
        assert {(one.name, one.place) for one in people} == {
            ("Anna", "Lyon"), ("Bram", ""), ("[/] O'Neil [kids]", ""),
        }  # fmt: skip
        await reader.press("ctrl+p")
        await reader.type("backups")
        await reader.press("enter")
        assert "a copy that was taken in" in reader.text
        assert "before taking in a copy" in reader.text
        row = next(n for n, line in enumerate(reader.lines) if "before taking" in line)
        await reader.pilot.click(offset=(5, row))
        await reader.press("enter", "pagedown")
        assert "then  miller" in reader.text
        await reader.press("escape", "u")
        assert {one.name for one in Journal.open(journal_path).people.values()} == {"Anna", "Bram"}
    kept = list(backups_folder(journal_path).glob("*-copy.json"))
    assert [one.read_bytes() for one in kept] == [data]


async def test_a_copy_that_says_the_same_is_only_set_aside(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna"))
    copy = journal_path.with_name("journal.sync-conflict-20261120-101010-ABCDEFG.json")
    copy.write_bytes(journal_path.read_bytes())
    before = journal_path.read_bytes()
    async with opened(journal_path, SMALL) as reader:
        await _open_copies(reader)
        await reader.press("enter")
        assert "It says the same as the journal." in reader.words
        await reader.press("M")
        assert "There was nothing new in it" in reader.text
    assert not copy.exists()
    assert journal_path.read_bytes() == before


@pytest.mark.parametrize("size", [LEAST, SMALL])
@pytest.mark.parametrize("data", [b"", b"{ nonsense", b'{"recipes": {"a": {}}}'])
async def test_what_is_no_journal_is_one_line_and_stays_where_it_is(
    journal_path: Path, size: tuple[int, int], data: bytes
) -> None:
    write(journal_path, Person(name="Anna"))
    copy = journal_path.with_name("journal (1).json")
    copy.write_bytes(data)
    before = journal_path.read_bytes()
    async with opened(journal_path, size) as reader:
        await _open_copies(reader)
        await reader.press("enter")
        assert "cannot be read as a journal" in reader.words
        await reader.press("M")
        assert "cannot be read as a journal" in reader.words
    assert copy.read_bytes() == data
    assert journal_path.read_bytes() == before


async def test_a_copy_that_came_or_went_while_one_looks_is_followed(journal_path: Path) -> None:
    copy = _changed_in_both(journal_path)
    async with opened(journal_path, SMALL) as reader:
        await _open_copies(reader)
        assert "conflicted copy" in reader.here
        copy.rename(copy.with_name("elsewhere.json"))
        reader.app._look()
        await reader.pilot.pause()
        assert "No conflict copies lie beside the journal." in reader.words
        await reader.press("M")
        copy.with_name("elsewhere.json").rename(copy)
        reader.app._look()
        await reader.pilot.pause()
        assert "conflicted copy" in reader.here
