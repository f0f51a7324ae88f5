"""import: archives, other journals, and tables whose columns one says."""

import json
import zipfile
from pathlib import Path

import pytest

from networkjournal.cli import progress_line as lines
from networkjournal.journal import Journal
from tests.cli.conftest import Program

TABLE = "Wie;Waar;Bel\nAnna de Vries;Delft;06-1\nPiet;Zwolle;\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "leden.csv"
    file.write_text(TABLE, "utf-8")
    return file


def test_a_table_comes_in_by_the_columns_that_are_guessed_and_says_what_it_left_out(
    program: Program, table: Path
) -> None:
    out = program.done("import", str(table)).out
    assert out.startswith("CSV · 2 new · 0 updated · 0 unchanged · 0 skipped\n")
    assert "columns left out: Waar, Bel" in out
    before = program.bytes()
    assert "0 new · 0 updated · 2 unchanged" in program.done("import", str(table)).out
    assert program.bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ["--columns", "name=Wie,place=Waar,phone=Bel"],
        ["--column", "name=Wie", "--column", "place=Waar", "--column", "phone=bel"],
        ["--columns=name=1", "--columns", "place=2", "--column", "phone=3"],
    ],
)
def test_columns_can_be_said(program: Program, table: Path, words: list[str]) -> None:
    program.done("import", str(table), *words)
    found = {one["name"]: one for one in program.table("people").values()}
    assert (found["Anna de Vries"]["place"], found["Anna de Vries"]["phones"]) == (
        "Delft",
        ["06-1"],
    )


def test_a_heading_may_hold_a_comma(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('"Naam, voluit",Plaats\nAnna,Delft\n')
    program.done("import", str(file), "--columns", "name=Naam, voluit,place=Plaats")
    assert [one["place"] for one in program.table("people").values()] == ["Delft"]


def test_what_is_not_enough_is_answered_with_the_columns_and_never_asked(
    program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "a.csv"
    file.write_text("A,B\nAnna,1\n")
    line = program.refused(1, "import", str(file))
    assert "a.csv has the columns A, B; say which is what: --columns name=A,email=…" in line
    assert "no column “C”" in program.refused(1, "import", str(file), "--columns", "name=C")
    assert "type it as name=Naam" in program.refused(2, "import", str(file), "--columns", "name")


def test_an_archive_and_a_folder_come_in_as_they_are(program: Program, tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nFN:Anna\nEND:VCARD\n"
    with zipfile.ZipFile(tmp_path / "takeout.zip", "w") as whole:
        whole.writestr("Takeout/Contacts/All/All.vcf", card)
    assert "vCard · 1 new" in program.done("import", str(tmp_path / "takeout.zip")).out
    (tmp_path / "unpacked").mkdir()
    (tmp_path / "unpacked" / "All.vcf").write_text(card)
    assert (
        "0 new · 0 updated · 1 unchanged" in program.done("import", str(tmp_path / "unpacked")).out
    )


def _other(tmp_path: Path, program: Program) -> Path:
    """A copy of the journal with Anna and what she was told, after which both go on."""
    program.done("add", "Anna")
    program.done("sow", "lent @Anna a pan")
    other = tmp_path / "copy" / "journal.json"
    other.parent.mkdir()
    other.write_bytes(program.bytes() or b"")
    return other


def test_another_journal_comes_in_record_by_record(program: Program, tmp_path: Path) -> None:
    other = _other(tmp_path, program)
    program.path.unlink()
    program.done("add", "Bram")
    out = program.done("import", str(other), "--dry-run").out
    assert out.startswith("a journal · 2 new · 0 updated · 0 unchanged · 0 skipped\n")
    assert "new: People · Anna" in out
    program.done("import", str(other))
    theirs = json.loads(other.read_text("utf-8"))
    (anna,) = theirs["people"]
    assert program.table("people")[anna] == theirs["people"][anna]
    assert program.table("entries") == theirs["entries"]
    before = program.bytes()
    assert "0 new · 0 updated · 2 unchanged" in program.done("import", str(other)).out
    assert program.bytes() == before
    program.done("undo")
    assert [one["name"] for one in program.table("people").values()] == ["Bram"]
    assert program.table("entries") == {}


def test_of_a_record_in_both_the_newest_counts_and_nothing_is_deleted(
    program: Program, tmp_path: Path
) -> None:
    other = _other(tmp_path, program)
    program.done("add", "Carla")
    with Journal.open(other).change("there") as change:
        (anna,) = Journal.open(other).people.values()
        change.put(type(anna)(id=anna.id, name="Anna", place="Lyon"))
    out = program.done("import", str(other)).out
    assert "0 new · 1 updated · 1 unchanged" in out
    assert "updated: People · Anna · place: Lyon" in out
    program.done("edit", "Anna", "place=Delft")
    assert "0 new · 0 updated · 2 unchanged" in program.done("import", str(other)).out
    with Journal.open(other).change("there") as change:
        change.remove(Journal.open(other).people[anna.id])
    program.done("import", str(other))
    assert {one["name"] for one in program.table("people").values()} == {"Anna", "Carla"}


def test_what_was_deleted_here_since_stays_so(program: Program, tmp_path: Path) -> None:
    other = _other(tmp_path, program)
    program.done("delete", "Anna")
    program.done("import", str(other))
    assert program.table("people") == {}


def test_people_of_another_journal_get_the_circle_and_it_stays_theirs(
    program: Program, tmp_path: Path
) -> None:
    other = _other(tmp_path, program)
    program.path.unlink()
    program.done("import", str(other), "--circle", "werk", "--tag", "copy")
    (anna,) = program.table("people").values()
    assert (anna["circles"], anna["tags"]) == (["work"], ["copy"])
    before = program.bytes()
    program.done("import", str(other))
    assert program.bytes() == before


@pytest.mark.parametrize(
    "text",
    [
        '{\n"meta":{\n"1":{"format":1}\n},\n"people":{\n"a":{"name":7}\n}\n}\n',
        '{\n"meta":{\n"1":{"format":999}\n}\n}\n',
        '{"meta": {"1": {"format": 1}}, "people": {"a": {"name": "Anna"',
        '{"people": {"a": ' + '{"x":' * 10_000,
        '{"people": {"a": {"name": "Anna", "x": ' + "[" * 10_000 + "]" * 10_000 + "}}}",
    ],
    ids=["shape", "newer", "cut off", "deep", "deeper"],
)
def test_a_journal_that_is_not_whole_is_refused_in_one_line(
    program: Program, tmp_path: Path, text: str
) -> None:
    program.done("add", "Els")
    file = tmp_path / "other.json"
    file.write_text(text)
    assert "other.json" in program.refused(1, "import", str(file))


class _Terminal:
    def __init__(self) -> None:
        self.said = ""

    def isatty(self) -> bool:
        return True

    def write(self, words: str) -> None:
        self.said += words

    def flush(self) -> None:
        pass


def test_long_work_shows_how_far_it_is_and_takes_the_line_away(
    tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(lines, "_PATIENCE", -1.0)
    monkeypatch.setattr(lines, "_BETWEEN", 0.0)
    file = tmp_path / "many.csv"
    file.write_text("Naam\n" + "".join(f"Anna {n}\n" for n in range(1_000)))
    assert program("import", str(file)).code == 0
    assert "many.csv · 256 of 1002" in terminal.said
    assert terminal.said.endswith("\r\x1b[K")


def test_where_nobody_sees_it_nothing_is_said_of_progress(program: Program, table: Path) -> None:
    assert program.done("import", str(table)).err == ""
