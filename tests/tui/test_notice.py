from pathlib import Path

import pytest

from networkjournal.domain.records import Person
from networkjournal.tui.shell.notice import NoticeLine
from tests.tui.at_the_screen import LEAST, SMALL, opened, write

pytestmark = pytest.mark.usefixtures("today")

COMMAND = "networkjournal restore ~/.local/state/networkjournal/" + "a-folder/" * 12


@pytest.mark.parametrize("size", [LEAST, SMALL])
async def test_an_error_takes_the_rows_it_needs_and_its_command_is_whole(
    journal_path: Path, size: tuple[int, int]
) -> None:
    async with opened(journal_path, size) as reader:
        reader.app.desktop.desk.warn("The journal is damaged. " * 4 + f"Do: {COMMAND}")
        await reader.pilot.pause()
        seen = "".join(line.strip() for line in reader.lines)
        assert COMMAND.replace(" ", "") in seen.replace(" ", "")
        assert reader.app.screen.query_one(NoticeLine).size.height <= size[1] // 2


async def test_an_error_longer_than_half_of_the_screen_keeps_its_end(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        reader.app.desktop.desk.warn("What is broken is here. " * 60 + "bring it back with: this")
        await reader.pilot.pause()
        assert "What is broken" in reader.text
        assert "bring it back with: this" in reader.words
        assert reader.app.screen.query_one(NoticeLine).size.height == 12


async def test_what_was_done_on_one_page_is_not_said_on_the_next(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna"))
    async with opened(journal_path) as reader:
        await reader.press("2", "d")
        assert "Deleted Anna" in reader.text
        await reader.press("3")
        assert "Deleted Anna" not in reader.text
        await reader.press("2", "u")
        assert "Undone: Deleted Anna" in reader.text
        await reader.press("4")
        assert "Undone" not in reader.text
