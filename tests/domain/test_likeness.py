"""People who look like one."""

from datetime import date
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.likeness import (
    Likeness,
    likenesses,
    likenesses_within,
    looking_within,
)
from networkjournal.domain.own_fields import UID
from networkjournal.domain.records import Met, Person

_ids = count(1)


def _person(name: str = "", **fields: Any) -> Person:  # noqa: ANN401
    number = next(_ids)
    stamp = f"2026-01-01T00:00:00.{number:06}Z"
    fields = {"id": f"p{number:06}", "created": stamp, "updated": stamp, **fields}
    return Person(name=name, role="" if name else "someone", **fields)


def _reasons(one: Person, other: Person) -> tuple[str, ...]:
    found = likenesses_within([one, other])
    return found[0].reasons if found else ()


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        ({"emails": ("Anna@Example.org",)}, {"emails": ("x@y.nl", "anna@example.org")}, ("email",)),
        ({"phones": ("06 1234 5678",)}, {"phones": ("+31612345678",)}, ("phone",)),
        (
            {"links": ("https://www.linkedin.com/in/anna/?trk=x",)},
            {"links": ("http://nl.linkedin.com/in/anna",)},
            ("profile",),
        ),
        ({"fields": {UID: "abc"}}, {"fields": {"UID 2": "abc"}}, ("uid",)),
    ],
)
def test_an_address_a_number_and_a_profile_say_it_whatever_the_names(
    one: dict[str, Any], other: dict[str, Any], reasons: tuple[str, ...]
) -> None:
    assert _reasons(_person("Anna", **one), _person("Bert", **other)) == reasons
    assert _reasons(_person(**one), _person(**other)) == reasons


def test_a_page_that_is_nobodys_profile_says_nothing() -> None:
    link = "https://bakery.example/about"
    assert not _reasons(_person("Anna", links=(link,)), _person("Bert", links=(link,)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_person("Anna de Vries"), _person("Vries, Anna de")),
        (_person("Anna de Vries", organisation="ING"), _person("Anna de Vries")),
        (
            _person("Anna de Vries", emails=("a@x.nl",)),
            _person("anna de vríes", emails=("b@x.nl",)),
        ),
        (_person("Anna", organisation="ING"), _person("Anna", organisation="ING Bank N.V.")),
        (_person("A. de Vries", organisation="ING"), _person("Anna de Vries", organisation="ING")),
        (_person("Anna Jansen", organisation="ING"), _person("Anna Janssen", organisation="ing")),
    ],
)
def test_a_name_says_it_where_more_agrees_or_nothing_contradicts_it(
    one: Person, other: Person
) -> None:
    assert _reasons(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_person("Anna"), _person("Anna")),
        (_person("A. de Vries"), _person("Anna de Vries")),
        (_person("Anna Jansen"), _person("Anna Janssen")),
        (_person("Jan de Vries", organisation="ING"), _person("Jan de Vries", organisation="KPN")),
        (
            _person("Jan de Vries", birthday="1980-03-22"),
            _person("Jan de Vries", birthday="--03-23"),
        ),
        (
            _person("Jan de Vries", organisation="ING", links=("https://linkedin.com/in/jan-1",)),
            _person("Jan de Vries", organisation="ING", links=("https://linkedin.com/in/jan-2",)),
        ),
        (
            _person("Jan de Vries", met=Met(where="Facebook", on=date(2020, 1, 1))),
            _person("Jan de Vries", met=Met(where="Facebook", on=date(2021, 1, 1))),
        ),
        (_person("Tim de Boer", organisation="ING"), _person("Tom de Boer", organisation="ING")),
        (_person(), _person()),
    ],
)
def test_names_are_not_unique(one: Person, other: Person) -> None:
    assert not _reasons(one, other)


