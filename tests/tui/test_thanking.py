"""After a talk: who made it possible is thanked, wishes move, and notes about a person go on."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Barrier, Entry, Goal, Meeting, Met, Person, Preparation
from networkjournal.journal import Journal
from tests.tui.at_the_screen import opened, write

pytestmark = pytest.mark.usefixtures("today")


async def test_the_french_coach_is_met_and_the_sister_is_thanked(journal_path: Path) -> None:
    (marijke,) = write(journal_path, Person(name="Marijke Jansen", skills=("French",)))
    (goal,) = write(journal_path, Goal(what="Learn in Lyon", use="ask better"))
    (claire,) = write(
        journal_path,
        Person(
            name="Claire Dubois",
            standing="wanted",
            wish="planned",
            barriers=(Barrier(kind="language", what="French", bridge=marijke.id),),
        ),
    )
    write(
        journal_path,
        Meeting(
            what="Coffee",
            people=(claire.id,),
            at="2026-11-23T10:00",
            place="Lyon",
            goal=goal.id,
            prep=Preparation(know="coach"),
        ),
    )
    async with opened(journal_path) as reader:
        await reader.press("5", "v")
        await reader.type("I didn't know that a coach asks less")
        await reader.press("ctrl+s")
        assert "Who made it possible" in reader.text
        assert "Thank Marijke Jansen for the bridge to Claire Dubois" in reader.text
        await reader.press("ctrl+s")
        journal = Journal.open(journal_path)
        (meeting,) = journal.meetings.values()
        assert (meeting.state, meeting.notes) == ("held", "")
        kinds = {entry.kind: entry for entry in journal.entries.values()}
        assert kinds["insight"].people == (claire.id,)
        assert kinds["insight"].goal == goal.id
        assert kinds["harvest"].people == (marijke.id,)
        (thanks,) = journal.steps.values()
        assert (thanks.people, thanks.due) == ((marijke.id,), date(2026, 11, 25))
        met = journal.people[claire.id]
        assert (met.wish, met.standing) == ("met", "known")
        assert met.met == Met(on=date(2026, 11, 23), where="Lyon")
        await reader.press("u")
        journal = Journal.open(journal_path)
        assert journal.people[claire.id].wish == "planned"
        assert not journal.entries
        await reader.press("v")
        assert "a coach asks less" in reader.text


async def test_what_is_proposed_can_be_left_out_or_reworded(journal_path: Path) -> None:
    (truus,) = write(journal_path, Person(name="Truus Visser"))
    (claire,) = write(journal_path, Person(name="Claire Dubois", route=truus.id))
    write(journal_path, Meeting(what="Coffee", people=(claire.id,), at="2026-11-23"))
    async with opened(journal_path) as reader:
        await reader.press("5", "x", "down")
        assert "It is not written down." in reader.text
        await reader.press("right")
        assert "with Truus Visser · by Wed 25 Nov" in reader.text
        await reader.press("right", "ctrl+s")
        assert not Journal.open(journal_path).steps
        await reader.press("u", "x", "down", "tab")  # words typed in it are meant to be kept
        await reader.type(" friday")
        await reader.press("ctrl+s")
    (step,) = Journal.open(journal_path).steps.values()
    assert (step.what, step.due) == (
        "Thank Truus Visser for the way to Claire Dubois",
        date(2026, 11, 27),
    )
    assert step.people == (truus.id,)


async def test_notes_about_a_person_become_records_and_come_back_when_undone(
    journal_path: Path,
) -> None:
    (claire,) = write(journal_path, Person(name="Claire Dubois", notes="old"))
    async with opened(journal_path) as reader:
        await reader.press("2", "v")
        await reader.type("gave me a pan\nlikes walking")
        await reader.press("ctrl+s", "ctrl+s")
        assert "Talk with Claire Dubois · 2 lines written down · u to undo" in reader.text
        journal = Journal.open(journal_path)
        assert {one.kind for one in journal.entries.values()} == {"talk", "harvest"}
        assert journal.people[claire.id].notes == "old\nlikes walking"
        await reader.press("v")
        assert "gave me a pan" not in reader.text
        await reader.press("escape", "u")
        assert Journal.open(journal_path).people[claire.id].notes == "old"
        await reader.press("v")
        assert "gave me a pan" in reader.text


async def test_notes_about_a_person_can_all_stay_notes(journal_path: Path) -> None:
    (claire,) = write(journal_path, Person(name="Claire Dubois"))
    async with opened(journal_path) as reader:
        await reader.press("2", "v")
        await reader.type("likes walking")
        await reader.press("ctrl+s", "up", "l", "ctrl+s")
        assert "Notes: Claire Dubois · u to undo" in reader.text
        journal = Journal.open(journal_path)
        assert journal.people[claire.id].notes == "likes walking"
        assert not journal.entries
        await reader.press("v", "escape", "u", "v")
        assert "likes walking" in reader.text


async def test_where_nothing_was_noted_about_a_person_nothing_is_written(
    journal_path: Path,
) -> None:
    write(journal_path, Person(name="Claire Dubois"))
    before = journal_path.read_bytes()
    async with opened(journal_path) as reader:
        await reader.press("2", "v", "ctrl+s", "ctrl+s")
        assert "u to undo" not in reader.text
        assert "Claire Dubois" in reader.here
    assert journal_path.read_bytes() == before


async def test_a_talk_that_stands_in_the_log_already_is_not_proposed_again(
    journal_path: Path,
) -> None:
    (claire,) = write(journal_path, Person(name="Claire Dubois"))
    talk = Entry(kind="talk", text="Lunch", on=date(2026, 11, 23), people=(claire.id,))
    write(journal_path, talk)
    async with opened(journal_path) as reader:
        await reader.press("2", "v")
        await reader.type("gave me a pan")
        await reader.press("ctrl+s")
        assert "leave out" in reader.text
        await reader.press("ctrl+s")
    kinds = [one.kind for one in Journal.open(journal_path).entries.values()]
    assert kinds == ["talk", "harvest"]
