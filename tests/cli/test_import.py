"""import: LinkedIn's Connections.csv, looked at first, taken in once, taken back at once."""

from pathlib import Path

import pytest

from tests.cli.conftest import Program

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANNA = "Anna,de Vries,https://www.linkedin.com/in/anna,,Bakkerij,Baker,07 Dec 2025\n"
PIET = "Piet,Bakker,https://www.linkedin.com/in/piet,,,,08 Dec 2025\n"


@pytest.fixture
def connections(tmp_path: Path) -> Path:
    file = tmp_path / "Connections.csv"
    file.write_text(HEADER + ANNA + PIET, "utf-8")
    return file


def test_an_import_says_what_it_took_in(program: Program, connections: Path) -> None:
    out = program.done("import", str(connections)).out
    assert out.startswith("LinkedIn · 2 new · 0 updated · 0 unchanged · 0 skipped\n")
    assert "“networkjournal undo” takes all of it back." in out
    anna = next(p for p in program.table("people").values() if p["name"] == "Anna de Vries")
    assert anna["met"] == {"on": "2025-12-07", "where": "LinkedIn"}
    assert anna["links"] == ["https://www.linkedin.com/in/anna"]


def test_a_dry_run_says_the_same_and_writes_nothing(program: Program, connections: Path) -> None:
    out = program.done("import", "--dry-run", str(connections)).out
    assert out.startswith("LinkedIn · 2 new · ")
    assert out.endswith("Nothing has been written yet.\n")
    assert program.bytes() is None


def test_who_is_here_by_hand_under_that_name_is_mentioned(
    program: Program, connections: Path
) -> None:
    program.done("add", "piet bakker, baker")
    for words in (["--dry-run"], []):
        out = program.done("import", str(connections), *words).out
        assert "LinkedIn · 2 new ·" in out
        assert "Connections.csv line 3: Piet Bakker may be here already: the same name\n" in out
        assert "Anna de Vries may be" not in out
    assert "may be" not in program.done("import", str(connections)).out


def test_namesakes_who_both_come_from_linkedin_are_not_mentioned(
    program: Program, connections: Path
) -> None:
    program.done("import", str(connections))
    connections.write_text(HEADER + PIET.replace("/piet", "/piet-2").replace("08", "09"), "utf-8")
    out = program.done("import", str(connections)).out
    assert "LinkedIn · 1 new ·" in out
    assert "may be" not in out


def test_importing_twice_adds_nothing(program: Program, connections: Path) -> None:
    program.done("import", str(connections))
    before = program.bytes()
    assert "0 new · 0 updated · 2 unchanged" in program.done("import", str(connections)).out
    assert program.bytes() == before


def test_one_undo_takes_all_of_it_back(program: Program, connections: Path) -> None:
    program.done("import", str(connections))
    program.done("undo")
    assert program.table("people") == {}


def test_an_import_is_backed_up_before(program: Program, connections: Path) -> None:
    program.done("add", "Els")
    program.done("import", str(connections))
    kinds = [backup["kind"] for backup in program.done("backups", "--json").json]
    assert "before-import" in kinds


def test_in_json_it_lists_the_records(program: Program, connections: Path) -> None:
    report = program.done("import", str(connections), "--json").json
    assert {person["id"] for person in report["added"]} == set(program.table("people"))
    again = program.done("import", str(connections), "--json").json
    assert (again["added"], len(again["unchanged"])) == ([], 2)


def test_a_circle_and_a_tag_may_be_given_to_everyone_new(
    program: Program, connections: Path
) -> None:
    program.done("import", str(connections), "--circle", "werk", "--tag", "linkedin")
    for person in program.table("people").values():
        assert (person["circles"], person["tags"]) == (["work"], ["linkedin"])


def test_what_was_skipped_says_why(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "Connections.csv"
    file.write_text(HEADER + ANNA + ",,,,,,07 Dec 2025\n", "utf-8")
    report = program.done("import", str(file), "--json").json
    assert [skipped["line"] for skipped in report["skipped"]] == [3]
    assert report["skipped"][0]["reason"]


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02", b"age;town\n8;Delft\n", b"First Name\n", b"\xff\xfe"]
)
def test_a_file_that_is_not_linkedins_is_refused(
    program: Program, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "other.csv"
    file.write_bytes(content)
    program.done("add", "Els")
    assert "other.csv" in program.refused(1, "import", str(file))


def test_a_file_of_a_gigabyte_is_refused_at_once(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "huge.csv"
    with file.open("wb") as huge:
        huge.truncate(1_000_000_000)
    assert "huge.csv is larger than" in program.refused(1, "import", str(file))


def test_a_folder_without_anything_is_refused(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    assert "There is nothing in " in program.refused(1, "import", str(folder))


def test_of_several_files_one_that_can_be_read_is_enough(
    program: Program, connections: Path, tmp_path: Path
) -> None:
    answer = program("import", str(connections), str(tmp_path / "nowhere.csv"))
    assert answer.code == 0
    assert "nowhere.csv does not exist." in answer.out
    assert len(program.table("people")) == 2


def test_cards_come_in_once_whatever_their_file_is_called(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "download"
    file.write_bytes(b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;QUOTED-PRINTABLE:Zo=EB\r\nEND:VCARD\r\n")
    assert program.done("import", str(file)).out.startswith("vCard · 1 new · ")
    assert [person["name"] for person in program.table("people").values()] == ["Zoë"]
    before = program.bytes()
    assert "0 new · 0 updated · 1 unchanged" in program.done("import", str(file)).out
    assert program.bytes() == before


def test_a_card_that_cannot_be_read_is_named_with_its_line(
    program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "a.vcf"
    file.write_text("BEGIN:VCARD\nFN:Anna\nEND:VCARD\nBEGIN:VCARD\nFN:Piet\n")
    out = program.done("import", str(file)).out
    assert "a.vcf line 4: this card has no END:VCARD" in out
    assert len(program.table("people")) == 1


def test_what_stays_because_it_was_changed_here_is_said(program: Program, tmp_path: Path) -> None:
    card = tmp_path / "zoe.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nUID:7\nFN:Zoe\nEMAIL:a@x.nl\nEND:VCARD\n")
    program.done("import", str(card))
    program.done("edit", "Zoe", "tags=friend")
    card.write_text(card.read_text().replace("END", "EMAIL:b@x.nl\nEND"))
    out = program.done("import", str(card)).out
    assert "1 stays as it is here, because you changed it; the file says otherwise." in out
    (zoe,) = program.table("people").values()
    assert zoe["emails"] == ["a@x.nl"]
