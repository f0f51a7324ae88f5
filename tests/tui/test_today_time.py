"""Today and the week's time: what fits in it, a word when it is used, and a rest."""

import re
from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import (
    Entry,
    Expertise,
    Meeting,
    Person,
    Profile,
    Record,
    Settings,
    Step,
)
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")

_PROFILE = Profile(since=date(2026, 10, 1), expertise=(Expertise(name="baking"),))
_SOWN = Entry(kind="sowing", text="Lent a pan", on=date(2026, 11, 20))


def _spent(day: int, minutes: int) -> Entry:
    return Entry(kind="talk", text="Talked", on=date(2026, 11, day), minutes=minutes)


def _write(path: Path, settings: Settings, *records: Record) -> None:
    write(
        path,
        _PROFILE,
        _SOWN,
        Person(name="Kees Smit", rhythm="6w", created="2026-01-01"),
        Meeting(what="Coffee", at="2026-11-24T10:00"),
        settings,
        *records,
    )


def _settings(minutes: int, **more: bool) -> Settings:
    return Settings(id="settings", weekly_minutes=minutes, **more)  # type: ignore[arg-type]


async def test_the_weeks_time_stands_beside_the_date_with_its_bar(journal_path: Path) -> None:
    _write(journal_path, _settings(120), _spent(23, 20))
    async with opened(journal_path) as reader:
        assert reader.lines[3].startswith("  Monday 23 November")
        assert reader.lines[3].endswith("this week 0:20 of 2:00  ━━╸─────────────────")
        assert "Talk to Kees Smit" in reader.text


async def test_what_does_not_fit_any_more_waits_and_what_has_its_hour_does_not(
    journal_path: Path,
) -> None:
    _write(journal_path, _settings(120), _spent(23, 97))
    async with opened(journal_path) as reader:
        assert "Four fifths of this week's time is used." in reader.words
        assert "0:23 is left of it; what takes longer can wait." in reader.words
        assert "Prepare: Coffee" in reader.here
        assert "Talk to Kees Smit" not in reader.text
    _write(journal_path, _settings(120), _spent(23, 30))
    async with opened(journal_path, LEAST) as reader:
        assert "This week's time is used; only what has its day is here." in reader.words
        assert "Prepare: Coffee" in reader.here
        assert "Kees" not in reader.text.split("In the ground")[0]


async def test_minutes_beyond_all_measure_do_no_harm(journal_path: Path) -> None:
    _write(journal_path, _settings(0), _spent(23, 100_000))
    async with opened(journal_path) as reader:
        assert "this week 1666:40 of 0:00" in reader.text
        assert "No time is set aside for this; it can rest." in reader.text
        assert "Prepare: Coffee" in reader.here


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_after_two_full_weeks_it_proposes_a_rest_and_no_counts_are_shown(
    journal_path: Path, size: tuple[int, int]
) -> None:
    _write(journal_path, _settings(60), _spent(16, 80), _spent(9, 80))
    async with opened(journal_path, size) as reader:
        assert reader.here.startswith("▌ Two full weeks; let it rest")
        assert "Rest is part of sowing: a field lies fallow too." in reader.words
        assert "In the ground" not in reader.text
        assert "Prepare: Coffee" in reader.text
        assert "Talk to Kees Smit" not in reader.text
        await reader.press("2", "slash")
        await reader.type("kees")
        assert "1 shown" not in reader.text
        await reader.press("escape", "escape", "6")
        assert "The counts rest for a while; 1 says why." in reader.text
        assert "spread as if" not in reader.words
        await reader.press("4", "o")
        assert re.search(r"· \d", "\n".join(reader.lines[:5])) is None
        await reader.press("7")
        assert "0 of 3 active" not in reader.text
        await reader.press("o")
        assert "The counts rest for a while; 1 says why." in reader.text
        assert "borne" not in reader.text


async def test_the_rest_can_be_declined_with_one_key_and_comes_back_next_week(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(journal_path, _settings(60), _spent(23, 80), _spent(16, 80))
    async with opened(journal_path) as reader:
        await reader.press("6", "1", "z")
        assert "The counts are back, at least until Monday 30 November." in reader.text
        assert "Two full weeks" not in reader.text
        assert "In the ground" in reader.text
        await reader.press("6")
        assert "Nobody" in reader.text or "relation" in reader.words
        assert "The counts rest" not in reader.text
    async with opened(journal_path) as reader:
        assert "Two full weeks" not in reader.text
    monkeypatch.setenv("NETWORKJOURNAL_TODAY", "2026-11-30")
    async with opened(journal_path) as reader:
        assert "Two full weeks" in reader.text


async def test_the_settings_can_say_that_no_counts_are_hidden(journal_path: Path) -> None:
    _write(journal_path, _settings(60, hide_when_resting=False), _spent(23, 80), _spent(16, 80))
    async with opened(journal_path) as reader:
        assert "Two full weeks" not in reader.text
        assert "In the ground" in reader.text


async def test_a_line_that_makes_the_second_week_full_hides_the_counts_at_once(
    journal_path: Path,
) -> None:
    _write(journal_path, _settings(60), _spent(16, 80))
    async with opened(journal_path) as reader:
        await reader.press("6")
        assert "The counts rest" not in reader.text
        await reader.press("1", "t")
        await reader.type("Talked long 80m")
        await reader.press("enter")
        assert "Two full weeks" in reader.text
        await reader.press("6")
        assert "The counts rest" in reader.text
        await reader.press("u", "1")
        assert "Two full weeks" not in reader.text


async def test_a_talk_as_long_as_usual_is_what_has_to_fit(journal_path: Path) -> None:
    _write(journal_path, _settings(60), _spent(23, 40), Step(what="Later", due=date(2026, 12, 9)))
    (kees,) = Journal.open(journal_path).people
    write(
        journal_path,
        Entry(kind="talk", text="Quick", on=date(2026, 8, 3), people=(kees,), minutes=5),
    )
    async with opened(journal_path) as reader:
        assert "Talk to Kees Smit" in reader.text
    write(
        journal_path,
        Entry(kind="talk", text="Long", on=date(2026, 8, 4), people=(kees,), minutes=50),
        Entry(kind="talk", text="Long", on=date(2026, 8, 5), people=(kees,), minutes=50),
    )
    async with opened(journal_path) as reader:
        assert "Talk to Kees Smit" not in reader.text