def test_who_was_said_to_be_another_is_left_alone_whoever_says_it() -> None:
    one = _person("Anna de Vries", emails=("a@x.nl",))
    other = _person("Anna de Vries", emails=("a@x.nl",), not_same=(one.id,))
    assert not _reasons(one, other)
    assert not _reasons(other, one)
    third = _person("Anna de Vries")
    assert {like.id for like in likenesses_within([one, other, third])} == {
        f"{one.id} {third.id}",
        f"{other.id} {third.id}",
    }


def test_what_is_most_certain_comes_first_and_who_was_here_longer_stands_first() -> None:
    here = _person("Anna de Vries", phones=("0612345678",), emails=("anna@x.nl",))
    by_phone = _person("Karel Bos", phones=("+31 6 12345678",))
    by_both = _person("Anna de Vries", emails=("anna@x.nl",))
    found = likenesses_within([by_phone, by_both, here])
    assert [(like.a.id, like.b.id) for like in found] == [
        (here.id, by_both.id),
        (here.id, by_phone.id),
    ]
    assert found[0].reasons == ("email", "name")


def test_new_people_are_held_against_who_is_here_and_against_each_other() -> None:
    here = [_person("Anna de Vries", emails=("a@x.nl",)), _person("Bert Bos", emails=("a@x.nl",))]
    new = [Person(name="Anna", emails=("A@x.nl",)), Person(name="Cor", phones=("0612345678",)),
           Person(name="Cornelis", phones=("06-12345678",))]  # fmt: skip
    found = [(like.a.name, like.b.name) for like in likenesses(new, here)]
    assert set(found) == {("Anna de Vries", "Anna"), ("Bert Bos", "Anna"), ("Cor", "Cornelis")}


def test_an_address_of_an_office_makes_nobody_one_but_namesakes() -> None:
    office = [_person(f"Person{number} Nobody{number}", emails=("info@x.nl",))
              for number in range(30)]  # fmt: skip
    twice = [_person("Anna de Vries", emails=("info@x.nl",)) for _ in range(2)]
    found = likenesses_within([*office, *twice])
    assert [like.reasons for like in found] == [("email", "name")]


@pytest.mark.parametrize("fields", [{}, {"organisation": "ING"}, {"phones": ("0201234567",)}])
def test_thousands_of_one_name_are_gone_through_and_not_squared(fields: dict[str, Any]) -> None:
    people = [_person("Jan de Vries", **fields) for _ in range(3_000)]
    assert len(likenesses_within(people)) == 2_999


def test_looking_makes_way_for_keys() -> None:
    people = [_person(f"Jan{number % 50} Bakker{number}", organisation="ING")
              for number in range(2_000)]  # fmt: skip
    assert sum(1 for _piece in looking_within(people)) > 10


_NAMES = st.sampled_from(["Anna", "Anna de Vries", "A. de Vries", "Vries, Anna", "", "[/]", "Ana"])
_PEOPLE = st.lists(
    st.builds(
        _person,
        _NAMES,
        emails=st.sampled_from([(), ("a@x.nl",), ("A@X.nl", "b@x.nl"), ("@",)]),
        phones=st.sampled_from([(), ("06 12345678",), ("+31612345678",), ("x",)]),
        organisation=st.sampled_from(["", "ING", "ING Bank", "B.V."]),
        birthday=st.sampled_from(["", "1980-03-22", "--03-22"]),
    ),
    max_size=8,
)


@given(_PEOPLE)
def test_every_pair_is_there_once_and_says_why_in_whatever_order(people: list[Person]) -> None:
    def pairs(found: list[Likeness]) -> list[tuple[str, tuple[str, ...]]]:
        return sorted((like.id, like.reasons) for like in found)

    found = likenesses_within(people)
    assert pairs(found) == pairs(likenesses_within(people[::-1]))
    assert len({like.id for like in found}) == len(found)
    assert all(like.reasons and like.a.id != like.b.id for like in found)
    assert pairs(found) == pairs(likenesses(people, []))
