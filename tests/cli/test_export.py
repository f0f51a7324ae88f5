"""export: the journal in other programs' formats, without what stays here."""

import csv
import errno
import io
import json
import os
from pathlib import Path

import pytest
from icalendar import Calendar

from networkjournal.journal import Journal
from tests.cli.conftest import Program

LEFT = "--with-sensitive --with-notes would take that along."


@pytest.fixture
def people(program: Program) -> Program:
    """Anna, who has something to hide; Kees wanted, Loes known through Anna, Old archived."""
    program.done("add", "Anna de Vries, church, work", "--notes", "shy", "--birthday", "29 Feb")
    program.done("edit", "Anna de Vries", "rhythm=6w", "phones=+31 6 1234")
    program.done("add", "Kees", "--standing", "wanted")
    program.done("add", "Loes", "--standing", "through")
    program.done("add", "Old")
    program.done("edit", "Old", "archived=yes")
    program.done("talk", "Spoke to @Anna yesterday")
    program.done("talk", "Spoke to @Anna and @Kees yesterday")
    program.done("meet", "Coffee with @Anna 2026-12-01 10:00", "--notes", "a secret")
    program.done("step", "Call @Kees 2026-12-02")
    return program


def written(program: Program, file: Path, *words: str) -> tuple[str, str]:
    """What was said and what aside, of an export that must be done."""
    answer = program("export", str(file), *words)
    assert answer.code == 0, answer.err
    return answer.out, answer.err


def rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))


def test_people_go_out_as_cards_without_what_stays_here(people: Program, tmp_path: Path) -> None:
    file = tmp_path / "out.vcf"
    said, aside = written(people, file)
    assert said == f"2 people written to {file}\n"
    left, unsaid = aside.splitlines()
    assert left == (f"Left out: 1 circle that is nobody’s business, notes of 1 person. {LEFT}")
    assert unsaid.startswith("A vCard has no place for: ")
    assert "rhythm (1)" in unsaid
    text = file.read_bytes().decode()
    assert text.count("VERSION:3.0") == 2
    assert ("church" in text, "shy" in text, "work" in text) == (False, False, True)
    assert file.stat().st_mode & 0o777 == 0o600


def test_what_stays_here_goes_out_where_it_is_asked_for(people: Program, tmp_path: Path) -> None:
    file = tmp_path / "out.vcf"
    _said, aside = written(people, file, "--with-sensitive", "--with-notes", "--vcard", "4.0")
    assert "Left out" not in aside
    text = file.read_bytes().decode()
    assert ("church" in text, "NOTE:shy" in text, "BDAY:--0229" in text) == (True, True, True)


