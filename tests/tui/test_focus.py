"""One person or meeting alone on the screen, and the notes that are typed there."""

import json
import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from networkjournal.domain.records import (
    Entry,
    Expertise,
    Meeting,
    Person,
    Preparation,
    Profile,
    Step,
)
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _claire(path: Path) -> tuple[str, str]:
    """Claire, and coffee with her: their ids."""
    write(
        path,
        Profile(expertise=(Expertise(name="writing", offer="clear readers on one page"),)),
    )
    (claire,) = write(
        path, Person(name="Claire Dubois", needs=("readers in Utrecht",), place="Lyon")
    )
    (coffee,) = write(
        path,
        Meeting(
            what="Coffee",
            people=(claire.id,),
            at="2026-11-24T10:00",
            place="Part-Dieu",
            prep=Preparation(ask="who prints in two languages?"),
        ),
    )
    write(path, Step(what="Send the chapter", people=(claire.id,)))
    return claire.id, coffee.id


def _notes(path: Path, meeting: str) -> str:
    return Journal.open(path).meetings[meeting].notes


def _drafts() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for file in Path(os.environ["XDG_STATE_HOME"]).rglob("drafts*.json"):
        found |= json.loads(file.read_text("utf-8"))
    return found


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_a_meeting_stands_alone_with_what_helps(
    journal_path: Path, size: tuple[int, int]
) -> None:
    _claire(journal_path)
    async with opened(journal_path, size) as reader:
        await reader.press("5", "v")
        assert reader.lines[1 if size != LEAST else 0].startswith("  Coffee")
        assert "Tue 24 Nov 10:00" in reader.text
        assert "Claire Dubois · Part-Dieu" in reader.text
        assert "readers in Utrecht ● you offer: clear readers" in reader.words
        assert "who prints in two languages?" in reader.text
        assert "Send the chapter" in reader.text
        assert "Contacts" not in reader.text
        assert "Filter" not in reader.text
        assert reader.footer.startswith("  F1 Help  ^s Write down  Esc Back")
        await reader.press("escape")
        assert "Contacts" in reader.text or size == LEAST
        assert "5 Meetings" in reader.text


