import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.records import Person
from networkjournal.domain.sentence.person import person_from


def test_the_name_comes_first_then_a_role_and_a_circle_in_any_order() -> None:
    anna = Person(name="Anna de Vries", role="baker", circles=("football",))
    assert person_from("Anna de Vries, baker, football") == anna
    assert person_from("Anna de Vries, football, baker") == anna
    assert person_from("  Anna de Vries ,voetbal,  baker,, ") == anna


def test_what_is_neither_circle_nor_the_first_other_part_is_a_tag() -> None:
    person = person_from("Anna, baker, church, poffertjes, Utrecht")
    assert person.tags == ("poffertjes", "Utrecht")


def test_a_circle_of_the_journal_is_known_in_any_case_and_stored_as_it_was() -> None:
    assert person_from("Kees, Vakgenoten", ["vakgenoten"]).circles == ("vakgenoten",)
    assert person_from("Kees, Vakgenoten").role == "Vakgenoten"


def test_someone_is_in_a_circle_once() -> None:
    assert person_from("Kees, kerk, church").circles == ("church",)


def test_a_backslash_keeps_a_comma_in_the_name() -> None:
    assert person_from(r"Jan Smit\, CPA, accountant").name == "Jan Smit, CPA"


@pytest.mark.parametrize("sentence", ["", "   ", ", baker", ",,,"])
def test_without_a_name_it_says_what_comes_first(sentence: str) -> None:
    with pytest.raises(FieldError, match="A name comes first"):
        person_from(sentence)


def test_a_name_as_long_as_a_page_is_refused_in_one_line() -> None:
    with pytest.raises(FieldError) as error:
        person_from("x" * 501)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 100


def test_ten_thousand_marks_on_one_letter_become_a_few() -> None:
    assert len(person_from("a" + "\u0301" * 10_000).name) <= 9


@given(st.text())
def test_any_sentence_is_a_person_or_says_why_not(sentence: str) -> None:
    try:
        person = person_from(sentence)
    except FieldError:
        return
    assert person.name


def test_a_tag_may_be_written_with_its_sign() -> None:
    person = person_from("Zoë, teacher, #music, #", ())
    assert person.tags == ("music", "#")
