import csv
import io
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from networkjournal.domain.text import clean_line, is_clean
from networkjournal.exchange import ImportRefused, plan_import, read_import
from tests.exchange.linkedin_files import HEADER
from tests.exchange.test_plan import NOBODY, taken_in

CELL = st.text(max_size=12) | st.sampled_from(
    ["", "undefined", "de Vries, PhD", 'a "b" c', "[/]", "=1+1", "linkedin.com/in/a", "07 Dec 2025"]
)
ROW = st.lists(CELL, min_size=7, max_size=7)
PIECE = st.sampled_from(
    [HEADER, HEADER.replace(",", ";"), ",", ";", '"', "\n", "\r", "\x00", "Anna,Smit", "\ufeff"]
)
WILD_TEXT = st.lists(PIECE | st.text(max_size=5), max_size=30).map("".join)


def file_with(folder: str, data: bytes) -> Path:
    file = Path(folder) / "Connections.csv"
    file.write_bytes(data)
    return file


def written(rows: list[list[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([HEADER.split(","), *rows])
    return text.getvalue().encode("utf-8", errors="replace")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300) | WILD_TEXT.map(lambda text: text.encode("utf-8", "replace")))
def test_no_file_makes_an_import_fail_otherwise_than_in_one_line(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = file_with(folder, data)
        for chosen in (None, "linkedin"):
            said = ""
            try:
                plan_import(read_import([file], chosen), NOBODY)
            except ImportRefused as refusal:
                said = str(refusal)
            assert said.isprintable()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=8))
def test_every_name_is_first_and_last_as_written(names: list[tuple[str, str]]) -> None:
    rows = [[first, last, "", "", "", "", ""] for first, last in names]
    with tempfile.TemporaryDirectory() as folder:
        data = written(rows)
        if b"\0" in data:
            return
        found = {person.line: person for person in read_import([file_with(folder, data)]).people}
    line = 2
    for first, last in names:
        both = (written_back(cell) for cell in (first, last))
        name = " ".join(part for part in both if part and part != "undefined")
        if name:
            assert found[line].person.name == name
        line += 1 + line_breaks(first) + line_breaks(last)


def written_back(cell: str) -> str:
    return clean_line(cell.encode("utf-8", "replace").decode())


def line_breaks(cell: str) -> int:
    return cell.replace("\r\n", "\n").replace("\r", "\n").count("\n")


@settings(max_examples=150, deadline=None)
@given(st.lists(ROW, max_size=12), st.data())
def test_importing_twice_adds_nothing_whatever_the_rows_hold(
    rows: list[list[str]], data: st.DataObject
) -> None:
    doubled = rows + data.draw(st.lists(st.sampled_from(rows), max_size=5) if rows else st.just([]))
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = read_import([file_with(folder, written(doubled))])
        except ImportRefused:
            return
    first = plan_import(found, NOBODY)
    again = plan_import(found, taken_in(first))
    assert not again.writes_anything
    assert len(again.unchanged) + len(again.skipped) == len(first.new) + len(first.unchanged) + len(
        first.skipped
    )
    for incoming in first.new:
        assert is_clean(incoming.person.name)
        assert incoming.person.name == incoming.person.name.strip()
