"""Earlier versions: every way one wanted to be known, with its date and what changed."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Achievement, Expertise, Profile
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")

VERSIONS = (
    Profile(
        since=date(2024, 1, 5),
        statement="The baker on the corner.",
        expertise=(Expertise(name="baking", offer="pans", proof="the stall"),),
    ),
    Profile(since=date(2025, 3, 1), expertise=(Expertise(name="singing"),), giving="frugal"),
    Profile(
        since=date(2026, 10, 2),
        statement="The baker who shows how.",
        expertise=(Expertise(name="baking", offer="small and round"),),
    ),
)


async def test_o_lists_the_versions_newest_first_and_escape_leads_back(
    journal_path: Path,
) -> None:
    write(journal_path, *VERSIONS)
    async with opened(journal_path) as reader:
        await reader.press("3")
        assert "since 2 Oct · o earlier" in reader.text
        await reader.press("o")
        text = reader.text
        order = ["Earlier versions", "since 2 Oct", "“The baker who shows how.”"]
        order += ["1 Mar 2025 to 2 Oct", "singing", "5 Jan 2024 to 1 Mar 2025", "on the corner"]
        places = [text.index(words) for words in order]
        assert places == sorted(places)
        await reader.press("escape")
        assert "How do you want to be known?" in reader.text


async def test_with_one_version_there_is_nothing_earlier_to_point_at(journal_path: Path) -> None:
    write(journal_path, VERSIONS[0])
    async with opened(journal_path) as reader:
        await reader.press("3")
        assert "o earlier" not in reader.text
        await reader.press("o")
        assert "since 5 Jan 2024" in reader.here


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_a_version_is_read_in_full_with_what_changed_since_the_one_before(
    journal_path: Path, size: tuple[int, int]
) -> None:
    write(journal_path, *VERSIONS, Achievement(what="Later", on=date(2026, 1, 1), expertise="x"))
    async with opened(journal_path, size) as reader:
        await reader.press("3", "o", "j", "enter")
        words = reader.words
        for part in ("singing", "no proof yet", "frugal", "What changed", "New: singing"):
            assert part in words
        assert "No longer: baking" in words
        assert "Before it read: “The baker on the corner.”" in words
        assert "a adds one" not in words
        await reader.press("escape", "G", "enter")
        assert "others get: pans" in reader.words
        assert "proof: the stall" in reader.words


async def test_an_achievement_of_later_proves_no_version_of_before(journal_path: Path) -> None:
    write(
        journal_path,
        *VERSIONS,
        Achievement(what="Early", on=date(2024, 6, 1), expertise="baking"),
        Achievement(what="Late", on=date(2026, 6, 1), expertise="baking"),
    )
    async with opened(journal_path) as reader:
        await reader.press("3", "o", "G", "enter")
        assert "the stall · 1 achievement" in reader.text


@pytest.mark.parametrize("size", [SMALL, WIDE])
async def test_an_earlier_version_stays_as_it_was_and_todays_can_be_changed(
    journal_path: Path, size: tuple[int, int]
) -> None:
    write(journal_path, *VERSIONS)
    async with opened(journal_path, size) as reader:
        await reader.press("3", "o", "j", "a", "e")
        assert "This one is past; today's version is the one to change." in reader.text
        await reader.press("enter", "e")
        assert "This one is past; today's version is the one to change." in reader.text
        await reader.press("escape", "g", "e")
        await reader.type(" Really.")
        await reader.press("ctrl+s")
        assert "Known for, a new version · u to undo" in reader.text
        assert "The baker who shows how. Really." in reader.text
    assert len(Journal.open(journal_path).profiles) == 4


async def test_a_version_is_deleted_and_brought_back(journal_path: Path) -> None:
    write(journal_path, *VERSIONS)
    async with opened(journal_path) as reader:
        await reader.press("3", "o", "j", "d")
        assert "singing" not in reader.text.splitlines()[7:-3]
        assert len(Journal.open(journal_path).profiles) == 2
        assert "5 Jan 2024 to 2 Oct" in reader.here
        await reader.press("u")
        assert "1 Mar 2025 to 2 Oct" in reader.here
    assert len(Journal.open(journal_path).profiles) == 3


async def test_the_detail_of_today_leads_to_the_earlier_versions(journal_path: Path) -> None:
    write(journal_path, *VERSIONS)
    async with opened(journal_path) as reader:
        await reader.press("3", "enter")
        assert "Earlier versions" in reader.text
        await reader.press("G", "enter")
        assert "“The baker on the corner.”" in reader.here
        await reader.press("e")
        assert "This one is past; today's version is the one to change." in reader.text
        await reader.press("escape", "escape")
        assert "“The baker who shows how.”" in reader.here


async def test_the_palette_opens_the_earlier_versions_from_anywhere(journal_path: Path) -> None:
    write(journal_path, *VERSIONS)
    async with opened(journal_path) as reader:
        await reader.press("2", "ctrl+p")
        await reader.type("earlier versions")
        await reader.press("enter")
        assert "since 2 Oct" in reader.here
        await reader.press("escape")
        assert "Nobody here yet." in reader.text


async def test_help_in_known_for_says_what_o_does_there(journal_path: Path) -> None:
    async with opened(journal_path, WIDE) as reader:
        await reader.press("3", "question_mark")
        assert "How you wanted to be known before." in reader.text
        assert "The same in another order." not in reader.text
