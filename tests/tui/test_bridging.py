"""Choosing who bridges what stands between somebody and me: ``B``."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from networkjournal.domain.records import Barrier, Meeting, Person, Tie
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, opened, write

pytestmark = pytest.mark.usefixtures("today")

FRENCH = Barrier(kind="language", what="French")


def _claire(path: Path, *barriers: Barrier) -> Person:
    (claire,) = write(path, Person(name="Claire Dubois", barriers=barriers or (FRENCH,)))
    assert isinstance(claire, Person)
    return claire


async def test_the_sister_stands_first_and_enter_makes_the_step_to_ask_her(
    journal_path: Path,
) -> None:
    claire = _claire(journal_path)
    sister, piet, luc, _anna = write(
        journal_path,
        Person(name="Marijke Jansen", skills=("lerares Frans",)),
        Person(name="Piet Bakker"),
        Person(name="Luc Petit", role="vertaler Frans", standing="through"),
        Person(name="Anna [/] de Vries", languages=("French",)),
    )
    write(
        journal_path,
        Tie(a=piet.id, b=luc.id),
        Meeting(what="Coffee", people=(claire.id,), at="2026-11-27T10:00"),
    )
    async with opened(journal_path) as reader:
        await reader.press("2", "j", "enter")
        assert "language: French" in reader.text
        assert "B finds a bridge" in reader.text
        await reader.press("B")
        assert "A bridge to Claire Dubois · language: French" in reader.text
        lines = [line.split("│")[1].strip(" ▌") for line in reader.lines if line.count("│") == 2]
        assert [line for line in lines if line][1:11] == [
            "People you know",
            *("Marijke Jansen", "lerares Frans", "Anna [/] de Vries", "speaks French"),
            "Known through someone",
            *("Luc Petit", "vertaler Frans · through Piet Bakker"),
            *("Someone else", "Look for someone"),
        ]
        await reader.press("enter")
        assert "Bridge to Claire: Marijke · step by Thu 26 Nov · u to undo" in reader.text
        assert "language: French → Marijke Jansen" in reader.text
        assert "Ask Marijke Jansen to be the bridge" in reader.text  # ahead, on her page too
        journal = Journal.open(journal_path)
        (step,) = journal.steps.values()
        assert (step.people, step.due) == ((sister.id, claire.id), date(2026, 11, 26))
        assert journal.people[claire.id].barriers[0].bridge == sister.id
        await reader.press("u")
        journal = Journal.open(journal_path)
        assert not journal.steps
        assert journal.people[claire.id].barriers == (FRENCH,)


async def test_another_one_can_be_chosen_and_the_old_step_goes_in_the_same_change(
    journal_path: Path,
) -> None:
    claire = _claire(journal_path)
    write(journal_path, Person(name="Marijke Jansen", skills=("French",)), Person(name="Zoë Vos"))
    async with opened(journal_path) as reader:
        await reader.press("2", "B", "enter", "B")
        assert "chosen" in reader.text
        await reader.press("enter")
        assert "Marijke is the bridge to Claire already." in reader.text
        await reader.press("B")
        await reader.type("zoe")
        assert "Anyone else you know" in reader.text
        await reader.press("enter")
        (step,) = Journal.open(journal_path).steps.values()
        assert step.what.startswith("Ask Zoë Vos")
        await reader.press("u")
        journal = Journal.open(journal_path)
        (step,) = journal.steps.values()
        assert step.what.startswith("Ask Marijke Jansen")
        assert journal.name_of(journal.people[claire.id].barriers[0].bridge) == "Marijke Jansen"


async def test_of_several_barriers_one_chooses_which_first(journal_path: Path) -> None:
    _claire(journal_path, FRENCH, Barrier(kind="distance", what="Lyon"))
    (luc,) = write(journal_path, Person(name="Luc", place="Lyon"))
    async with opened(journal_path, LEAST) as reader:
        await reader.press("2", "B")
        assert "Which barrier with Claire Dubois?" in reader.text
        await reader.press("down", "enter")
        assert "lives in Lyon" in reader.text
        await reader.press("enter")
    people = Journal.open(journal_path).people.values()
    (barriers,) = (one.barriers for one in people if one.barriers)
    assert [one.bridge for one in barriers] == ["", luc.id]


async def test_where_nothing_stands_between_it_says_how_a_barrier_is_written_down(
    journal_path: Path,
) -> None:
    write(journal_path, Person(name="Anna"))
    async with opened(journal_path) as reader:
        await reader.press("2", "B")
        assert "No barrier with Anna is written down; e does: language: French." in reader.text


async def test_where_nobody_can_it_says_what_helps_and_one_can_look_for_someone(
    journal_path: Path,
) -> None:
    _claire(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "B")
        assert "Nobody found yet" in reader.text
        assert "the languages they speak" in reader.words
        await reader.press("enter")
        assert "You look for: French · u to undo" in reader.text
        await reader.press("B", "enter")
        assert "You look for it already: French" in reader.text
        await reader.press("B", "escape")
    assert [one.what for one in Journal.open(journal_path).searches.values()] == ["French"]


async def test_a_barrier_that_changed_elsewhere_meanwhile_is_not_written_over(
    journal_path: Path,
) -> None:
    claire = _claire(journal_path)
    write(journal_path, Person(name="Marijke Jansen", skills=("French",)))
    async with opened(journal_path) as reader:
        await reader.press("2", "B")
        write(journal_path, replace(claire, barriers=(Barrier(kind="shyness"),)))
        reader.app.desktop.look_elsewhere()
        await reader.press("enter")
        assert "That changed elsewhere meanwhile; choose again." in reader.text
    assert not Journal.open(journal_path).steps


async def test_from_a_meeting_it_is_about_whom_one_meets(journal_path: Path) -> None:
    claire = _claire(journal_path)
    write(
        journal_path,
        Person(name="Marijke Jansen", skills=("French",)),
        Meeting(what="Coffee", people=(claire.id,), at="2026-11-24T10:00"),
    )
    async with opened(journal_path) as reader:
        await reader.press("5", "B")
        assert "A bridge to Claire Dubois" in reader.text
        await reader.press("escape", "b", "B", "enter")
        assert "step by Mon 23 Nov" in reader.text
