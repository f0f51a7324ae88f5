"""The time in the app itself: counted only for who asked for it, and never in the journal."""

import json
from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Person, Settings
from networkjournal.tui.own_use import OwnUse, own_minutes, own_use_file
from tests.cli.conftest import Program
from tests.tui.at_the_screen import Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")

TODAY = date(2026, 11, 23)


class _Clock:
    """A clock that is set."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def _use(path: Path, *, counted: bool = True) -> tuple[OwnUse, _Clock]:
    clock = _Clock()
    return OwnUse(path, TODAY, lambda: counted, clock), clock


def _press(use: OwnUse, clock: _Clock, *moments: float) -> None:
    for moment in moments:
        clock.now = moment
        use.pressed()


def test_the_time_between_keys_counts_up_to_five_minutes(tmp_path: Path) -> None:
    use, clock = _use(tmp_path / "own_use.json")
    _press(use, clock, 0, 60, 360, 661, 691)  # 60 + 300, a pause, 30
    assert use.minutes() == {"2026-W48": 6}
    assert json.loads((tmp_path / "own_use.json").read_text()) == {"2026-W48": 390.0}


def test_sittings_and_windows_add_up_and_seconds_are_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "own_use.json"
    one, one_clock = _use(path)
    other, other_clock = _use(path)
    _press(one, one_clock, 0, 40)
    _press(other, other_clock, 0, 50)
    one.keep()
    other.keep()
    other.keep()
    assert own_minutes(path) == {"2026-W48": 1}
    _press(one, one_clock, 70)
    assert one.minutes() == {"2026-W48": 2}


def test_who_did_not_ask_for_it_has_no_file(tmp_path: Path) -> None:
    use, clock = _use(tmp_path / "own_use.json", counted=False)
    _press(use, clock, 0, 100, 200)
    use.keep()
    assert use.minutes() == {}
    assert not (tmp_path / "own_use.json").exists()


@pytest.mark.parametrize(
    "held", ["", "[]", "{", '{"2026-W48": "x"}', '{"2026-W48": -5}', '{"2026-W48": 1e300}']
)
def test_a_damaged_file_counts_as_none(tmp_path: Path, held: str) -> None:
    path = tmp_path / "own_use.json"
    path.write_text(held)
    assert own_minutes(path) == {}


def test_only_the_last_eight_weeks_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "own_use.json"
    path.write_text(json.dumps({f"2026-W{number}": 60 for number in range(38, 48)}))
    use, clock = _use(path)
    _press(use, clock, 0, 60)
    use.keep()
    assert sorted(own_minutes(path)) == [f"2026-W{number}" for number in range(41, 49)]


async def _work(reader: Reader, clock: _Clock) -> None:
    reader.app.desktop.desk.own_use._clock = clock
    for minute in range(8):
        clock.now = minute * 60.0
        await reader.press("j")


@pytest.mark.parametrize("counted", [True, None])
async def test_the_minutes_of_a_sitting_count_for_the_week_beside_the_log(
    journal_path: Path, counted: bool | None, capsys: pytest.CaptureFixture[str]
) -> None:
    write(
        journal_path,
        Person(name="Anna"),
        Settings(id="settings", weekly_minutes=60, count_own_use=counted),
        Entry(kind="talk", text="Hello", on=TODAY, minutes=20),
    )
    program = Program(journal_path, capsys)
    before = journal_path.read_bytes()
    async with opened(journal_path) as reader:
        assert "this week 0:20 of 1:00" in reader.text
        await _work(reader, _Clock())
        await reader.press("q")
    assert journal_path.read_bytes() == before
    assert own_use_file(journal_path).exists() is bool(counted)
    async with opened(journal_path) as reader:
        assert ("this week 0:27 of 1:00" in reader.text) is bool(counted)
        await reader.press("7", "o")
    said = program.done("time").out
    assert ("in the app itself 0:07" in said) is bool(counted)
    figures = program.done("time", "--json").json["weeks"][0]
    assert figures["minutes"] == (27 if counted else 20)
    assert figures["kinds"].get("app") == (7 if counted else None)
    assert len(figures["entry_ids"]) == 1
    assert program.done("today", "--json").json["week"]["minutes"] == figures["minutes"]
