from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.fields.listed import (
    join_list,
    join_parts,
    split_list,
    split_parts,
    split_raw,
)
from networkjournal.domain.text import clean_line

things = st.text().map(clean_line).filter(bool)


def test_a_backslash_keeps_a_comma() -> None:
    assert split_list(r"small\, round, brown,, ") == ["small, round", "brown"]


def test_the_last_part_keeps_the_colons_that_are_left() -> None:
    assert split_parts("baking: a pan: that does: not stick", 3) == [
        "baking",
        "a pan",
        "that does: not stick",
    ]


def test_a_colon_without_a_space_after_it_divides_nothing() -> None:
    assert split_parts("see https://example.org: there", 2) == ["see https://example.org", "there"]


def test_what_stands_in_brackets_at_the_end_is_the_second_part() -> None:
    assert split_parts("waits longer (culture)", 2) == ["waits longer", "culture"]


@given(st.lists(things))
def test_a_joined_list_splits_into_the_same_things(items: list[str]) -> None:
    assert split_list(join_list(items)) == items


@given(things, st.lists(st.text().map(clean_line), max_size=3))
def test_joined_parts_split_into_the_same_parts_also_inside_a_list(
    first: str, others: list[str]
) -> None:
    parts = [first, *others]
    raw = split_raw(f"{join_parts(parts)}, another")
    again = split_parts(raw[0], 4) if raw else []
    assert again + [""] * (len(parts) - len(again)) == parts + [""] * (len(again) - len(parts))
    assert raw[1:] == ["another"]
