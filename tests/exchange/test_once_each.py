"""Only a UID or a profile says by itself who it is; every other likeness is asked about."""

import json
from pathlib import Path

import pytest

from networkjournal.domain.kept_apart import kept_apart
from networkjournal.domain.likeness import doubles_waiting, likenesses_within
from networkjournal.domain.records import Entry, Met, Person
from networkjournal.exchange import ImportPlan, apply_plan, plan_import, read_import
from networkjournal.journal import Journal
from networkjournal.journal.made_one import make_one
from tests.exchange.linkedin_files import HEADER

_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\n{uid}FN:{name}\r\nEMAIL:{email}\r\nEND:VCARD\r\n"


@pytest.fixture
def journal(journal_path: Path) -> Journal:
    return Journal.open(journal_path)


def _card(folder: Path, name: str, email: str, uid: str = "") -> Path:
    file = folder / f"{name}.vcf"
    said = f"UID:{uid}\r\n" if uid else ""
    file.write_text(_CARD.format(uid=said, name=name, email=email), newline="")
    return file


def _rows(folder: Path, *rows: str) -> Path:
    file = folder / "Connections.csv"
    file.write_text(f"{HEADER}\n" + "".join(f"{row}\n" for row in rows))
    return file


def _take_in(journal: Journal, file: Path) -> ImportPlan:
    plan = plan_import(read_import([file]), journal)
    apply_plan(plan, journal)
    return plan


def _write(journal: Journal, *people: Person) -> None:
    with journal.change("By hand") as change:
        for person in people:
            change.put(person)


def _make_one(journal: Journal) -> Person:
    like = likenesses_within(journal.people.values())[0]
    make_one(journal, like.a, like.b)
    return journal.people[like.a.id]


@pytest.mark.parametrize("uid", ["", "abc-123"])
def test_a_card_with_an_address_of_somebody_here_comes_in_and_is_asked_about(
    journal: Journal, tmp_path: Path, uid: str
) -> None:
    _write(journal, Person(name="Anna de Vries", emails=("anna@x.nl",)))
    card = _card(tmp_path, "A. de Vries", "ANNA@x.nl", uid)
    assert len(_take_in(journal, card).new) == 1
    assert len(journal.people) == 2
    assert doubles_waiting(journal) == 1
    one = _make_one(journal)
    assert one.name == "Anna de Vries"
    assert doubles_waiting(journal) == 0
    assert not _take_in(journal, card).writes_anything
    assert list(journal.people) == [one.id]


def test_a_row_with_a_name_and_an_organisation_of_here_is_asked_about_and_known_from_then_on(
    journal: Journal, tmp_path: Path
) -> None:
    _write(journal, Person(name="Anna de Vries", organisation="Bakery", met=Met(where="the fair")))
    row = "Anna,de Vries,https://www.linkedin.com/in/anna,,Bakery B.V.,Baker,07 Dec 2025"
    assert len(_take_in(journal, _rows(tmp_path, row)).new) == 1
    assert doubles_waiting(journal) == 1
    one = _make_one(journal)
    assert (one.met, one.role) == (Met(where="the fair", on=None), "Baker")
    assert not _take_in(journal, _rows(tmp_path, row)).new
    assert len(journal.people) == 1


def test_both_cards_are_known_again_after_two_became_one(journal: Journal, tmp_path: Path) -> None:
    cards = [
        _card(tmp_path, "Anna", "anna@x.nl", "uid-1"),
        _card(tmp_path, "Ans", "anna@x.nl", "uid-2"),
    ]
    for card in cards:
        _take_in(journal, card)
    assert doubles_waiting(journal) == 1
    one = _make_one(journal)
    for card in cards:
        assert not _take_in(journal, card).new
    assert list(journal.people) == [one.id]


def test_a_friend_without_a_profile_is_known_again_by_their_line(
    journal: Journal, tmp_path: Path
) -> None:
    _write(journal, Person(name="Anna de Vries", role="baker", met=Met(where="the fair")))
    file = tmp_path / "friends.json"
    friends = [{"name": "Anna de Vries", "timestamp": 1_500_000_000}] * 2
    file.write_text(json.dumps({"friends_v2": friends}))
    _take_in(journal, file)
    assert len(journal.people) == 3
    first, second, _third = journal.people.values()
    make_one(journal, first, second)
    assert journal.people[first.id].met == Met(where="the fair")
    assert not _take_in(journal, file).writes_anything
    assert len(journal.people) == 2
    assert len(plan_import(read_import([file]), journal).unchanged) == 2


def test_what_this_program_called_the_other_is_still_understood(
    journal: Journal, tmp_path: Path
) -> None:
    _write(
        journal,
        Person(name="Anna", emails=("anna@x.nl",)),
        Person(name="Ans", emails=("anna@x.nl",)),
    )
    other = [person.id for person in journal.people.values()][1]
    _make_one(journal)
    card = _card(tmp_path, "Ans", "anna@x.nl", f"urn:uuid:{other}")
    assert not _take_in(journal, card).new


def test_the_same_uid_and_the_same_profile_change_who_is_here_and_ask_nothing(
    journal: Journal, tmp_path: Path
) -> None:
    _take_in(journal, _card(tmp_path, "Anna", "anna@x.nl", "uid-1"))
    plan = _take_in(journal, _card(tmp_path, "Anna de Vries", "anna@x.nl", "uid-1"))
    assert (len(plan.new), len(plan.updated)) == (0, 1)
    assert doubles_waiting(journal) == 0


def test_who_was_kept_apart_stays_so_when_the_file_comes_again(
    journal: Journal, tmp_path: Path
) -> None:
    _write(journal, Person(name="Anna de Vries", emails=("family@x.nl",)))
    card = _card(tmp_path, "Bert de Vries", "family@x.nl", "uid-1")
    _take_in(journal, card)
    (like,) = likenesses_within(journal.people.values())
    _write(journal, kept_apart(like.a, like.b))
    assert doubles_waiting(journal) == 0
    assert not _take_in(journal, card).writes_anything
    assert doubles_waiting(Journal.open(journal.path)) == 0


def test_undoing_separates_the_two_with_all_that_names_them(
    journal: Journal, tmp_path: Path
) -> None:
    _write(journal, Person(name="Anna", emails=("anna@x.nl",)))
    _take_in(journal, _card(tmp_path, "Ans", "anna@x.nl", "uid-1"))
    anna, ans = journal.people
    with journal.change("Sow") as change:
        change.put(Entry(kind="sowing", text="Lent a pan", people=(ans,)))
    before = dict(journal.people)
    make_one(journal, before[anna], before[ans])
    assert [gone.id for gone in journal.deleted()] == [ans]
    assert journal.undo() == "Made one of two: Anna"
    assert journal.people[ans].fields == before[ans].fields
    assert [entry.people for entry in journal.entries.values()] == [(ans,)]
    assert journal.deleted() == []
    assert doubles_waiting(journal) == 1
