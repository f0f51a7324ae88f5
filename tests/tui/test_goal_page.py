"""The page of a goal, what is written down on it, and what served no goal."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Goal, Meeting, Person, Search, Step
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")

_HOSTILE = "[/] O'Neil [kids] 👨‍👩‍👧"


def _stall(path: Path, what: str = "Open a stall") -> str:
    """A goal with something of everything; its id."""
    (anna,) = write(path, Person(name="Anna de Vries", role="baker"))
    (goal,) = write(
        path,
        Goal(what=what, use="meet my street", sign="ten regulars", state="active",
             by=date(2026, 11, 1)),
    )  # fmt: skip
    write(
        path,
        Entry(kind="sowing", text="Lent a pan", on=date(2026, 11, 20), people=(anna.id,),
              minutes=20, goal=goal.id),
        Entry(kind="talk", text="About the weather", on=date(2026, 11, 19), people=(anna.id,)),
        Meeting(what="Tasting", people=(anna.id,), at="2026-11-30T10:00", goal=goal.id),
        Step(what="Ask for a permit", goal=goal.id, due=date(2026, 11, 27)),
        Search(what="awning", goal=goal.id),
    )  # fmt: skip
    return goal.id


async def test_a_goal_says_what_for_by_when_and_what_serves_it(journal_path: Path) -> None:
    _stall(journal_path)
    async with opened(journal_path, WIDE) as reader:
        await reader.press("7")
        words = reader.words
        assert "Practical use" in words
        assert "meet my street" in words
        assert "ten regulars" in words
        assert "0:20 written down for it" in words
        for row in ("Lent a pan", "Tasting", "Ask for a permit", "awning", "Anna de Vries baker"):
            assert row in words
        assert "in 2 of these" in words


async def test_a_day_that_has_passed_is_said_without_reproach(journal_path: Path) -> None:
    _stall(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("7", "enter")
        words = " ".join(reader.text.replace("┃", " ").split())
        assert "that day has come. e gives it another, x says: reached." in words


async def test_enter_opens_what_serves_it_and_escape_leads_back(journal_path: Path) -> None:
    _stall(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("7", "enter", "j", "enter")
        assert reader.here.strip() == "▌ Ask for a permit"
        await reader.press("escape")
        assert reader.here.startswith("▌ □ Ask for a permit")


async def test_what_is_written_on_the_page_of_a_goal_serves_it(journal_path: Path) -> None:
    goal = _stall(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("7", "n")
        assert "for Open a stall" in reader.text
        await reader.type("Buy an awning friday")
        assert "for Open a stall" in reader.text
        await reader.press("enter")
        await reader.press("enter", "m")
        await reader.type("Look at the square tomorrow 10:00")
        await reader.press("enter", "s")
        await reader.type("Gave Anna my list")
        await reader.press("enter")
    journal = Journal.open(journal_path)
    for table, words in (
        (journal.steps, "Buy an awning"),
        (journal.meetings, "Look at the square"),
        (journal.entries, "Gave Anna my list"),
    ):
        (record,) = (
            one
            for one in table.values()
            if words in (getattr(one, "what", ""), getattr(one, "text", ""))
        )
        assert record.goal == goal


async def test_a_sentence_that_names_another_goal_is_for_that_one(journal_path: Path) -> None:
    _stall(journal_path)
    (other,) = write(journal_path, Goal(what="Learn French", use="x"))
    async with opened(journal_path) as reader:
        await reader.press("7", "n")
        await reader.type("Ask Marijke goal:fren")
        assert "for Open a stall" not in reader.text
        await reader.press("enter")
    (step,) = (one for one in Journal.open(journal_path).steps.values() if "Marijke" in one.what)
    assert step.goal == other.id


async def test_a_sentence_kept_for_later_is_still_for_the_goal_it_was_begun_with(
    journal_path: Path,
) -> None:
    goal = _stall(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("7", "n")
        await reader.type("Buy an awning")
        await reader.press("escape", "4", "n")
        assert "for Open a stall" in reader.text
        await reader.press("enter")
    (step,) = (one for one in Journal.open(journal_path).steps.values() if "awning" in one.what)
    assert step.goal == goal


async def test_in_the_form_from_the_line_the_goal_stands_in_its_field(journal_path: Path) -> None:
    goal = _stall(journal_path)
    async with opened(journal_path, WIDE) as reader:
        await reader.press("7", "n")
        await reader.type("Buy an awning")
        await reader.press("f2")
        assert "Goal" in reader.text
        await reader.press("ctrl+s")
    (step,) = (one for one in Journal.open(journal_path).steps.values() if "awning" in one.what)
    assert step.goal == goal


async def test_what_served_no_goal_is_counted_listed_and_given_one_by_a_key(
    journal_path: Path,
) -> None:
    goal = _stall(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("7", "G")
        assert "In the last month 1 thing served no goal; that may be as it should be." in (
            reader.here
        )
        await reader.press("w")
        assert "F says which goal one of these served." in reader.text
        await reader.press("j", "F")
        assert "serves: Open a stall · u to undo" in reader.text
        assert "Everything of the last month served a goal." in reader.text
        await reader.press("u")
        assert "About the weather" in reader.text
        await reader.press("U")
    (talk,) = (one for one in Journal.open(journal_path).entries.values() if one.kind == "talk")
    assert talk.goal == goal


async def test_of_several_goals_a_digit_takes_one_and_nought_takes_it_away(
    journal_path: Path,
) -> None:
    goal = _stall(journal_path)
    write(journal_path, Goal(what="Learn French", use="x"))
    async with opened(journal_path) as reader:
        await reader.press("4", "j", "F")
        assert "Which goal does it serve?" in reader.text
        await reader.press("1")
        entries = Journal.open(journal_path).entries.values()
        assert {one.goal for one in entries} == {goal}
        await reader.press("F", "0")
        assert "serves no goal now" in reader.text
    assert {one.goal for one in Journal.open(journal_path).entries.values()} == {"", goal}


async def test_a_page_of_hostile_text_shows_only_that(journal_path: Path) -> None:
    _stall(journal_path, _HOSTILE)
    async with opened(journal_path, LEAST) as reader:
        await reader.press("7", "enter")
        assert "[/] O'Neil [kids]" in reader.here
        await reader.press("s")
        assert "for [/] O'Neil [kids]" in reader.text


async def test_a_goal_that_nothing_serves_names_the_next_key(journal_path: Path) -> None:
    write(journal_path, Goal(what="Rest"))
    async with opened(journal_path, LEAST) as reader:
        await reader.press("7", "enter")
        assert "A draft until you write what it is good for; e does that." in reader.words
        assert "Nothing serves it yet. n plans a next step" in reader.words


async def test_a_goal_deleted_in_another_window_is_on_no_page_and_in_no_sentence(
    journal_path: Path,
) -> None:
    goal = _stall(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("7", "n")
        await reader.type("Buy an awning")
        other = Journal.open(journal_path)
        with other.change("gone") as change:
            change.remove(other.goals[goal])
        reader.app.screen.look_elsewhere()  # type: ignore[attr-defined]
        await reader.press("enter")
        assert "Open a stall" not in reader.text
    (step,) = (one for one in Journal.open(journal_path).steps.values() if "awning" in one.what)
    assert step.goal == ""
