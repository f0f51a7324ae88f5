import csv
import io
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from networkjournal.domain.own_fields import UID
from networkjournal.domain.records import Barrier, Difference, Met, Occasion, Person
from networkjournal.domain.text import is_clean
from networkjournal.exchange import apply_plan, plan_import, read_import
from networkjournal.exchange.csv_out import write_table
from networkjournal.exchange.formulas import as_text, as_written
from networkjournal.exchange.incoming import Import, ImportRefused
from networkjournal.exchange.own_table import COLUMNS
from networkjournal.journal import Journal
from tests.exchange.test_plan import book
from tests.exchange.test_vcard_out import PEOPLE, TAGS

FORMULAS = ["=1+1", "+31 6 1234", "-2", "@SUM(A1)", "\t=1", " =1", "＝1", "'=1", "''=1", "\n=1"]


def names(record_id: str) -> str:
    return f"name of {record_id}"


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def read_back(data: bytes) -> Import:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "people.csv"
        file.write_bytes(data)
        return read_import([file])


def test_excel_knows_it_for_utf_8_and_any_reader_finds_the_cells() -> None:
    person = Person(
        id="1", name="Zoë “de” Vries", languages=("Dutch", "a; b"), notes='two\n"lines"'
    )
    data = write_table([person], names)
    assert data.startswith(b"\xef\xbb\xbfid,name,role,")
    (row,) = rows(data)
    assert (row["name"], row["languages"]) == ("Zoë “de” Vries", "Dutch; a\\; b")
    assert row["notes"] == 'two\n"lines"'


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_cell_is_a_formula(cell: str) -> None:
    assert as_text(cell).startswith("'")
    assert as_written(as_text(cell)) == cell


@given(st.text(alphabet="'=+-@ \t\nab", max_size=6))
def test_a_cell_made_text_reads_as_what_it_was(cell: str) -> None:
    assert as_written(as_text(cell)) == cell
    assert as_text(cell).lstrip()[:1] not in {"=", "+", "-", "@"}


def test_people_whom_a_row_names_stand_there_by_name() -> None:
    person = Person(id="1", name="Anna", met=Met(through="7", where="fair"), route="8")
    (row,) = rows(write_table([person], names))
    assert (row["met.through"], row["route"], row["met.where"]) == (
        "name of 7",
        "name of 8",
        "fair",
    )


WHOLE = st.builds(
    lambda person, more: structs.replace(person, **more),
    PEOPLE,
    st.fixed_dictionaries(
        {
            "standing": st.sampled_from(["known", "wanted", "through"]),
            "wish": st.sampled_from([None, "asked", "let go"]),
            "languages": TAGS,
            "needs": TAGS,
            "skills": TAGS,
            "differences": st.sampled_from(
                [(), (Difference(what="a: b; c", because="d, e"), Difference(what="f (g)"))]
            ),
            "barriers": st.sampled_from([(), (Barrier(what="only; French"), Barrier(kind="x"))]),
            "met": st.sampled_from([None, Met(on=date(2027, 1, 2)), Met(where="=fair")]),
            "rhythm": st.sampled_from(["", "6w", "none"]),
            "put_off_until": st.sampled_from([None, date(2026, 12, 1)]),
            "archived": st.booleans(),
            "offer": st.sampled_from(["", "-a hand", "two\nlines"]),
        }
    ),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WHOLE, min_size=1, max_size=3))
def test_what_goes_out_comes_back(people: list[Person]) -> None:
    here = [structs.replace(one, id=f"0190-{number}") for number, one in enumerate(people)]
    found = read_back(write_table(here, names))
    assert (found.source_name, found.skipped, found.remarks) == ("networkjournal", [], [])
    for was, incoming in zip(here, found.people, strict=True):
        own = {name: text for name, text in incoming.person.fields.items() if name != UID}
        assert structs.replace(incoming.person, id=was.id, fields=own) == was
    again = plan_import(found, book(*here))
    assert not again.writes_anything


def test_a_cell_that_cannot_be_read_is_told_and_the_row_comes_in() -> None:
    found = read_back(b"id,name,standing,circles,met.on,birthday\n1,Anna,known,work,2026-13-45,x\n")
    assert [one.person.name for one in found.people] == ["Anna"]
    assert found.people[0].person.circles == ("work",)
    assert [(one.line, "left out" in one.text) for one in found.remarks] == [(2, True), (2, True)]


def test_a_file_that_excel_saved_with_semicolons_is_still_known() -> None:
    found = read_back(
        "id;name;standing;circles;met.on;birthday\r\n1;Anna;wanted;kerk;3-5-2024;22-3-1980\r\n".encode(
            "cp1252"
        )
    )
    (anna,) = (one.person for one in found.people)
    assert (anna.standing, anna.circles, anna.birthday) == ("wanted", ("church",), "1980-03-22")
    assert anna.met == Met(on=date(2024, 5, 3))


def test_a_row_with_neither_name_nor_role_is_told() -> None:
    found = read_back(b"id,name,standing,circles,met.on\n1,,known,work,\n")
    assert [one.line for one in found.skipped] == [2]


def test_dates_of_someone_come_back() -> None:
    person = Person(id="1", name="A", dates=(Occasion(what="shop; x", on="--05-10"),))
    (back,) = read_back(write_table([person], names)).people
    assert back.person.dates == person.dates


CELL = st.text(max_size=8) | st.sampled_from(
    ["=1", "x: y; z", "\\;", "a:", '"', "2026-13-45", "6w", "known", ";;", "\n", "--02-30", ": "]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(CELL, min_size=3, max_size=len(COLUMNS)), max_size=5), st.text(max_size=9))
def test_whatever_stands_under_our_header_is_read_or_told(rows: list[list[str]], end: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([COLUMNS, *rows])
    data = (text.getvalue() + end).encode("utf-8", "replace")
    with suppress(ImportRefused):
        check_is_whole(read_back(data))


def check_is_whole(found: Import) -> None:
    for one in found.people:
        assert msgspec.convert(msgspec.to_builtins(one.person), Person) == one.person
        assert is_clean(one.person.name)
    assert not plan_import(found, book()).updated


def test_rows_added_by_hand_come_in_once_counted_per_occurrence(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    row = "," + "Dirk,miller" + "," * (len(COLUMNS) - 3)
    data = write_table([Person(id="1", name="Anna")], names) + f"{row}\r\n{row}\r\n".encode()
    file.write_bytes(data)
    journal = Journal.open(tmp_path / "journal.json")
    apply_plan(plan_import(read_import([file]), journal), journal)
    assert sorted(one.name for one in journal.people.values()) == ["Anna", "Dirk", "Dirk"]
    assert not plan_import(read_import([file]), journal).writes_anything
