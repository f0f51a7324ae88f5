"""What is deleted: the record for 30 days, that it was deleted for a year."""

import time
from pathlib import Path

import pytest

from networkjournal.domain.records import Person
from networkjournal.journal import Journal, moments
from tests.journal.writing import Tables, a_journal, entry, put, tables_in, write_tables

_DAY = 86_400_000_000_000


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """By how many days the clock is ahead, to be set by the test."""
    days, real = [0], time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: real() + days[0] * _DAY)
    monkeypatch.setattr(moments, "_last", "")
    return days


def _deleted(path: Path) -> Journal:
    journal = a_journal(path)
    with journal.change("Deleted Anna") as change:
        change.remove(journal.people["anna"])
    return journal


def _grave(path: Path) -> Tables:
    return tables_in(path)["deleted"].get("anna")  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        (0, {"table", "when", "name", "record"}),
        (29, {"table", "when", "name", "record"}),
        (31, {"table", "when", "name"}),
        (364, {"table", "when", "name"}),
        (366, set()),
    ],
)
def test_a_record_stays_thirty_days_and_its_name_a_year(
    journal_path: Path, later: list[int], days: int, kept: set[str]
) -> None:
    _deleted(journal_path)
    later[0] = days
    journal = Journal.open(journal_path)
    assert journal.trash.keys() == {"anna"}
    put(journal, entry("later"))
    assert set(_grave(journal_path) or ()) == kept
    assert Journal.open(journal_path).name_of("anna") == ("Anna de Vries" if kept else "anna")


def test_the_trash_shows_the_newest_first_and_gives_back_the_record(journal_path: Path) -> None:
    journal = _deleted(journal_path)
    with journal.change("Deleted Bob") as change:
        change.remove(journal.people["bob"])
    assert list(journal.trash) == ["bob", "anna"]
    grave = journal.trash["anna"]
    assert grave.table == "people"
    assert grave.record is not None
    assert grave.record["role"] == "baker"
    with journal.change("Brought back Anna") as change:
        change.put(Person(id="anna", name="Anna de Vries"))
    assert list(journal.trash) == ["bob"]


def test_a_tombstone_written_by_hand_is_kept_as_it_is(journal_path: Path) -> None:
    graves = {
        "bare": {},
        "someday": {"when": "someday", "table": "people", "record": {"name": "X"}, "future": 1},
    }
    write_tables(journal_path, {"deleted": graves})
    put(Journal.open(journal_path), entry("more"))
    assert tables_in(journal_path)["deleted"] == graves


def test_what_was_deleted_elsewhere_goes_and_what_was_edited_later_stays(
    journal_path: Path,
) -> None:
    journal = a_journal(journal_path)
    tables = tables_in(journal_path)
    for who, when in (("anna", "2099-01-01"), ("bob", "2020-01-01")):
        tables["deleted"][who] = {"table": "people", "when": when, "name": who}
    write_tables(journal_path, tables)
    assert journal.refresh()
    assert journal.people.keys() == {"bob"}
    assert journal.name_of("anna") == "anna"
    assert journal.trash.keys() == {"anna"}


def test_a_deletion_later_than_the_clock_is_outlived_by_bringing_back(journal_path: Path) -> None:
    write_tables(
        journal_path,
        {"deleted": {"a": {"table": "people", "when": "2099-01-01", "record": {"name": "A"}}}},
    )
    put(Journal.open(journal_path), Person(id="a", name="A"))
    again = Journal.open(journal_path)
    assert again.people["a"].updated > "2099-01-01"
    assert again.trash == {}
