"""Telephone numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.phones import is_same_number, number_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("06 1234 5678", "+31 6 12345678"),
        ("06-12345678", "0031612345678"),
        ("+31 (0)6 1234 5678", "+31612345678"),
        ("(020) 123 45 67", "+31 20 1234567"),
        ("0171 1234567", "+49 171 1234567"),
        ("(212) 555-0123", "+1 212 555 0123"),
        ("020 1234567 ext. 12", "020 1234567"),
        ("020-1234567 tst 12", "0201234567"),
        ("٠٦١٢٣٤٥٦٧٨", "0612345678"),
        ("1234567", "123-4567"),
    ],
)  # fmt: skip
def test_national_and_international_forms_ring_one_telephone(one: str, other: str) -> None:
    mine, theirs = number_in(one), number_in(other)
    assert mine is not None
    assert theirs is not None
    assert mine.key == theirs.key
    assert is_same_number(mine, theirs)
    assert is_same_number(theirs, mine)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("+31 6 12345678", "+32 6 12345678"),
        ("06 12345678", "06 12345679"),
        ("06 12345678", "020 1234567"),
        ("2345678", "+31 20 2345678 99"),
        ("020 1234567 ext. 12", "020 1234567 x13"),
    ],
)
def test_other_numbers_ring_another(one: str, other: str) -> None:
    mine, theirs = number_in(one), number_in(other)
    assert mine is not None
    assert theirs is not None
    assert not is_same_number(mine, theirs)


@pytest.mark.parametrize("text", ["", "112", "ext 12", "ask Anna", "0", "000000000", "fax"])
def test_what_is_too_short_is_nobodys_number(text: str) -> None:
    assert number_in(text) is None


@given(st.text(max_size=60))
def test_any_text_is_read_without_complaint(text: str) -> None:
    number = number_in(text)
    assert number is None or (number.digits.isdigit() and number.digits.isascii())
