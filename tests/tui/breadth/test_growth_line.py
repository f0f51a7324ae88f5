from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.breadth.growth import Growth, Moment
from networkjournal.domain.records import Met, Person, Profile
from networkjournal.tui.breadth.growth_line import growth_lines
from networkjournal.tui.stepped import stepped_row
from networkjournal.tui.text import width_of
from tests.tui.at_the_screen import opened, write

TODAY = date(2026, 11, 23)
DAYS = (date(2025, 12, 31), date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), TODAY)


def _lines(*figures: float, width: int = 37) -> list[str]:
    moments = [Moment(day, 1, value, ()) for day, value in zip(DAYS, figures, strict=False)]
    lines = growth_lines(Growth(3, tuple(moments)), moments[-1].day, width)
    return ["".join(words for words, _ink in line).rstrip() for line in lines]


def test_it_goes_up_and_down_with_the_figure_and_has_the_least_and_most_beside_it() -> None:
    rows = _lines(1.0, 2.0, 4.0, 3.0, 3.0)
    assert [" ".join(row.split()) for row in rows] == [
        "4.0 ┏━━━━━━┓",
        "┃ ┗━━━ 3.0",
        "┏━━━━━━┛",
        "1.0 ━━━━━━┛",
        "December 2025 now",
    ]


@pytest.mark.parametrize("figures", [(0.0,), (2.0,), (0.0, 0.0, 1.0)])
def test_without_time_to_grow_in_there_is_no_line(figures: tuple[float, ...]) -> None:
    assert _lines(*figures) == []


def test_what_stayed_the_same_is_one_level_line() -> None:
    (line, axis) = _lines(1.0, 1.0, 1.0)
    assert line.startswith(" 1.0  ━━━")
    assert set(line[6:]) == {"━"}
    assert "December 2025" in axis


@given(st.lists(st.floats(1, 40), min_size=2, max_size=5), st.integers(20, 200))
def test_every_column_has_one_unbroken_line_and_no_row_is_too_wide(
    figures: list[float], width: int
) -> None:
    moments = [Moment(day, 1, value, ()) for day, value in zip(DAYS, figures, strict=False)]
    lines = list(growth_lines(Growth(3, tuple(moments)), moments[-1].day, width))
    assert all(width_of(line) <= max(width, 25) for line in lines)
    rows = ["".join(words for words, _ink in line)[6:] for line in lines[:-1]]
    wide = max(len(row.rstrip(" .0123456789")) for row in rows)
    for x in range(wide):
        assert any(row[x : x + 1] in {"━", "┏", "┗", "┛", "┓"} for row in rows)


@given(st.lists(st.integers(-1, 4), min_size=2, max_size=20))
def test_a_step_begins_and_ends_where_the_levels_are(levels: list[int]) -> None:
    rows = ["".join(words for words, _ink in stepped_row(levels, row)) for row in range(5)]
    for x, level in enumerate(levels[1:]):
        if level >= 0:
            assert rows[level][x] != " "
        highest, lowest = max(levels[x : x + 2]), min(levels[x : x + 2])
        for row in range(5):
            if row > highest or (row < lowest and lowest >= 0):
                assert rows[row][x] == " "


@pytest.mark.usefixtures("today")
async def test_the_page_shows_how_it_grew_and_why_lists_who_came(journal_path: Path) -> None:
    write(
        journal_path,
        Profile(statement="Baker", circles=("fellow bakers",)),
        Person(name="Anna", circles=("fellow bakers",), met=Met(on=date(2026, 3, 3))),
        Person(name="Joris", circles=("football",), met=Met(on=date(2026, 9, 9))),
    )
    async with opened(journal_path, (80, 44)) as reader:
        await reader.press("6")
        for _row in range(30):
            if any("━┛" in line for line in reader.lines if line.startswith("▌")):
                break
            await reader.press("j")
        (top,) = [line for line in reader.lines if " 2.0  " in line]
        assert "┏━" in top
        (least,) = [line for line in reader.lines if " 1.0  " in line]
        assert "━┛" in least
        await reader.press("w")
        assert "How the breadth grew" in reader.text
        assert "Joris" in reader.text
