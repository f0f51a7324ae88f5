"""Introducing two people to each other: ``I``."""

from pathlib import Path

import pytest

from networkjournal.domain.records import Person, Tie
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _two(path: Path) -> tuple[str, str]:
    claire, fatima = write(
        path,
        Person(name="Claire Dubois", circles=("work",), needs=("a venue",)),
        Person(name="Fatima [/] El Idrissi", circles=("family",), skills=("a hall for rent",)),
    )
    return claire.id, fatima.id


async def test_from_breadth_one_line_makes_a_sowing_to_both_and_a_tie(journal_path: Path) -> None:
    two = _two(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("6", "G")
        assert "Whom to introduce" in reader.text
        assert "Claire Dubois – Fatima [/] El Idrissi" in reader.text
        assert "Claire needs a venue; Fatima: a hall for rent" in reader.text
        await reader.press("I")
        assert "Introduced @Claire Dubois to @" in reader.text
        assert "Kept from before" not in reader.text
        await reader.press("enter")
        journal = Journal.open(journal_path)
        (sowing,) = journal.entries.values()
        assert (sowing.kind, sowing.gift, sowing.people) == ("sowing", "introduction", two)
        assert sowing.text == "Introduced Claire Dubois to Fatima [/] El Idrissi"
        (tie,) = journal.ties.values()
        assert (tie.a, tie.b, str(tie.since)) == (*two, "2026-11-23")
        assert "Whom to introduce" not in reader.text
        await reader.press("u")
        journal = Journal.open(journal_path)
        assert [*journal.entries, *journal.ties] == []
        assert "Whom to introduce" in reader.text


async def test_why_says_what_it_was_made_from_and_leads_to_both(journal_path: Path) -> None:
    _two(journal_path)
    for size in (WIDE, LEAST):
        async with opened(journal_path, size) as reader:
            await reader.press("6", "G", "w")
            assert "· venue is" in reader.words
            assert "They share no circle" in reader.text
            await reader.press("I", "escape", "I")
            assert "Introduced @Claire Dubois to @" in reader.text
            await reader.press("escape", "enter", "G", "enter")
            assert "What can I mean for" in reader.words
            await reader.press("escape", "escape")
            assert "Breadth" in reader.text


async def test_esc_keeps_the_line_and_what_one_wrote_before_is_never_written_over(
    journal_path: Path,
) -> None:
    _two(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("6", "s")
        await reader.type("Lent my pan")
        await reader.press("escape", "G", "I")
        assert "A sentence of yours is kept there: s opens it; write it first." in reader.text
        await reader.press("s")
        assert "Lent my pan" in reader.text
        await reader.press("enter", "G", "I")
        await reader.type(" at the fair")
        await reader.press("escape", "s")
        assert "at the fair" in reader.text
        assert "Kept from before" in reader.text
        await reader.press("enter")
    journal = Journal.open(journal_path)
    assert len(journal.ties) == 1
    assert sorted(len(entry.people) for entry in journal.entries.values()) == [0, 2]


async def test_from_a_person_one_chooses_to_whom_and_anyone_can_be_named(
    journal_path: Path,
) -> None:
    two = _two(journal_path)
    (anna,) = write(journal_path, Person(name="Anna"))
    write(journal_path, Tie(a=anna.id, b=two[0]))
    async with opened(journal_path) as reader:
        await reader.press("2", "j", "enter")
        assert "to Fatima [/] El Idrissi: Claire needs a venue; Fatima: a hall" in reader.words
        await reader.press("I")
        assert "Introduce Claire Dubois to whom?" in reader.text
        assert "One needs what the other has" in reader.text
        await reader.type("anna")
        assert "they know each other already" in reader.text
        await reader.press("enter", "enter")
        await reader.press("escape", "g", "I")
        assert "Nobody fits yet by what they need and have; type a name." in reader.words
        await reader.type("fat")
        await reader.press("enter", "enter")
    journal = Journal.open(journal_path)
    assert [{*entry.people} for entry in journal.entries.values()] == [
        {two[0], anna.id},
        {anna.id, two[1]},
    ]
    assert [{tie.a, tie.b} for tie in journal.ties.values()] == [
        {two[0], anna.id},
        {anna.id, two[1]},
    ]


async def test_of_two_with_one_name_the_right_one_is_introduced(journal_path: Path) -> None:
    _claire, fatima = _two(journal_path)
    (namesake,) = write(
        journal_path, Person(name="Claire Dubois", circles=("football",), skills=("running",))
    )
    async with opened(journal_path) as reader:
        await reader.press("6", "G", "I", "enter")
    (tie,) = Journal.open(journal_path).ties.values()
    assert namesake.id not in (tie.a, tie.b)
    assert fatima in (tie.a, tie.b)


async def test_a_sentence_of_ones_own_with_the_gift_makes_the_tie_too(journal_path: Path) -> None:
    two = _two(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("s")
        await reader.type("Introduced @Claire to @Fatima gift:introduction")
        await reader.press("f2")
        await reader.press("ctrl+s")
    (tie,) = Journal.open(journal_path).ties.values()
    assert (tie.a, tie.b) == two


async def test_on_the_row_of_somebodys_page_both_are_named_at_once(journal_path: Path) -> None:
    two = _two(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "enter")
        for _ in range(9):
            if reader.here.startswith("▌ to Fatima"):
                break
            await reader.press("j")
        assert reader.here.startswith("▌ to Fatima [/] El Idrissi: Claire needs a venue")
        await reader.press("I", "enter")
        assert "Sowed: Introduced Claire Dubois to Fatima" in reader.text
        (tie,) = Journal.open(journal_path).ties.values()
        assert {tie.a, tie.b} == {*two}
        await reader.press("u")
        while not reader.here.startswith("▌ to Fatima"):
            await reader.press("j")
        await reader.press("enter")
        assert "What can I mean for Fatima" in reader.text
