from datetime import date

from networkjournal.domain.records import Met, Person, Tie
from networkjournal.domain.ties import known_by, network_of, tied_to, warmest_first, ways_to
from tests.domain.small_book import book_of

BOOK = book_of(
    Person(id="piet", name="Piet"),
    Person(id="anna", name="Anna"),
    Person(id="old", name="Old", archived=True),
    Person(id="loes", name="Loes", standing="through", met=Met(through="piet")),
    Person(id="self", name="Self", met=Met(through="self")),
    Tie(id="t1", a="piet", b="loes", how="the market"),
    Tie(id="t2", a="loes", b="anna"),
    Tie(id="t3", a="loes", b="old"),
    Tie(id="t4", a="anna", b="anna", how="alone"),
    Tie(id="t5", a="anna", b="gone"),
)
CONTACT = {"anna": date(2026, 11, 1), "piet": date(2025, 1, 1)}


def test_two_people_know_each_other_by_a_tie_or_because_one_was_met_through_the_other() -> None:
    network = network_of(BOOK)
    assert set(network["loes"]) == {"piet", "anna", "old"}
    assert set(network["piet"]) == {"loes"}
    assert network["anna"].keys() == {"loes", "gone"}


def test_nobody_knows_themself() -> None:
    assert "self" not in network_of(BOOK)
    assert tied_to(["self"], BOOK) == frozenset()
    assert "anna" not in known_by(["anna"], BOOK)["anna"]


def test_how_they_know_each_other_and_who_introduced_whom_are_one_bond() -> None:
    bond = network_of(BOOK)["loes"]["piet"]
    assert (bond.how, bond.record, bond.introduced) == ("the market", "t1", "piet")
    assert network_of(BOOK)["piet"]["loes"] == bond


def test_whom_a_few_know_is_what_the_whole_network_says_of_them() -> None:
    network = network_of(BOOK)
    for people in (["loes"], ["anna", "piet"], ["nobody"]):
        assert known_by(people, BOOK) == {one: network.get(one, {}) for one in people}


def test_the_warmest_way_comes_first_and_leads_through_nobody_archived() -> None:
    ways = ways_to("loes", network_of(BOOK)["loes"], BOOK, CONTACT.get)
    assert [way.through for way in ways] == [("anna",), ("piet",)]
    assert [bond.record for way in ways for bond in way.bonds] == ["t2", "t1"]
    without = frozenset(["anna"])
    ways = ways_to("loes", network_of(BOOK)["loes"], BOOK, CONTACT.get, without=without)
    assert [way.through for way in ways] == [("piet",)]


def test_the_way_to_somebody_i_know_has_nobody_in_between() -> None:
    (way,) = ways_to("anna", network_of(BOOK)["anna"], BOOK, CONTACT.get)
    assert way.through == ()


def test_who_never_was_in_contact_comes_last_and_the_order_stays_otherwise() -> None:
    assert warmest_first(["x", "piet", "y", "anna"], CONTACT.get) == ["anna", "piet", "x", "y"]
