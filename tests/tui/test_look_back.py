"""Looking back on the week: a page to keep, with lines of one's own."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import SETTINGS_ID, Entry, LookBack, Meeting, Person, Settings
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, Reader, opened, write

_MONDAY = date(2026, 11, 16)


@pytest.fixture(autouse=True)
def sunday(monkeypatch: pytest.MonkeyPatch) -> date:
    """Sunday 22 November 2026."""
    monkeypatch.setenv("NETWORKJOURNAL_TODAY", "2026-11-22")
    return date(2026, 11, 22)


def _week(path: Path) -> None:
    (anna,) = write(path, Person(name="Anna de Vries", created="2026-01-01"))
    write(
        path,
        Entry(kind="talk", text="At the mill", on=date(2026, 11, 18), people=(anna.id,)),
        Entry(kind="sowing", text="Lent a [/] pan", on=date(2026, 11, 20)),
        Meeting(what="Lunch", at="2026-11-24T12:00", people=(anna.id,)),
    )


async def _own_words(reader: Reader, words: str) -> None:
    await reader.press("e")
    await reader.type(words)
    await reader.press("ctrl+s")


async def test_on_sunday_today_offers_it_and_its_key_opens_the_page(journal_path: Path) -> None:
    _week(journal_path)
    async with opened(journal_path) as reader:
        assert "Look back on the week" in reader.text
        await reader.press("T")
        assert "The week of Monday 16 November 2026" in reader.text
        assert reader.here.strip() == "▌ You spoke with Anna de Vries."
        assert "You gave once: Lent a [/] pan." in reader.text
        assert "In the week after it: Tue 24 Nov Lunch (Anna de Vries)." in reader.text


async def test_enter_on_its_row_in_today_opens_it_and_later_puts_it_off(journal_path: Path) -> None:
    _week(journal_path)
    async with opened(journal_path) as reader:
        while "Look back on the week" not in reader.here:
            await reader.press("j")
        await reader.press("enter")
        assert "The week of Monday 16 November 2026" in reader.text
        await reader.press("escape", "z")
        assert "Look back on the week" not in reader.text


async def test_numbers_rest_while_the_journal_proposes_a_rest(journal_path: Path) -> None:
    _week(journal_path)
    write(
        journal_path,
        Settings(id=SETTINGS_ID, weekly_minutes=60),
        *(Entry(kind="insight", text=f"x{one}", on=date(2026, 11, 10 + one), minutes=90)
          for one in range(11)),
    )  # fmt: skip
    async with opened(journal_path, WIDE) as reader:
        await reader.press("T")
        assert "You gave: Lent a [/] pan." in reader.text
        assert "and more" in reader.text
        assert "It took" not in reader.text


async def test_on_monday_today_says_that_it_can_still_be_done(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _week(journal_path)
    monkeypatch.setenv("NETWORKJOURNAL_TODAY", "2026-11-23")
    async with opened(journal_path) as reader:
        assert "Last week can still be looked back on: T." in reader.text
        await reader.press("T", "x", "escape")
        assert "Last week can still be looked back on" not in reader.text


@pytest.mark.parametrize("key", ["w", "enter"])
async def test_every_sentence_opens_as_what_it_tells_of(journal_path: Path, key: str) -> None:
    _week(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("T", "j", key)
        assert "20 Nov → Lent a [/] pan" in reader.text
        await reader.press("j", "enter")
        assert "→ sowing" in reader.text
        await reader.press("escape", "escape")
        assert reader.here.strip() == "▌ You gave once: Lent a [/] pan."


async def test_it_is_kept_as_it_stands_read_again_as_it_was_and_undone(journal_path: Path) -> None:
    _week(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("T", "x")
        assert "Kept: The week of Monday 16 November 2026 · u to undo" in reader.text
        write(journal_path, Entry(kind="insight", text="Ask less", on=date(2026, 11, 21)))
        reader.app.screen.look_elsewhere()  # type: ignore[attr-defined]
        await reader.pilot.pause()
        assert "Ask less" not in reader.text
        (kept,) = Journal.open(journal_path).lookbacks.values()
        assert kept.week == _MONDAY
        assert kept.lines[0] == "You spoke with Anna de Vries."
        await reader.press("1")
        assert "Look back on the week" not in reader.text


async def test_undo_takes_a_kept_page_back(journal_path: Path) -> None:
    _week(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("T", "x", "u")
        assert "e writes a few lines; x keeps the page as it stands." in reader.text
    assert not Journal.open(journal_path).lookbacks


async def test_own_words_are_kept_as_typed_with_the_sentences(journal_path: Path) -> None:
    _week(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("T")
        await _own_words(reader, "A good week\n\n[b]slow[/b]  though")
        assert "[b]slow[/b]" in reader.text
        await _own_words(reader, ".")
    (kept,) = Journal.open(journal_path).lookbacks.values()
    assert kept.text == "A good week\n\n[b]slow[/b]  though."
    assert kept.lines == (
        "You spoke with Anna de Vries.",
        "You gave once: Lent a [/] pan.",
        "In the week after it: Tue 24 Nov Lunch (Anna de Vries).",
    )


async def test_words_that_were_not_saved_are_there_again(journal_path: Path) -> None:
    _week(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("T", "e")
        await reader.type("Half a thought")
        await reader.press("escape")
    async with opened(journal_path) as reader:
        await reader.press("T", "e")
        assert "Half a thought" in reader.text
    assert not Journal.open(journal_path).lookbacks


async def test_earlier_weeks_are_read_again_and_traced(journal_path: Path) -> None:
    _week(journal_path)
    write(
        journal_path,
        Entry(kind="insight", text="Slow fire", on=date(2026, 11, 10)),
        LookBack(
            what="The week of Monday 9 November 2026",
            week=date(2026, 11, 9),
            text="Quiet\nand slow",
            lines=("You learned one thing: Slow fire.", "Said otherwise then."),
        ),
    )
    async with opened(journal_path) as reader:
        await reader.press("T", "o")
        assert reader.here.strip() == "▌ The week of Monday 9 November 2026"
        await reader.press("enter")
        assert "and slow" in reader.text
        await reader.press("j", "enter")
        assert "Slow fire" in reader.text
        await reader.press("escape", "j", "w")
        assert "The journal says it otherwise by now" in reader.words
        await reader.press("escape", "escape", "escape")
        assert "The week of Monday 16 November 2026" in reader.text
        await reader.press("escape")
        assert "Sunday 22 November" in reader.text


async def test_a_kept_week_is_found_and_brought_back_after_it_was_deleted(
    journal_path: Path,
) -> None:
    write(journal_path, LookBack(what="The week of x", week=_MONDAY, text="Syrup everywhere"))
    async with opened(journal_path) as reader:
        await reader.press("ctrl+f")
        await reader.type("syrup")
        assert "Looking back · 1" in reader.text
        await reader.press("enter", "d", "u")
    assert len(Journal.open(journal_path).lookbacks) == 1


@pytest.mark.parametrize("size", [LEAST, SMALL])
async def test_a_week_that_held_nothing_is_part_of_it(
    journal_path: Path, size: tuple[int, int]
) -> None:
    write(journal_path, Person(name="Anna", created="2026-01-01"))
    async with opened(journal_path, size) as reader:
        assert "Look back on the week" not in reader.text
        await reader.press("T")
        assert "Nothing was written down of this week; such weeks are part of it." in reader.words
        await reader.press("o", "w", "j", "enter", "escape", "escape")
        assert reader.app.is_running


async def test_what_another_window_kept_is_shown_and_not_kept_twice(journal_path: Path) -> None:
    _week(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("T")
        write(journal_path, LookBack(what="Theirs", week=_MONDAY, lines=("As they saw it.",)))
        reader.app.screen.look_elsewhere()  # type: ignore[attr-defined]
        await reader.pilot.pause()
        assert "As they saw it." in reader.text
        await reader.press("x")
    assert len(Journal.open(journal_path).lookbacks) == 1


async def test_words_that_were_begun_are_shown_before_the_page_is_kept(journal_path: Path) -> None:
    _week(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("T", "e")
        await reader.type("Piet said yes.")
        await reader.press("escape", "x")
        assert "Piet said yes." in reader.text
        assert Journal.open(journal_path).lookbacks == {}
        await reader.press("ctrl+s")
    kept = Journal.open(journal_path).lookbacks.values()
    assert [one.text for one in kept] == ["Piet said yes."]
