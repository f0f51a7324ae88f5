from datetime import date

import pytest

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.numbered import assign_numbered, numbered_text
from networkjournal.domain.fields.places import numbered
from networkjournal.domain.limits import NAME_LIMIT
from networkjournal.domain.records import Expertise, Profile

SEVEN = tuple(Expertise(name=name, offer=f"{name} for all") for name in "abcdefg")


def _assigned(profile: Profile, **typed: str) -> tuple[Expertise, ...]:
    paths = {f"expertise.{key[1:].replace('_', '.')}": words for key, words in typed.items()}
    return assign_numbered(
        profile, paths, today=date(2026, 11, 23), resolve=lambda name, _table: name
    ).expertise


def test_a_path_names_a_list_a_number_and_a_field() -> None:
    at = numbered("expertise.2.offer")
    assert at is not None
    assert (at.field, at.number, at.part) == ("expertise", 2, "offer")
    assert [numbered(path) for path in ("statement", "met.on", "fields.2", "met.x.on")] == [
        None
    ] * 4


def test_what_is_typed_is_taken_as_it_is_commas_and_colons_too() -> None:
    words = "small, round: brown\\"
    (one,) = _assigned(Profile(), _1_name="baking", _1_offer=words)
    assert one == Expertise(name="baking", offer=words)
    at = numbered("expertise.1.offer")
    assert at is not None
    assert numbered_text(Profile(expertise=(one,)), at, str) == words
    assert numbered_text(Profile(), at, str) == ""


def test_the_parts_that_were_not_typed_in_stay_also_beyond_the_fifth() -> None:
    found = _assigned(Profile(expertise=SEVEN), _2_offer="pans")
    assert [one.name for one in found] == list("abcdefg")
    assert found[1].offer == "pans"
    assert found[6] == SEVEN[6]


def test_a_cleared_name_takes_the_part_away_and_the_others_keep_what_was_typed_for_them() -> None:
    found = _assigned(Profile(expertise=SEVEN[:3]), _1_name="", _3_name="coaching")
    assert [one.name for one in found] == ["b", "coaching"]
    assert found[1].offer == "c for all"
    assert _assigned(Profile(expertise=SEVEN[:1]), _1_name=" ", _1_offer="") == ()
    assert _assigned(Profile(), _4_name="", _4_offer=" ") == ()


@pytest.mark.parametrize(
    ("typed", "path", "said"),
    [
        ({"_4_offer": "pans"}, "expertise.4.name", "What is it called?"),
        ({"_1_name": "", "_1_proof": "card"}, "expertise.1.name", "What is it called?"),
        ({"_4_name": "B"}, "expertise.4.name", "This one stands there already."),
        ({"_1_name": "b"}, "expertise.1.name", "This one stands there already."),
        ({"_5_name": "x", "_4_name": "X"}, "expertise.5.name", "stands there already."),
        ({"_4_name": "x" * (NAME_LIMIT + 1)}, "expertise.4.name", "That is too long"),
    ],
)
def test_what_cannot_be_names_the_field_where_it_was_typed(
    typed: dict[str, str], path: str, said: str
) -> None:
    with pytest.raises(FieldError) as refused:
        _assigned(Profile(expertise=SEVEN[:3]), **typed)
    assert refused.value.field == path
    assert said in str(refused.value)


def test_two_names_can_change_places() -> None:
    found = _assigned(Profile(expertise=SEVEN[:2]), _1_name="b", _2_name="a")
    assert [(one.name, one.offer) for one in found] == [("b", "a for all"), ("a", "b for all")]


def test_names_that_are_twice_in_the_file_are_no_reason_to_refuse_another_change() -> None:
    twice = Profile(expertise=(SEVEN[0], SEVEN[0]))
    assert [one.offer for one in _assigned(twice, _2_offer="pans")] == ["a for all", "pans"]
