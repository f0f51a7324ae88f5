"""Marking people in Contacts, and changing or deleting all who are marked at once."""

from pathlib import Path

import pytest

from networkjournal.domain.records import Person
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, opened, write

pytestmark = pytest.mark.usefixtures("today")

_BAKERS = ("Anna de Vries", "Bram Jansen", "Claire Dubois", "Els Mulder")


def _bakers(path: Path) -> None:
    write(path, *(Person(name=name) for name in _BAKERS))


def _people(path: Path) -> dict[str, Person]:
    return {person.name: person for person in Journal.open(path).people.values()}


async def test_space_marks_the_row_and_goes_on_to_the_next(journal_path: Path) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2")
        assert "□" not in reader.text
        await reader.press("space", "space")
        assert "■ Anna de Vries" in reader.text
        assert "■ Bram Jansen" in reader.text
        assert "□ Claire Dubois" in reader.here
        assert "2 marked · by name" in reader.text
        await reader.press("k", "space")
        assert "□ Bram Jansen" in reader.text
        assert "1 marked" in reader.text
        await reader.press("escape")
        assert "marked" not in reader.text
        assert "■" not in reader.text


async def test_marks_stay_while_a_filter_hides_them_and_escape_takes_them_off_first(
    journal_path: Path,
) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "space", "slash")
        await reader.type("els")
        await reader.press("enter")
        assert "1 marked, 1 of them not shown" in reader.text
        await reader.press("space")
        assert "2 marked, 1 of them not shown" in reader.text
        await reader.press("escape")
        assert "marked" not in reader.text
        assert "1 shown" in reader.text
        await reader.press("escape")
        assert "Anna de Vries" in reader.text


async def test_the_asterisk_marks_everyone_shown_and_again_nobody(journal_path: Path) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "j", "asterisk")
        assert "4 marked" in reader.text
        assert "■ Bram Jansen" in reader.here
        await reader.press("asterisk")
        assert "marked" not in reader.text


async def test_all_who_are_marked_are_changed_in_one_change(journal_path: Path) -> None:
    write(
        journal_path,
        Person(name="Anna", circles=("church", "family"), tags=("Oven",)),
        Person(name="Bram", circles=("football",)),
        Person(name="Claire", rhythm="3m"),
    )
    async with opened(journal_path) as reader:
        await reader.press("2", "space", "space", "c")
        assert "Change 2 people" in reader.text
        assert "Add circles" in reader.here
        await reader.type("Voetbal, choir")
        await reader.go_to_field("Take circles away")
        await reader.type("kerk")
        await reader.go_to_field("Add tags")
        await reader.type("oven, bread")
        await reader.go_to_field("Rhythm")
        await reader.type("every 6 weeks")
        await reader.press("ctrl+s")
        assert "Changed 2 people · u to undo" in reader.text
        assert "marked" not in reader.text
        people = _people(journal_path)
        assert people["Anna"].circles == ("family", "football", "choir")
        assert people["Anna"].tags == ("Oven", "bread")
        assert people["Bram"].circles == ("football", "choir")
        assert [people[name].rhythm for name in ("Anna", "Bram", "Claire")] == ["6w", "6w", "3m"]
        await reader.press("u")
        assert "Undone: Changed 2 people · U redoes" in reader.text
    people = _people(journal_path)
    assert people["Anna"].circles == ("church", "family")
    assert people["Bram"].rhythm == ""


async def test_marked_people_can_be_archived_together_also_on_a_small_screen(
    journal_path: Path,
) -> None:
    _bakers(journal_path)
    async with opened(journal_path, LEAST) as reader:
        await reader.press("2", "space", "space", "c")
        await reader.go_to_field("Archived")
        await reader.press("y", "ctrl+s")
        assert "Changed 2 people" in reader.text
        assert "Anna" not in reader.text
        assert "Claire Dubois" in reader.text
    archived = [person.archived for person in _people(journal_path).values()]
    assert archived == [True, True, False, False]


async def test_a_change_that_changes_nobody_says_so_and_one_that_cannot_be_stays(
    journal_path: Path,
) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "space", "c")
        await reader.go_to_field("Rhythm")
        await reader.type("now and then")
        await reader.press("ctrl+s")
        assert "“now and then” is no rhythm" in reader.text
        for _letter in "now and then":
            await reader.press("backspace")
        await reader.go_to_field("Take tags away")
        await reader.type("none of these")
        await reader.press("ctrl+s")
        assert "Nothing changed: they are so already." in reader.text
        assert "1 marked" in reader.text
    assert all(person.rhythm == "" for person in _people(journal_path).values())


async def test_circles_are_completed_as_in_other_forms(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna", circles=("fellow bakers",)), Person(name="Bram"))
    async with opened(journal_path) as reader:
        await reader.press("2", "j", "space", "c")
        await reader.type("fel")
        await reader.press("right", "ctrl+s")
    assert _people(journal_path)["Bram"].circles == ("fellow bakers",)


async def test_deleting_takes_all_who_are_marked_and_undo_brings_them_back(
    journal_path: Path,
) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "space", "j", "space", "d")
        assert "Deleted 2 people · u to undo" in reader.text
        assert list(_people(journal_path)) == ["Bram Jansen", "Els Mulder"]
        assert "marked" not in reader.text
        await reader.press("u")
        assert "Undone: Deleted 2 people · U redoes" in reader.text
        await reader.press("d")
    assert len(_people(journal_path)) == 3


async def test_on_an_open_page_only_what_one_stands_on_is_deleted(journal_path: Path) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "space", "enter", "d")
        assert "Deleted Bram Jansen · u to undo" in reader.text
        assert "1 marked" in reader.text
    assert "Anna de Vries" in _people(journal_path)


async def test_who_is_deleted_elsewhere_is_no_longer_marked(journal_path: Path) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "space", "space")
        journal = Journal.open(journal_path)
        with journal.change("Elsewhere") as change:
            change.remove(next(iter(journal.people.values())))
        reader.app.desktop.look_elsewhere()
        await reader.pilot.pause()
        assert "1 marked" in reader.text


async def test_marking_is_nothing_in_an_empty_journal_and_in_other_sections(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "space", "asterisk", "c", "d")
        assert "Nobody here yet." in reader.text
        await reader.press("4", "space", "asterisk", "c")
        assert "Nothing written yet." in reader.text
