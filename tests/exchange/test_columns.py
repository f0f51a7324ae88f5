"""Any other table: its columns guessed by their headings, or chosen."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from networkjournal.domain.records import Person
from networkjournal.exchange import ColumnsUnknown, Import, ImportRefused, plan_import, read_import
from networkjournal.exchange.column_words import FIELDS, field_called, guessed
from networkjournal.exchange.columns import read_table, table_in
from networkjournal.exchange.reading import text_of
from tests.exchange.test_plan import NOBODY, counts, taken_in


def read(folder: Path, text: str, **columns: str) -> Import:
    file = folder / "people.csv"
    file.write_text(text, encoding="utf-8")
    return read_import([file], columns={key: [word] for key, word in columns.items()} or None)


def only(found: Import) -> Person:
    (one,) = found.people
    return one.person


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_dutch_headings_are_guessed_whatever_the_delimiter_and_charset(
    tmp_path: Path, sign: str, charset: str
) -> None:
    text = """
        Voornaam|Tussenvoegsel|Achternaam|E-mailadres|Mobiel|Bedrijf|Functie|Geboortedatum|Woonplaats|Kring|Opmerkingen|Schoenmaat
        Zoë|de|Vries|zoe@example.org|06 1|Bakkerij|bakker|31-12-1980|Delft|Voetbal|houdt van thee|38
    """
    lines = [line.strip().replace("|", sign) for line in text.strip().split("\n")]
    file = tmp_path / "leden.csv"
    file.write_bytes("\n".join(lines).encode(charset))
    found = read_import([file])
    person = only(found)
    assert person.name == "Zoë de Vries"
    assert (person.emails, person.phones) == (("zoe@example.org",), ("06 1",))
    assert (person.organisation, person.role, person.place) == ("Bakkerij", "bakker", "Delft")
    assert (person.birthday, person.notes) == ("1980-12-31", "houdt van thee")
    assert person.circles
    assert [one.text for one in found.remarks] == ["columns left out: Schoenmaat"]


def test_without_enough_said_it_names_the_columns_and_what_to_type(tmp_path: Path) -> None:
    with pytest.raises(ColumnsUnknown) as asked:
        read(tmp_path, "Wat,Anders,[b]x\nAnna,anders,y\n")
    assert "people.csv has the columns Wat, Anders, [b]x" in str(asked.value)
    assert "--columns name=Wat" in str(asked.value)
    assert asked.value.table.samples == (("Anna", "anders", "y"),)


def test_chosen_columns_are_read_by_heading_or_by_number(tmp_path: Path) -> None:
    text = "Wat,Anders,Iets\nAnna,anna@example.org,Delft\n"
    person = only(read(tmp_path, text, name="wat", email="2", place="IETS"))
    assert (person.name, person.emails, person.place) == (
        "Anna",
        ("anna@example.org",),
        "Delft",
    )


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"nickname": "Nergens"}, "has no column “Nergens”; it has: Wat, Anders"),
        ({"shoe": "Wat"}, "There is no field “shoe”; there are: name, first"),
        ({"notes": "Wat"}, "none of the columns is a name"),
        ({"name": "3"}, "has no column “3”"),
    ],
)
def test_what_cannot_be_chosen_is_said_in_one_line(
    tmp_path: Path, columns: dict[str, str], said: str
) -> None:
    with pytest.raises(ImportRefused) as refused:
        read(tmp_path, "Wat,Anders\nAnna,x\n", **columns)
    assert said in str(refused.value)
    assert str(refused.value).isprintable()


def test_columns_of_one_field_are_put_together_and_a_field_of_ones_own_keeps_its_heading(
    tmp_path: Path,
) -> None:
    text = "Naam,Straat,Postcode,Plaats,Email 1,Email 2,Note,Maat\n" + (
        'Anna,"Kerkstraat 1","1234 AB",Delft,a@x.nl,"b@x.nl; c@x.nl","a\nb",38\n'
    )
    file = tmp_path / "a.csv"
    file.write_text(text, encoding="utf-8")
    columns = {"name": ["naam"], "place": ["straat", "postcode", "plaats"], "own": ["Maat"]}
    person = only(read_import([file], columns={**columns, "email": ["email 1", "email 2"]}))
    assert person.place == "Kerkstraat 1, 1234 AB, Delft"
    assert person.emails == ("a@x.nl", "b@x.nl", "c@x.nl")
    assert person.fields["Maat"] == "38"
    assert person.notes == ""


def test_a_table_without_headings_is_known_by_its_cells(tmp_path: Path) -> None:
    text = "Anna,anna@example.org\nPiet,piet@example.org\n"
    found = read(tmp_path, text)
    assert [one.person.emails for one in found.people] == [
        ("anna@example.org",),
        ("piet@example.org",),
    ]
    found = read(tmp_path, text, name="1", email="2")
    assert [one.person.name for one in found.people] == ["Anna", "Piet"]
    assert [one.line for one in found.people] == [1, 2]


@pytest.mark.parametrize(
    "text",
    [
        "Dear Anna, thank you\nfor the walk, it was fine, and long\nwe shall do it again\nPiet\n",
        "hello\nworld\n",
        "<html><body>a,b\n1,2</body>",
        '{"a": 1,\n"b": 2}\n',
        "Naam,Plaats\n",
    ],
)
def test_what_is_no_table_is_refused_as_before(tmp_path: Path, text: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        read(tmp_path, text)
    assert not isinstance(refused.value, ColumnsUnknown)
    assert "--columns" not in str(refused.value)


def test_importing_it_again_changes_nothing_and_equal_rows_are_counted(tmp_path: Path) -> None:
    text = "Naam,Bedrijf,Ontmoet op\nAnna,Bakkerij,3 mei 2024\nAnna,Bakkerij,3 mei 2024\n"
    first = plan_import(read(tmp_path, text), NOBODY)
    assert counts(first) == (2, 0, 0, 0)
    assert str(first.new[0].person.met and first.new[0].person.met.on) == "2024-05-03"
    again = plan_import(read(tmp_path, text), taken_in(first))
    assert counts(again) == (0, 0, 2, 0)


def test_what_excel_is_told_and_a_title_stand_before_the_headings(tmp_path: Path) -> None:
    found = read(tmp_path, "sep=;\nLedenlijst 2026;;\n\nNaam;Plaats;Maat\nAnna;Delft;38\n")
    assert (only(found).name, only(found).place) == ("Anna", "Delft")
    with pytest.raises(ColumnsUnknown) as asked:
        read(tmp_path, "sep=;\nWat;Anders\nAnna;x\n")
    assert asked.value.table.header.cells == ("Wat", "Anders")


def test_a_row_that_says_nobody_is_skipped_with_its_line(tmp_path: Path) -> None:
    found = read(tmp_path, "Naam,Plaats\nAnna,Delft\n,Zwolle\n")
    assert [(one.line, one.file[-10:]) for one in found.skipped] == [(3, "people.csv")]


def test_formulas_and_markup_are_words(tmp_path: Path) -> None:
    person = only(read(tmp_path, 'Naam,Notitie\n"[/] =HYPERLINK(1)\x1b[31m","=1+1"\n'))
    assert person.name == "[/] =HYPERLINK(1)\ufffd[31m"
    assert person.notes == "=1+1"


def test_every_field_is_called_by_its_key_and_known_by_its_own_headings() -> None:
    for field in FIELDS:
        assert field_called(field.key) == field.key
        assert all(field_called(name) == field.key for name in field.of)
        assert all(guessed(one) == field.key for one in field.headings.split(";") if one.strip())


CELL = st.text(alphabet='abÉ,;"\n@. 0123456789-/=[]\x1b', max_size=12)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(CELL, min_size=1, max_size=5), min_size=1, max_size=6),
    st.lists(st.sampled_from(["", *(field.key for field in FIELDS)]), min_size=200, max_size=200),
    st.sampled_from(",;\t"),
)
def test_any_table_by_any_choice_of_columns_comes_in_once_or_is_refused(
    rows: list[list[str]], chosen: list[str], sign: str
) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=sign).writerows(rows)
    file = text_of(text.getvalue().encode() or b"x", "a.csv")
    table = table_in(file)
    if table is None:
        return
    try:
        found = read_table(file, table, chosen[: len(table.header.cells)])
    except ImportRefused:
        return
    first = plan_import(found, NOBODY)
    assert not plan_import(found, taken_in(first)).writes_anything
    assert all(one.person.name.isprintable() for one in found.people if one.person.name.isascii())
