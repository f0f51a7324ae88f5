import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.text import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Zoë", "zoe"),
        ("Łukasz Øster", "lukasz oster"),
        ("Straße", "strasse"),
        ("ÆGIR Ǽ", "aegir ae"),
        ("İstanbul", "istanbul"),
        ("Ｗｉｄｅ ℌ", "wide h"),
        ("Москва́", "москва"),
        ("“Anna” – …", "“anna” – ..."),
    ],
)
def test_case_accents_and_strokes_fold_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_two_texts_fold_together_as_they_fold_apart(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(st.text())
def test_case_does_not_matter_either_way(text: str) -> None:
    assert fold(text.casefold()) == fold(text)


def test_a_letter_folds_alike_among_western_letters_and_among_others() -> None:
    for letter in map(chr, range(0x300)):
        assert fold(letter + "文") == fold(letter) + "文", hex(ord(letter))
