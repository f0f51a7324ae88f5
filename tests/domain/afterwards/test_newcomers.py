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
