from datetime import date
from pathlib import Path

import pytest

from networkjournal.demo import make_sample
from networkjournal.domain.records import Entry, Person, Step
from networkjournal.journal import Journal
from networkjournal.language import speak
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")


async def test_an_empty_journal_welcomes_and_names_the_next_keys(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        assert "How do you want to be known?" in reader.text
        assert "Look at the sample journal" in reader.text
        assert "Take in contacts from a file" in reader.text
        await reader.press("2")
        assert "Nobody here yet. a adds the first; a name is enough." in reader.text
        await reader.press("4")
        assert "Nothing written yet. s sows." in reader.text
        await reader.press("5")
        assert "No meetings. m plans one." in reader.text
        await reader.press("6")
        assert "You look for nothing yet. a adds a role." in reader.text
        await reader.press("7")
        assert "No goal yet. a: what, and what for?" in reader.text
    assert not journal_path.exists()


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Today", "Contacts", "Known for", "Log", "Meetings", "Breadth", "Goals"]),
        ("nl", ["Vandaag", "Relaties", "Bekend om", "Logboek", "Afspraken", "Breedte", "Doelen"]),
    ],
)
@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_seven_sections_are_one_digit_away(
    journal_path: Path, today: date, language: str, names: list[str], size: tuple[int, int]
) -> None:
    speak(language)
    make_sample(journal_path, language, today)
    async with opened(journal_path, size) as reader:
        for digit, name in enumerate(names, start=1):
            await reader.press(str(digit))
            assert f"{digit} {name}" in reader.lines[0]
            underlined = reader.lines[1].index("━")
            assert reader.lines[0][underlined] == str(digit)
            assert all(len(line) <= size[0] for line in reader.lines)
            assert reader.here or reader.lines[3]
        for digit in range(1, 8):
            assert str(digit) in reader.lines[0]


async def test_today_shows_what_is_open_and_what_was_written_last(journal_path: Path) -> None:
    write(
        journal_path,
        Step(what="Call Sanne", due=date(2026, 11, 20)),
        Step(what="Thanked already", done=date(2026, 11, 1)),
        Entry(kind="talk", text="Called Truus", on=date(2026, 11, 22)),
        Person(name="Kees Smit", rhythm="1w", created="2026-01-01T00:00:00Z"),
    )
    async with opened(journal_path) as reader:
        assert "Monday 23 November" in reader.text
        assert "Call Sanne" in reader.text
        assert "Called Truus" in reader.text
        assert "Kees Smit" in reader.text
        assert "Thanked already" not in reader.text


async def test_the_log_is_left_alone_until_the_first_page_stands(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna"), Entry(kind="talk", text="Spoke"))
    async with opened(journal_path, settled=False) as reader:
        assert "1 Today" in reader.text
        assert not reader.app.desktop.desk.overview.log_is_open


async def test_a_record_of_the_wrong_shape_makes_the_journal_read_only(journal_path: Path) -> None:
    journal_path.write_text(
        '{"meta":{"1":{"format":1}},"people":{"p":{"name":"Anna"}},'
        '"entries":{"e":{"kind":"talk","text":"x","minutes":"many"}}}'
    )
    before = journal_path.read_bytes()
    async with opened(journal_path) as reader:
        assert "entries" in reader.words
        assert "minutes" in reader.words
        await reader.press("2", "d")
        assert "Anna" in reader.text
    assert journal_path.read_bytes() == before


async def test_a_terminal_that_is_too_small_asks_for_a_little_more_room(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "a")
        await reader.type("Anna")
        await reader.pilot.resize_terminal(50, 5)
        await reader.pilot.pause()
        assert "A little more room, please: 60 by 15 is enough." in reader.words
        assert "Someone new" not in reader.text
        await reader.press("ctrl+s", "x")
        await reader.pilot.resize_terminal(80, 24)
        await reader.pilot.pause()
        assert "Anna" in reader.here


async def test_a_first_notice_says_that_this_is_the_sample(journal_path: Path) -> None:
    words = "This is the sample; your own is untouched."
    async with opened(journal_path, notice=words) as reader:
        assert words in reader.text


async def test_what_another_window_writes_appears_and_is_said(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna"))
    async with opened(journal_path) as reader:
        await reader.press("2")
        with Journal.open(journal_path).change("Elsewhere") as change:
            change.put(Person(name="Bram"))
        reader.app.desktop.look_elsewhere()
        await reader.pilot.pause()
        assert "Bram" in reader.text
        assert "journal.json changed elsewhere; both are kept." in reader.text


@pytest.mark.parametrize("keys", [["q"], ["ctrl+q"], ["2", "a", "ctrl+q"], ["s", "ctrl+q"]])
async def test_quitting_works_from_everywhere(journal_path: Path, keys: list[str]) -> None:
    async with opened(journal_path) as reader:
        await reader.press(*keys)
        assert not reader.app.is_running or reader.app._exit
        assert not reader.app.return_code
