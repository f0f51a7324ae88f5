"""The settings in the app: opened by name, set in a form, undone in one step."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from networkjournal.domain.records import Person, Settings
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


async def _open(reader: Reader) -> None:
    await reader.press("ctrl+p")
    await reader.type("settings")
    await reader.press("enter")


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_the_palette_opens_the_settings_and_they_are_saved_and_undone(
    journal_path: Path, size: tuple[int, int]
) -> None:
    write(journal_path, Person(name="Anna"))
    async with opened(journal_path, size) as reader:
        await _open(reader)
        assert reader.lines[0 if size == LEAST else 3].strip() or reader.text
        assert "▌ Time a week" in reader.here
        assert "What you mean to spend on this in a week" in reader.words
        await reader.type("2h")
        await reader.press("enter")
        assert "Today proposes so many things at most" in reader.words
        await reader.type("1")
        await reader.press("enter")
        assert reader.here.startswith("▌ Hide counts at rest")
        await reader.press("right", "ctrl+s")
        assert "Settings, written down · u to undo" in reader.text
        settings = Journal.open(journal_path).settings
        assert (settings.weekly_minutes, settings.actions_a_day) == (120, 1)
        assert settings.hide_when_resting is False
        assert settings.count_own_use is None
        assert "this week 0:00 of 2:00" in reader.text
        await reader.press("u")
        assert Journal.open(journal_path).settings.weekly_minutes is None


async def test_what_cannot_be_is_said_at_its_field_and_nothing_is_lost(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna"))
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.type("100000")
        await reader.press("ctrl+s")
        assert "weekly_minutes is minutes, 10080 at most" in reader.words
        assert "100000" in reader.here
        await reader.press("escape")
        await _open(reader)
        assert "100000" in reader.here
        assert "This is what you had typed before" in reader.text
    assert Journal.open(journal_path).settings.weekly_minutes is None


async def test_what_another_window_set_meanwhile_stays(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna"))
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.type("60")
        before = Journal.open(journal_path).settings
        write(journal_path, replace(before, actions_a_day=2, circle_rhythms={"family": "6w"}))
        await reader.press("ctrl+s")
    settings = Journal.open(journal_path).settings
    assert (settings.weekly_minutes, settings.actions_a_day) == (60, 2)
    assert settings.circle_rhythms == {"family": "6w"}


async def test_saving_what_was_not_changed_writes_nothing(journal_path: Path) -> None:
    write(journal_path, Settings(id="settings", weekly_minutes=60, own_kind_share=0.65))
    before = journal_path.read_bytes()
    async with opened(journal_path) as reader:
        await _open(reader)
        assert "60" in reader.here
        assert "65 %" in reader.text
        await reader.press("ctrl+s")
        assert "Time a week" not in reader.text
    assert journal_path.read_bytes() == before
