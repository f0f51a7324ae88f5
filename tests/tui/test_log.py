"""The log: what came of what, what is shown, and how a line is added and changed."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Goal, Meeting, Person, Step
from networkjournal.journal import Journal
from networkjournal.language import speak
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def garden(journal_path: Path, today: date) -> dict[str, str]:
    """Anna and Piet, three sowings and a harvest from Anna, by their words."""
    anna, piet = (
        one.id
        for one in write(
            journal_path,
            Person(name="Anna de Vries", role="baker", circles=("family",)),
            Person(name="Piet [/] Bakker", circles=("football",)),
        )
    )
    written = write(
        journal_path,
        Entry(kind="sowing", text="Lent a pan", on=date(2026, 9, 30), people=(piet,)),
        Entry(kind="sowing", text="Tipped [off] a mill", on=date(2026, 8, 30), people=(anna,)),
        Entry(kind="sowing", text="Baked for all", on=date(2026, 10, 2)),
        Entry(kind="harvest", text="A customer came", on=date(2026, 11, 20), people=(anna,)),
    )
    return {entry.text: entry.id for entry in written if isinstance(entry, Entry)}


def _sowings_of(path: Path, text: str) -> list[str]:
    entries = Journal.open(path).entries
    harvest = next(entry for entry in entries.values() if entry.text == text)
    return [entries[key].text if key in entries else key for key in harvest.sowings]


async def test_right_after_a_harvest_f_picks_the_sowing_it_came_from(
    journal_path: Path, garden: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("h")
        await reader.type("@Piet sent flour")
        await reader.press("enter")
        assert "Harvested: Piet [/] Bakker se…" in reader.text
        assert "f From which sowing? · u to undo" in reader.text
        assert "f Connect" in reader.footer
        await reader.press("f")
        assert "From which sowing · Piet [/] Bakker sent flour" in reader.text
        text = reader.text
        order = ["With the same people", "Lent a pan", "Still waiting", "Baked for all", "Tipped"]
        assert sorted(order, key=text.index) == order
        await reader.press("enter")
        assert "Piet [/] Bakker sent flour: from 1 sowing · u to undo" in reader.text
    assert _sowings_of(journal_path, "Piet [/] Bakker sent flour") == ["Lent a pan"]


async def test_the_question_is_not_asked_when_it_was_answered_or_nothing_was_sown(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("h")
        await reader.type("Flour came")
        await reader.press("enter")
        assert "Harvested: Flour came · u to undo" in reader.text
        await reader.press("s")
        await reader.type("Gave bread")
        await reader.press("enter", "h")
        await reader.type("Butter came sowings:bread")
        await reader.press("enter")
        assert "Harvested: Butter came · u to undo" in reader.text
    assert _sowings_of(journal_path, "Butter came") == ["Gave bread"]


async def test_f_on_a_harvest_ticks_several_sowings_and_one_undo_takes_them_back(
    journal_path: Path, garden: dict[str, str]
) -> None:
    async with opened(journal_path, WIDE) as reader:
        await reader.press("4", "enter")
        assert "No sowing named. f picks the ones it came from." in reader.words
        await reader.press("f", "tab", "down", "tab", "enter")
        assert "A customer came: from 2 sowings · u to undo" in reader.text
        assert "Made possible by" in reader.text
        assert "→ Tipped [off] a mill" in reader.text
        assert reader.text.count("● borne") > 1
        assert _sowings_of(journal_path, "A customer came") == [
            "Tipped [off] a mill",
            "Baked for all",
        ]
        await reader.press("u")
        assert "No sowing named." in reader.text
    assert _sowings_of(journal_path, "A customer came") == []


async def test_f_on_a_sowing_picks_what_came_of_it(
    journal_path: Path, garden: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("4", "j", "f")
        assert "What came of it · Baked for all" in reader.text
        assert "□ 20 Nov ← A customer came" in reader.text
        await reader.press("space", "enter")
        assert "Baked for all: 1 harvest came of it · u to undo" in reader.text
        assert "● borne" in reader.here
        await reader.press("f", "tab", "enter")
        assert "Baked for all: nothing came of it yet · u to undo" in reader.text
        assert "○ waits" in reader.here
    assert _sowings_of(journal_path, "A customer came") == []


async def test_f_works_on_a_persons_page_and_in_today(
    journal_path: Path, garden: dict[str, str]
) -> None:
    async with opened(journal_path, SMALL) as reader:
        await reader.press("2", "enter")
        for _line in range(4):
            await reader.press("j")
            if "A customer came" in reader.here:
                break
        await reader.press("f", "enter")
        assert "A customer came: from 1 sowing" in reader.text
        await reader.press("1", "G")
        assert "Tipped" in reader.here
        await reader.press("f")
        assert "■ 20 Nov ← A customer came" in reader.text


async def test_f_means_nothing_on_a_talk(journal_path: Path) -> None:
    write(journal_path, Entry(kind="talk", text="Called", on=date(2026, 11, 20)))
    async with opened(journal_path) as reader:
        await reader.press("4", "f")
        assert "From which" not in reader.text
        assert "f Connect" not in reader.footer


async def test_a_sowing_in_the_trash_stays_the_source_of_its_harvest(
    journal_path: Path, garden: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("4", "f", "tab", "enter", "G")
        assert "Tipped [off] a mill" in reader.here
        await reader.press("d", "g", "f", "enter")
        assert len(_sowings_of(journal_path, "A customer came")) == 2
        await reader.press("u", "u")
    assert _sowings_of(journal_path, "A customer came") == ["Tipped [off] a mill"]


async def test_the_form_of_a_harvest_picks_its_sowings(
    journal_path: Path, garden: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("h")
        await reader.type("@Piet sent flour")
        await reader.press("f2")
        assert "A harvest" in reader.text
        assert "From which sowing      none yet; → or a letter finds them" in reader.text
        await reader.go_to_field("From which sowing")
        assert "→ Choose" in reader.footer
        await reader.press("right")
        assert reader.text.index("With the same people") < reader.text.index("Lent a pan")
        await reader.press("escape")
        await reader.press("b")
        await reader.type("aked")
        assert "Lent a pan" not in reader.text
        await reader.press("enter")
        assert "2 Oct  → Baked for all" in reader.here
        await reader.press("space", "down", "tab", "enter")
        assert "Lent a pan" in reader.text
        await reader.press("backspace", "ctrl+s")
    assert _sowings_of(journal_path, "Piet [/] Bakker sent flour") == ["Baked for all"]


async def test_a_draft_of_a_harvest_keeps_its_sowings(
    journal_path: Path, garden: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("4", "e")
        await reader.go_to_field("From which sowing")
        await reader.press("right", "enter", "escape")
        assert _sowings_of(journal_path, "A customer came") == []
    async with opened(journal_path) as reader:
        await reader.press("4", "e")
        assert "Tipped [off] a mill" in reader.text
        await reader.press("ctrl+s")
    assert _sowings_of(journal_path, "A customer came") == ["Tipped [off] a mill"]


async def test_a_sowing_waits_is_let_go_and_waits_again_and_never_in_red(
    journal_path: Path, garden: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("4", "j", "enter")
        assert "→ sowing · Friday 2 October · ○ waits" in reader.text
        assert "Nothing yet; it may wait." in reader.text
        variables = reader.app.theme_variables
        alarming = {variables["error"].lower(), variables["warning"].lower()}
        for part in reader.segments:
            if "waits" in part.text or "○" in part.text:
                assert part.style is not None
                assert part.style.color is not None
                assert part.style.color.name.lower() not in alarming
        await reader.press("x")
        assert "· let go" in reader.text
        assert "Let go on Mon 23 Nov. x lets it wait again" in reader.text
        assert "Let go: Baked for all · u to undo" in reader.text
        await reader.press("x")
        assert "Waits again: Baked for all · u to undo" in reader.text
        await reader.press("f", "enter", "x")
        assert "● borne" in reader.text
        assert "Let go" not in reader.text
    entry = Journal.open(journal_path).entries[garden["Baked for all"]]
    assert (entry.state, entry.let_go_on) == ("waiting", None)


async def test_a_offers_the_four_kinds_by_their_keys(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("4", "a")
        assert "What happened?" in reader.text
        for line in ("Sow", "Harvest", "Insight", "Talk"):
            assert line in reader.text
        await reader.press("i")
        assert "what did you not know before" in reader.text
        assert "What happened?" not in reader.text
        await reader.type("Slow fire browns")
        await reader.press("enter")
        assert "↑ Slow fire browns" in reader.here or "Slow fire browns" in reader.text
        await reader.press("a")
        await reader.type("spea")
        await reader.press("enter")
        assert "who did you speak to, and about what" in reader.text
    assert [one.kind for one in Journal.open(journal_path).entries.values()] == ["insight"]


async def test_what_follows_a_at_once_is_typed_into_the_line(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.pilot.press("4", "a", "s", *"Gave", "space", *"bread", "enter")
        await reader.pilot.pause()
        await reader.pilot.pause()
        assert "Sowed: Gave bread" in reader.text


async def test_one_kind_says_how_many_and_how_the_first_is_written(
    journal_path: Path, garden: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("4", "o")
        assert "sowings only · 3" in reader.text
        await reader.press("o", "o")
        assert "insights only · 0" in reader.text
        assert "No insight yet. i writes one." in reader.text
        await reader.press("escape")
        assert "all kinds" in reader.text
        assert "A customer came" in reader.here


@pytest.mark.parametrize(
    ("language", "query", "shown"),
    [
        ("en", "circle:family", 2),
        ("en", "circle:football", 1),
        ("en", "kind:sowing with:anna", 1),
        ("en", "since:2026-10-01 until:2026-10-31", 1),
        ("en", "on:2026-09", 1),
        ("en", "pan", 1),
        ("nl", "kring:familie", 2),
        ("nl", "kring:voetbal", 1),
        ("nl", "soort:zaaisel met:anna", 1),
        ("nl", "sinds:2026-10-01 tot:2026-10-31", 1),
    ],
)
async def test_the_log_is_filtered_by_kind_person_circle_words_and_time(
    journal_path: Path, garden: dict[str, str], language: str, query: str, shown: int
) -> None:
    speak(language)
    async with opened(journal_path) as reader:
        await reader.press("4", "slash")
        await reader.type(query)
        assert any(f"{shown} {word}" in reader.text for word in ("shown", "getoond"))


async def test_from_a_line_of_the_log_the_person_opens(
    journal_path: Path, garden: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("4", "enter", "j", "enter")
        assert "What can I mean for Anna?" in reader.text
        await reader.press("escape", "escape")
        assert "A customer came" in reader.here


@pytest.mark.parametrize("size", [LEAST, SMALL])
async def test_every_line_says_its_day_also_when_the_one_above_has_the_same(
    journal_path: Path, size: tuple[int, int]
) -> None:
    write(
        journal_path,
        Entry(kind="talk", text="Called " + "very " * 40, on=date(2026, 11, 20), minutes=20),
        Entry(kind="insight", text="Wiser", on=date(2026, 11, 20), surprise=True),
    )
    async with opened(journal_path, size) as reader:
        await reader.press("4")
        assert reader.text.count("Fri 20") == 2
        assert "Fri 20 ↑ Wiser" in reader.text
        assert "…" in reader.text


async def test_the_form_says_what_kind_it_is_and_how_to_leave_its_text(
    journal_path: Path, garden: dict[str, str]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("4", "e")
        assert "Harvest · A customer came" in reader.text
        assert reader.footer.startswith("  F1 Help  Tab Next  ^s Save")
        await reader.press("enter")
        await reader.type("by [b]train[/b]")
        await reader.press("f1")
        assert "To the next field; Enter begins a new line." in reader.text
        await reader.press("escape", "tab")
        assert "With" in reader.here
        assert "Enter Next" in reader.footer
        await reader.press("shift+tab")
        assert "What" in reader.here
        await reader.press("ctrl+s")
    texts = [entry.text for entry in Journal.open(journal_path).entries.values()]
    assert "A customer came\nby [b]train[/b]" in texts


async def test_a_goal_is_named_by_some_of_its_words(journal_path: Path) -> None:
    goal = write(journal_path, Goal(what="Syrup from the region", state="active"))[0].id
    write(
        journal_path,
        Step(what="Call the mill"),
        Meeting(what="Coffee", at="2026-11-24"),
        Entry(kind="talk", text="Called", on=date(2026, 11, 20)),
    )
    async with opened(journal_path) as reader:
        await _put_goal(reader, ("7", "j"), "region syr")
        await _put_goal(reader, ("5",), "Syr", complete=True)
        await _put_goal(reader, ("4",), "syrup from")
    journal = Journal.open(journal_path)
    assert [step.goal for step in journal.steps.values()] == [goal]
    assert [meeting.goal for meeting in journal.meetings.values()] == [goal]
    assert [entry.goal for entry in journal.entries.values()] == [goal]


async def _put_goal(
    reader: Reader, keys: tuple[str, ...], words: str, *, complete: bool = False
) -> None:
    await reader.press(*keys, "e", "f3")
    await reader.go_to_field("Goal")
    await reader.type(words)
    if complete:
        await reader.press("right")
        assert "Syrup from the region" in reader.here
    await reader.press("ctrl+s")
    assert "u to undo" in reader.text


async def test_a_line_says_whom_it_is_about_where_its_words_do_not(journal_path: Path) -> None:
    anna = Person(id="a", name="Anna de Vries")
    write(
        journal_path,
        anna,
        Entry(kind="talk", text="About cheese", people=("a",), on=date(2026, 11, 23)),
        Entry(kind="talk", text="Anna on the phone", people=("a",), on=date(2026, 11, 22)),
    )
    async with opened(journal_path) as reader:
        await reader.press("4")
        assert "About cheese  Anna de Vries" in reader.text
        assert "Anna on the phone  Anna" not in reader.text
