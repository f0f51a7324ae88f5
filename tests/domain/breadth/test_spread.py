"""Shares, effective number, largest and chance: by hand, and against scipy and brute force."""

from fractions import Fraction
from itertools import permutations, product
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import entropy

from networkjournal.domain.breadth.spread import Spread, effective_number, spread_over

CIRCLES = "abcdefg"


def _spread(*counts: int) -> Spread:
    return spread_over(
        (f"{circle}{number}", (circle,))
        for circle, count in zip(CIRCLES, counts, strict=False)
        for number in range(count)
    )


@pytest.mark.parametrize(
    ("counts", "effective", "largest", "apart"),
    [
        ((8,), 1.0, Fraction(1), Fraction(0)),
        ((8, 1, 2, 2, 1, 1), 4.11, Fraction(8, 15), Fraction(5, 7)),
        ((6, 2, 1, 1), 2.97, Fraction(3, 5), Fraction(29, 45)),
        ((4, 3, 3), 2.97, Fraction(2, 5), Fraction(11, 15)),
        ((1, 1), 2.0, Fraction(1, 2), Fraction(1)),
    ],
)
def test_the_worked_examples(
    counts: tuple[int, ...], effective: float, largest: Fraction, apart: Fraction
) -> None:
    spread = _spread(*counts)
    assert round(spread.effective, 2) == effective
    assert spread.parts[0].share == largest
    assert spread.chance_apart == apart


def test_every_part_knows_who_is_in_it_the_heaviest_first() -> None:
    spread = _spread(1, 3, 1)
    assert [(part.name, part.ids) for part in spread.parts] == [
        ("b", ("b0", "b1", "b2")),
        ("a", ("a0",)),
        ("c", ("c0",)),
    ]
    assert [part.name for part in spread.largest] == ["b"]


def test_nobody_is_spread_over_nothing() -> None:
    spread = _spread()
    assert (spread.effective, spread.parts, spread.largest) == (0.0, (), ())
    assert spread.chance_apart is None


def test_one_person_is_in_one_circle_and_cannot_be_compared() -> None:
    spread = _spread(1)
    assert (spread.effective, spread.chance_apart) == (1.0, None)


def test_who_is_in_several_circles_counts_a_part_of_one_in_each() -> None:
    spread = spread_over([("anna", ("a", "b", "c")), ("piet", ("a",))])
    assert {part.name: part.weight for part in spread.parts} == {
        "a": Fraction(4, 3),
        "b": Fraction(1, 3),
        "c": Fraction(1, 3),
    }
    assert spread.chance_apart == Fraction(2, 3)


def test_two_people_of_the_same_two_circles_are_apart_half_the_time() -> None:
    assert spread_over([("anna", "ab"), ("piet", "ab")]).chance_apart == Fraction(1, 2)


def test_a_circle_named_twice_or_otherwise_written_is_one_circle() -> None:
    spread = spread_over([("anna", ("Zoë's", "zoe's ", "")), ("piet", ("ZOË'S",)), ("kees", ("",))])
    assert [(part.name, part.weight) for part in spread.parts] == [("Zoë's", Fraction(2))]
    assert (spread.ids, spread.without) == (("anna", "piet"), ("kees",))


def test_names_with_brackets_and_right_to_left_letters_are_names_like_others() -> None:
    names = ("[/]", "O'Neil [kids]", "לחם", "خبز")
    spread = spread_over([(name, (name,)) for name in names])
    assert {part.name for part in spread.parts} == set(names)
    assert spread.effective == 4.0


@pytest.mark.parametrize("count", range(1, 60))
def test_equal_parts_count_as_exactly_so_many(count: int) -> None:
    assert effective_number([Fraction(1, 3)] * count) == count


memberships = st.lists(st.lists(st.sampled_from(CIRCLES), max_size=4, unique=True), max_size=40)


def _of(circles: list[list[str]]) -> Spread:
    return spread_over((str(number), names) for number, names in enumerate(circles))


@given(memberships)
def test_the_effective_number_is_that_of_scipy(circles: list[list[str]]) -> None:
    weights = dict.fromkeys(CIRCLES, 0.0)
    for names in circles:
        for name in names:
            weights[name] += 1 / len(names)
    spread = _of(circles)
    if not any(weights.values()):
        assert spread.effective == 0
        return
    reference = float(entropy(list(weights.values())))
    assert isclose(spread.effective, 2.718281828459045**reference, rel_tol=1e-12)
    assert 1 <= spread.effective <= len(spread.parts)


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=200))
def test_the_effective_number_of_a_large_network_is_that_of_scipy(counts: list[int]) -> None:
    from numpy import exp

    ours = effective_number(map(Fraction, counts))
    assert isclose(ours, float(exp(entropy(counts))), rel_tol=1e-12)


@given(memberships)
def test_the_weights_add_up_to_everyone_in_a_circle(circles: list[list[str]]) -> None:
    spread = _of(circles)
    assert sum(part.weight for part in spread.parts) == sum(map(bool, circles))
    assert sum(part.share for part in spread.parts) == (1 if spread.ids else 0)
    assert len(spread.ids) + len(spread.without) == len(circles)


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=3, unique=True), max_size=9))
def test_the_chance_is_what_trying_every_pair_gives(circles: list[list[str]]) -> None:
    there = [names for names in circles if names]
    pairs = list(permutations(there, 2))
    chance = _of(circles).chance_apart
    if not pairs:
        assert chance is None
        return
    apart = sum(
        Fraction(sum(a != b for a, b in product(one, other)), len(one) * len(other))
        for one, other in pairs
    )
    assert chance == apart / len(pairs)


@given(st.lists(st.integers(1, 50), min_size=1, max_size=7))
def test_with_one_circle_each_it_is_simpsons_index_without_replacement(counts: list[int]) -> None:
    count = sum(counts)
    if count > 1:
        alike = Fraction(sum(c * (c - 1) for c in counts), count * (count - 1))
        assert _spread(*counts).chance_apart == 1 - alike
