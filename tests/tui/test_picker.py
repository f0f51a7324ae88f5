from collections.abc import Collection, Sequence
from pathlib import Path

import pytest

from networkjournal.domain.text import fold
from networkjournal.tui.shell.chooser import MOST_SHOWN
from networkjournal.tui.shell.picker import Offered, Picker
from tests.tui.at_the_screen import LEAST, Reader, opened

pytestmark = pytest.mark.usefixtures("today")


def _offered(names: Sequence[str]) -> Offered:
    def heading(key: str) -> str:
        return "Short" if len(key) < 5 else "Long"

    return Offered(names, fold, lambda key, _width: ((key, ""),), heading, "Nothing at all.")


async def _open(
    reader: Reader, names: Sequence[str], ticked: Collection[str] = ()
) -> list[tuple[str, ...]]:
    taken: list[tuple[str, ...]] = []
    picker = Picker("Fruit", "some words of it", _offered(names), ticked, taken.append)
    await reader.app.push_screen(picker)
    await reader.pilot.pause()
    return taken


def _rows(reader: Reader) -> list[str]:
    """The rows of the frame, without what stands beside it."""
    inside = [line.split("│")[1].strip(" ▌┃") for line in reader.lines if line.count("│") > 1]
    return [row for row in inside if row]


async def test_without_a_tick_enter_takes_what_one_stands_on(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        taken = await _open(reader, ("Plum", "Pear"))
        assert "Fruit" in reader.text
        assert "Tab ticks · Enter takes this one · Esc back" in reader.text
        await reader.press("down", "enter")
        assert taken == [("Pear",)]
        assert "Fruit" not in reader.text


async def test_several_are_ticked_and_taken_in_their_order(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        taken = await _open(reader, ("Plum", "Pear", "Kiwi"))
        await reader.press("down", "down", "tab", "up", "up", "space")
        assert _rows(reader)[1:] == ["Short", "■ Plum", "□ Pear", "■ Kiwi"]
        assert "Enter takes 2" in reader.text
        await reader.press("down", "tab", "tab", "ctrl+s")
        assert taken == [("Plum", "Kiwi")]


async def test_what_is_ticked_already_stands_first_and_can_all_be_taken_away(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        taken = await _open(reader, ("Plum", "Pear", "Kiwi"), ("Kiwi", "gone"))
        assert _rows(reader)[1:] == ["Chosen before", "■ Kiwi", "Short", "□ Plum", "□ Pear"]
        await reader.press("tab")
        assert "Enter takes none" in reader.text
        await reader.press("enter")
        assert taken == [()]


async def test_words_find_without_accents_and_a_tick_out_of_sight_stays(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        taken = await _open(reader, ("Pêche de vigne", "Pear", "Vine peach"))
        await reader.press("down", "tab")
        await reader.type("VIGN pe")
        assert _rows(reader) == ["VIGN pe", "Long", "□ Pêche de vigne"]
        await reader.type("x")
        assert "Nothing has “VIGN pex”." in reader.text
        await reader.press("backspace", "tab", "enter")
        assert taken == [("Pêche de vigne", "Pear")]


async def test_escape_takes_nothing(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        taken = await _open(reader, ("Plum",))
        await reader.press("tab", "escape")
        assert taken == []
        assert "Fruit" not in reader.text


async def test_where_there_is_nothing_it_says_so_and_enter_does_nothing(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        taken = await _open(reader, ())
        assert "Nothing at all." in reader.text
        await reader.press("tab", "enter")
        assert taken == []
        assert "Fruit" in reader.text


async def test_of_very_many_the_first_are_shown_and_words_find_the_others(
    journal_path: Path,
) -> None:
    names = [f"Fruit {number}" for number in range(50_000)]
    async with opened(journal_path, LEAST) as reader:
        taken = await _open(reader, names)
        for _page in range(60):
            await reader.press("pagedown")
        assert f"{50_000 - MOST_SHOWN} more; type some words to find them" in reader.text
        await reader.type("49999")
        assert _rows(reader)[-1] == "□ Fruit 49999"
        await reader.press("enter")
        assert taken == [("Fruit 49999",)]


async def test_names_are_shown_as_they_are(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await _open(reader, ("[/] O'Neil [kids]",))
        assert "□ [/] O'Neil [kids]" in reader.text


async def test_the_mouse_ticks_what_one_stands_on(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        taken = await _open(reader, ("Plum", "Pear"))
        row = next(y for y, line in enumerate(reader.lines) if "Pear" in line)
        for _click in range(2):
            await reader.pilot.click(offset=(20, row))
            await reader.pilot.pause()
        assert "■ Pear" in reader.text
        await reader.press("enter")
        assert taken == [("Pear",)]
