from datetime import date
from pathlib import Path
from typing import cast

import pytest
from msgspec.structs import replace

from networkjournal.domain.records import Difference, Goal, Meeting, Met, Person, Profile, Step
from networkjournal.journal import Journal
from networkjournal.tui.desk import Desk
from networkjournal.tui.drafts import Drafts
from networkjournal.tui.form_row import Steps, WordChoice
from networkjournal.tui.form_saving import FieldProblemError, filled_in
from networkjournal.tui.record_fields import Field, Takes
from tests.tui.at_the_screen import LEAST, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _people(path: Path) -> dict[str, Person]:
    return {person.name: person for person in Journal.open(path).people.values()}


async def test_every_printable_key_is_a_letter_inside_a_field(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "a")
        for key in ("q", "question_mark", "1", "7", "slash", "d", "u", "U", "G", "space", "x"):
            await reader.press(key)
        assert "q?17/duUG x" in reader.here
        await reader.press("enter", "s", "q")
        assert "sq" in reader.here
        await reader.press("ctrl+s")
    person = _people(journal_path)["q?17/duUG x"]
    assert person.role == "sq"


async def test_escape_keeps_what_was_typed_for_the_next_time_even_after_a_restart(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "a")
        await reader.type("Half a na")
        await reader.press("escape")
        assert "Kept; the same key opens it again." in reader.text
        assert "Nobody here yet." in reader.text
    assert not journal_path.exists()
    async with opened(journal_path) as reader:
        await reader.press("2", "a")
        assert "Half a na" in reader.here
        assert "This is what you had typed before; it was not saved yet." in reader.text
        await reader.type("me")
        await reader.press("ctrl+s", "a")
        assert "Half" not in reader.here
    assert list(_people(journal_path)) == ["Half a name"]


async def test_fields_take_lists_days_in_words_names_and_parts(journal_path: Path) -> None:
    write(journal_path, Person(name="Truus Visser"))
    async with opened(journal_path) as reader:
        await reader.press("2", "a")
        await reader.type("Claire Dubois")
        await reader.press("enter", "enter")
        await reader.type("football, Kerk")
        await reader.press("f3")
        for label, words in (
            ("Where we differ", "waits longer: culture"),
            ("Met on", "yesterday"),
            ("Met through", "Truus"),
            ("Rhythm", "every 6 weeks"),
        ):
            await reader.go_to_field(label)
            assert label in reader.here
            await reader.type(words)
        await reader.press("ctrl+s")
    people = _people(journal_path)
    claire = people["Claire Dubois"]
    assert claire.circles == ("football", "church")
    assert claire.differences == (Difference(what="waits longer", because="culture"),)
    assert claire.met == Met(on=date(2026, 11, 22), through=people["Truus Visser"].id)
    assert claire.rhythm == "6w"


async def test_a_field_that_cannot_be_that_says_so_and_nothing_typed_is_lost(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "n", "f2")
        await reader.type("Call the mill")
        await reader.press("enter", "enter")
        await reader.type("nextish")
        await reader.press("ctrl+s")
        assert "“nextish” is not a date here." in reader.text
        assert "By when" in reader.here
        assert "Call the mill" in reader.text
        assert not journal_path.exists()
        for _letter in "nextish":
            await reader.press("backspace")
        await reader.type("tomorrow")
        await reader.press("ctrl+s")
    (step,) = Journal.open(journal_path).steps.values()
    assert (step.what, step.due) == ("Call the mill", date(2026, 11, 24))


async def test_a_form_without_what_is_required_names_it(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "a", "ctrl+s")
        assert "A person needs a name or a role." in reader.text
        await reader.press("escape", "m", "f2", "ctrl+s")
        assert "This one is needed; a few words are enough." in reader.text
        await reader.press("escape", "7", "a")
        await reader.type("Learn French")
        await reader.press("ctrl+s")
        assert "draft until you write what it is good for" in reader.text
    (goal,) = Journal.open(journal_path).goals.values()
    assert isinstance(goal, Goal)
    assert goal.state == "draft"


async def test_a_person_without_a_name_is_called_by_the_role(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "a", "enter")
        await reader.type("a syrup supplier")
        await reader.press("ctrl+s")
        assert "a syrup supplier" in reader.here
    assert _people(journal_path)[""].role == "a syrup supplier"