async def test_leaving_puts_the_notes_into_the_meeting_and_undo_takes_them_back(
    journal_path: Path,
) -> None:
    _claire_id, coffee = _claire(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("5", "v")
        await reader.type("waits longer\nq and 5 are letters here")
        await reader.press("escape")
        assert "Notes: Coffee · u to undo" in reader.text
        assert _notes(journal_path, coffee) == "waits longer\nq and 5 are letters here"
        assert _drafts() == {}
        await reader.press("v")
        await reader.type("!")
        await reader.press("escape")
        assert _notes(journal_path, coffee).endswith("letters here!")
        await reader.press("u", "u")
        assert _notes(journal_path, coffee) == ""


async def test_leaving_without_a_word_changes_nothing(journal_path: Path) -> None:
    _claire(journal_path)
    before = journal_path.read_bytes()
    async with opened(journal_path) as reader:
        await reader.press("5", "v", "escape")
        assert "u to undo" not in reader.text
    assert journal_path.read_bytes() == before


async def test_what_another_window_wrote_meanwhile_stays_beside_mine(journal_path: Path) -> None:
    _claire_id, coffee = _claire(journal_path)
    meeting = Journal.open(journal_path).meetings[coffee]
    write(journal_path, replace(meeting, notes="before"))
    async with opened(journal_path) as reader:
        await reader.press("5", "v")
        await reader.type("\nmine")
        meeting = Journal.open(journal_path).meetings[coffee]
        write(journal_path, replace(meeting, notes="before\ntheirs", place="Elsewhere"))
        await reader.press("escape")
    assert _notes(journal_path, coffee) == "before\nmine\ntheirs"
    assert Journal.open(journal_path).meetings[coffee].place == "Elsewhere"


async def test_a_meeting_that_was_deleted_meanwhile_comes_back_with_its_notes(
    journal_path: Path,
) -> None:
    _claire_id, coffee = _claire(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("5", "v")
        await reader.type("mine")
        other = Journal.open(journal_path)
        with other.change("Elsewhere") as change:
            change.remove(other.meetings[coffee])
        reader.app.desktop.look_elsewhere()
        await reader.press("escape")
        assert "Coffee was deleted elsewhere; saving brought it back" in reader.text
    assert _notes(journal_path, coffee) == "mine"


async def test_every_key_is_kept_at_once(journal_path: Path) -> None:
    _claire_id, coffee = _claire(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("5", "v")
        for letters in ("w", "wa", "wai"):
            await reader.press(letters[-1])
            assert _drafts()[f"focus:{coffee}"]["notes"] == letters


async def test_notes_that_were_not_left_are_spoken_of_at_the_start_and_v_goes_on(
    journal_path: Path,
) -> None:
    _claire_id, coffee = _claire(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("5", "v")
        await reader.type("half a")
        await reader.press("ctrl+q")
    assert _notes(journal_path, coffee) == ""
    async with opened(journal_path) as reader:
        assert "Notes about Coffee are kept; v opens them again." in reader.text
        await reader.press("v")
        assert "half a" in reader.text
        assert "These notes were kept from before." in reader.text
        await reader.type(" word")
        await reader.press("escape")
    assert _notes(journal_path, coffee) == "half a word"


async def test_notes_about_a_person_wait_and_are_offered_again(journal_path: Path) -> None:
    claire, _coffee = _claire(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "v")
        assert "Claire Dubois" in reader.text
        assert "Lyon" in reader.text
        await reader.type("likes walking")
        await reader.press("escape")
        assert "Kept; v opens it again." in reader.text
        await reader.press("enter", "v")
        assert "likes walking" in reader.text
        await reader.press("escape")
    assert _drafts()[f"focus:{claire}"]["notes"] == "likes walking"


async def test_on_a_person_one_meets_today_the_meeting_is_meant(journal_path: Path) -> None:
    claire, _coffee = _claire(journal_path)
    (lunch,) = write(
        journal_path, Meeting(what="Lunch", people=(claire,), at="2026-11-23T12:00", state="held")
    )
    async with opened(journal_path) as reader:
        await reader.press("2", "v")
        assert "Lunch" in reader.text
        await reader.type("soup")
        await reader.press("escape")
    assert _notes(journal_path, lunch.id) == "soup"


async def test_going_elsewhere_by_a_command_leaves_as_escape_does(journal_path: Path) -> None:
    _claire_id, coffee = _claire(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("5", "v")
        await reader.type("mine")
        await reader.press("ctrl+f")
        assert "Find everything" in reader.text
        assert "5 Meetings" in reader.lines[0]
    assert _notes(journal_path, coffee) == "mine"


async def test_the_palette_has_it_and_says_what_it_needs(journal_path: Path) -> None:
    _claire(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("5", "ctrl+p")
        await reader.type("only this")
        await reader.press("enter")
        assert "^s Write down" in reader.footer


async def test_on_a_line_of_the_log_there_is_nothing_to_bring_forward(journal_path: Path) -> None:
    write(journal_path, Entry(kind="talk", text="Nobody"))
    async with opened(journal_path) as reader:
        await reader.press("4", "v")
        assert "^s" not in reader.footer


async def test_hostile_notes_and_names_are_only_words(journal_path: Path) -> None:
    (person,) = write(journal_path, Person(name="[/] O'Neil [kids]", needs=("[@click=app.quit]x",)))
    write(journal_path, Meeting(what="[bold]x[/]", people=(person.id,), at="2026-11-24"))
    async with opened(journal_path, LEAST) as reader:
        await reader.press("5", "v")
        assert "[bold]x[/]" in reader.text
        assert "[/] O'Neil [kids]" in reader.text
        assert "[@click=app.quit]x" in reader.text


async def test_long_lines_wrap_where_it_is_narrow(journal_path: Path) -> None:
    _claire(journal_path)
    async with opened(journal_path, LEAST) as reader:
        await reader.press("5", "v")
        await reader.type(("word " * 14).strip())
        assert sum("word" in line for line in reader.lines) > 1
        await reader.pilot.resize_terminal(*WIDE)
        await reader.pilot.pause()
        assert max(line.count("word") for line in reader.lines) > 13
