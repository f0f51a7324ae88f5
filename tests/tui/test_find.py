"""Looking through everything at once."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import (
    Achievement,
    Entry,
    Goal,
    Group,
    Meeting,
    Person,
    Search,
    Step,
)
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _a_bit_of_everything(path: Path) -> None:
    anna = write(
        path,
        Person(name="Anna de Vries", role="baker", notes="Her brother has a flour mill in Zwolle."),
    )[0].id
    write(
        path,
        Person(name="Floor Mulder", role="miller", place="Deventer"),
        Entry(kind="talk", text="Spoke about flour", on=date(2026, 11, 20), people=(anna,)),
        Entry(kind="sowing", text="Lent a pan", on=date(2026, 11, 2), people=(anna,)),
        Meeting(what="At the mill", at="2026-11-24T10:00", notes="bring a bag of flour"),
        Step(what="Ask for flour", due=date(2026, 11, 27)),
        Goal(what="Own flour", use="guests ask"),
        Group(what="Millers", purpose="better flour"),
        Search(what="a flour supplier"),
        Achievement(what="Baked with rye flour", on=date(2026, 5, 1)),
    )


async def test_one_line_finds_words_in_every_kind_of_record(journal_path: Path) -> None:
    _a_bit_of_everything(journal_path)
    async with opened(journal_path, WIDE) as reader:
        await reader.press("4", "ctrl+f")
        assert "Find everything" in reader.text
        assert "Type words from anything you wrote" in reader.text
        await reader.type("flour")
        text = reader.text
        headings = [
            *("People · 1", "Log · 1", "Meetings · 1", "Steps · 1", "Goals · 1"),
            *("Groups · 1", "Looking for · 1", "Achievements · 1"),
        ]
        places = [text.index(heading) for heading in headings]
        assert places == sorted(places)
        assert "Lent a pan" not in text.split("│")[0]
        assert "8 shown" in text


async def test_what_is_not_in_the_row_itself_is_shown_beside_it(journal_path: Path) -> None:
    _a_bit_of_everything(journal_path)
    async with opened(journal_path, SMALL) as reader:
        await reader.press("ctrl+f")
        await reader.type("flour")
        assert "has a flour mill" in reader.here or "has a flour mill" in reader.text
        assert "bring a bag of flour" in reader.text
        marked = [part.text for part in reader.segments if part.style and part.style.underline]
        assert "flour" in marked
        assert set(marked) <= {"flour"}


async def test_enter_goes_into_the_list_then_opens_and_escape_leads_back_the_same_way(
    journal_path: Path,
) -> None:
    _a_bit_of_everything(journal_path)
    async with opened(journal_path, SMALL) as reader:
        await reader.press("4", "ctrl+f")
        await reader.type("baker")
        await reader.press("enter")
        assert "Anna de Vries" in reader.here
        await reader.press("enter")
        assert "What can I mean for Anna?" in reader.text
        await reader.press("s")
        assert "with Anna de Vries" in reader.words or "Anna de Vries" in reader.here
        await reader.press("escape", "escape")
        assert "Anna de Vries" in reader.here
        assert "/ baker" in reader.text
        await reader.press("escape")
        assert "Type words from anything" in reader.text
        await reader.press("escape")
        assert "all kinds" in reader.text


async def test_the_keys_of_a_record_work_from_what_was_found(journal_path: Path) -> None:
    _a_bit_of_everything(journal_path)
    async with opened(journal_path, SMALL) as reader:
        await reader.press("ctrl+f")
        await reader.type("floor")
        await reader.press("down", "y")
        assert reader.app.clipboard == "Floor Mulder"
        await reader.press("e")
        await reader.type(" jr")
        await reader.press("ctrl+s")
        assert "Floor Mulder jr" in reader.here
        await reader.press("d")
        assert "Deleted Floor Mulder jr · u to undo" in reader.text
        await reader.press("u")
        assert "Floor Mulder jr" in reader.here
    assert "Floor Mulder jr" in {one.name for one in Journal.open(journal_path).people.values()}


async def test_it_opens_from_a_field_and_what_was_typed_there_is_kept(journal_path: Path) -> None:
    _a_bit_of_everything(journal_path)
    async with opened(journal_path, SMALL) as reader:
        await reader.press("s")
        await reader.type("Half a sentence")
        await reader.press("ctrl+f")
        await reader.type("rye")
        assert "Baked with rye flour" in reader.text
        await reader.press("escape", "escape", "s")
        assert "Half a sentence" in reader.text
        await reader.press("escape", "2", "a")
        await reader.type("Zoë")
        await reader.press("ctrl+f", "escape", "escape", "a")
        assert "Zoë" in reader.text
        await reader.press("escape", "slash")
        await reader.type("anna")
        await reader.press("ctrl+f")
        assert "Find everything" in reader.text


async def test_what_was_asked_before_is_there_again_and_goes_with_the_first_letter(
    journal_path: Path,
) -> None:
    _a_bit_of_everything(journal_path)
    async with opened(journal_path, SMALL) as reader:
        await reader.press("ctrl+f")
        await reader.type("rye")
        await reader.press("enter", "2", "ctrl+f")
        assert "Baked with rye flour" in reader.text
        await reader.press("p")
        assert "/ p " in reader.text
        assert "Lent a pan" in reader.text


async def test_more_than_fifty_of_a_kind_are_counted_and_enter_shows_them(
    journal_path: Path,
) -> None:
    write(
        journal_path,
        *(Entry(kind="talk", text=f"Bread {n:03}", on=date(2026, 1, 1)) for n in range(60)),
        Step(what="Bake bread"),
    )
    async with opened(journal_path, SMALL) as reader:
        await reader.press("ctrl+f")
        await reader.type("bread")
        assert "Log · 60" in reader.text
        assert "61 found" in reader.text
        await reader.press("enter", "G", "k")
        assert "and 10 more · Enter shows them" in reader.here
        await reader.press("enter")
        assert "Bread 009" in reader.here
        assert "and 10 more" not in reader.text
        await reader.press("G")
        assert "Bake bread" in reader.here


async def test_a_query_that_is_not_understood_says_so_and_loses_nothing(journal_path: Path) -> None:
    _a_bit_of_everything(journal_path)
    async with opened(journal_path, SMALL) as reader:
        await reader.press("ctrl+f")
        await reader.type("cirkle:church")
        assert "No field “cirkle”" in reader.text
        assert "/ cirkle:church" in reader.text
        await reader.press("escape")
        await reader.type("kind:sowing")
        assert "Lent a pan" in reader.text
        assert "1 shown" in reader.text
        await reader.press("escape")
        await reader.type("[/nothing]")
        assert "No match for “[/nothing]”." in reader.text


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_hostile_names_and_long_texts_are_only_words(
    journal_path: Path, size: tuple[int, int]
) -> None:
    write(
        journal_path,
        Person(name="[/] O'Neil [kids]", notes="word " * 3000 + "needle [@click=app.quit]"),
        Entry(kind="talk", text="ﬁne 日本語 " * 50 + "needle straße", on=date(2026, 11, 1)),
    )
    async with opened(journal_path, size) as reader:
        await reader.press("ctrl+f")
        await reader.type("needle")
        assert "[/] O'Neil [kids]" in reader.text
        assert reader.text.count("needle") >= 3
        await reader.press("escape")
        await reader.type("strasse")
        assert "straße" in reader.text


async def test_nobody_waits_for_the_log_to_find_a_person(journal_path: Path) -> None:
    _a_bit_of_everything(journal_path)
    async with opened(journal_path, SMALL, settled=False) as reader:
        await reader.press("ctrl+f")
        await reader.type("flour")
        assert "Anna de Vries" in reader.text
        await reader.settle()
        assert "Spoke about flour" in reader.text


async def test_the_palette_leads_there_too(journal_path: Path) -> None:
    _a_bit_of_everything(journal_path)
    async with opened(journal_path, SMALL) as reader:
        await reader.press("ctrl+p")
        await reader.type("find everything")
        await reader.press("enter")
        await reader.type("rye")
        assert "Baked with rye flour" in reader.text
        await reader.press("enter", "d", "escape")
        assert "Type words" in reader.text
        assert "No match" not in reader.text
