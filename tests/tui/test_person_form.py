"""Own fields, several dates and birthdays in the form of a person, and what a form leaves alone."""

import json
from pathlib import Path

import pytest

from networkjournal.domain.records import Occasion, Person
from networkjournal.journal import Journal
from tests.tui.at_the_screen import WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _only(path: Path) -> Person:
    (person,) = Journal.open(path).people.values()
    return person


async def test_own_fields_and_several_dates_are_typed_in_a_line_each(journal_path: Path) -> None:
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2", "a")
        await reader.type("Anna de Vries")
        await reader.press("f3")
        for label, words in (
            ("Birthday", "22 March"),
            ("Dates", "shop opened: 10 May, wedding: 3-6-2011"),
            ("Fields of your own", "Chambre préférée: bleue, dog: Bijou\\, the third"),
        ):
            await reader.go_to_field(label)
            await reader.type(words)
        await reader.press("ctrl+s")
        anna = _only(journal_path)
        assert anna.birthday == "--03-22"
        assert anna.dates == (
            Occasion(what="shop opened", on="--05-10"),
            Occasion(what="wedding", on="2011-06-03"),
        )
        assert anna.fields == {"Chambre préférée": "bleue", "dog": "Bijou, the third"}
        assert "22 March" in reader.text
        assert "shop opened: 10 May" in reader.text
        assert "wedding: 3 June 2011" in reader.text
        assert "Bijou, the third" in reader.text
        await reader.press("e")
        assert "dog: Bijou\\, the third" in reader.text
        await reader.go_to_field("Fields of your own")
        await reader.type(", hobby: chess")
        await reader.press("ctrl+s")
    assert _only(journal_path).fields == {
        "Chambre préférée": "bleue",
        "dog": "Bijou, the third",
        "hobby": "chess",
    }


async def test_an_own_field_without_a_value_says_how_it_is_written(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "a")
        await reader.type("Anna")
        await reader.press("f3")
        await reader.go_to_field("Fields of your own")
        await reader.type("dog")
        await reader.press("ctrl+s")
        assert "“dog” needs a value, as in dog: Bijou." in reader.words
        assert not journal_path.exists()


async def test_saving_keeps_own_fields_and_what_a_later_version_knows(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna", fields={"dog": "Bijou"}))
    text = journal_path.read_text("utf-8")
    journal_path.write_text(text.replace('"name":"Anna"', '"name":"Anna","aura":"blue"'), "utf-8")
    assert "aura" in journal_path.read_text("utf-8")
    async with opened(journal_path) as reader:
        await reader.press("2", "e", "enter")
        await reader.type("baker")
        with Journal.open(journal_path).change("Elsewhere") as change:
            before = _only(journal_path)
            change.put(Person(id=before.id, name="Anna", fields={"dog": "Bijou", "cat": "Mies"}))
        await reader.press("ctrl+s")
    anna = _only(journal_path)
    assert (anna.role, anna.fields) == ("baker", {"dog": "Bijou", "cat": "Mies"})
    (stored,) = json.loads(journal_path.read_text("utf-8"))["people"].values()
    assert stored["aura"] == "blue"


async def test_two_windows_each_adding_an_own_field_keep_both(journal_path: Path) -> None:
    anna = write(journal_path, Person(name="Anna", fields={"dog": "Bijou"}))[0]
    async with opened(journal_path) as reader:
        await reader.press("2", "e")
        await reader.go_to_field("Fields of your own")
        await reader.type(", hobby: chess")
        with Journal.open(journal_path).change("Elsewhere") as change:
            change.put(Person(id=anna.id, name="Anna", fields={"dog": "Bijou", "cat": "Mies"}))
        await reader.press("ctrl+s")
    assert _only(journal_path).fields == {"dog": "Bijou", "cat": "Mies", "hobby": "chess"}


async def test_a_second_person_of_one_name_is_added_and_said(journal_path: Path) -> None:
    write(journal_path, Person(name="Claire Dubois"))
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2", "a")
        await reader.type("claire dubois")
        await reader.press("ctrl+s")
        assert "there is another claire dubois here · u to undo" in reader.text
        await reader.press("u")
    assert len(Journal.open(journal_path).people) == 1
