"""Calendars in the app: an invitation taken in, a meeting written to a file."""

from pathlib import Path

import pytest
from icalendar import Calendar

from networkjournal.domain.records import Meeting, Person
from networkjournal.journal import Journal
from tests.exchange.calendar_files import GOOGLE, written
from tests.tui.at_the_screen import LEAST, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _coffee(path: Path, **fields: str) -> Meeting:
    anna = write(path, Person(name="Anna [/] O'Neil", emails=("anna@example.org",)))[0]
    meeting = Meeting(what="Coffee [x]", at="2026-12-02T10:00", people=(anna.id,), **fields)  # type: ignore[arg-type]
    found = write(path, meeting)[0]
    assert isinstance(found, Meeting)
    return found


def _events(file: Path) -> list[str]:
    return [str(one["SUMMARY"]) for one in Calendar.from_ical(file.read_bytes()).walk("VEVENT")]


async def _run(reader: Reader, name: str) -> None:
    await reader.press("ctrl+p")
    await reader.type(name)
    await reader.press("enter")


@pytest.mark.parametrize("keys", [("5", "E"), ("5", "enter", "E")])
async def test_a_meeting_is_written_to_a_file_that_calendars_read(
    journal_path: Path, keys: tuple[str, ...]
) -> None:
    _coffee(journal_path)
    async with opened(journal_path) as reader:
        await reader.press(*keys)
        assert "For a calendar · Coffee [x]" in reader.text
        assert "~/2026-12-02-coffee-x.ics" in reader.text
        await reader.press("enter")
        assert "Written to ~/2026-12-02-coffee-x.ics" in reader.text
    assert _events(Path.home() / "2026-12-02-coffee-x.ics") == ["Coffee [x]"]


async def test_downloads_are_proposed_where_there_are_any(journal_path: Path) -> None:
    (Path.home() / "Downloads").mkdir()
    _coffee(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("5", "E")
        assert "~/Downloads/2026-12-02-coffee-x.ics" in reader.text


async def test_all_coming_meetings_are_written_at_once(journal_path: Path) -> None:
    _coffee(journal_path)
    write(journal_path, Meeting(what="Tea", at="2026-12-09"), Meeting(what="Some day"))
    write(journal_path, Meeting(what="Past", at="2026-11-01"))
    async with opened(journal_path, LEAST) as reader:
        await _run(reader, "all to a calendar")
        assert "3 meetings" in reader.text
        await reader.press("ctrl+s")
        assert "2 meetings written to ~/meetings.ics" in reader.text
    assert _events(Path.home() / "meetings.ics") == ["Coffee [x]", "Tea"]


async def test_the_key_is_not_offered_where_there_is_no_meeting(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna", standing="wanted"))
    async with opened(journal_path) as reader:
        await reader.press("5", "E")
        assert "For a calendar" not in reader.text


async def test_a_meeting_without_a_date_says_so_and_stays(journal_path: Path) -> None:
    write(journal_path, Meeting(what="Some day"))
    async with opened(journal_path) as reader:
        await reader.press("5", "E", "enter")
        assert "This meeting has no date yet; e gives it one." in reader.words
    assert list(Path.home().glob("*.ics")) == []


async def test_a_meeting_deleted_elsewhere_meanwhile_is_told(journal_path: Path) -> None:
    meeting = _coffee(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("5", "E")
        with Journal.open(journal_path).change("elsewhere") as change:
            change.remove(meeting)
        reader.app._look()
        await reader.pilot.pause()
        await reader.press("enter")
        assert "This meeting is no longer here." in reader.words


async def test_another_file_is_not_written_over_and_the_path_typed_is_kept(
    journal_path: Path,
) -> None:
    _coffee(journal_path)
    file = Path.home() / "mine.ics"
    file.write_text("mine")
    async with opened(journal_path) as reader:
        await reader.press("5", "E", "ctrl+u")
        await reader.type("~/mine.ics")
        await reader.press("enter")
        assert "is there already" in reader.words
        await reader.press("escape", "E")
        assert "mine.ics" in reader.words
    assert file.read_text() == "mine"


async def test_an_invitation_is_looked_at_and_taken_in(journal_path: Path, tmp_path: Path) -> None:
    file = written(tmp_path, GOOGLE)
    async with opened(journal_path) as reader:
        await _run(reader, "take in a file")
        await reader.type(str(file))
        await reader.press("enter")
        assert "1 new · 0 updated · 0 unchanged · 0 skipped · 3 new contacts" in reader.words
        assert "1 new meeting ■ Proeverij" in reader.words
        assert not journal_path.exists()
        await reader.press("ctrl+s")
        assert "u to undo" in reader.words
        await reader.press("5")
        assert "Sanne Koster" in reader.text
        await reader.press("u")
        assert "Undone: Imported 1 meeting from iCalendar" in reader.text
        assert "Sanne Koster" not in reader.text
