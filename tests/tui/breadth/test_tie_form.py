from pathlib import Path

import pytest

from networkjournal.domain.records import Person, Tie
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


async def _begin(reader: Reader, one: str, other: str) -> None:
    await reader.press("6", "a", "down", "down", "enter")
    await reader.type(one)
    await reader.press("enter")
    await reader.type(other)
    await reader.press("ctrl+s")


@pytest.mark.parametrize("size", [LEAST, SMALL])
async def test_nobody_is_tied_to_themself_and_the_words_stay(
    journal_path: Path, size: tuple[int, int]
) -> None:
    write(journal_path, Person(name="Anna [/] Bos"), Person(name="שרה כהן"))
    async with opened(journal_path, size) as reader:
        await _begin(reader, "Anna [/] Bos", "anna [/] bos")
        assert "A tie is between two people; both names are Anna [/] Bos." in reader.words
        assert not Journal.open(journal_path).ties
        for _letter in "anna [/] bos":
            await reader.press("backspace")
        await reader.type("שרה כהן")
        await reader.press("ctrl+s")
        assert "Added Anna [/] Bos – שרה כהן" in reader.text
    assert len(Journal.open(journal_path).ties) == 1


async def test_twice_the_same_tie_is_known_already_whichever_way_round(journal_path: Path) -> None:
    anna, bram, cor = (one.id for one in write(
        journal_path, Person(name="Anna"), Person(name="Bram"), Person(name="Cor")
    ))  # fmt: skip
    write(journal_path, Tie(a=anna, b=bram), Tie(a=anna, b=cor, how="neighbours"))
    async with opened(journal_path) as reader:
        await _begin(reader, "Bram", "Anna")
        assert "Known already: Bram and Anna know each other" in reader.words
        await reader.press("escape")
        await reader.press("slash")
        await reader.type("neighbours")
        await reader.press("enter", "e")
        await reader.go_to_field("How")
        await reader.type(" for years")
        await reader.press("ctrl+s")
    how = {tie.how for tie in Journal.open(journal_path).ties.values()}
    assert how == {"", "neighbours for years"}


async def test_two_who_are_new_come_with_their_tie_and_a_new_name_twice_is_one_person(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        await _begin(reader, "Zed", "Zed")
        await reader.press("ctrl+s", "ctrl+s")
        assert "A tie is between two people; both names are Zed." in reader.words
        assert not journal_path.exists() or not Journal.open(journal_path).people
        await reader.type("dy")
        await reader.press("ctrl+s", "ctrl+s")
        assert "Added Zed – Zeddy" in reader.text
    journal = Journal.open(journal_path)
    assert sorted(one.name for one in journal.people.values()) == ["Zed", "Zeddy"]
    assert len(journal.ties) == 1


async def test_a_deleted_tie_is_called_by_its_two_names_until_it_comes_back(
    journal_path: Path,
) -> None:
    anna, bram = (one.id for one in write(journal_path, Person(name="Anna"), Person(name="Bram")))
    write(journal_path, Tie(a=anna, b=bram, how="neighbours"))
    async with opened(journal_path) as reader:
        await reader.press("6", "slash")
        await reader.type("neighbours")
        await reader.press("enter", "d")
        assert "Deleted Anna – Bram · u to undo" in reader.text
        await reader.press("2", "d", "ctrl+p")
        await reader.type("trash")
        await reader.press("enter")
        assert any(line.split()[:4] == ["Anna", "–", "Bram", "tie"] for line in reader.lines)
        await reader.press("j", "r")
        assert "Brought back Anna – Bram" in reader.text
    assert len(Journal.open(journal_path).ties) == 1
