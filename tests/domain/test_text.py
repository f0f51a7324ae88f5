"""Text from people: what may pass, what may not, and how it is compared."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.text import clean, clean_line, cut, is_clean

_any_text = st.text(st.characters(exclude_categories=()), max_size=40)
_mark_heavy = st.text(
    st.sampled_from(
        "ae\u0301\u0308\u0344\u0316\u05b0\u05c1\u0e48\ufe0f\u200d\n\t \u034f\u1100\u1161"
    ),
    max_size=40,
)


@given(st.one_of(_any_text, _mark_heavy))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert is_clean(clean(text))
    assert clean_line(clean_line(text)) == clean_line(text)


@given(_any_text)
def test_cleaned_text_can_be_written_and_alters_no_terminal(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode("utf-8")
    for letter in cleaned:
        assert letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cs", "Zl", "Zp")
    assert not set(cleaned) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
    assert unicodedata.is_normalized("NFC", cleaned)


@given(_any_text)
def test_a_cleaned_line_is_one_line(text: str) -> None:
    line = clean_line(text)
    assert len(line.splitlines()) <= 1
    assert line == line.strip()
    assert "\t" not in line


@given(st.text(st.characters(codec="ascii", categories=("L", "N", "P", "S")), max_size=40))
def test_plain_text_stays_the_same_object(text: str) -> None:
    assert clean(text) is text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\tb", "a\tb"),
        ("\x1b[31mred", "\ufffd[31mred"),
        ("\x9b31m", "\ufffd31m"),
        ("a\x00b\x7f", "a\ufffdb\ufffd"),
        ("\u202egnp.exe", "\ufffdgnp.exe"),
        ("\ud800x\udfff", "\ufffdx\ufffd"),
        ("\ufeffname", "\ufffdname"),
        ("a\u2028b", "a\ufffdb"),
        ("\U000e0041", "\ufffd"),
        ("cafe\u0301", "caf\u00e9"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("שָׁלוֹם", "שָׁלוֹם"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("[/] [@click=x]", "[/] [@click=x]"),
    ],
)
def test_what_may_pass_passes_and_what_may_not_leaves_its_place_visible(
    text: str, cleaned: str
) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize("mark", ["\u0301", "\u0301\u0316", "\u05b0\u05c1", "\u0344", "\u20dd"])
def test_a_thousand_marks_on_one_letter_become_eight(mark: str) -> None:
    cleaned = unicodedata.normalize("NFD", clean("x" + mark * 1000 + "y"))
    assert cleaned[0] == "x"
    assert cleaned[-1] == "y"
    assert len(cleaned) in (10, 11)  # one of them may be composed with the letter


def _seconds(text: str) -> float:
    start = time.process_time()
    clean(text)
    return time.process_time() - start


def test_marks_in_thousands_take_no_longer_than_letters_do() -> None:
    letters = max(min(_seconds("é\n" * 100_000) for _ in range(3)), 0.001)
    assert _seconds("a" + "\u05b0\u05c1" * 100_000) < 50 * letters


def test_a_long_text_is_cut_to_one_line_and_says_so() -> None:
    assert cut("short", 10) == "short"
    assert cut("two\nlines\tof it", 20) == "two lines of it"
    assert cut("exactly ten", 11) == "exactly ten"
    assert cut("one too many", 11) == "one too ma…"
    assert cut("x" * 1_000_000, 5) == "xxxx…"
    assert cut("a" + "\n" * 40 + "b", 5) == "a …"


@given(_any_text, st.integers(1, 30))
def test_what_is_cut_is_never_longer_than_allowed(text: str, length: int) -> None:
    assert len(cut(clean(text), length)) <= length