async def test_two_windows_changing_one_person_are_merged_field_by_field(
    journal_path: Path,
) -> None:
    anna = write(journal_path, Person(name="Anna", role="baker"))[0]
    async with opened(journal_path) as reader:
        await reader.press("2", "e", "enter")
        await reader.type(", first hour")
        with Journal.open(journal_path).change("Elsewhere") as change:
            change.put(Person(id=anna.id, name="Anna de Vries", role="baker", place="Deventer"))
        await reader.press("ctrl+s")
    after = Journal.open(journal_path).people[anna.id]
    assert (after.name, after.role, after.place) == (
        "Anna de Vries",
        "baker, first hour",
        "Deventer",
    )


async def test_a_person_deleted_elsewhere_comes_back_when_their_form_is_saved(
    journal_path: Path,
) -> None:
    anna = write(journal_path, Person(name="Anna", role="baker"), Person(name="Bram"))[0]
    async with opened(journal_path) as reader:
        await reader.press("2", "e", "enter")
        await reader.type(", first hour")
        with Journal.open(journal_path).change("Elsewhere") as change:
            change.remove(anna)
        reader.app.desktop.look_elsewhere()
        await reader.press("ctrl+s")
        assert "Anna was deleted elsewhere; saving brought it back · u to undo" in reader.text
    after = Journal.open(journal_path).people[anna.id]
    assert (after.name, after.role) == ("Anna", "baker, first hour")


