"""Writing out a file from the app: what goes into it, what stays here, and where it is."""

import csv
import io
import json
from pathlib import Path

import pytest
from icalendar import Calendar

from networkjournal.domain.records import Entry, Meeting, Person, Step
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")

NAME = "networkjournal-2026-11-23"


def _network(path: Path) -> None:
    write(
        path,
        Person(name="Anna [/] O'Neil", circles=("church", "work"), notes="shy", needs=("flour",)),
        Person(name="Piet", circles=("football",), birthday="--03-22"),
        Person(name="Loes", standing="through"),
        Entry(kind="talk", text="Spoke [x]"),
    )


async def _run(reader: Reader, name: str) -> None:
    await reader.press("ctrl+p")
    await reader.type(name)
    await reader.press("enter")


async def test_everyone_goes_to_a_phone_with_two_keys(journal_path: Path) -> None:
    _network(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "E")
        assert "Write out a file" in reader.text
        assert "In it: 2 people. ^s writes." in reader.words
        assert "Left out: 1 circle that is nobody’s business, notes of 1 person." in reader.words
        assert "A vCard has no place for: needs (1)." in reader.words
        await reader.press("ctrl+s")
        assert f"Written to ~/{NAME}.vcf · 2 people" in reader.text
    text = (Path.home() / f"{NAME}.vcf").read_text("utf-8")
    assert "FN:Anna [/] O'Neil" in text
    assert not any(word in text for word in ("church", "shy"))


async def test_what_is_filtered_is_what_goes_out(journal_path: Path) -> None:
    _network(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "/")
        await reader.type("circle:football")
        await reader.press("enter", "E", "c")
        assert "CSV" in reader.text
        assert "In it: 1 person." in reader.words
        assert f"~/{NAME}.csv" in reader.text
        await reader.press("ctrl+s")
        assert f"Written to ~/{NAME}.csv · 1 person" in reader.text
    data = (Path.home() / f"{NAME}.csv").read_bytes().decode("utf-8-sig")
    assert [row["name"] for row in csv.DictReader(io.StringIO(data))] == ["Piet"]


async def test_what_stays_here_goes_along_where_one_says_so(journal_path: Path) -> None:
    _network(journal_path)
    async with opened(journal_path) as reader:
        await _run(reader, "write out a file")
        await reader.press("j")
        assert "The journal itself" in reader.words
        await reader.press("down", "down", "y", "down", "y")
        assert "Left out" not in reader.text
        await reader.press("ctrl+s")
    file = Path.home() / f"{NAME}.json"
    assert file.read_bytes() == journal_path.read_bytes()
    assert len(json.loads(file.read_text("utf-8"))["people"]) == 3


async def test_what_is_to_come_goes_to_a_calendar(journal_path: Path) -> None:
    _network(journal_path)
    write(journal_path, Meeting(what="Tea [x]", at="2026-12-09"), Step(what="Call", due=None))
    async with opened(journal_path, LEAST) as reader:
        await _run(reader, "write out a file")
        await reader.press("i")
        assert "1 meeting, 1 birthday" in reader.words
        await reader.press("ctrl+s")
        assert f"Written to ~/{NAME}.ics" in reader.words
    events = Calendar.from_ical((Path.home() / f"{NAME}.ics").read_bytes()).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == ["Tea [x]", "Birthday: Piet"]


async def test_the_journal_to_read_shows_hostile_names_as_they_are(journal_path: Path) -> None:
    _network(journal_path)
    async with opened(journal_path) as reader:
        await _run(reader, "write out a file")
        await reader.press("m", "ctrl+s")
        assert ".md" in reader.text
    text = (Path.home() / f"{NAME}.md").read_text("utf-8")
    assert r"### Anna \[/\] O'Neil" in text
    assert r"- talk: Spoke \[x\]" in text


async def test_a_file_that_is_there_is_not_proposed_again(journal_path: Path) -> None:
    _network(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "E", "ctrl+s", "E")
        assert f"~/{NAME}-2.vcf" in reader.text


async def test_a_file_that_is_there_is_written_over_when_asked_for_once_more(
    journal_path: Path,
) -> None:
    _network(journal_path)
    file = Path.home() / "mine.vcf"
    file.write_text("mine")
    async with opened(journal_path) as reader:
        await reader.press("2", "E")
        await reader.go_to_field("File")
        await reader.press("ctrl+u")
        await reader.type("~/mine.vcf")
        await reader.press("ctrl+s")
        assert "~/mine.vcf is there already; ^s once more writes over it." in reader.words
        assert file.read_text() == "mine"
        await reader.press("ctrl+s")
        assert "Written to ~/mine.vcf · 2 people" in reader.text
    assert file.read_text("utf-8").startswith("BEGIN:VCARD")


async def test_the_journal_itself_is_not_written_over(journal_path: Path) -> None:
    _network(journal_path)
    before = journal_path.read_bytes()
    async with opened(journal_path) as reader:
        await reader.press("2", "E", "j")
        await reader.go_to_field("File")
        await reader.press("ctrl+u")
        await reader.type(str(journal_path))
        await reader.press("ctrl+s", "ctrl+s")
        assert "is the journal itself" in reader.words
    assert journal_path.read_bytes() == before


async def test_a_search_that_is_not_understood_says_so_and_stays(journal_path: Path) -> None:
    _network(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "E", "down")
        await reader.type("cirkle:work")
        await reader.press("enter")
        assert "did you mean" in reader.words
        assert "cirkle:work" in reader.text
        await reader.press("ctrl+s")
        assert "Written to" not in reader.text
        await reader.press("escape", "E")
        assert "cirkle:work" in reader.text
    assert list(Path.home().glob("*.vcf")) == []


async def test_where_nobody_matches_nothing_is_written(journal_path: Path) -> None:
    _network(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "E", "down")
        await reader.type("zzz")
        await reader.press("ctrl+s")
        assert "There is nothing here for such a file." in reader.words
    assert list(Path.home().glob("*.vcf")) == []


async def test_an_empty_journal_says_so(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "E", "ctrl+s")
        assert "There is nothing here for such a file." in reader.words


async def test_somebody_added_meanwhile_in_another_window_goes_out_too(journal_path: Path) -> None:
    _network(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "E")
        with Journal.open(journal_path).change("elsewhere") as change:
            change.put(Person(name="Wim"))
        reader.app._look()
        await reader.pilot.pause()
        await reader.press("ctrl+s")
        assert ".vcf · 3 people" in reader.text
