import random
from pathlib import Path

import pytest

from networkjournal.cli.columns import say_columns
from networkjournal.cli.finding import ShortIds
from networkjournal.cli.output import WIDTH, cells
from networkjournal.domain.records import Person
from networkjournal.journal import Journal


def _said(rows: list[list[str]], capsys: pytest.CaptureFixture[str], **how: bool) -> list[str]:
    say_columns(rows, **how)
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("foreign", ["Zoë", "张伟", "e\u0301\u0302x", "😀", "Жанна"])
def test_columns_line_up_whatever_cells_their_letters_take(
    foreign: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = _said([[foreign, "baker"], ["Anna de Vries", "baker"]], capsys)
    assert [cells(line[: line.index("baker")]) for line in lines] == [15, 15]


@pytest.mark.parametrize("letter", ["x", "é", "张"])
def test_what_does_not_fit_a_line_ends_where_it_was_cut(
    letter: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = _said([["Anna", letter * 300], ["Bram", "bread\nand\tsyrup"]], capsys)
    assert WIDTH - 1 <= cells(lines[0]) <= WIDTH
    assert lines[0].endswith(letter + "…")
    assert lines[1] == "Bram  bread and syrup"


def test_the_last_column_can_go_on_below_itself(capsys: pytest.CaptureFixture[str]) -> None:
    first, *others = _said([["a", "bread " * 40], ["bc", "syrup"]], capsys, wrap=True)
    assert first.startswith("a   bread")
    assert others[0].startswith("    bread")
    assert others[-1] == "bc  syrup"


def test_a_short_id_begins_one_id_only_and_is_no_longer_than_that_takes(tmp_path: Path) -> None:
    chance = random.Random(1)
    ids = {"0000000" + "".join(chance.choices("01", k=chance.randint(2, 9))) for _ in range(60)}
    journal = Journal.open(tmp_path / "journal.json")
    with journal.change("people") as change:
        for record_id in ids:
            change.put(Person(id=record_id, name="Anna"))
    short = ShortIds(journal)
    for record_id in ids:
        start = short.of(record_id)
        others = ids - {record_id}
        assert start == record_id or not any(other.startswith(start) for other in others)
        assert len(start) == 8 or any(other.startswith(start[:-1]) for other in others)
