"""Inside a field keys are letters, Esc keeps what was typed, and no paste is too much."""

from pathlib import Path

import pytest
from textual import events

from networkjournal.domain.records import (
    Achievement,
    Entry,
    Goal,
    Group,
    Meeting,
    Person,
    Profile,
    Record,
    Search,
    Step,
    Tie,
)
from networkjournal.tui.form_row import FormRow, WordChoice
from networkjournal.tui.line_input import LONGEST
from networkjournal.tui.prose_input import LONGEST as LONGEST_PROSE
from tests.tui.at_the_screen import Reader, opened

pytestmark = pytest.mark.usefixtures("today")

KINDS = [Person, Tie, Profile, Achievement, Entry, Meeting, Step, Group, Search, Goal]


@pytest.mark.parametrize("kind", KINDS)
async def test_q_and_the_question_mark_are_letters_in_every_field_of_a_form(
    journal_path: Path, kind: type[Record]
) -> None:
    async with opened(journal_path) as reader:
        reader.app.desktop.desk.add(kind)
        await reader.press("f3")
        rows = list(reader.app.screen.query(FormRow))
        assert len(rows) > 2
        for row in rows:
            row.enter()
            await reader.press("q", "question_mark")
            assert reader.app.is_running
            assert isinstance(reader.app.focused, WordChoice) or row.value == "q?"
        await reader.press("escape")
        assert "Kept; the same key opens it again." in reader.text
    assert not journal_path.exists()


@pytest.mark.parametrize("keys", [("s",), ("2", "slash"), ("2", "a"), ("ctrl+p",)])
async def test_five_million_characters_pasted_into_a_line_are_cut_and_that_is_said(
    journal_path: Path, keys: tuple[str, ...]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press(*keys)
        await _paste(reader, "lorem ipsum " * 430_000)
        assert LONGEST - 2 <= len(reader.app.focused.value) <= LONGEST  # type: ignore[union-attr]
        if keys != ("ctrl+p",):
            assert f"Only {LONGEST} characters fit here" in reader.words
        await reader.press("escape", "escape")
        assert reader.app.is_running


async def test_five_million_characters_pasted_into_notes_are_cut_and_that_is_said(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("4")
        reader.app.desktop.desk.add(Entry)
        await reader.pilot.pause()
        await _paste(reader, "x" * 5_000_000)
        assert f"Only {LONGEST_PROSE} characters fit here" in reader.words
        await reader.press("ctrl+s")
        (entry,) = reader.app.desktop.desk.journal.entries.values()
        assert entry.text == "x" * LONGEST_PROSE


async def _paste(reader: Reader, text: str) -> None:
    reader.app.post_message(events.Paste(text))
    await reader.pilot.pause()
    await reader.pilot.pause()
