from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from networkjournal.domain.bridges import Bridge, bridges_for
from networkjournal.domain.records import Barrier, Entry, Met, Person, Record, Tie
from tests.domain.known_log import KnownLog
from tests.domain.small_book import TODAY, book_of

CLAIRE = Person(
    id="claire",
    name="Claire Dubois",
    standing="wanted",
    languages=("French",),
    place="Lyon",
    culture="French",
    barriers=(Barrier(kind="language", what="French"),),
)
SISTER = Person(id="sister", name="Marijke", circles=("family",), skills=("lerares Frans",))


def _bridges(barrier: Barrier, *others: Record, person: Person = CLAIRE) -> Sequence[Bridge]:
    book = book_of(person, *others)
    return bridges_for(barrier, person, book, KnownLog(book, TODAY).last_contact)


def _ids(barrier: Barrier, *others: Record, person: Person = CLAIRE) -> list[str]:
    return [bridge.person for bridge in _bridges(barrier, *others, person=person)]


def test_the_sister_who_teaches_french_is_found_first_with_the_reason() -> None:
    others = (
        Person(id="a", name="Anna", languages=("French",)),
        SISTER,
        Person(id="b", name="Bram", role="baker"),
    )
    first, second = _bridges(CLAIRE.barriers[0], *others)
    assert (first.person, first.degree, first.reason) == ("sister", 1, "lerares Frans")
    assert first.records == ("sister",)
    assert (second.person, second.reason) == ("a", "speaks French")


def test_a_language_is_found_in_either_language_and_without_its_kind_being_said() -> None:
    for barrier in (
        Barrier(kind="taal", what="Frans"),
        Barrier(kind="Language", what="speaks only French"),
        Barrier(what="frans"),
        Barrier(kind="language"),
    ):
        assert _ids(barrier, SISTER) == ["sister"], barrier
        teaches = Person(id="t", name="T", skills=("teaches French",))
        assert _ids(barrier, teaches) == ["t"], barrier


def test_the_language_of_here_is_no_barrier_unless_it_is_said() -> None:
    claire = replace(CLAIRE, languages=("French", "some English", "Nederlands"))
    english = Person(id="e", name="E", languages=("English", "Dutch"))
    assert _ids(Barrier(kind="language"), english, person=claire) == []
    assert _ids(Barrier(kind="language", what="English"), english, person=claire) == ["e"]


def test_a_translator_who_speaks_it_comes_with_those_who_teach_it() -> None:
    translator = Person(id="luc", name="Luc", role="vertaler", languages=("Frans",))
    (bridge,) = _bridges(Barrier(kind="language", what="French"), translator)
    assert bridge.reason == "vertaler, speaks Frans"


def test_second_degree_comes_after_the_first_through_the_one_spoken_to_last() -> None:
    luc = Person(id="luc", name="Luc", role="teaches French", standing="through")
    speaks = Person(id="a", name="Anna", languages=("French",))
    book = (
        luc,
        speaks,
        Person(id="cold", name="Cold"),
        Person(id="warm", name="Warm"),
        Tie(id="t1", a="cold", b="luc"),
        Tie(id="t2", a="luc", b="warm"),
        Entry(id="e", kind="talk", text="x", people=("warm",), on=date(2026, 11, 1)),
    )
    first, second = _bridges(CLAIRE.barriers[0], *book)
    assert (first.person, first.degree, first.through) == ("a", 1, "")
    assert (second.person, second.degree, second.through) == ("luc", 2, "warm")
    assert second.records == ("luc", "t2")


def test_the_way_to_a_bridge_never_leads_through_the_person_themself() -> None:
    luc = Person(id="luc", name="Luc", role="teaches French", standing="through")
    assert _ids(CLAIRE.barriers[0], luc, Tie(id="t", a="claire", b="luc")) == []
    luc = replace(luc, met=Met(through="claire"))
    assert _ids(CLAIRE.barriers[0], luc, person=replace(CLAIRE, standing="known")) == []


def test_nobody_archived_or_let_go_bridges_and_neither_does_the_person_themself() -> None:
    speaks = Person(id="a", name="Anna", skills=("teaches French",))
    assert _ids(CLAIRE.barriers[0], replace(speaks, archived=True)) == []
    assert _ids(CLAIRE.barriers[0], replace(speaks, wish="let go")) == []
    assert _ids(CLAIRE.barriers[0]) == []
    through_archived = (
        replace(speaks, standing="through"),
        Person(id="old", name="Old", archived=True),
        Tie(id="t", a="old", b="a"),
    )
    assert _ids(CLAIRE.barriers[0], *through_archived) == []


def test_a_distance_is_bridged_by_who_lives_there() -> None:
    there = Person(id="t", name="T", place="Part-Dieu, LYON")
    elsewhere = Person(id="e", name="E", place="Lyonnaise")
    (bridge,) = _bridges(Barrier(kind="afstand"), there, elsewhere)
    assert (bridge.person, bridge.reason) == ("t", "lives in Part-Dieu, LYON")
    nowhere = replace(CLAIRE, place="")
    assert _ids(Barrier(kind="distance"), there, elsewhere, person=nowhere) == []


def test_anything_else_is_bridged_by_who_knows_them_then_by_who_is_like_them() -> None:
    known = Person(id="k", name="Kees")
    alike = Person(id="c", name="Cécile", culture="Frans")
    tie = Tie(id="t", a="k", b="claire", how="studied together")
    first, second = _bridges(Barrier(kind="culture"), alike, known, tie)
    assert (first.person, first.reason) == ("k", "knows Claire Dubois: studied together")
    assert first.records == ("k", "t")
    assert second.person == "c"
    assert _ids(Barrier(kind="shyness"), alike, known, tie) == ["k"]
    assert _ids(Barrier(), alike, known, tie) == ["k"]


def test_as_many_as_are_enough_are_found() -> None:
    people = [Person(id=str(n), name=f"P{n}", languages=("French",)) for n in range(9)]
    book = book_of(CLAIRE, *people)
    known = KnownLog(book, TODAY).last_contact
    assert len(bridges_for(CLAIRE.barriers[0], CLAIRE, book, known, most=2)) == 2
    among = (people[3], CLAIRE)
    found = bridges_for(CLAIRE.barriers[0], CLAIRE, book, known, among)
    assert [bridge.person for bridge in found] == ["3"]