def test_a_query_chooses_and_says_standing_itself(people: Program, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    written(people, file, "standing:through")
    assert [row["name"] for row in rows(file)] == ["Loes"]
    written(people, file, "circle:church", "--replace")
    assert [(row["name"], row["circles"]) for row in rows(file)] == [("Anna de Vries", "work")]


def test_a_table_has_no_formula_in_it(people: Program, tmp_path: Path) -> None:
    people.done("add", "=HYPERLINK(x)")
    file = tmp_path / "out.csv"
    written(people, file)
    found = {row["name"]: row["phones"] for row in rows(file)}
    assert found["'=HYPERLINK(x)"] == ""
    assert found["Anna de Vries"] == "'+31 6 1234"


def test_the_journal_to_read(people: Program, tmp_path: Path) -> None:
    file = tmp_path / "out.md"
    said, _aside = written(people, file)
    assert said.startswith("2 people, 2 lines of the log, 1 meeting, 1 step written to ")
    text = file.read_text("utf-8")
    assert "*Left out: 1 circle that is nobody’s business, notes of 1 person, notes of 1" in text
    assert "- talk: Spoke to Anna de Vries" in text
    assert "### Kees" in text
    assert "a secret" not in text


def test_the_same_in_dutch(people: Program, tmp_path: Path) -> None:
    file = tmp_path / "uit.md"
    written(people, file, "--lang", "nl")
    assert "maandag 23 november 2026" in file.read_text("utf-8")


def test_a_calendar_has_what_is_to_come(people: Program, tmp_path: Path) -> None:
    file = tmp_path / "out.ics"
    said, _aside = written(people, file)
    assert said == f"1 meeting, 1 step, 1 rhythm, 1 birthday written to {file}\n"
    events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert sorted(str(event["SUMMARY"]) for event in events) == [
        "Be in touch with Anna de Vries",
        "Birthday: Anna de Vries",
        "Call Kees",
        "Coffee with Anna de Vries",
    ]
    assert "a secret" not in file.read_text("utf-8")
    uids = {str(event["UID"]) for event in events}
    written(people, file)
    again = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert {str(event["UID"]) for event in again} == uids


def test_the_whole_journal_goes_out_byte_for_byte(people: Program, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    _said, aside = written(people, file, "--with-notes", "--with-sensitive")
    assert aside == ""
    assert file.read_bytes() == people.bytes()


def test_what_was_deleted_does_not_go_out(people: Program, tmp_path: Path) -> None:
    people.done("delete", "Loes")
    file = tmp_path / "out.json"
    written(people, file, "--with-notes", "--with-sensitive")
    assert b"Loes" not in file.read_bytes()
    assert json.loads(file.read_text("utf-8"))["deleted"] == {}


def test_a_stripped_journal_is_a_journal_and_takes_nothing_away_when_merged_back(
    people: Program, tmp_path: Path
) -> None:
    file = tmp_path / "out.json"
    _said, aside = written(people, file)
    assert "notes of 1 person, notes of 1 meeting" in aside
    text = file.read_text("utf-8")
    assert not any(word in text for word in ("shy", "church", "a secret"))
    Journal.open(file).check()
    before = people.table("people")
    people("merge", str(file))
    assert people.table("people") == before
    assert any(one.get("notes") == "shy" for one in before.values())


def test_a_journal_of_a_query_has_only_them_and_what_names_only_them(
    people: Program, tmp_path: Path
) -> None:
    people.done("edit", "Anna de Vries", "met.through=Kees")
    file = tmp_path / "out.json"
    written(people, file, "circle:work", "--with-notes")
    found = json.loads(file.read_text("utf-8"))
    assert [one["name"] for one in found["people"].values()] == ["Anna de Vries"]
    assert [one["text"] for one in found["entries"].values()] == ["Spoke to Anna de Vries"]
    assert (len(found["meetings"]), found["steps"], found["settings"]) == (1, {}, {})
    (kees,) = (one for one, fields in people.table("people").items() if fields["name"] == "Kees")
    assert kees not in file.read_text("utf-8")
    Journal.open(file).check()


def test_fields_and_tables_that_this_version_does_not_know_go_along(
    people: Program, tmp_path: Path
) -> None:
    tables = json.loads(people.path.read_text("utf-8"))
    for person in tables["people"].values():
        person["aura"] = "blue"
    tables["moons"] = {"1": {"what": "full"}}
    people.path.write_text(json.dumps(tables), "utf-8")
    file = tmp_path / "out.json"
    written(people, file, "--with-notes", "--with-sensitive")
    whole = json.loads(file.read_text("utf-8"))
    assert whole["moons"] == {"1": {"what": "full"}}
    written(people, file, "--replace")
    less = json.loads(file.read_text("utf-8"))
    assert {person["aura"] for person in less["people"].values()} == {"blue"}
    assert "moons" not in less


def test_json_says_how_many_and_what_was_left_out(people: Program, tmp_path: Path) -> None:
    answer = people("export", str(tmp_path / "out.vcf"), "--json")
    assert (answer.code, answer.err) == (0, "")
    assert answer.json["counts"] == {"people": 2}
    assert answer.json["left_out"]["circles"] == ["church"]
    assert answer.json["unsaid"]["rhythm"] == 1


def test_standard_output_gets_the_file_and_the_rest_is_said_aside(people: Program) -> None:
    answer = people("export", "-", "--format", "csv", "kees")
    assert (answer.code, answer.err) == (0, "")
    assert "Kees" in answer.out


def test_what_is_asked_for_wrongly(people: Program, tmp_path: Path) -> None:
    refused = people.refused
    assert "which format" in refused(2, "export", str(tmp_path / "x.txt"))
    assert "In which format?" in refused(2, "export", "-")
    assert "--format is one of" in refused(2, "export", "-", "--format", "docx")
    assert "--vcard is 3.0 or 4.0" in refused(2, "export", "x.vcf", "--vcard", "2.1")
    assert "--meeting goes into a calendar" in refused(2, "export", "x.vcf", "--meeting", "Coffee")
    assert "Nothing for such a file matches" in refused(1, "export", str(tmp_path / "x.vcf"), "zzz")
    assert refused(2, "export", str(tmp_path / "x.vcf"), "cirkle:work")
    assert list(tmp_path.glob("x.*")) == []


@pytest.mark.parametrize("kind", ["vcf", "csv", "md", "ics", "json"])
class TestEveryFormat:
    """What must hold whichever format it is."""

    def test_an_empty_journal_writes_nothing(
        self, program: Program, tmp_path: Path, kind: str
    ) -> None:
        file = tmp_path / f"x.{kind}"
        assert "nothing was written" in program.refused(1, "export", str(file))
        assert not file.exists()

    def test_a_file_that_is_there_stays(self, people: Program, tmp_path: Path, kind: str) -> None:
        file = tmp_path / f"x.{kind}"
        file.write_text("mine")
        assert "is there already" in people.refused(1, "export", str(file))
        assert file.read_text() == "mine"
        written(people, file, "--replace")
        assert file.read_text("utf-8") != "mine"

    def test_the_journal_itself_stays(self, people: Program, tmp_path: Path, kind: str) -> None:
        link = tmp_path / f"link.{kind}"
        link.symlink_to(people.path)
        assert "is the journal itself" in people.refused(1, "export", str(link), "--replace")

    def test_a_disk_that_is_full_leaves_nothing_half_written(
        self, people: Program, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = tmp_path / f"x.{kind}"
        file.write_text("mine")

        def full(_file: int) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        before = sorted(tmp_path.iterdir())
        monkeypatch.setattr(os, "fsync", full)
        said = people.refused(1, "export", str(file), "--replace")
        assert "cannot be written: No space left on device." in said
        assert file.read_text() == "mine"
        assert sorted(tmp_path.iterdir()) == before

    def test_no_folder_and_no_file(self, people: Program, tmp_path: Path, kind: str) -> None:
        missing = tmp_path / "nowhere" / f"x.{kind}"
        assert "cannot be written" in people.refused(1, "export", str(missing))
        assert "is a folder" in people.refused(
            1, "export", str(tmp_path), "--format", kind, "--replace"
        )

    def test_no_device_is_taken_for_a_file(
        self, people: Program, tmp_path: Path, kind: str
    ) -> None:
        pipe = tmp_path / f"pipe.{kind}"
        os.mkfifo(pipe)
        assert "not an ordinary file" in people.refused(1, "export", str(pipe), "--replace")
        assert pipe.is_fifo()
