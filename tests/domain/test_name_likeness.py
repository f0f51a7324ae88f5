"""How alike names are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.name_likeness import (
    are_near,
    are_one_organisation,
    core_of,
    is_whole,
    organisation_words,
    words_of,
)


def _near(one: str, other: str) -> bool:
    return are_near(core_of(words_of(one)), core_of(words_of(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna de Vries", "Vries, Anna de"),
        ("Zoë Müller", "zoe muller"),
        ("Dr. Anna de Vries", "Anna de Vries"),
        ("Siobhan O’Neil", "siobhan o'neil"),
        ("Jan-Willem Bos", "Jan Willem Bos"),
    ],
)
def test_order_accents_titles_and_signs_make_no_other_name(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A. de Vries", "Anna de Vries"),
        ("Anna Vries", "Anna de Vries"),
        ("Anna Maria de Vries", "Anna de Vries"),
        ("Anna Janssen", "Anna Jansen"),
        ("Rob Bakker", "Robert Bakker"),
        ("Jan J. Bakker", "Jan Bakker"),
    ],
)
def test_an_initial_a_short_form_and_a_slip_of_the_pen_are_near(one: str, other: str) -> None:
    assert words_of(one) != words_of(other)
    assert _near(one, other)
    assert _near(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tim de Boer", "Tom de Boer"),
        ("Anna de Vries", "Bert de Vries"),
        ("Anna de Vries", "B. de Vries"),
        ("Anna", "Anna de Vries"),
        ("Anna Bakker", "Anna Visser"),
        ("Jan de Boer", "Piet de Wit"),
        ("", "Anna"),
    ],
)
def test_another_first_name_or_surname_is_another_name(one: str, other: str) -> None:
    assert not _near(one, other)
    assert not _near(other, one)


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Anna de Vries", True), ("Anna", False), ("A. Vries", False), ("de Vries", False),
        ("", False), ("[/]", False), ("王小明", True), ("王", False), ("12", False),
    ],
)  # fmt: skip
def test_a_first_name_alone_is_not_one_persons(name: str, whole: bool) -> None:
    assert is_whole(words_of(name)) is whole


def test_an_organisation_is_one_with_and_without_its_legal_form_and_more_words() -> None:
    def one(mine: str, theirs: str) -> bool:
        return are_one_organisation(organisation_words(mine), organisation_words(theirs))

    assert one("Bakkerij Smit B.V.", "bakkerij smit bv")
    assert one("ING", "ING Bank N.V.")
    assert one("Philips Healthcare", "Phillips Healthcare")
    assert not one("ING", "KPN")
    assert not one("Gemeente Delft", "Gemeente Utrecht")
    assert not one("The", "The Bakery")


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_of_names_is_mutual_whatever_they_are(one: str, other: str) -> None:
    assert _near(one, other) == _near(other, one)
    assert words_of(one) == words_of(" ".join(words_of(one))) or not words_of(one)
