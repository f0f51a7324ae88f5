"""The form after a talk, by its keys: notes become records in one change."""

import json
import os
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from networkjournal.domain.records import (
    Barrier,
    Meeting,
    Person,
)
from networkjournal.journal import Journal
from networkjournal.language import speak
from networkjournal.tui.afterwards.line_row import LineRow
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _coffee(path: Path, notes: str = "", **fields: object) -> tuple[str, str]:
    """Claire, and coffee with her this morning: their ids."""
    (claire,) = write(path, Person(name="Claire Dubois"))
    meeting = Meeting(
        what="Coffee",
        people=(claire.id,),
        at="2026-11-23T10:00",
        minutes=60,
        notes=notes,
        **fields,  # type: ignore[arg-type]
    )
    (coffee,) = write(path, meeting)
    return claire.id, coffee.id


def _meeting(path: Path, key: str) -> Meeting:
    return Journal.open(path).meetings[key]


def _kinds(reader: Reader) -> list[tuple[str, str]]:
    """What each row becomes, and its words; the last empty one is left out."""
    rows = reader.app.screen.query(LineRow)
    return [(row.kind, row.value) for row in rows if row.value]


async def test_x_and_save_is_the_quick_way_to_mark_a_meeting_held(journal_path: Path) -> None:
    _claire, coffee = _coffee(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("5", "x")
        assert "Afterwards · Coffee" in reader.text
        assert _meeting(journal_path, coffee).state == "planned"
        await reader.press("ctrl+s")
        assert "Held: Coffee · u to undo" in reader.text
        assert _meeting(journal_path, coffee).state == "held"
        assert not Journal.open(journal_path).entries
        await reader.press("G", "x")
        assert "Open again: Coffee · u to undo" in reader.text
    assert _meeting(journal_path, coffee).state == "planned"


async def test_escape_leaves_the_meeting_as_it_was(journal_path: Path) -> None:
    _coffee(journal_path, "gave me a pan")
    before = journal_path.read_bytes()
    async with opened(journal_path) as reader:
        await reader.press("5", "x", "escape")
        assert "5 Meetings" in reader.text
        assert "Afterwards" not in reader.text
    assert journal_path.read_bytes() == before


_NOTES = """gave me the address of her publisher
in Lyon they wait: I didn't know that

will send me her article
I'll send the chapter friday
knows Sanne Koster, pancake baker
a room at the river"""


async def test_each_line_becomes_what_it_is_and_one_undo_takes_all_of_it_back(
    journal_path: Path,
) -> None:
    claire, coffee = _coffee(journal_path, _NOTES)
    untouched = json.loads(journal_path.read_bytes())
    async with opened(journal_path) as reader:
        await reader.press("5", "x")
        assert _kinds(reader) == [
            ("talk", "Coffee 60m"),
            ("harvest", "gave me the address of her publisher"),
            ("insight", "in Lyon they wait: I didn't know that"),
            ("theirs", "will send me her article"),
            ("mine", "I'll send the chapter friday"),
            ("new", "knows Sanne Koster, pancake baker"),
            ("note", "a room at the river"),
        ]
        assert "from Claire Dubois · Mon 23 Nov" in reader.text
        await reader.press("down", "down", "down")
        assert "with Claire Dubois · by Fri 27 Nov" in reader.text
        await reader.press("down")
        assert "New: Sanne Koster · pancake baker · through Claire Dubois" in reader.text
        await reader.press("ctrl+s")
        assert "Held: Coffee · 6 lines written down · u to undo" in reader.text
        journal = Journal.open(journal_path)
        entries = {entry.kind: entry for entry in journal.entries.values()}
        assert set(entries) == {"talk", "harvest", "insight"}
        assert (entries["talk"].how, entries["talk"].minutes) == ("met", 60)
        assert all(entry.people == (claire,) for entry in entries.values())
        steps = {step.by: step for step in journal.steps.values()}
        assert steps["me"].due == date(2026, 11, 27)
        assert {step.meeting for step in steps.values()} == {coffee}
        (sanne,) = (one for one in journal.people.values() if one.name == "Sanne Koster")
        assert (sanne.role, sanne.standing, sanne.route) == ("pancake baker", "through", claire)
        assert [(tie.a, tie.b) for tie in journal.ties.values()] == [(claire, sanne.id)]
        assert _meeting(journal_path, coffee).notes == "a room at the river"
        assert _meeting(journal_path, coffee).state == "held"
        await reader.press("u")
        assert "Undone: Held: Coffee" in reader.text
    after = json.loads(journal_path.read_bytes())
    for table in ("people", "entries", "steps", "ties"):
        assert after.get(table, {}) == untouched.get(table, {})
    assert _meeting(journal_path, coffee).notes == _NOTES
    assert _meeting(journal_path, coffee).state == "planned"


async def test_arrows_and_letters_change_what_a_line_is(journal_path: Path) -> None:
    _claire, coffee = _coffee(journal_path, "one\ntwo\nthree")
    async with opened(journal_path) as reader:
        await reader.press("5", "x")
        assert reader.here.startswith("▌ ← note →")
        await reader.press("right")
        assert reader.here.startswith("▌ ← talk →")
        await reader.press("left", "left", "enter", "i", "down", "m")
        assert [kind for kind, _words in _kinds(reader)] == ["talk", "new", "insight", "mine"]
        await reader.press("up", "up", "n", "ctrl+s")
    assert _meeting(journal_path, coffee).notes == "one"
    assert [step.what for step in Journal.open(journal_path).steps.values()] == ["three"]


async def test_more_can_be_written_there_and_its_kind_follows_the_words(
    journal_path: Path,
) -> None:
    claire, coffee = _coffee(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("5", "x")
        await reader.type("I gave her a pan size:large")
        assert _kinds(reader)[1] == ("sowing", "I gave her a pan size:large")
        assert "to Claire Dubois · Mon 23 Nov · size: large" in reader.text
        await reader.press("enter")
        await reader.type("what a day")
        await reader.press("shift+tab", "space", "ctrl+s")
        entries = list(Journal.open(journal_path).entries.values())
        assert [(one.kind, one.text) for one in entries] == [
            ("sowing", "I gave her a pan"),
            ("talk", "what a day"),
        ]
        assert entries[0].people == (claire,)
    assert _meeting(journal_path, coffee).notes == ""


async def test_what_is_typed_in_the_form_and_stays_a_note_goes_to_the_notes(
    journal_path: Path,
) -> None:
    _claire, coffee = _coffee(journal_path, "first\n\nsecond")
    async with opened(journal_path) as reader:
        await reader.press("5", "x", "tab")
        await reader.type(" corrected")
        await reader.press("down", "down")
        await reader.type("third")
        await reader.press("ctrl+s")
    assert _meeting(journal_path, coffee).notes == "first corrected\n\nsecond\nthird"


async def test_the_form_is_kept_as_it_was_left(journal_path: Path) -> None:
    _claire, coffee = _coffee(journal_path, "one\ntwo")
    async with opened(journal_path) as reader:
        await reader.press("5", "x", "i", "down", "tab")
        await reader.type(" more")
        await reader.press("enter")
        await reader.type("typed here")
        await reader.press("escape")
        assert "Kept; the same key opens it again." in reader.text
        meeting = _meeting(journal_path, coffee)
        write(journal_path, replace(meeting, notes="zero\none\ntwo"))
        reader.app.desktop.look_elsewhere()
        await reader.press("x")
        assert _kinds(reader)[1:] == [
            ("note", "zero"),
            ("insight", "one"),
            ("note", "two more"),
            ("note", "typed here"),
        ]
        await reader.press("ctrl+s")
    assert _meeting(journal_path, coffee).notes == "zero\ntwo more\ntyped here"
    state = Path(os.environ["XDG_STATE_HOME"])
    assert all(json.loads(file.read_bytes()) == {} for file in state.rglob("drafts.json"))


async def test_notes_added_elsewhere_while_the_form_is_open_stay(journal_path: Path) -> None:
    _claire, coffee = _coffee(journal_path, "gave me a pan")
    async with opened(journal_path) as reader:
        await reader.press("5", "x")
        meeting = _meeting(journal_path, coffee)
        write(journal_path, replace(meeting, notes="gave me a pan\ntheirs", place="Lyon"))
        await reader.press("ctrl+s")
    meeting = _meeting(journal_path, coffee)
    assert (meeting.notes, meeting.place, meeting.state) == ("theirs", "Lyon", "held")


async def test_a_meeting_deleted_while_the_form_is_open_comes_back(journal_path: Path) -> None:
    _claire, coffee = _coffee(journal_path, "gave me a pan")
    async with opened(journal_path) as reader:
        await reader.press("5", "x")
        other = Journal.open(journal_path)
        with other.change("Elsewhere") as change:
            change.remove(other.meetings[coffee])
        reader.app.desktop.look_elsewhere()
        await reader.press("ctrl+s")
        assert "Coffee was deleted elsewhere; saving brought it back" in reader.text
    assert _meeting(journal_path, coffee).state == "held"


async def test_a_name_of_several_is_asked_at_its_line_and_tab_chooses(journal_path: Path) -> None:
    _coffee(journal_path, "gave me a pan for @Anna")
    write(journal_path, Person(name="Anna Smit"), Person(name="Anna Vos"))
    async with opened(journal_path) as reader:
        await reader.press("5", "x")
        assert "Anna is more than one: Anna Smit, Anna Vos" in reader.text
        await reader.press("ctrl+s")
        assert not Journal.open(journal_path).entries
        assert "Anna is more than one" in reader.text
        await reader.press("tab", "end", "tab", "tab")
        assert "gave me a pan for @Anna Vos" in reader.text
        assert "from Anna Vos" in reader.text
        await reader.press("ctrl+s")
        journal = Journal.open(journal_path)
    (vos,) = (one.id for one in journal.people.values() if one.name == "Anna Vos")
    assert [one.people for one in journal.entries.values() if one.kind == "harvest"] == [(vos,)]


async def test_the_talk_can_be_left_out_or_said_in_other_words(journal_path: Path) -> None:
    _coffee(journal_path, "a room")
    async with opened(journal_path) as reader:
        await reader.press("5", "x", "up", "l", "ctrl+s")
        assert not Journal.open(journal_path).entries
        await reader.press("u", "x", "up", "tab")
        await reader.type(" and cake")
        await reader.press("ctrl+s")
    (talk,) = Journal.open(journal_path).entries.values()
    assert (talk.text, talk.minutes, talk.how) == ("Coffee and cake", 60, "met")


async def test_esc_from_the_form_keeps_the_notes_of_the_focus_view(journal_path: Path) -> None:
    _claire, coffee = _coffee(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("5", "v")
        await reader.type("gave me a pan")
        await reader.press("ctrl+s", "escape")
        assert _meeting(journal_path, coffee) == replace(
            _meeting(journal_path, coffee), notes="", state="planned"
        )
        await reader.press("x")
        assert ("harvest", "gave me a pan") in _kinds(reader)
        await reader.press("escape", "v")
        assert "gave me a pan" in reader.text


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
@pytest.mark.parametrize("language", ["en", "nl"])
async def test_it_works_at_every_size_in_both_languages_with_hostile_words(
    journal_path: Path, size: tuple[int, int], language: str
) -> None:
    speak(language)
    (person,) = write(journal_path, Person(name="[/] O'Neil [kids]"))
    notes = "\n".join(["[@click=app.quit]x", "gaf me [b]", "👨‍👩‍👧 kent [/] Zoë, x"])
    write(
        journal_path,
        Meeting(what="[bold]x[/]", people=(person.id,), at="2026-11-23", notes=notes),
    )
    async with opened(journal_path, size) as reader:
        await reader.press("5", "x")
        assert "[bold]x[/]" in reader.text
        assert "[@click=app.quit]x" in reader.text
        await reader.press("down")
        assert "[/] O'Neil [kids]" in reader.text
        await reader.press("ctrl+s")
    assert Journal.open(journal_path).entries


async def test_very_many_lines_stay_notes_beyond_those_that_have_a_row(journal_path: Path) -> None:
    notes = "\n".join(f"gave me pan {number}" for number in range(100))
    _claire, coffee = _coffee(journal_path, notes)
    async with opened(journal_path) as reader:
        await reader.press("5", "x")
        assert len(_kinds(reader)) == 41
        assert "60 lines more stay in the notes" in reader.text
        await reader.press("ctrl+s")
    assert _meeting(journal_path, coffee).notes.splitlines()[0] == "gave me pan 40"
    harvests = [one for one in Journal.open(journal_path).entries.values() if one.kind == "harvest"]
    assert len(harvests) == 40


async def test_in_today_a_meeting_that_is_over_is_written_down_by_its_key(
    journal_path: Path,
) -> None:
    (claire,) = write(journal_path, Person(name="Claire Dubois"))
    (coffee,) = write(
        journal_path, Meeting(what="Coffee", people=(claire.id,), at="2026-11-20T10:00")
    )
    async with opened(journal_path) as reader:
        await reader.press("x")
        assert "Fri 20 Nov" in reader.text
        await reader.type("gave me a pan")
        await reader.press("ctrl+s")
    (entry,) = Journal.open(journal_path).entries.values()
    assert (entry.kind, entry.on) == ("harvest", date(2026, 11, 20))
    assert _meeting(journal_path, coffee.id).state == "held"


async def test_a_journal_that_cannot_be_written_keeps_the_form(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _coffee(journal_path, "gave me a pan")
    async with opened(journal_path) as reader:
        await reader.press("5", "x")

        def full(*_arguments: object, **_named: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.replace", full)
        monkeypatch.setattr(Path, "replace", full)
        await reader.press("ctrl+s")
        assert "Not saved" in reader.text
        assert "gave me a pan" in reader.text
    assert Journal.open(journal_path).entries == {}


async def test_without_notes_saving_at_once_only_marks_the_meeting_held(journal_path: Path) -> None:
    (marijke,) = write(journal_path, Person(name="Marijke"))
    barrier = Barrier(kind="language", what="French", bridge=marijke.id)
    (claire,) = write(journal_path, Person(name="Claire", barriers=(barrier,)))
    write(journal_path, Meeting(what="Coffee", people=(claire.id,), at="2026-11-23T10:00"))
    async with opened(journal_path) as reader:
        await reader.press("5", "x")
        assert "Marijke was the bridge to Claire" in reader.text
        await reader.press("ctrl+s")
    journal = Journal.open(journal_path)
    assert [one.state for one in journal.meetings.values()] == ["held"]
    assert not journal.entries
    assert not journal.steps
