"""check, backups, restore and merge: the health of the file, and earlier states of it."""

import json
from pathlib import Path

import pytest

from networkjournal.cli.profile import present_profile
from networkjournal.journal import Journal
from tests.cli.conftest import Program


def _say(program: Program, statement: str) -> str:
    return program.done("known-for", "--statement", statement, "--json").id


def _cut_short(program: Program) -> bytes:
    whole = program.path.read_bytes()
    program.path.write_bytes(whole[: whole.rindex(b'"statement"')])
    return program.path.read_bytes()


def test_check_counts_the_records_of_a_whole_journal(program: Program) -> None:
    _say(program, "The baker who shows how")
    report = program.done("check", "--json").json
    assert report["whole"] is True
    assert report["counts"]["profile"] == 1
    assert f"{program.path} is whole." in program.done("check").out


def test_check_names_who_seems_to_be_there_twice(program: Program) -> None:
    people = [
        program.done("add", f"{name}, {mail}", "--json").id
        for name, mail in (("Anna de Vries", "a@x.nl"), ("[/] O'Neil", "b@x.nl"), ("Ans", "c@x.nl"))
    ]
    assert program.done("check", "--json").json["alike"] == []
    for person in people[1:]:
        program.done("edit", person, "emails=family@x.nl")
    report = program.done("check", "--json").json
    assert report["alike"] == [{"people": people[1:], "reasons": ["email"]}]
    out = program.done("check").out
    assert "1 pair looks like one person; in the app D makes one of two, or keeps both:" in out
    assert "  [/] O'Neil · Ans: the same email" in out
    program.done("edit", people[2], "not_same+=O'Neil")
    assert program.done("check", "--json").json["alike"] == []


def test_check_says_that_there_is_no_journal_yet(program: Program) -> None:
    assert "no journal" in program.refused(1, "check")


def test_check_names_what_is_wrong(program: Program) -> None:
    program.path.write_text('{"entries": {"e1": {"kind": "sowing"}}}', "utf-8")
    line = program.refused(1, "check")
    assert "entries" in line
    assert "e1" in line
    assert "text" in line


def test_salvage_writes_what_is_whole_to_a_new_journal(program: Program, tmp_path: Path) -> None:
    first = _say(program, "First")
    _say(program, "Second")
    damaged = _cut_short(program)
    saved = tmp_path / "saved.json"
    answer = program("check", "--salvage", str(saved))
    assert answer.code == 0
    assert program.path.read_bytes() == damaged
    assert list(Journal.open(saved).profiles) == [first]
    assert "1 whole record" in answer.out


def test_salvage_never_writes_over_a_file(program: Program, tmp_path: Path) -> None:
    _say(program, "First")
    there = tmp_path / "there.json"
    there.write_text("mine")
    assert "is there already" in program.refused(1, "check", "--salvage", str(there))
    assert there.read_text() == "mine"


def test_backups_lists_nothing_before_the_first_change(program: Program) -> None:
    assert program.done("backups", "--json").json == []
    assert program("backups").code == 0


def test_a_backup_brings_the_journal_back(program: Program) -> None:
    first = _say(program, "First")
    _say(program, "Second")
    (backup,) = program.done("backups", "--json").json
    assert Path(backup["path"]).is_file()
    program.done("restore", backup["name"])
    assert list(program.table("profile")) == [first]


def test_restoring_keeps_the_present_state_first(program: Program) -> None:
    _say(program, "First")
    second = _say(program, "Second")
    (backup,) = program.done("backups", "--json").json
    program.done("restore", backup["path"])
    (kept,) = (b for b in program.done("backups", "--json").json if b["kind"] == "before-restore")
    assert second in json.loads(Path(kept["path"]).read_text("utf-8"))["profile"]


def test_restoring_is_undone_like_any_change(program: Program) -> None:
    _say(program, "First")
    second = _say(program, "Second")
    (backup,) = program.done("backups", "--json").json
    program.done("restore", backup["name"])
    program.done("undo")
    assert second in program.table("profile")


def test_a_damaged_journal_is_restored_and_kept(program: Program) -> None:
    first = _say(program, "First")
    _say(program, "Second")
    (backup,) = program.done("backups", "--json").json
    damaged = _cut_short(program)
    assert backup["name"] in program.refused(1, "contacts")
    kept = Path(program.done("restore", backup["name"], "--json").json["kept"])
    assert kept.read_bytes() == damaged
    assert list(program.table("profile")) == [first]


def test_restoring_what_is_not_there_is_refused(program: Program) -> None:
    _say(program, "First")
    assert "yesteryear" in program.refused(3, "restore", "yesteryear")


def test_restoring_what_is_no_journal_is_refused(program: Program, tmp_path: Path) -> None:
    _say(program, "First")
    other = tmp_path / "other.txt"
    other.write_text("no journal")
    program.refused(1, "restore", str(other))


def test_merging_takes_in_what_a_copy_has_more(program: Program, tmp_path: Path) -> None:
    first = _say(program, "First")
    copy = tmp_path / "journal (conflicted copy).json"
    copy.write_bytes(program.path.read_bytes())
    second = program.done("known-for", "--giving", "generous", "--json", "--journal", str(copy)).id
    assert "1 record" in program.done("merge", str(copy)).out
    assert sorted(program.table("profile")) == sorted([first, second])
    assert "nothing new" in program.done("merge", str(copy)).out


def test_merging_is_undone_like_any_change(program: Program, tmp_path: Path) -> None:
    first = _say(program, "First")
    copy = tmp_path / "copy.json"
    copy.write_bytes(program.path.read_bytes())
    program.done("known-for", "--giving", "generous", "--journal", str(copy))
    program.done("merge", str(copy))
    program.done("undo")
    assert list(program.table("profile")) == [first]


@pytest.mark.parametrize("content", [None, "", "no journal", '{"people": []}'])
def test_merging_what_is_no_journal_is_refused(
    program: Program, tmp_path: Path, content: str | None
) -> None:
    _say(program, "First")
    other = tmp_path / "other.json"
    if content is not None:
        other.write_text(content)
    program.refused(1, "merge", str(other))


def test_the_newest_version_is_todays(program: Program) -> None:
    _say(program, "First")
    second = _say(program, "Second")
    present = present_profile(Journal.open(program.path))
    assert present is not None
    assert present.id == second


def test_one_of_a_kind_is_said_as_one(program: Program) -> None:
    program.done("step", "Call")
    said = program.done("check").out
    assert "1  step\n" in said
    assert "0  goals\n" in said
