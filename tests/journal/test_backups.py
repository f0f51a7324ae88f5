"""Earlier states: one a day, one before what is risky, thinned, and brought back."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from networkjournal.domain.records import Person
from networkjournal.journal import Journal, JournalError, NotSavedError, backups
from networkjournal.journal.backups import thin
from networkjournal.journal.places import backups_folder
from networkjournal.journal.restore import find_backup, restore
from tests.journal.writing import a_journal, entry, in_memory, put, said, tables_in


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The moment that backups are named after, to be set by the test."""
    now = [datetime(2026, 11, 23, 12)]

    class Date(date):
        @classmethod
        def today(cls) -> date:  # type: ignore[override]
            return now[0].date()

    class Moment(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return now[0]

    monkeypatch.setattr(backups, "date", Date)
    monkeypatch.setattr(backups, "datetime", Moment)
    return now


def test_the_state_before_the_first_change_of_a_day_is_kept_once(
    journal_path: Path, day: list[datetime]
) -> None:
    journal = a_journal(journal_path)
    assert [backup.name for backup in journal.backups()] == []
    states = []
    for _ in range(3):
        states.append(journal_path.read_bytes())
        put(journal, entry("first of the day"))
        put(journal, entry("second of the day"))
        day[0] += timedelta(days=1)
    assert [backup.name for backup in journal.backups()] == [
        "2026-11-25", "2026-11-24", "2026-11-23",
    ]  # fmt: skip
    assert [b.path.read_bytes() for b in reversed(journal.backups())] == states
    assert {(b.when.hour, b.reason) for b in journal.backups()} == {(0, "")}


def test_backups_thin_to_seven_days_four_weeks_and_twelve_months(
    journal_path: Path, day: list[datetime]
) -> None:
    folder = backups_folder(journal_path)
    folder.mkdir(parents=True)
    last = date(2026, 11, 23)  # a Monday
    for back in range(800):
        (folder / f"{last - timedelta(days=back)}.json").write_text("{}")
    thin(journal_path)
    kept = [backup.when.date() for backup in backups.backups(journal_path)]
    days = [last - timedelta(days=n) for n in range(7)]
    weeks = [last] + [last - timedelta(days=1 + 7 * n) for n in range(3)]
    months = [last] + [
        date(2026 - (m <= 0), (m - 1) % 12 + 1, 1) - timedelta(days=1) for m in range(11, 0, -1)
    ]
    assert kept == sorted({*days, *weeks, *months}, reverse=True)
    thin(journal_path)
    assert [backup.when.date() for backup in backups.backups(journal_path)] == kept


def test_thinning_never_takes_what_is_not_a_backup_nor_a_damaged_file(journal_path: Path) -> None:
    folder = backups_folder(journal_path)
    folder.mkdir(parents=True)
    others = [
        "notes.txt",
        "2026-13-45.json",
        "2026-01-01.json.tmp",
        "2026-01-01T101010-damaged.json",
    ]
    for name in others:
        (folder / name).write_text("x")
    for back in range(40):
        moment = datetime(2026, 11, 23, 12) - timedelta(days=back)
        (folder / f"{moment:%Y-%m-%dT%H%M%S}-before-import.json").write_text("{}")
    thin(journal_path)
    names = {place.name for place in folder.iterdir()}
    assert names >= set(others)
    assert 7 <= len(names) - len(others) <= 12


def test_backups_before_something_risky_are_named_after_it_and_none_is_lost_in_one_second(
    journal_path: Path, day: list[datetime]
) -> None:
    journal = Journal.open(journal_path)
    assert journal.back_up("before-import") is None
    put(journal, Person(id="anna", name="Anna"))
    made = [journal.back_up("before-import") for _ in range(3)]
    assert all(made)
    assert [backup.name for backup in journal.backups()] == [
        "2026-11-23T120000-before-import-3",
        "2026-11-23T120000-before-import-2",
        "2026-11-23T120000-before-import",
    ]
    assert {backup.reason for backup in journal.backups()} == {"before-import"}


def test_a_daily_backup_that_cannot_be_made_does_not_stop_the_save(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    folder = backups_folder(journal_path)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where the folder should be")
    put(journal, entry("saved all the same"))
    assert len(tables_in(journal_path)["entries"]) == 2
    with pytest.raises(NotSavedError):
        journal.back_up("before-import")


def test_restoring_a_whole_journal_is_a_change_that_undo_takes_back(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    early, earlier = journal.back_up("before-import"), in_memory(journal)
    assert early is not None
    with journal.change("Much") as change:
        change.put(Person(id="carl", name="Carl"))
        change.put(Person(id="anna", name="Anneke", notes="new"))
        change.remove(journal.people["bob"])
    later = in_memory(journal)
    window = Journal.open(journal_path)

    kept = restore(journal_path, early.path, "Back to then")
    assert kept is not None
    assert said(tables_in(kept)) == later
    assert window.refresh()
    assert in_memory(window) == said(tables_in(journal_path)) == earlier
    assert "before-restore" in {backup.reason for backup in journal.backups()}
    assert journal.undo() == "Back to then"
    assert said(tables_in(journal_path)) == later
    assert journal.redo() == "Back to then"
    assert said(tables_in(journal_path)) == earlier


def test_restoring_a_damaged_journal_puts_the_backup_in_its_place_and_keeps_the_damage(
    journal_path: Path,
) -> None:
    journal = a_journal(journal_path)
    good, earlier = journal.back_up("before-import"), in_memory(journal)
    assert good is not None
    damaged = journal_path.read_bytes()[:-30]
    journal_path.write_bytes(damaged)
    kept = restore(journal_path, good.path, "Back")
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert kept.name.endswith("-damaged.json")
    again = Journal.open(journal_path)
    again.check()
    assert in_memory(again) == earlier
    put(journal, entry("the window that was open goes on"))
    assert len(tables_in(journal_path)["entries"]) == 2


def test_a_window_that_was_open_brings_back_what_the_backup_lacks(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    good = journal.back_up("before-import")
    assert good is not None
    put(journal, entry("since then", id="since"))
    journal_path.write_bytes(b"")
    restore(journal_path, good.path, "Back")
    put(journal, entry("and now", id="now"))
    assert tables_in(journal_path)["entries"].keys() == {"recipe", "since", "now"}


def test_a_damaged_journal_that_is_marked_read_only_is_not_replaced(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    good = journal.back_up("before-import")
    assert good is not None
    journal_path.write_bytes(b"")
    journal_path.chmod(0o444)
    with pytest.raises(NotSavedError, match="read-only"):
        restore(journal_path, good.path, "Back")
    assert journal_path.read_bytes() == b""


def test_a_missing_journal_is_restored_too(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    good, earlier = journal.back_up("before-import"), in_memory(journal)
    assert good is not None
    journal_path.unlink()
    restore(journal_path, good.path, "Back")
    assert said(tables_in(journal_path)) == earlier


@pytest.mark.parametrize("content", [b"", b"{", b'{"people":{"a":{}}}'])
def test_a_broken_backup_is_not_restored(journal_path: Path, content: bytes) -> None:
    journal = a_journal(journal_path)
    bad = journal.back_up("before-import")
    assert bad is not None
    bad.path.write_bytes(content)
    before = journal_path.read_bytes()
    with pytest.raises(JournalError, match="is damaged"):
        restore(journal_path, bad.path, "Back")
    assert journal_path.read_bytes() == before


def test_a_backup_is_found_by_its_name_or_a_path(journal_path: Path, tmp_path: Path) -> None:
    journal = a_journal(journal_path)
    made = journal.back_up("before-import")
    assert made is not None
    assert find_backup(journal_path, made.name) == made.path
    assert find_backup(journal_path, f"{made.name}.json") == made.path
    assert find_backup(journal_path, str(made.path)) == made.path
    with pytest.raises(JournalError, match="no backup “nowhere”"):
        find_backup(journal_path, "nowhere")


# Taking in a copy ------------------------------------------------------------------------------


def test_a_conflict_copy_is_merged_backed_up_and_undone_as_one(
    journal_path: Path, tmp_path: Path
) -> None:
    journal = a_journal(journal_path)
    copy = tmp_path / "journal.sync-conflict-20261123-101010-ABC.json"
    copy.write_bytes(journal_path.read_bytes())
    there = Journal.open(copy)
    put(there, entry("from the laptop", id="laptop"))
    with there.change("Deleted Bob") as change:
        change.remove(there.people["bob"])
    put(journal, entry("from here", id="here"))
    before = in_memory(journal)
    touched = journal.merge_file(copy, "Took in a copy")
    assert touched["people"] == {"bob"}
    assert touched["entries"] == {"laptop"}
    assert journal.entries.keys() == {"recipe", "laptop", "here"}
    assert "bob" not in journal.people
    assert journal.trash["bob"].name == "Bob"
    assert "before-merge" in {backup.reason for backup in journal.backups()}
    after = journal_path.read_bytes()
    assert journal.merge_file(copy, "Again") == {}
    assert journal_path.read_bytes() == after
    assert journal.undo() == "Took in a copy"
    assert in_memory(journal) == before
    assert copy.exists()


def test_two_devices_that_took_in_each_other_say_the_same(tmp_path: Path) -> None:
    one = a_journal(tmp_path / "one" / "journal.json")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "journal.json").write_bytes(one.path.read_bytes())
    other = Journal.open(tmp_path / "other" / "journal.json")
    put(one, entry("one", id="one"), Person(id="anna", name="Anna one"))
    put(other, entry("other", id="other"), Person(id="anna", name="Anna other"))
    one.merge_file(other.path, "Merge")
    other.merge_file(one.path, "Merge")
    assert tables_in(one.path) == tables_in(other.path)
    assert one.people["anna"].name == "Anna other"


def test_what_is_no_journal_is_not_merged(journal_path: Path, tmp_path: Path) -> None:
    journal = a_journal(journal_path)
    (tmp_path / "torn.json").write_bytes(journal_path.read_bytes()[:-5])
    before = journal_path.read_bytes()
    for name in ("torn.json", "nowhere.json"):
        with pytest.raises(JournalError):
            journal.merge_file(tmp_path / name, "Merge")
    assert journal_path.read_bytes() == before
