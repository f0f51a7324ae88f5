import json
from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from networkjournal.demo import make_sample
from networkjournal.domain.records import Person
from networkjournal.journal import Journal
from networkjournal.tui.plain_signs import PlainSigns
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")

SIGNS = set("▌│┃→←↑○◐●■□━─╸−┏┓┗┛╭╮╰╯") | {chr(0x2800 + points) for points in range(256)}


async def _choose_plain_signs(reader: Reader) -> None:
    await reader.press("ctrl+p")
    await reader.type("plain signs")
    await reader.press("enter")


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_every_page_is_drawn_in_plain_signs_of_the_same_width(
    journal_path: Path, size: tuple[int, int]
) -> None:
    make_sample(journal_path, "en", date(2026, 11, 23))
    async with opened(journal_path, size) as reader:
        await _choose_plain_signs(reader)
        for keys in (
            ["1"], ["2"], ["2", "space", "space", "escape"], ["4"], ["5"], ["6"], ["6", "o"],
            ["7"], ["question_mark"], ["escape"], ["7", "o"],
        ):  # fmt: skip
            await reader.press(*keys)
            assert not SIGNS & set(reader.text), keys
            assert all(cell_len(line) <= size[0] for line in reader.lines)


async def test_the_map_is_its_list_and_says_in_words_whom_one_stands_on(journal_path: Path) -> None:
    make_sample(journal_path, "en", date(2026, 11, 23))
    async with opened(journal_path, WIDE) as reader:
        await _choose_plain_signs(reader)
        await reader.press("6", "o")
        assert any(line.startswith("> @ Anna de Vries") for line in reader.lines)
        assert "Anna de Vries  knows Piet Bakker" in reader.text
        await reader.press("down", "enter")
        assert "What can I mean for Els?" in reader.text
        await reader.press("escape", "down")
        assert any(line.startswith("> @ Henk Dekker") for line in reader.lines)
        await reader.press("tab", "tab", "escape")
        assert "Circles" in reader.text


async def test_plain_signs_are_remembered_and_taken_back(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna → Bos"))
    async with opened(journal_path) as reader:
        await _choose_plain_signs(reader)
        assert "Plain signs from now on." in reader.text
    async with opened(journal_path) as reader:
        await reader.press("2")
        assert any(line.startswith("> Anna > Bos") for line in reader.lines)
        await reader.press("e", "end")
        await reader.type("!")
        await reader.press("ctrl+s")
        await _choose_plain_signs(reader)
        assert "▌ Anna → Bos!" in reader.text
        assert "The app’s own signs again." in reader.text
    async with opened(journal_path) as reader:
        await reader.press("2")
        assert "▌ Anna → Bos!" in reader.text
    (anna,) = Journal.open(journal_path).people.values()
    assert anna.name == "Anna → Bos!"


def test_a_setting_that_is_no_yes_counts_as_no(tmp_path: Path) -> None:
    from networkjournal.tui.preferences import Preferences

    path = tmp_path / "settings.json"
    for chosen, are_plain in ((True, True), (False, False), ("yes", False), (None, False)):
        path.write_text(json.dumps({"plain_signs": chosen, "theme": "paper"}))
        assert Preferences(path).plain_signs is are_plain
    preferences = Preferences(path)
    preferences.choose_plain_signs(are_plain=True)
    assert json.loads(path.read_text()) == {"plain_signs": True, "theme": "paper"}


def test_what_a_person_wrote_keeps_its_cells() -> None:
    line = [Segment("→ José 漢字 👩‍👩‍👧 ●")]
    (drawn,) = PlainSigns().apply(line, Color.parse("black"))
    assert drawn.text == "> José 漢字 👩‍👩‍👧 @"
    assert cell_len(drawn.text) == cell_len(line[0].text)
