from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Goal, Person, Search, Tie
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, opened, write

pytestmark = pytest.mark.usefixtures("today")


@pytest.mark.parametrize("size", [LEAST, SMALL])
async def test_a_search_says_why_and_who_may_have_it_with_the_way_there(
    journal_path: Path, size: tuple[int, int]
) -> None:
    goal, piet, anna, loes, far = (
        one.id
        for one in write(
            journal_path,
            Goal(what="Serve syrup", use="guests ask"),
            Person(name="Piet Bakker"),
            Person(name="Anna [/] de Vries", skills=("levert stroop",)),
            Person(name="Loes", role="syrup maker", standing="through", organisation="Stroop BV"),
            Person(name="Nobody's friend", role="syrup", standing="wanted"),
        )
    )
    search, *_ties = write(
        journal_path,
        Search(what="syrup", why="the pancakes", goal=goal),
        Tie(a=piet, b=loes),
        Entry(kind="talk", text="talked", people=(piet,), on=date(2026, 11, 20)),
    )
    async with opened(journal_path, size) as reader:
        await reader.press("6", "slash")
        await reader.type("syrup")
        await reader.press("enter", "enter")
        seen = reader.words
        await reader.press("G")
        seen += reader.words
        assert "Why the pancakes" in seen
        assert "For the goal Serve syrup" in seen
        assert "you → Piet Bakker → Loes → Stroop BV · last contact" in seen
        for earlier, later in (
            ("Your relations", "Anna [/] de Vries"),
            ("Anna [/]", "Relations of your relations"),
            ("Stroop BV", "Further away"),
        ):
            assert seen.index(earlier) < seen.index(later)
        await reader.press("g", "down", "down", "enter")
        assert "What can I mean for Loes?" in reader.text
        await reader.press("escape", "g", "x")
        assert "Closed: syrup" in reader.text
        assert "Who may have it" not in reader.text
    journal = Journal.open(journal_path)
    assert not journal.searches[search.id].open
    assert far in journal.people
    assert anna in journal.people


async def test_where_nobody_has_it_the_scan_is_named(journal_path: Path) -> None:
    write(journal_path, Search(what="flour"))
    async with opened(journal_path) as reader:
        await reader.press("6", "enter")
        assert "S asks your relations whom they know" in reader.words
