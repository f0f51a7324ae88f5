"""Ids: UUIDv7, in the order they were made."""

import time
import uuid

import pytest

from networkjournal.domain import ids
from networkjournal.domain.ids import new_id


def test_an_id_is_a_uuid_of_version_seven_with_the_moment_in_front(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ids, "_last", 0)  # another test's clock may have been ahead
    before = time.time_ns() // 1_000_000
    made = uuid.UUID(new_id())
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert 0 <= (made.int >> 80) - before < 60_000


def test_ids_ascend_within_a_millisecond_and_are_all_different() -> None:
    made = [new_id() for _ in range(10_000)]
    assert made == sorted(set(made))


def test_ids_ascend_when_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    real = time.time_ns
    first = new_id()
    monkeypatch.setattr(time, "time_ns", lambda: real() - 3_600_000_000_000)
    assert first < new_id() < new_id()


def test_two_processes_in_the_same_millisecond_make_different_ids(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(time, "time_ns", lambda: 1_795_694_400_000_000_000)
    made = set()
    for _ in range(100):
        monkeypatch.setattr(ids, "_last", 0)
        made.add(new_id())
    assert len(made) == 100
    assert len({each[:18] for each in made}) == 1
