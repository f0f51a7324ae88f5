"""The page of circles and tags, where they are renamed and merged."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Person, Profile, Settings
from networkjournal.journal import Journal
from networkjournal.language import speak
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _written(path: Path) -> None:
    write(
        path,
        Person(name="Anna", circles=("bakers", "family"), tags=("oven",)),
        Person(name="Bram", circles=("Bakers",)),
        Person(name="Claire", circles=("fellow bakers",)),
        Profile(statement="baking", circles=("bakers",)),
        Settings(id="settings", circle_rhythms={"bakers": "6w"}),
        Entry(kind="talk", text="Ovens", tags=("Oven", "fair"), on=date(2026, 11, 20)),
    )


async def _go_to(reader: Reader, words: str) -> None:
    await reader.press("2", "C", "g")
    for _row in range(12):
        if words in reader.here:
            return
        await reader.press("j")
    raise AssertionError(reader.text)


async def _call_it(reader: Reader, words: str) -> None:
    await reader.press("enter", "ctrl+u")
    await reader.type(words)


def _circles(path: Path) -> dict[str, tuple[str, ...]]:
    return {person.name: person.circles for person in Journal.open(path).people.values()}


@pytest.mark.parametrize("size", [SMALL, LEAST])
async def test_every_circle_and_tag_says_how_many_have_it(
    journal_path: Path, size: tuple[int, int]
) -> None:
    _written(journal_path)
    async with opened(journal_path, size) as reader:
        await _go_to(reader, "bakers")
        assert "every 6 weeks · your trade · 2 people" in reader.here
        await _go_to(reader, "oven")
        assert "1 person · 1 line of the log" in reader.here
        await _go_to(reader, "fair")
        assert reader.here.endswith("1 line of the log")
        await reader.press("escape")
        assert "by name" in reader.text


async def test_another_name_reaches_people_profile_and_rhythms_in_one_change(
    journal_path: Path,
) -> None:
    _written(journal_path)
    async with opened(journal_path) as reader:
        await _go_to(reader, "bakers")
        await _call_it(reader, "bread")
        assert "merges" not in reader.text
        await reader.press("enter")
        assert "Renamed bakers to bread · u to undo" in reader.text
        assert "bread" in reader.here
        journal = Journal.open(journal_path)
        assert _circles(journal_path)["Bram"] == ("bread",)
        assert [one.circles for one in journal.profiles.values()] == [("bread",)]
        assert journal.settings.circle_rhythms == {"bread": "6w"}
        await reader.press("u")
    assert _circles(journal_path)["Bram"] == ("Bakers",)


async def test_a_name_that_is_there_already_merges_and_says_so_before(journal_path: Path) -> None:
    _written(journal_path)
    async with opened(journal_path) as reader:
        await _go_to(reader, "bakers")
        await _call_it(reader, "Fellow Bakers")
        assert "merges with fellow bakers, 1 person" in reader.text
        await reader.press("enter")
        assert "Merged bakers with fellow bakers · u to undo" in reader.text
        assert "3 people" in reader.here
    assert _circles(journal_path) == {
        "Anna": ("fellow bakers", "family"),
        "Bram": ("fellow bakers",),
        "Claire": ("fellow bakers",),
    }


async def test_a_tag_is_renamed_with_the_people_and_in_the_log(journal_path: Path) -> None:
    _written(journal_path)
    async with opened(journal_path) as reader:
        await _go_to(reader, "oven")
        await _call_it(reader, "#stove")
        await reader.press("enter")
    journal = Journal.open(journal_path)
    assert [one.tags for one in journal.entries.values()] == [("stove", "fair")]
    assert next(iter(journal.people.values())).tags == ("stove",)


async def test_the_circles_of_the_essay_go_by_their_names_in_either_language(
    journal_path: Path,
) -> None:
    speak("nl")
    _written(journal_path)
    async with opened(journal_path) as reader:
        await _go_to(reader, "familie")
        await _call_it(reader, "voetbal")
        await reader.press("enter")
        assert "voetbal" in reader.here
    assert _circles(journal_path)["Anna"] == ("bakers", "football")


async def test_no_name_at_all_is_refused_and_escape_changes_nothing(journal_path: Path) -> None:
    _written(journal_path)
    async with opened(journal_path) as reader:
        await _go_to(reader, "bakers")
        await reader.press("enter", "ctrl+u", "enter")
        assert "This one is needed; a few words are enough." in reader.text
        await reader.type("bread")
        await reader.press("escape")
        assert "Circles and tags" in reader.text
    assert _circles(journal_path)["Bram"] == ("Bakers",)


async def test_deleting_takes_a_circle_away_from_everyone_and_undo_gives_it_back(
    journal_path: Path,
) -> None:
    _written(journal_path)
    async with opened(journal_path) as reader:
        await _go_to(reader, "bakers")
        await reader.press("d")
        assert "Took bakers away · u to undo" in reader.text
        assert _circles(journal_path)["Anna"] == ("family",)
        await reader.press("u")
    assert _circles(journal_path)["Anna"] == ("bakers", "family")


async def test_beside_a_circle_stand_its_people_and_each_opens(journal_path: Path) -> None:
    _written(journal_path)
    async with opened(journal_path, WIDE) as reader:
        await _go_to(reader, "bakers")
        assert "Anna" in reader.text
        assert "Claire" not in reader.text
        await reader.press("tab", "j", "enter")
        assert "What can I mean for Bram?" in reader.text
        await reader.press("escape", "escape")
        assert "bakers" in reader.here


async def test_a_filter_narrows_and_an_empty_journal_says_where_they_come_from(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "C")
        assert "No circles or tags yet; they come with people and the log." in reader.text
        await reader.press("a", "e", "d", "x", "y")
        assert "No circles or tags yet" in reader.text
    _written(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "C", "slash")
        await reader.type("fel")
        assert "1 shown" in reader.text
        await reader.press("enter")
        assert "fellow bakers" in reader.here


async def test_the_palette_leads_there_from_any_section(journal_path: Path) -> None:
    _written(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("7", "ctrl+p")
        await reader.type("circles and tags")
        await reader.press("enter")
        await reader.pilot.pause()
        assert "Enter renames" in reader.text
