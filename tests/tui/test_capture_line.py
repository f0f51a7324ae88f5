from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Expertise, Person, Profile
from networkjournal.journal import Journal
from networkjournal.language import speak
from tests.tui.at_the_screen import WIDE, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def people(journal_path: Path, today: date) -> dict[str, str]:
    """Two Annas, a Piet and a Truus by name, and an expertise called baking."""
    names = ("Anna de Vries", "Anna Jansen", "Piet Bakker", "Truus Visser")
    circles = {"Anna de Vries": ("fellow bakers",), "Anna Jansen": ("football",)}
    persons = [Person(name=name, circles=circles.get(name, ())) for name in names]
    write(journal_path, Profile(expertise=(Expertise(name="baking"),)))
    return {
        record.id: name for record, name in zip(write(journal_path, *persons), names, strict=True)
    }


def _written(path: Path) -> Entry:
    entries = list(Journal.open(path).entries.values())
    assert len(entries) == 1
    return entries[0]


def _underlined(reader: Reader) -> str:
    parts = [part.text for part in reader.segments if part.style and part.style.underline]
    return " ".join(part.strip() for part in parts if part.strip())


async def test_a_sentence_is_understood_while_it_is_typed_and_written_by_enter(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("s")
        assert "what did you give, and to whom" in reader.text
        assert "@name  yesterday  20m  #known-for" in reader.text
        await reader.type("Introduced @Truus to @Piet yesterday 20m #baking")
        echo = "to Truus Visser, Piet Bakker · Sunday 22 November · 20 min · baking"
        assert echo in reader.text
        assert _underlined(reader) == "@Truus @Piet yesterday 20m #baking"
        await reader.press("enter")
        assert "Sowed: Introduced Truus Visser to Piet Bakker · u to undo" in reader.text
        assert "▌ →" not in reader.text
        entry = _written(journal_path)
        assert entry.kind == "sowing"
        assert entry.text == "Introduced Truus Visser to Piet Bakker"
        assert [people[key] for key in entry.people] == ["Truus Visser", "Piet Bakker"]
        assert entry.on == date(2026, 11, 22)
        assert (entry.minutes, entry.expertise) == (20, "baking")
        await reader.press("u")
        assert not Journal.open(journal_path).entries


async def test_a_name_that_several_people_have_is_chosen_by_tab_and_never_guessed(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("t")
        await reader.type("Called @Anna about the stall")
        assert "Anna?" in reader.text
        assert "fellow bakers" in reader.text
        assert "football" in reader.text
        await reader.press("enter")
        assert "Which Anna? Tab chooses." in reader.text
        assert not Journal.open(journal_path).entries
        await reader.press("tab")
        first = "with Anna de Vries" in reader.text
        await reader.press("tab")
        assert ("with Anna de Vries" in reader.text) is not first
        chosen = "Anna Jansen" if first else "Anna de Vries"
        await reader.press("enter")
        assert [people[key] for key in _written(journal_path).people] == [chosen]


async def test_a_new_name_is_added_with_the_sentence_and_one_undo_takes_both_back(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("s")
        await reader.type("Lent @Zoë my small pan")
        assert "New: Zoë · Enter adds" in reader.text
        await reader.press("enter")
        entry = _written(journal_path)
        assert Journal.open(journal_path).people[entry.people[0]].name == "Zoë"
        await reader.press("u")
        assert not Journal.open(journal_path).entries
        assert len(Journal.open(journal_path).people) == len(people)


async def test_escape_keeps_the_sentence_and_the_same_key_opens_it_again(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("h")
        await reader.type("An oven, q?1/s")
        await reader.press("escape")
        assert "Kept; h opens it again." in reader.text
        await reader.press("s")
        assert "An oven" not in reader.text
        await reader.press("escape", "h")
        assert "An oven, q?1/s" in reader.here
    async with opened(journal_path) as reader:
        await reader.press("h")
        assert "An oven, q?1/s" in reader.here
        await reader.press("enter", "h")
        assert "An oven" not in reader.here
    assert _written(journal_path).kind == "harvest"


async def test_on_a_person_that_person_is_in_the_sentence_unsaid(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2", "G", "i")
        assert "with Truus Visser" in reader.text
        await reader.type("Ovens can be rented")
        await reader.press("enter")
        entry = _written(journal_path)
        assert [people[key] for key in entry.people] == ["Truus Visser"]
        assert "Truus Visser" in reader.here
        assert "↑ Ovens can be rented" in reader.text


async def test_who_is_named_is_in_the_sentence_instead_of_the_person_one_stands_on(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2", "G", "s")
        await reader.type("Lent a book to")
        assert "to Truus Visser" in reader.text
        await reader.type(" @Piet")
        assert "to Piet Bakker" in reader.text
        assert "Truus Visser ·" not in reader.text
        assert "to Truus Visser" not in reader.text
        await reader.press("enter")
        entry = _written(journal_path)
        assert [people[key] for key in entry.people] == ["Piet Bakker"]


async def test_a_new_name_is_in_the_sentence_instead_of_the_person_one_stands_on(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2", "G", "s")
        await reader.type("Lent a book to @Mo")
        assert "to Truus Visser" not in reader.text
        await reader.press("enter")
        journal = Journal.open(journal_path)
        entry = _written(journal_path)
        assert [journal.people[key].name for key in entry.people] == ["Mo"]


async def test_the_form_opens_with_what_the_sentence_says_and_saves_it(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("s")
        await reader.type("A tip for @Piet and @Mo yesterday 5m size:large")
        await reader.press("f2")
        assert "A sowing" in reader.text
        assert "Piet Bakker, Mo" in reader.text
        assert "2026-11-22" in reader.text
        await reader.press("ctrl+s")
        assert "Mo is new here: save again to add the name." in reader.text
        await reader.press("ctrl+s")
        entry = _written(journal_path)
        assert (entry.text, entry.size, entry.minutes) == (
            "A tip for Piet Bakker and Mo",
            "large",
            5,
        )
        names = [Journal.open(journal_path).people[key].name for key in entry.people]
        assert names == ["Piet Bakker", "Mo"]
        await reader.press("s")
        assert "A tip" not in reader.here


async def test_what_cannot_be_written_stays_and_says_why(
    journal_path: Path, people: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("t")
        await reader.type("Coffee with @Piet tomorrow")
        assert "Tuesday 24 November is still to come; m plans a meeting." in reader.text
        await reader.press("enter")
        assert "Coffee with @Piet tomorrow" in reader.here
        await reader.press("escape", "s")
        await reader.type("Gave @Piet a pan size:enormous")
        await reader.press("enter")
        assert "size:enormous" in reader.here
        assert "enormous" in reader.lines[-2]
        await reader.press("escape", "i")
        await reader.type("Disks fill up")
        monkeypatch.setattr("networkjournal.journal.file.JournalFile.write", _full)
        await reader.press("enter")
        assert "Not saved: the disk is full. Your text is still here." in reader.text
        assert "Disks fill up" in reader.here
    assert not Journal.open(journal_path).entries


def _full(*_arguments: object) -> None:
    from networkjournal.journal.errors import NotSavedError

    raise NotSavedError("Not saved: the disk is full. Your text is still here.")


async def test_backspace_behind_a_date_makes_it_plain_text(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("t")
        await reader.type("Sang a song called yesterday")
        assert "Sunday 22 November" in reader.text
        await reader.press("backspace")
        assert "Sunday 22 November" not in reader.text
        await reader.press("enter")
        entry = _written(journal_path)
        assert entry.text == "Sang a song called yesterday"
        assert entry.on == date(2026, 11, 23)


async def test_a_name_without_a_sign_is_offered_and_tab_takes_it(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("t")
        await reader.type("Met Tru")
        assert "Tab: Truus Visser?" in reader.text
        await reader.press("tab")
        await reader.type("at the mill")
        await reader.press("enter")
        entry = _written(journal_path)
        assert entry.text == "Met Truus Visser at the mill"
        assert [people[key] for key in entry.people] == ["Truus Visser"]


async def test_dutch_sentences_are_understood_and_echoed_in_dutch(
    journal_path: Path, people: dict[str, str]
) -> None:
    speak("nl")
    async with opened(journal_path) as reader:
        await reader.press("s")
        assert "wat gaf je, en aan wie" in reader.text
        await reader.type("@Truus gisteren geholpen 1u")
        assert "aan Truus Visser · zondag 22 november · 60 min" in reader.text
        await reader.press("enter")
        assert "Gezaaid: Truus Visser geholpen · ongedaan: u" in reader.text


async def test_a_paste_of_many_lines_becomes_one_line_and_no_control_code_gets_in(
    journal_path: Path, people: dict[str, str]
) -> None:
    from textual import events

    async with opened(journal_path) as reader:
        await reader.press("t")
        assert reader.app.focused is not None
        reader.app.focused.post_message(events.Paste("first\nsecond\x1b[2J\u202ethird"))
        await reader.pilot.pause()
        assert "first second\ufffd[2J\ufffdthird" in reader.here
        reader.app.focused.post_message(events.Paste("x" * 5_000_000))
        await reader.pilot.pause()
        await reader.press("enter")
    assert 60_000 < len(_written(journal_path).text) < 70_000


async def test_behind_one_name_another_is_offered_and_a_whole_one_is_not_offered_again(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("t")
        await reader.type("Coffee with @Piet Bakker ")
        assert "Tab:" not in reader.text
        await reader.type("and Tru")
        assert "Tab: Truus Visser?" in reader.text
        await reader.press("tab", "enter")
        names = [people[key] for key in _written(journal_path).people]
        assert names == ["Piet Bakker", "Truus Visser"]


async def test_the_surname_of_someone_new_is_not_taken_for_someone_known(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("t")
        await reader.type("Coffee with @Zoë Visser")
        assert "New: Zoë Visser · Enter adds" in reader.text
        await reader.press("tab")
        assert "Coffee with @Zoë Visser" in reader.here


async def test_enter_says_why_a_day_to_come_is_not_written(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("t")
        await reader.type("Coffee with @Piet tomorrow")
        await reader.press("enter")
        assert "That day is still to come: Esc, then m plans a meeting." in reader.text
        assert "Coffee with @Piet tomorrow" in reader.here
    assert not Journal.open(journal_path).entries


async def test_the_question_which_name_is_gone_once_it_is_answered(
    journal_path: Path, people: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("t")
        await reader.type("Called @Anna")
        await reader.press("enter")
        assert "Which Anna? Tab chooses." in reader.text
        await reader.press("tab")
        assert "Which Anna?" not in reader.text
