from datetime import date
from pathlib import Path

import pytest
from msgspec import structs

from networkjournal.domain.records import Met, Person
from networkjournal.exchange import ImportPlan, apply_plan, plan_import, read_import
from networkjournal.journal import Journal, JournalError
from tests.exchange.linkedin_files import HEADER, write_connections

ANNA = "Anna,de Vries,https://www.linkedin.com/in/anna,,{company},{position},07 Dec 2025"


@pytest.fixture
def journal(journal_path: Path) -> Journal:
    return Journal.open(journal_path)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return write_connections(tmp_path / "Connections.csv", 300)


def take_in(journal: Journal, file: Path, **kwargs: tuple[str, ...]) -> ImportPlan:
    plan = plan_import(read_import([file]), journal)
    apply_plan(plan, journal, **kwargs)
    return plan


def anna_file(folder: Path, company: str = "", position: str = "") -> Path:
    file = folder / "anna.csv"
    file.write_text(f"{HEADER}\n{ANNA.format(company=company, position=position)}\n")
    return file


def anna_of(journal: Journal) -> Person:
    (anna,) = journal.people.values()
    return anna


def test_everyone_comes_in_as_one_change(journal: Journal, export: Path) -> None:
    plan = take_in(journal, export)
    assert len(journal.people) == len(plan.new) > 250
    assert {person.standing for person in journal.people.values()} == {"known"}
    reopened = Journal.open(journal.path)
    assert [person.name for person in reopened.people.values()] == [
        incoming.person.name for incoming in plan.new
    ]


def test_one_undo_takes_all_of_it_back_and_it_can_come_in_again(
    journal: Journal, export: Path
) -> None:
    plan = take_in(journal, export)
    count = len(plan.new)
    assert journal.undo() == f"Imported {count} people from LinkedIn"
    assert not journal.people
    assert len(take_in(journal, export).new) == count
    assert len(journal.people) == count


def test_importing_twice_writes_nothing(journal: Journal, export: Path) -> None:
    take_in(journal, export)
    before = journal.path.read_bytes()
    again = take_in(journal, export)
    assert (again.new, again.updated) == ([], [])
    assert journal.path.read_bytes() == before


def test_importing_after_an_undone_redo_adds_nothing(journal: Journal, export: Path) -> None:
    take_in(journal, export)
    journal.undo()
    journal.redo()
    again = take_in(journal, export)
    assert (again.new, again.updated) == ([], [])


def test_a_backup_comes_before_an_import(journal: Journal, export: Path) -> None:
    with journal.change("by hand") as change:
        change.put(Person(name="Kees"))
    before = journal.path.read_bytes()
    take_in(journal, export)
    assert before in [backup.path.read_bytes() for backup in journal.backups()]


def test_circles_and_tags_are_for_who_is_new(journal: Journal, tmp_path: Path) -> None:
    with journal.change("by hand") as change:
        change.put(Person(name="Anna", links=("https://www.linkedin.com/in/anna",)))
    take_in(journal, anna_file(tmp_path, "Stroop"), circles=("work", "work"), tags=(" x\x1b", ""))
    assert (anna_of(journal).circles, anna_of(journal).tags) == ((), ())
    journal.undo()
    journal.undo()
    take_in(journal, anna_file(tmp_path), circles=("work", "work"), tags=(" x\x1b", ""))
    assert (anna_of(journal).circles, anna_of(journal).tags) == (("work",), ("x\ufffd",))


def test_someone_untouched_follows_a_new_job_and_undo_brings_the_old_one_back(
    journal: Journal, tmp_path: Path
) -> None:
    take_in(journal, anna_file(tmp_path, "Stroop", "Baker"))
    take_in(journal, anna_file(tmp_path, "Meel", "Miller"))
    assert (anna_of(journal).organisation, anna_of(journal).role) == ("Meel", "Miller")
    assert journal.undo() == "Imported 1 person from LinkedIn"
    assert (anna_of(journal).organisation, anna_of(journal).role) == ("Stroop", "Baker")


def test_someone_edited_here_is_not_overwritten(journal: Journal, tmp_path: Path) -> None:
    take_in(journal, anna_file(tmp_path, "Stroop", "Baker"))
    with journal.change("edit") as change:
        change.put(structs.replace(anna_of(journal), role="Master baker"))
    assert not take_in(journal, anna_file(tmp_path, "Meel", "Miller")).writes_anything
    assert (anna_of(journal).organisation, anna_of(journal).role) == ("Stroop", "Master baker")


def test_what_is_written_between_plan_and_import_stays(journal: Journal, tmp_path: Path) -> None:
    with journal.change("by hand") as change:
        change.put(Person(name="Anna", links=("https://www.linkedin.com/in/anna",)))
    plan = plan_import(read_import([anna_file(tmp_path, "Stroop", "Baker")]), journal)
    other = Journal.open(journal.path)
    with other.change("meanwhile") as change:
        change.put(structs.replace(anna_of(other), notes="likes chess"))
    apply_plan(plan, journal)
    assert anna_of(journal).notes == "likes chess"
    assert anna_of(journal).role == "Baker"
    assert anna_of(journal).met == Met(on=date(2025, 12, 7), where="LinkedIn")


def test_who_came_in_or_went_between_plan_and_import_is_neither_doubled_nor_revived(
    journal: Journal, tmp_path: Path
) -> None:
    first = plan_import(read_import([anna_file(tmp_path, "Stroop")]), journal)
    apply_plan(first, journal)
    apply_plan(first, journal)
    assert len(journal.people) == 1
    second = plan_import(read_import([anna_file(tmp_path, "Meel")]), journal)
    with journal.change("delete") as change:
        change.remove(anna_of(journal))
    apply_plan(second, journal)
    assert not journal.people


def test_an_import_that_cannot_be_saved_changes_nothing(
    journal: Journal, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with journal.change("by hand") as change:
        change.put(Person(name="Kees"))
    before = journal.path.read_bytes()
    plan = plan_import(read_import([export]), journal)

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(JournalError):
        apply_plan(plan, journal)
    monkeypatch.undo()
    assert journal.path.read_bytes() == before
    assert [person.name for person in journal.people.values()] == ["Kees"]
