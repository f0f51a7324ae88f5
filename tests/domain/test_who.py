from datetime import date

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.records import Met, Person, Standing, Tie, Wish
from networkjournal.domain.who import Found, ways_there, who
from tests.domain.small_book import SmallBook, book_of

CONTACT = {"piet": date(2026, 11, 1), "anna": date(2026, 11, 20)}


def _known(key: str) -> Person:
    return Person(id=key, name=key.title())


def _stroop(key: str = "stroop", standing: Standing = "through", route: str = "") -> Person:
    return Person(id=key, name="Stroop BV", standing=standing, route=route)


def _tie(one: str, other: str) -> Tie:
    return Tie(id=f"{one}-{other}", a=one, b=other)


def _found(book: SmallBook, sought: str = "stroop") -> list[Found]:
    return who(sought, book, CONTACT.get)


def _ways(book: SmallBook, person: str = "stroop") -> list[tuple[str, ...]]:
    ways = ways_there([person], book, CONTACT.get)
    return [(*way.through, person) for way in ways[person]]


def test_the_way_to_the_syrup_leads_through_piet() -> None:
    book = book_of(_known("piet"), _stroop(), _tie("piet", "stroop"))
    (one,) = _found(book)
    assert (one.degree, one.last_contact) == (2, CONTACT["piet"])
    assert _ways(book) == [("piet", "stroop")]


def test_all_shortest_ways_are_told_the_warmest_first() -> None:
    book = book_of(
        *(_known(key) for key in ("kees", "piet", "anna")),
        _stroop(),
        *(_tie(key, "stroop") for key in ("kees", "piet", "anna")),
    )
    assert _ways(book) == [("anna", "stroop"), ("piet", "stroop"), ("kees", "stroop")]


def test_who_is_known_needs_no_way_around() -> None:
    book = book_of(_known("piet"), _stroop(standing="known"), _tie("piet", "stroop"))
    (one,) = _found(book)
    assert (one.degree, _ways(book)) == (1, [("stroop",)])


@pytest.mark.parametrize(
    "stroop",
    [
        _stroop(route="piet"),
        _stroop(standing="wanted", route="piet"),
        Person(id="stroop", name="Stroop BV", standing="through", met=Met(through="piet")),
    ],
)
def test_how_one_met_and_the_route_are_ways_too(stroop: Person) -> None:
    assert _ways(book_of(_known("piet"), stroop)) == [("piet", "stroop")]


def test_twice_the_same_tie_is_one_way_and_a_tie_to_oneself_is_none() -> None:
    book = book_of(
        _known("piet"),
        _stroop(route="piet"),
        _tie("piet", "stroop"),
        _tie("stroop", "piet"),
        _tie("stroop", "stroop"),
        _tie("piet", "piet"),
    )
    assert _ways(book) == [("piet", "stroop")]
    assert _ways(book_of(_stroop(route="stroop"), _tie("stroop", "stroop"))) == []


def test_a_ring_of_introducers_leads_nowhere_and_back() -> None:
    ring = [
        Person(id=key, name="Stroop", standing="through", met=Met(through=other), route=other)
        for key, other in (("a", "b"), ("b", "c"), ("c", "a"))
    ]
    assert [one.degree for one in _found(book_of(*ring))] == [3, 3, 3]
    assert ways_there("abc", book_of(*ring), CONTACT.get) == {"a": [], "b": [], "c": []}
    assert [one.degree for one in _found(book_of(*ring, _known("piet"), _tie("piet", "b")))] == [
        2,
        3,
        3,
    ]


@pytest.mark.parametrize(
    "piet",
    [
        Person(id="piet", name="Piet", archived=True),
        Person(id="piet", name="Piet", standing="wanted"),
        Person(id="piet", name="Piet", wish="let go"),
        None,
    ],
)
def test_nobody_is_sent_along_who_cannot_be_asked(piet: Person | None) -> None:
    book = book_of(_stroop(route="piet"), _tie("piet", "stroop"), *([piet] if piet else []))
    assert [(one.degree, _ways(book)) for one in _found(book)] == [(3, [])]


@pytest.mark.parametrize(("archived", "wish"), [(True, None), (False, "let go")])
def test_nobody_archived_or_let_go_is_found(archived: bool, wish: Wish | None) -> None:
    person = Person(id="x", name="Stroop", standing="wanted", archived=archived, wish=wish)
    assert _found(book_of(person)) == []


def test_first_those_i_know_then_those_they_know_then_the_rest() -> None:
    book = book_of(
        _stroop("far"),
        _stroop("second"),
        Person(id="needs", name="Needs", needs=("stroop",)),
        _stroop("cold", "known"),
        Person(id="piet", name="Piet", skills=("stroop",)),
        Person(id="anna", name="Anna", notes="stroop"),
        _tie("piet", "second"),
    )
    found = [(one.person, one.degree) for one in _found(book)]
    assert found == [
        ("piet", 1),
        ("cold", 1),
        ("anna", 1),
        ("needs", 1),
        ("second", 2),
        ("far", 3),
    ]


def test_of_the_same_name_the_order_is_always_the_same() -> None:
    names = ("Émile", "emile", "Zoë", "", "anna", "Anna Bos", "Anna")
    people = [
        Person(id=str(number), name=name, role="stroop", standing="through")
        for number, name in enumerate(names)
    ]
    found = [one.person for one in _found(book_of(*people))]
    assert found == ["4", "6", "5", "0", "1", "3", "2"]
    assert found == [one.person for one in _found(book_of(*reversed(people)))]


KEYS = "abcdefgh"


@given(
    st.lists(st.sampled_from(["known", "through", "wanted"]), min_size=8, max_size=8),
    st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=25),
    st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=4),
    st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=4),
    st.lists(st.integers(0, 3), min_size=8, max_size=8),
)
def test_the_ways_are_all_the_shortest_paths_of_networkx(
    standings: list[Standing],
    ties: list[tuple[str, str]],
    routes: list[tuple[str, str]],
    on_the_way: list[tuple[str, str]],
    days: list[int],
) -> None:
    through, route = dict(routes), dict(on_the_way)
    people = [
        Person(
            id=key,
            name="stroop",
            standing=standing,
            met=Met(through=through.get(key, "")),
            route=route.get(key, ""),
        )
        for key, standing in zip(KEYS, standings, strict=True)
    ]
    contact = {key: date(2026, 1, day) for key, day in zip(KEYS, days, strict=True) if day}
    book = book_of(*people, *(Tie(id=str(n), a=a, b=b) for n, (a, b) in enumerate(ties)))
    unknown = {one.id for one in people if one.standing != "known"}
    routed = [(one, other) for one, other in route.items() if one in unknown]
    graph = nx.Graph([*ties, *through.items(), *routed])
    graph.add_nodes_from(["me", *KEYS])
    graph.add_edges_from(("me", one.id) for one in people if one.standing == "known")
    found = who("stroop", book, contact.get)
    assert {one.person for one in found} == set(KEYS)
    for one in found:
        told = ways_there([one.person], book, contact.get)[one.person]
        ours = {("me", *way.through, one.person) for way in told}
        near = nx.has_path(graph, "me", one.person) and (
            nx.shortest_path_length(graph, "me", one.person) <= 2
        )
        paths = nx.all_shortest_paths(graph, "me", one.person) if near else ()
        assert ours == {tuple(path) for path in paths}
        assert len(ours) == len(told)
        assert one.degree == (len(next(iter(ours))) - 1 if near else 3)
        warmest = (*told[0].through, one.person)[0] if told else ""
        assert one.last_contact == contact.get(warmest)
