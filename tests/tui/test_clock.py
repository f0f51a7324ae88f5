"""The clock goes on while the app is open."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Meeting, Person, Step
from networkjournal.domain.today import VARIABLE
from tests.tui.at_the_screen import opened, write


def _coffee(path: Path) -> None:
    (claire,) = write(path, Person(name="Claire Dubois"))
    write(path, Meeting(what="Coffee", people=(claire.id,), at="2026-11-23T09:00", minutes=45))


async def test_a_meeting_of_this_morning_is_asked_about_once_it_is_over(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _coffee(journal_path)
    monkeypatch.setenv(VARIABLE, "2026-11-23T09:44")
    async with opened(journal_path) as reader:
        assert "Prepare for Claire Dubois" in reader.text
        monkeypatch.setenv(VARIABLE, "2026-11-23T09:45")
        reader.app.on_app_focus()
        await reader.pilot.pause()
        assert "Prepare" not in reader.text
        assert "It was planned; was it held?" in reader.text
        await reader.press("x")
        assert "Afterwards" in reader.text


async def test_what_is_over_no_longer_stands_ahead(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(journal_path, *(Meeting(what=f"No {n}", at=f"2026-11-23T0{n}:00") for n in range(5, 9)))
    monkeypatch.setenv(VARIABLE, "2026-11-23T00:01")
    async with opened(journal_path) as reader:
        assert "Mon 23 Nov 08:00" in reader.text
    monkeypatch.setenv(VARIABLE, "2026-11-23T23:01")
    async with opened(journal_path) as reader:
        assert "Ahead" not in reader.text


async def test_another_day_begins_while_the_app_is_open(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _coffee(journal_path)
    write(journal_path, Step(what="Thank Marijke", due=date(2026, 11, 25)))
    monkeypatch.setenv(VARIABLE, "2026-11-24T23:59")
    async with opened(journal_path) as reader:
        assert "Tuesday 24 November" in reader.text
        monkeypatch.setenv(VARIABLE, "2026-11-25")
        reader.app.on_app_focus()
        await reader.pilot.pause()
        assert "Wednesday 25 November" in reader.text
        assert reader.app.desktop.desk.overview.steps_ahead()
        await reader.press("t")
        await reader.type("Tea")
        assert "Wed 25 Nov" in reader.text
