from pathlib import Path

import pytest

from networkjournal.domain.records import Person, Tie
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _piet(path: Path) -> str:
    (piet,) = write(path, Person(name="Piet Bakker"))
    return piet.id


async def test_a_person_says_whom_one_could_know_through_them(journal_path: Path) -> None:
    piet = _piet(journal_path)
    people = write(
        journal_path,
        Person(name="Sanne Koster", role="pancake baker", standing="through", route=piet),
        Person(name="[/] Loes", standing="wanted"),
        Person(name="Known Already"),
    )
    write(journal_path, *(Tie(a=one.id, b=piet) for one in people[1:]))
    async with opened(journal_path) as reader:
        await reader.press("2", "slash")
        await reader.type("piet")
        await reader.press("enter", "enter")
        assert "Through Piet: 2 people you do not know yet" in reader.text
        assert "Sanne Koster  pancake baker" in reader.text
        assert "[/] Loes" in reader.text
        assert "Known Already" not in reader.text


async def test_one_key_makes_a_light_record_wanted_then_known_and_undo_takes_it_back(
    journal_path: Path,
) -> None:
    piet = _piet(journal_path)
    (sanne,) = write(journal_path, Person(name="Sanne Koster", standing="through", route=piet))
    async with opened(journal_path) as reader:
        await reader.press("2", "enter")
        await reader.press("down")
        assert "Through Piet: 1 person you do not know yet" in reader.text
        await reader.press("enter")
        assert "you → Piet Bakker → Sanne Koster" in reader.text
        await reader.press("P")
        assert "Wanted now: Sanne Koster · u to undo" in reader.text
        assert Journal.open(journal_path).people[sanne.id].standing == "wanted"
        await reader.press("P")
        assert "Known now: Sanne Koster" in reader.text
        person = Journal.open(journal_path).people[sanne.id]
        assert (person.standing, person.met and person.met.through) == ("known", piet)
        await reader.press("P")
        await reader.press("u", "u")
        assert Journal.open(journal_path).people[sanne.id].standing == "through"


@pytest.mark.parametrize("size", [LEAST, SMALL])
async def test_one_line_adds_someone_they_know(journal_path: Path, size: tuple[int, int]) -> None:
    piet = _piet(journal_path)
    (anna,) = write(journal_path, Person(name="Anna de Vries", archived=True))
    async with opened(journal_path, size) as reader:
        await reader.press("2", "enter", "K")
        assert "Whom does Piet Bakker know?" in reader.text
        await reader.type("Sanne Koster, pancake baker")
        await reader.press("enter")
        assert "Piet Bakker knows Sanne Koster · u to undo" in reader.text
        await reader.press("K")
        await reader.type("Anna de Vries")
        await reader.press("escape", "K")
        assert "Anna de Vries" in reader.text
        await reader.press("ctrl+s", "K")
        await reader.type("Piet Bakker")
        await reader.press("ctrl+s")
        assert "both names are Piet" in reader.words
        await reader.press("escape")
    journal = Journal.open(journal_path)
    new = next(one for one in journal.people.values() if one.name == "Sanne Koster")
    assert (new.standing, new.route, new.role) == ("through", piet, "pancake baker")
    assert {(tie.a, tie.b) for tie in journal.ties.values()} == {(piet, new.id), (piet, anna.id)}
    assert not [one for one in journal.entries.values() if one.kind == "scan"]
