"""How far reading is, in words."""

import time

import pytest

from networkjournal.exchange.pace import ImportStopped, Pace
from networkjournal.exchange.progress import Progress


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def test_it_says_how_much_is_done_and_after_a_while_how_long_the_rest_takes(
    clock: list[float],
) -> None:
    pace = Pace()
    progress = Progress(pace)
    pace.begin("/downloads/Connections.csv", 30_000)
    assert (progress.what(), progress.said()) == ("Connections.csv", "0 of 30000")
    clock[0] += 1
    pace.at(3_000)
    assert progress.said() == "3000 of 30000"
    clock[0] += 2
    pace.at(10_000)
    assert progress.said() == "10000 of 30000 · 6 seconds left"
    assert progress.share == pytest.approx(1 / 3)
    clock[0] += 397
    assert progress.said() == "10000 of 30000 · 13 minutes left"


def test_every_file_has_its_own_time(clock: list[float]) -> None:
    pace = Pace()
    progress = Progress(pace)
    pace.begin("a.csv", 10)
    progress.said()
    clock[0] += 100
    pace.begin("b.csv", 10)
    pace.at(5)
    assert progress.said() == "5 of 10"


def test_where_nobody_knows_how_much_there_is_nothing_is_said() -> None:
    pace = Pace()
    pace.begin("a.zip", 0)
    assert (Progress(pace).said(), Progress(pace).share) == ("", 0.0)


def test_who_is_asked_to_stop_does_so_at_the_next_look() -> None:
    pace = Pace()
    pace.begin("a.csv", 10)
    pace.stop = True
    with pytest.raises(ImportStopped):
        pace.at(1)
