"""Looking at one's goals one by one: answered with one key each, left and taken up again."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Expertise, Goal, Person, Profile, Step
from networkjournal.journal import Journal
from networkjournal.language import speak
from tests.tui.at_the_screen import LEAST, SMALL, opened, write

pytestmark = pytest.mark.usefixtures("today")

_TODAY = date(2026, 11, 23)


def _goals(path: Path) -> list[str]:
    """Three goals set long ago, in the order in which they are asked about."""
    written = write(
        path,
        Profile(since=date(2026, 10, 1), expertise=(Expertise(name="baking"),)),
        *(
            Goal(what=what, use="it helps", state="active", by=by, created="2026-09-01T10:00:00Z")
            for what, by in (
                ("Open a stall", date(2026, 11, 1)),
                ("Learn French", date(2027, 1, 1)),
                ("Find syrup", None),
            )
        ),
    )
    stall = written[1].id
    write(
        path,
        Entry(kind="sowing", text="Lent a pan", on=date(2026, 11, 20), goal=stall),
        Entry(kind="talk", text="About the weather", on=date(2026, 11, 20)),
        Step(what="Ask for a permit", goal=stall, due=date(2026, 11, 27)),
    )
    return [one.id for one in written[1:]]


def _states(path: Path, ids: list[str]) -> list[tuple[str, date | None]]:
    goals = Journal.open(path).goals
    return [(goals[one].state, goals[one].reviewed) for one in ids]


async def test_each_goal_is_shown_with_what_was_done_and_answered_with_one_key(
    journal_path: Path,
) -> None:
    ids = _goals(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("7", "V")
        assert reader.here.startswith("▌ Open a stall")
        assert "1 of 3" in reader.text
        assert "Its day was Sunday 1 November; e gives it another" in reader.words
        assert "Lent a pan" in reader.text
        assert "Ask for a permit" in reader.text
        await reader.press("space")
        assert reader.here.startswith("▌ Learn French")
        assert "2 of 3" in reader.text
        assert "Nothing was written down for it; a goal may rest." in reader.text
        await reader.press("x")
        assert reader.here.startswith("▌ Find syrup")
        await reader.press("L")
        words = reader.words
        assert "You looked at your goals" in words
        assert "still so" in words
        assert "reached" in words
        assert "dropped" in words
        assert "In the last month 1 thing served no goal; that may be as it should be." in words
        assert "Today asks again after Wednesday 23 December." in words
        await reader.press("escape")
        assert "1 of 3 active" in reader.text
    assert _states(journal_path, ids) == [
        ("active", _TODAY),
        ("reached", _TODAY),
        ("dropped", _TODAY),
    ]


async def test_a_review_that_was_left_goes_on_with_the_goals_that_are_left(
    journal_path: Path,
) -> None:
    _goals(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("V", "space", "escape", "2", "V")
        assert reader.here.startswith("▌ Learn French")
        assert "2 of 3" in reader.text
    async with opened(journal_path) as reader:
        await reader.press("V")
        assert reader.here.startswith("▌ Learn French")


async def test_an_answer_is_one_change_that_undo_takes_back(journal_path: Path) -> None:
    ids = _goals(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("V", "x", "u")
        assert reader.here.startswith("▌ Open a stall")
        assert "1 of 3" in reader.text
    assert _states(journal_path, ids)[0] == ("active", None)


async def test_enter_on_the_goal_says_still_so_and_elsewhere_opens(journal_path: Path) -> None:
    ids = _goals(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("V", "j", "enter")
        assert reader.here.strip() == "▌ Lent a pan"
        await reader.press("escape", "k", "enter")
        assert reader.here.startswith("▌ Learn French")
    assert _states(journal_path, ids)[0] == ("active", _TODAY)


async def test_not_now_leaves_a_goal_as_it_is_for_the_next_time(journal_path: Path) -> None:
    ids = _goals(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("V", "z")
        assert reader.here.startswith("▌ Learn French")
        assert "2 of 3" in reader.text
        assert "Passed over; V comes back to it." in reader.text
        await reader.press("escape", "V")
        assert reader.here.startswith("▌ Open a stall")
    assert _states(journal_path, ids)[0] == ("active", None)


async def test_the_next_step_is_written_for_the_goal_in_question(journal_path: Path) -> None:
    ids = _goals(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("V", "space", "n")
        await reader.type("Buy a dictionary")
        await reader.press("enter")
        assert reader.here.startswith("▌ Learn French")
        assert "□ Buy a dictionary" in reader.text
    (step,) = (one for one in Journal.open(journal_path).steps.values() if "dict" in one.what)
    assert step.goal == ids[1]


async def test_a_goal_that_is_changed_stays_in_question(journal_path: Path) -> None:
    ids = _goals(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("V", "e")
        assert "Goal · Open a stall" in reader.text
        await reader.go_to_field("By when")
        await reader.press("ctrl+u")
        await reader.type("1 may 2027")
        await reader.press("ctrl+s")
        assert reader.here.startswith("▌ Open a stall") or "Open a stall" in reader.text
    assert Journal.open(journal_path).goals[ids[0]].by == date(2027, 5, 1)


async def test_what_served_no_goal_is_given_one_at_the_end(journal_path: Path) -> None:
    ids = _goals(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("V", "space", "space", "space", "G")
        assert "About the weather" in reader.here
        await reader.press("F", "2")
        assert "served no goal" not in reader.text
    (talk,) = (one for one in Journal.open(journal_path).entries.values() if one.kind == "talk")
    assert talk.goal in ids


async def test_a_goal_answered_in_another_window_gives_way_and_it_is_said(
    journal_path: Path,
) -> None:
    ids = _goals(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("V")
        other = Journal.open(journal_path)
        with other.change("dropped") as change:
            change.put(Goal(id=ids[0], what="Open a stall", use="it helps", state="dropped"))
        reader.app.screen.look_elsewhere()  # type: ignore[attr-defined]
        await reader.pilot.pause()
        assert "Open a stall was answered elsewhere." in reader.text
        await reader.press("space")
    assert [state for state, _day in _states(journal_path, ids)] == ["dropped", "active", "active"]
    assert [day for _state, day in _states(journal_path, ids)] == [None, _TODAY, None]


async def test_today_proposes_it_after_a_month_and_leads_there(journal_path: Path) -> None:
    _goals(journal_path)
    write(journal_path, Person(name="Anna"))
    async with opened(journal_path) as reader:
        while "Look at your goals" not in reader.here:
            await reader.press("j")
        await reader.press("enter", "space", "space", "space", "1")
        assert "Look at your goals" not in reader.text


async def test_it_can_be_put_off_for_a_week(journal_path: Path) -> None:
    _goals(journal_path)
    async with opened(journal_path) as reader:
        while "Look at your goals" not in reader.here:
            await reader.press("j")
        await reader.press("z")
        assert "It comes back on Monday 30 November." in reader.text
        assert "Look at your goals" not in reader.text


@pytest.mark.parametrize("size", [LEAST, SMALL])
async def test_without_an_active_goal_it_says_how_one_becomes_active(
    journal_path: Path, size: tuple[int, int]
) -> None:
    write(journal_path, Goal(what="Some day"))
    async with opened(journal_path, size) as reader:
        await reader.press("V")
        assert "No goal is active. A draft becomes active once you write" in reader.words
        await reader.press("space", "x", "L", "z", "enter", "escape")
        assert reader.app.is_running


async def test_no_word_of_a_long_goal_is_lost_beside_the_key(journal_path: Path) -> None:
    words = "Serve my small pancakes with dark syrup from the very region"
    write(journal_path, Goal(what=words, use="x", state="active"))
    async with opened(journal_path, LEAST) as reader:
        await reader.press("V")
        shown = reader.text.replace("▌", " ").replace("still so  Space", " ")
        assert words in " ".join(shown.split())


async def test_hostile_goals_are_only_their_words(journal_path: Path) -> None:
    write(
        journal_path, Goal(what="[/] O'Neil [kids]", use="[b]", state="active", sign="[@click=x]")
    )
    async with opened(journal_path, LEAST) as reader:
        await reader.press("V")
        assert "[/] O'Neil [kids]" in reader.here
        assert "[@click=x]" in reader.text
        await reader.press("space")
        assert "Still so: [/] O'Neil [kids]" in reader.text


async def test_the_review_speaks_dutch(journal_path: Path) -> None:
    _goals(journal_path)
    speak("nl")
    async with opened(journal_path) as reader:
        await reader.press("V", "space")
        assert "Open a stall" in reader.text
        assert "Space" in reader.text or "Spatie" in reader.text
