"""Meetings and steps, planned in the line at the bottom."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Meeting, Person, Step
from networkjournal.journal import Journal
from networkjournal.language import speak
from tests.tui.at_the_screen import Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def anna(journal_path: Path) -> str:
    """Anna de Vries, whom one stands on in Contacts."""
    return write(journal_path, Person(name="Anna de Vries"))[0].id


def _meeting(path: Path) -> Meeting:
    (meeting,) = Journal.open(path).meetings.values()
    return meeting


async def test_a_meeting_is_understood_while_it_is_typed_and_planned_by_enter(
    journal_path: Path, anna: str
) -> None:
    async with opened(journal_path, (120, 30)) as reader:
        await reader.press("m")
        assert "what, with whom, when and where" in reader.text
        await reader.type("Coffee with @Anna tuesday 10:00 45m at De Halve Maan")
        echo = "with Anna de Vries · Tue 24 Nov 10:00 · 45 min · De Halve Maan"
        assert echo in reader.text
        await reader.press("enter")
        assert "Meeting: Coffee with Anna de Vries · b prepares it · u to undo" in reader.text
        meeting = _meeting(journal_path)
        assert (meeting.what, meeting.place) == ("Coffee with Anna de Vries", "De Halve Maan")
        assert (meeting.at, meeting.minutes) == ("2026-11-24T10:00", 45)
        assert (meeting.people, meeting.kind) == ((anna,), "one-to-one")
        await reader.press("u")
    assert not Journal.open(journal_path).meetings


async def test_a_next_step_is_planned_in_a_line_for_whom_one_stands_on(
    journal_path: Path, anna: str
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "n")
        assert "with Anna de Vries" in reader.text
        await reader.type("Send the recipe friday dread:7")
        assert "with Anna de Vries · by Friday 27 November" in reader.text
        await reader.press("enter")
    (step,) = Journal.open(journal_path).steps.values()
    assert (step.what, step.people) == ("Send the recipe", (anna,))
    assert (step.due, step.dread_before) == (date(2026, 11, 27), 7)


async def test_names_are_completed_and_new_ones_offered_and_two_people_are_a_group(
    journal_path: Path, anna: str
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("5", "a")
        await reader.type("Walk with @An")
        await reader.press("tab")
        await reader.type("and @Zoë tomorrow")
        assert "New: Zoë · Enter adds" in reader.text
        await reader.press("enter")
        assert "Walk with" in reader.here or "Anna de Vries, Zoë" in reader.here
    meeting, journal = _meeting(journal_path), Journal.open(journal_path)
    assert [journal.name_of(key) for key in meeting.people] == ["Anna de Vries", "Zoë"]
    assert meeting.kind == "group"


async def test_backspace_behind_a_date_makes_it_plain(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("m")
        await reader.type("Coffee tomorrow")
        assert "Tuesday 24 November" in reader.text
        await reader.press("backspace")
        assert "no date yet" in reader.text
        await reader.press("enter")
    assert (_meeting(journal_path).what, _meeting(journal_path).at) == ("Coffee tomorrow", "")


@pytest.mark.parametrize(
    ("day", "problem"),
    [
        ("yesterday", "Sunday 22 November has passed; t writes down a talk."),
        ("31 april", "“31 april” does not exist; say another day"),
    ],
)
async def test_a_day_that_cannot_be_is_said_before_enter_and_plans_nothing(
    journal_path: Path, anna: str, day: str, problem: str
) -> None:
    before = journal_path.read_bytes()
    async with opened(journal_path) as reader:
        await reader.press("m")
        await reader.type(f"Coffee with @Anna {day}")
        assert problem in reader.text
        await reader.press("enter")
        assert problem in reader.lines[-2]
        assert f"Coffee with @Anna {day}" in reader.text
    assert journal_path.read_bytes() == before


async def test_a_meeting_that_was_held_is_written_down_with_its_day(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("m")
        await reader.type("Coffee yesterday state:held")
        await reader.press("enter")
    assert (_meeting(journal_path).state, _meeting(journal_path).at) == ("held", "2026-11-22")


async def test_f2_opens_the_form_with_the_same_and_esc_keeps_the_sentence(
    journal_path: Path, anna: str
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("m")
        await reader.type("Coffee with @Anna tomorrow 10:00 at De Halve Maan")
        await reader.press("escape")
        assert "Kept; m opens it again." in reader.text
        await reader.press("m")
        assert "Coffee with @Anna tomorrow 10:00 at De Halve Maan" in reader.text
        await reader.press("f2")
        for words in ("Coffee with Anna de Vries", "2026-11-24 10:00", "De Halve Maan"):
            assert words in reader.text
        await reader.press("ctrl+s")
        assert _meeting(journal_path).people == (anna,)
        await reader.press("m")
        assert "De Halve Maan" not in reader.lines[-4]


async def test_the_form_says_that_a_day_has_passed(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("m", "f2")
        await reader.type("Coffee")
        await reader.press("enter", "enter")
        await reader.type("2026-11-01")
        await reader.press("ctrl+s")
        assert "has passed; if it was held, say so at State." in reader.words
    assert not journal_path.exists()


async def test_a_fourth_to_speak_to_asks_and_one_may_go_on(journal_path: Path) -> None:
    names = ("Anna", "Bram", "Cor", "Dirk")
    people = [one.id for one in write(journal_path, *(Person(name=name) for name in names))]
    fair = Meeting(what="The fair", kind="event", at="2026-12-03", speak_to=tuple(people[:3]))
    key = write(journal_path, fair)[0].id
    async with opened(journal_path) as reader:
        await _speak_to_four(reader)
        assert "You mean to speak to Anna, Bram, Cor already." in reader.words
        await reader.press("escape")
        assert "To speak to" in reader.text
        assert len(Journal.open(journal_path).meetings[key].speak_to) == 3
        await reader.press("ctrl+s", "j", "enter")
    assert len(Journal.open(journal_path).meetings[key].speak_to) == 4


async def _speak_to_four(reader: Reader) -> None:
    await reader.press("5", "e", "f3")
    await reader.go_to_field("To speak to")
    await reader.type(", Dirk")
    await reader.press("ctrl+s")


async def test_the_line_speaks_dutch(journal_path: Path, anna: str) -> None:
    speak("nl")
    async with opened(journal_path) as reader:
        await reader.press("n")
        await reader.type("Het recept sturen aan @Anna vrijdag")
        await reader.press("enter")
    (step,) = Journal.open(journal_path).steps.values()
    assert isinstance(step, Step)
    assert (step.due, step.people) == (date(2026, 11, 27), (anna,))