async def test_a_failed_save_leaves_the_form_as_it_was(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from networkjournal.journal.errors import NotSavedError

    def full(*_arguments: object) -> None:
        raise NotSavedError("Not saved: the disk is full. Your text is still here.")

    async with opened(journal_path) as reader:
        await reader.press("2", "a")
        await reader.type("Anna")
        with monkeypatch.context() as patch:
            patch.setattr("networkjournal.journal.file.JournalFile.write", full)
            await reader.press("ctrl+s")
        assert "Not saved: the disk is full. Your text is still here." in reader.text
        assert "Anna" in reader.here
        await reader.press("ctrl+s")
        assert "Anna" in reader.here


async def test_notes_of_several_lines_keep_their_lines(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna", notes="One\nTwo"))
    async with opened(journal_path) as reader:
        await reader.press("2", "e")
        assert "One" in reader.text
        assert "Two" in reader.text
        await reader.press("enter")
        await reader.type("baker")
        await reader.press("ctrl+s")
    anna = _people(journal_path)["Anna"]
    assert (anna.notes, anna.role) == ("One\nTwo", "baker")


async def test_a_meeting_is_planned_with_the_person_one_stands_on(journal_path: Path) -> None:
    anna = write(journal_path, Person(name="Anna"))[0].id
    async with opened(journal_path, LEAST) as reader:
        await reader.press("2", "m", "f2")
        await reader.type("Coffee")
        await reader.press("enter")
        assert "Anna" in reader.here
        await reader.press("enter")
        await reader.type("tomorrow 10:00")
        await reader.press("enter")
        await reader.press("5")
        assert "tomorrow" in reader.text
        assert "10:00" in reader.text
    (meeting,) = Journal.open(journal_path).meetings.values()
    assert isinstance(meeting, Meeting)
    assert (meeting.what, meeting.people, meeting.at) == ("Coffee", (anna,), "2026-11-24T10:00")


async def test_a_word_is_chosen_by_arrows_or_its_first_letter(journal_path: Path) -> None:
    step = write(journal_path, Step(what="Call"))[0]
    async with opened(journal_path) as reader:
        await reader.press("7", "e", "f3")
        for _field in range(3):
            await reader.press("tab")
        assert "Who does it" in reader.here
        await reader.press("t", "ctrl+s")
        assert Journal.open(journal_path).steps[step.id].by == "them"
        await reader.press("e", "tab", "tab", "tab", "left", "ctrl+s")
        assert Journal.open(journal_path).steps[step.id].by == "me"


def test_a_choice_of_yes_or_no_says_each_by_its_own_word() -> None:
    field = Field("asked", "Asked for", "", Takes.YES, ("", "yes", "no"))
    choice = WordChoice(cast("Steps", None), field, "")
    assert [choice.say(word) for word in field.words] == ["–", "yes", "no"]


def test_how_one_wants_to_be_known_is_not_saved_empty(journal_path: Path, today: date) -> None:
    desk = Desk(Journal.open(journal_path), today, Drafts(journal_path), print, print)
    with pytest.raises(FieldProblemError) as refused:
        filled_in(desk, Profile(since=today), {}, {})
    assert refused.value.field == "statement"


async def test_a_name_that_is_corrected_adds_only_whom_one_means(journal_path: Path) -> None:
    write(journal_path, Person(name="Claire"))
    async with opened(journal_path) as reader:
        await reader.press("2", "e", "f3")
        await reader.go_to_field("Met through")
        await reader.type("my sister Marijke")
        await reader.press("ctrl+s")
        assert "my sister Marijke is new here" in reader.text
        await reader.press("ctrl+u")
        await reader.type("Marijke")
        await reader.press("ctrl+s")
        assert "Marijke is new here: save again" in reader.text
        await reader.press("ctrl+s")
        people = {one.name: one for one in reader.app.desktop.desk.journal.people.values()}
        assert set(people) == {"Claire", "Marijke"}
        assert people["Claire"].met is not None
        assert people["Claire"].met.through == people["Marijke"].id


async def test_what_another_window_wrote_in_the_same_field_is_shown_before_it_is_replaced(
    journal_path: Path,
) -> None:
    (anna,) = write(journal_path, Person(name="Anna", role="baker"))
    async with opened(journal_path) as reader:
        await reader.press("2", "e", "down", "ctrl+u")
        await reader.type("mine")
        journal = Journal.open(journal_path)
        with journal.change("Elsewhere") as change:
            change.put(replace(journal.people[anna.id], role="theirs"))
        reader.app.desktop.look_elsewhere()
        await reader.press("ctrl+s")
        assert "Changed elsewhere to “theirs”; save again to put yours instead." in reader.words
        assert Journal.open(journal_path).people[anna.id].role == "theirs"
        await reader.press("ctrl+s")
    assert Journal.open(journal_path).people[anna.id].role == "mine"


async def test_arrows_leave_notes_at_their_first_and_last_line(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna", notes="one\ntwo"))
    async with opened(journal_path) as reader:
        await reader.press("2", "e")
        await reader.go_to_field("Notes")
        await reader.press("up")
        assert "▌ Notes" in reader.text
        await reader.press("up")
        assert "▌ Notes" not in reader.text
        await reader.press("down")
        assert "▌ Notes" in reader.text


async def test_down_on_the_last_field_stays_and_saves_nothing(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("7", "a")
        await reader.type("Find flour")
        await reader.press("down", "down", "down", "down")
        assert "By when" in reader.here
        assert not journal_path.exists()
        await reader.press("enter")
        assert "Added Find flour" in reader.text


async def test_a_meeting_opens_with_its_six_boxes(journal_path: Path) -> None:
    write(journal_path, Meeting(what="Coffee", at="2026-11-24T10:00"))
    async with opened(journal_path) as reader:
        await reader.press("1", "e")
        assert "▌ What I know of them" in reader.text
        for box in ("Where we differ", "What I can give", "Whom we both know", "Practical"):
            assert box in reader.text
        assert "2026-11-24 10:00" in reader.text
        await reader.type("coaches in Lyon")
        await reader.press("ctrl+s")
        (meeting,) = reader.app.desktop.desk.journal.meetings.values()
        assert meeting.prep is not None
        assert (meeting.prep.know, meeting.at) == ("coaches in Lyon", "2026-11-24T10:00")


async def test_what_is_typed_right_after_tab_goes_into_the_next_field(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "a")
        await reader.type("Anna")
        await reader.press("tab", "b", "a", "k", "e", "r", "tab", "tab", "t", "o", "d", "a", "y")
        await reader.press("shift+tab", "x", "ctrl+s")
    (anna,) = _people(journal_path).values()
    assert (anna.role, anna.circles) == ("baker", ("x",))
    assert anna.met == Met(on=date(2026, 11, 23))


async def test_a_click_in_a_field_types_there(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "a")
        row = next(n for n, line in enumerate(reader.lines) if line.strip().startswith("Role"))
        await reader.pilot.click(offset=(30, row))
        await reader.type("baker")
        await reader.press("ctrl+s")
    assert [one.role for one in _people(journal_path).values()] == ["baker"]
