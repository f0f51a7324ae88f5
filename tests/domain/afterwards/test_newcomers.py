"""Someone new in a line of notes."""

import pytest

from networkjournal.domain.afterwards.newcomer import newcomer_in
from networkjournal.domain.fields.error import FieldError


@pytest.mark.parametrize(
    ("line", "knower", "name", "role"),
    [
        ("Claire knows Sanne Koster, pancake baker", "Claire", "Sanne Koster", "pancake baker"),
        ("kent ook @Sanne Koster (bakker).", "", "Sanne Koster", "bakker"),
        ("- knows Sanne Koster", "", "Sanne Koster", ""),
        ("Sanne Koster is a pancake baker", "", "Sanne Koster", "pancake baker"),
        ("kent Sanne Koster, dat is een bakker", "", "Sanne Koster", "dat is een bakker"),
        ('@Piet knows @"Sanne de Wit", baker', "@Piet", "Sanne de Wit", "baker"),
        ("new: Zoë", "", "Zoë", ""),
        ("nieuw: Zoë, molenaar", "", "Zoë", "molenaar"),
        ("[/] O'Neil [kids]", "", "[/] O'Neil [kids]", ""),
    ],
)
def test_name_and_role_are_read(line: str, knower: str, name: str, role: str) -> None:
    found = newcomer_in(line)
    assert (found.knower, found.person.name, found.person.role) == (knower, name, role)


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Claire told me about her friend Sanne Koster who bakes", "Sanne Koster", ""),
        ("Claire told me about Sanne, a pancake baker", "Sanne", "a pancake baker"),
        ("Haar broer Jan van der Berg werkt bij de molen", "Jan van der Berg", ""),
        ("met a friend of hers, Sanne", "Sanne", ""),
        ("her friend Sanne Koster is a baker in Lyon", "Sanne Koster", "baker in Lyon"),
        ("Claire Dubois has a brother Marc", "Marc", ""),
        ("I should also meet Luc Petit (publisher)", "Luc Petit", "publisher"),
        ("jan koster, baker", "jan koster", "baker"),
        ("de Vries, miller", "de Vries", "miller"),
        ("syrup supplier", "syrup supplier", ""),
        ("there was also a man who sells syrup", "there was also a man who sells syrup", ""),
    ],
)
def test_of_a_whole_sentence_it_is_who_is_named_in_it(line: str, name: str, role: str) -> None:
    found = newcomer_in(line, (), {"Claire", "Claire Dubois"}.__contains__)
    assert (found.person.name, found.person.role) == (name, role)


def test_circles_are_told_from_roles() -> None:
    person = newcomer_in("kent Sanne, voetbal, bakker, #oven", ["the mill"]).person
    assert (person.circles, person.role, person.tags) == (("football",), "bakker", ("oven",))


def test_a_line_of_any_size_is_read_at_once() -> None:
    with pytest.raises(FieldError, match="too long"):
        newcomer_in(" (" * 50_000 + " " * 100_000 + "is a")


@pytest.mark.parametrize("line", ["knows @", "kent ,", "   "])
def test_without_a_name_it_says_so(line: str) -> None:
    with pytest.raises(FieldError):
        newcomer_in(line)
