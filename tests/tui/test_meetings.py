"""The section Meetings."""

from pathlib import Path

import pytest

from networkjournal.domain.records import Meeting, Person, Preparation
from tests.tui.at_the_screen import LEAST, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")


async def test_coming_meetings_stand_nearest_first_and_past_ones_behind_latest_first(
    journal_path: Path,
) -> None:
    write(
        journal_path,
        Meeting(what="June", at="2026-06-01", state="held"),
        Meeting(what="Much later", at="2027-01-03"),
        Meeting(what="October", at="2026-10-01", state="cancelled"),
        Meeting(what="Later", at="2026-12-03T20:00"),
        Meeting(what="Once"),
        Meeting(what="Tomorrow", at="2026-11-24", prep=Preparation(know="x", ask="y")),
        Meeting(what="Overlooked", at="2026-11-20"),
    )
    async with opened(journal_path, WIDE) as reader:
        await reader.press("5")
        order = ["tomorrow", "Tomorrow", "later", "Later", "Much later", "no date yet", "Once"]
        order += ["past; x marks it held", "Overlooked", "Held and cancelled", "October", "June"]
        text = "\n".join(line[:59] for line in reader.lines[5:])
        at = [text.index(words) for words in order]
        assert at == sorted(at)
        assert "■■□□□□ 2 of 6" in reader.here
        await reader.press("slash")
        await reader.type("june")
        assert "June" in reader.text
        assert "Overlooked" not in reader.text


async def test_an_event_says_whom_to_speak_to(journal_path: Path) -> None:
    fatima = write(journal_path, Person(name="Fatima"))[0].id
    write(journal_path, Meeting(what="Fair", kind="event", at="2026-12-03", speak_to=(fatima,)))
    async with opened(journal_path) as reader:
        await reader.press("5")
        assert "speak to Fatima" in reader.here


async def test_an_empty_section_names_the_key(journal_path: Path) -> None:
    async with opened(journal_path, LEAST) as reader:
        await reader.press("5")
        assert "No meetings. m plans one." in reader.text


async def test_enter_prepares_what_is_coming_and_reads_what_was(journal_path: Path) -> None:
    write(
        journal_path,
        Meeting(what="Coming", at="2026-11-24"),
        Meeting(what="Gone", at="2026-11-01", state="held"),
    )
    async with opened(journal_path) as reader:
        await reader.press("5", "enter")
        assert "□ What I know of them" in reader.here
        await reader.press("escape")
        assert "Coming" in reader.here
        await reader.press("j", "enter")
        assert "□ What I know of them" not in reader.text
        assert "Gone" in reader.here
