"""Adding many people at once, one a line."""

from pathlib import Path

import pytest
from textual import events

from networkjournal.domain.records import Person
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _people(path: Path) -> dict[str, Person]:
    return {person.name: person for person in Journal.open(path).people.values()}


async def _paste(reader: Reader, text: str) -> None:
    reader.app.post_message(events.Paste(text))
    await reader.pilot.pause()
    await reader.pilot.pause()


async def test_each_line_becomes_a_person_in_one_change(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna de Vries", circles=("fellow bakers",)))
    async with opened(journal_path) as reader:
        await reader.press("2", "A")
        assert "one a line: name, role, circles" in reader.text
        await reader.type("Piet Bakker, miller, Kerk\nanna de vries, baker\n\nZoë, fellow bakers")
        assert "2 new · here already: anna de vries" in reader.text
        await reader.press("ctrl+s")
        assert "Added 2 people, 1 was here already and stays as it was · u to undo" in reader.text
        assert "Piet Bakker" in reader.here
        people = _people(journal_path)
        assert (people["Piet Bakker"].role, people["Piet Bakker"].circles) == (
            "miller",
            ("church",),
        )
        assert people["Zoë"].circles == ("fellow bakers",)
        assert people["Anna de Vries"].role == ""
        await reader.press("u")
    assert list(_people(journal_path)) == ["Anna de Vries"]


async def test_lines_pasted_where_a_name_goes_open_the_form_for_many(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "a")
        await _paste(reader, "- Anna de Vries, baker\n- Piet Bakker\tmiller, north\r\n")
        assert "Many at once" in reader.text
        assert "2 new" in reader.text
        await reader.press("ctrl+s")
    people = _people(journal_path)
    assert people["Anna de Vries"].role == "baker"
    assert people["Piet Bakker"].role == "miller, north"


async def test_what_was_typed_before_several_lines_were_pasted_is_kept(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "a")
        await reader.type("Half a name")
        await _paste(reader, "Anna\nPiet")
        await reader.press("ctrl+s")
        assert "Added 2 people · u to undo" in reader.text
        await reader.press("a")
        assert "Half a name" in reader.here


async def test_one_line_pasted_stays_in_the_name(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "a")
        await _paste(reader, "Anna de Vries\n")
        assert "Anna de Vries" in reader.here
        assert "Someone new" in reader.text


async def test_a_line_that_cannot_be_names_its_number_and_nothing_is_lost(
    journal_path: Path,
) -> None:
    async with opened(journal_path, LEAST) as reader:
        await reader.press("2", "A")
        await _paste(reader, "Anna\n, baker")
        await reader.press("ctrl+s")
        assert "Line 2:" in reader.text
        assert not journal_path.exists()
        await reader.press("escape")
        assert "Kept; the same key opens it again." in reader.text
        await reader.press("A")
        assert ", baker" in reader.text


async def test_nothing_new_adds_nobody_and_says_why(journal_path: Path) -> None:
    write(journal_path, Person(name="[/] O'Neil [kids]"))
    async with opened(journal_path) as reader:
        await reader.press("2", "A", "ctrl+s")
        assert "This one is needed; a few words are enough." in reader.text
        await reader.type("[/] O'Neil [kids]")
        await reader.press("ctrl+s")
        assert "They are all here already: [/] O'Neil [kids]" in reader.text
    assert len(_people(journal_path)) == 1


async def test_the_palette_opens_it_from_any_section(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("4", "ctrl+p")
        await reader.type("add many")
        await reader.press("enter")
        await reader.pilot.pause()
        assert "Many at once" in reader.text
        await reader.type("Anna")
        await reader.press("ctrl+s")
        assert "Added 1 person · u to undo" in reader.text
        assert "Anna" in reader.here


async def test_the_key_of_other_programs_for_a_new_line_begins_one(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "A")
        await reader.type("Anna")
        await reader.press("ctrl+j")
        await reader.type("Piet")
        assert "2 new" in reader.text
