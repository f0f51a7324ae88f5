"""A role that turns out to be somebody whom the journal knows already."""

from msgspec.structs import replace

from networkjournal.domain.found_role import called_so, is_only_a_role, made_one
from networkjournal.domain.named_people import naming
from networkjournal.domain.records import (
    Barrier,
    Entry,
    Group,
    Meeting,
    Member,
    Met,
    Person,
    Step,
    Tie,
)
from tests.domain.small_book import book_of

_ROLE = Person(
    id="role", role="a syrup supplier", standing="wanted", wish="asked", route="piet",
    offer="a stall", notes="from the region", tags=("syrup", "mill"),
)  # fmt: skip
_LOES = Person(
    id="loes", name="Loes Stroop", standing="through", role="miller", notes="Kind.", tags=("mill",)
)


def test_only_a_role_that_is_still_wanted_can_be_found() -> None:
    assert is_only_a_role(_ROLE)
    assert not is_only_a_role(replace(_ROLE, name="Loes"))
    assert not is_only_a_role(replace(_ROLE, wish="let go"))


def test_the_one_person_of_a_name_is_meant_whatever_its_case() -> None:
    assert called_so(" loes stroop ", [_ROLE, _LOES]) == _LOES
    assert called_so("Loes Stroop", [_LOES, replace(_LOES, id="other")]) is None
    assert called_so("", [_ROLE, _LOES]) is None


def test_the_two_become_one_and_nothing_that_was_written_is_lost() -> None:
    one = made_one(_ROLE, _LOES)
    assert (one.id, one.name, one.role) == ("loes", "Loes Stroop", "miller")
    assert (one.standing, one.wish, one.route) == ("wanted", "asked", "piet")
    assert (one.offer, one.notes) == ("a stall", "Kind.\n\nfrom the region")
    assert one.tags == ("mill", "syrup")
    assert made_one(replace(_ROLE, route="loes"), _LOES).route == ""
    known = made_one(_ROLE, replace(_LOES, standing="known", wish="met"))
    assert (known.standing, known.wish) == ("known", "met")


def test_everything_that_named_the_role_names_who_was_found() -> None:
    book = book_of(
        _ROLE,
        _LOES,
        Person(id="piet", name="Piet", met=Met(through="role"),
               barriers=(Barrier(kind="shyness", bridge="role"),)),
        Person(id="role-player", name="Somebody", notes="the role"),
        Tie(id="t", a="piet", b="role"),
        Step(id="s", what="Ask role", people=("role", "loes")),
        Step(id="s2", what="Another", people=("piet",)),
        Meeting(id="m", what="Tea", people=("role",), speak_to=("role",)),
        Entry(id="e", kind="scan", text="role", people=("piet",), found=("role",)),
        Group(id="g", what="Guild", members=(Member(person="role", role="role"),)),
    )  # fmt: skip
    named = {record.id: record for record in naming(book, "role", "loes")}
    assert set(named) == {"piet", "t", "s", "m", "e", "g"}
    assert named["s"] == Step(id="s", what="Ask role", people=("loes",))
    assert named["m"] == Meeting(id="m", what="Tea", people=("loes",), speak_to=("loes",))
    assert named["e"] == Entry(id="e", kind="scan", text="role", people=("piet",), found=("loes",))
