from networkjournal.domain.network_map import NO_CIRCLE, NetworkMap, map_of
from networkjournal.domain.records import Met, Person, Record, Tie
from networkjournal.domain.ties import network_of
from tests.domain.small_book import book_of


def _map(*records: Record) -> NetworkMap:
    book = book_of(*records)
    return map_of(book, network_of(book))


def test_circles_come_by_size_and_those_in_none_last() -> None:
    found = _map(
        Person(id="1", name="Zoë"),
        Person(id="2", name="Anna", circles=("voetbal",)),
        Person(id="3", name="Piet", circles=("bakers", "football")),
        Person(id="4", name="Kees", circles=("bakers",)),
    )
    assert [(one.circle, one.people) for one in found.sectors] == [
        ("bakers", ("4", "3")),
        ("football", ("2",)),
        (NO_CIRCLE, ("1",)),
    ]
    assert found.people == 4


def test_who_is_known_through_somebody_stands_behind_them_once() -> None:
    found = _map(
        Person(id="1", name="Piet", circles=("bakers",)),
        Person(id="2", name="Anna", circles=("family",)),
        Person(id="3", name="Loes", standing="through", met=Met(through="1")),
        Tie(id="t", a="2", b="3"),
        Tie(id="u", a="2", b="1"),
    )
    assert {one.circle: one.beyond for one in found.sectors} == {"bakers": (), "family": ("3",)}
    assert found.through == {"3": "2"}
    assert set(found.knows["1"]) == {"2", "3"}


def test_archived_people_and_nobodys_relations_are_not_on_the_map() -> None:
    found = _map(
        Person(id="1", name="Piet", archived=True),
        Person(id="2", name="Loes", standing="through", met=Met(through="1")),
        Person(id="3", name="Wim", standing="through"),
        Tie(id="t", a="3", b="3"),
        Tie(id="u", a="gone", b="3"),
    )
    assert found.sectors == ()
    assert found.people == 0
