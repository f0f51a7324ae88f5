from collections.abc import Sequence

import pytest

from networkjournal.exchange import tables
from networkjournal.exchange.incoming import ImportRefused
from networkjournal.exchange.reading import TextFile
from networkjournal.exchange.tables import Header, find_header, read_rows

LONG = "x" * 200_000


def knows_name_and_town(cells: Sequence[str]) -> int:
    found = {cell.strip().lower() for cell in cells} & {"name", "town", "note"}
    return len(found) if "name" in found else 0


def header_of(text: str) -> Header:
    header = find_header(text, knows_name_and_town)
    assert header is not None
    return header


def rows_of(text: str) -> list[tuple[int, list[str]]]:
    return [(line, cells) for line, cells, _ in read_rows(TextFile("a.csv", text), header_of(text))]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_delimiter_is_the_one_of_the_header(sign: str) -> None:
    text = sign.join(["Name", "Town", "Note"]) + "\n" + sign.join(["Anna", "Delft", "a b"])
    assert header_of(text).delimiter == sign
    assert rows_of(text) == [(2, ["Anna", "Delft", "a b"])]


def test_a_header_is_found_behind_a_preamble_with_a_lone_quotation_mark() -> None:
    text = 'Notes:\n"This never closes\n\nName,Town\nAnna,Delft\n'
    assert header_of(text).line == 4
    assert rows_of(text) == [(5, ["Anna", "Delft"])]


def test_a_text_without_a_header_has_none() -> None:
    assert find_header("a,b\n1,2\n" * 1_000, knows_name_and_town) is None
    assert find_header("", knows_name_and_town) is None


def test_empty_lines_are_no_rows_but_count_as_lines() -> None:
    assert rows_of("Name,Town\n\nAnna,Delft\n\n\nPiet,Gouda") == [
        (3, ["Anna", "Delft"]),
        (6, ["Piet", "Gouda"]),
    ]


def test_a_cell_may_hold_delimiters_quotes_and_lines() -> None:
    text = 'Name,Town,Note\nAnna,Delft,"baker, ""best""\nin town"\nPiet,Gouda,\n'
    assert rows_of(text) == [
        (2, ["Anna", "Delft", 'baker, "best"\nin town']),
        (4, ["Piet", "Gouda", ""]),
    ]


def test_a_quotation_mark_that_never_closes_costs_no_other_row() -> None:
    text = 'Name,Town,Note\nAnna,"Delft,x\nPiet,Gouda,y\nKees,Leiden,z\n'
    assert rows_of(text) == [
        (2, ["Anna", '"Delft', "x"]),
        (3, ["Piet", "Gouda", "y"]),
        (4, ["Kees", "Leiden", "z"]),
    ]


def test_two_stray_marks_in_different_rows_do_not_swallow_what_is_between() -> None:
    text = 'Name,Town,Note\nAnna,"Delft,x\nPiet,Gouda,y\nKees,"Leiden,z\nJan,Breda,w\n'
    assert [cells[0] for _, cells in rows_of(text)] == ["Anna", "Piet", "Kees", "Jan"]


def test_a_mark_that_never_closes_in_the_last_row_leaves_its_cells_apart() -> None:
    assert rows_of('Name,Town,Note\nAnna,"Delft,x') == [(2, ["Anna", '"Delft', "x"])]


def test_a_row_whose_mark_hides_its_commas_is_named_and_the_rest_goes_on() -> None:
    text = 'Name,Town,Note\n"Anna,Smith,"Delft, North","x\nPiet,Gouda,y\n'
    rows = list(read_rows(TextFile("a.csv", text), header_of(text)))
    assert rows[-1] == (3, ["Piet", "Gouda", "y"], "")


def test_a_cell_beyond_csv_s_limit_costs_only_its_row() -> None:
    text = f"Name,Town,Note\nAnna,Delft,{LONG}\nPiet,Gouda,y\n"
    rows = list(read_rows(TextFile("a.csv", text), header_of(text)))
    assert rows[0][::2] == (2, "longer than 131072 characters")
    assert rows[1] == (3, ["Piet", "Gouda", "y"], "")


def test_a_line_of_a_million_empty_cells_costs_only_itself() -> None:
    text = f"Name,Town,Note\n{',' * 1_000_000}\nPiet,Gouda,y\n"
    rows = list(read_rows(TextFile("a.csv", text), header_of(text)))
    assert rows[0][::2] == (2, "longer than 131072 characters")
    assert rows[1] == (3, ["Piet", "Gouda", "y"], "")


def test_a_quoted_cell_over_hundreds_of_lines_is_not_gathered() -> None:
    lines = "\n".join(f"Piet {number},Gouda,y" for number in range(300))
    text = f'Name,Town,Note\nAnna,"Delft,x\n{lines}\nKees,Leiden",z\n'
    assert len(rows_of(text)) == 302


def test_rows_that_excel_put_into_one_cell_are_taken_apart() -> None:
    text = 'Name,Town,Note;;\n"Anna,""Delft, north"",x";;\nPiet,Gouda,y;;\n'
    assert [cells[:2] for _, cells in rows_of(text)] == [
        ["Anna", "Delft, north"],
        ["Piet", "Gouda"],
    ]


def test_a_file_of_more_lines_than_anyone_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_LINES", 10)
    text = "Name,Town\n" + "Anna,Delft\n" * 10
    with pytest.raises(ImportRefused, match=r"a\.csv has more than 10 lines"):
        read_rows(TextFile("a.csv", text), header_of(text))
