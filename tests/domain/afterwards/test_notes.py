"""Notes: none of their lines is ever lost."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.afterwards.notes import left_of, lines_in, merged

_LINES = st.lists(st.sampled_from(["a", "b", "c", "  d", "", "e e"]), max_size=6).map("\n".join)


def test_what_was_added_elsewhere_comes_below_what_i_wrote() -> None:
    assert merged("one", "one\nmine", "one\ntheirs") == "one\nmine\ntheirs"
    assert merged("", "mine", "theirs") == "mine\ntheirs"
    assert merged("one", "", "one\ntheirs") == "theirs"


def test_what_changed_on_one_side_only_is_taken() -> None:
    assert merged("one", "two", "one") == "two"
    assert merged("one", "one", "two") == "two"
    assert merged("one\ntwo", "two", "one\ntwo") == "two"


@given(_LINES, _LINES, _LINES)
def test_every_line_of_mine_and_all_that_was_added_elsewhere_is_kept(
    base: str, mine: str, theirs: str
) -> None:
    found = Counter(lines_in(merged(base, mine, theirs)))
    if mine != base:
        assert Counter(lines_in(mine)) <= found
    assert Counter(lines_in(theirs)) - Counter(lines_in(base)) <= found


@given(_LINES, st.data())
def test_a_line_goes_or_stays_as_was_said(notes: str, data: st.DataObject) -> None:
    lines = lines_in(notes)
    stays = [line if data.draw(st.booleans()) else None for line in lines]
    left = left_of(notes, stays)
    assert lines_in(left) == [line for line in stays if line is not None]
    if None not in stays:
        assert left == notes


def test_what_was_changed_stays_changed_and_gaps_do_not_pile_up() -> None:
    assert left_of("a\n\nb\n\nc\n", ["a", None, "C"]) == "a\n\nC"
    assert left_of("a\n  b\nc", ["a"]) == "a\n  b\nc"
