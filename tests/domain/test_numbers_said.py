from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.numbers_said import say_number, say_share
from networkjournal.language import speak


@pytest.mark.parametrize(
    ("value", "decimals", "least", "english", "dutch"),
    [
        (4.113, 1, None, "4.1", "4,1"),
        (4.113, 2, None, "4.11", "4,11"),
        (Fraction(-1, 15), 3, 2, "−0.067", "−0,067"),
        (-1, 3, 2, "−1.00", "−1,00"),
        (Fraction(1, 8), 2, None, "0.13", "0,13"),
        (Fraction(-1, 8), 2, None, "−0.13", "−0,13"),
        (-0.001, 2, None, "0.00", "0,00"),
        (12.5, 0, None, "13", "13"),
        (0, 0, None, "0", "0"),
        (1.5, 2, 0, "1.5", "1,5"),
        (2.0, 2, 0, "2", "2"),
    ],
)
def test_numbers(value: float, decimals: int, least: int | None, english: str, dutch: str) -> None:
    assert say_number(value, decimals, least) == english
    speak("nl")
    assert say_number(value, decimals, least) == dutch


@pytest.mark.parametrize(
    ("share", "decimals", "said"),
    [
        (Fraction(0), 0, "0 %"),
        (Fraction(1), 0, "100 %"),
        (Fraction(8, 15), 0, "53 %"),
        (Fraction(8, 15), 1, "53.3 %"),
        (Fraction(1, 200), 0, "1 %"),
        (Fraction(1, 201), 0, "less than 1 %"),
        (Fraction(199, 200), 0, "more than 99 %"),
        (Fraction(1, 3000), 1, "less than 0.1 %"),
        (Fraction(2999, 3000), 1, "more than 99.9 %"),
        (Fraction(1), 1, "100.0 %"),
    ],
)
def test_shares(share: Fraction, decimals: int, said: str) -> None:
    assert say_share(share, decimals) == said


@given(st.fractions(0, 1), st.integers(0, 2))
def test_only_all_is_a_hundred_and_only_nothing_is_none(share: Fraction, decimals: int) -> None:
    said = say_share(share, decimals).removesuffix(" %")
    if 0 < share < 1 and said.replace(".", "").isdecimal():
        assert 0 < float(said) < 100
