from networkjournal.domain.breadth.by_what import ByWhat, not_used_yet, spread_by
from networkjournal.domain.breadth.counted import counted
from networkjournal.domain.records import Person, Profile, Record, Settings
from tests.domain.breadth.people import COUNTS, people_in
from tests.domain.small_book import book_of


def _names(by: ByWhat, *people: Person) -> list[tuple[str, int]]:
    return [(part.name, len(part.ids)) for part in spread_by(people, by).parts]


def _unused(*records: Record, settings: Settings | None = None) -> tuple[str, ...]:
    book = book_of(*records)
    book.settings = settings or Settings()
    return not_used_yet(book, spread_by(counted(book), "circle"))


def test_only_the_known_who_are_not_archived_are_counted() -> None:
    book = book_of(
        Person(id="known", name="a"),
        Person(id="wanted", name="b", standing="wanted"),
        Person(id="through", name="c", standing="through"),
        Person(id="archived", name="d", archived=True),
    )
    assert [person.id for person in counted(book)] == ["known"]


def test_a_circle_is_one_in_either_language() -> None:
    people = [Person(id=word, name=word, circles=(word,)) for word in ("kerk", "church", "Kerk")]
    assert _names("circle", *people) == [("church", 3)]


def test_a_field_and_a_place_are_one_whatever_their_case_and_accents() -> None:
    people = [
        Person(id="1", name="a", field="Café's", place="Zürich"),
        Person(id="2", name="b", field="cafe's ", place="ZURICH"),
        Person(id="3", name="c"),
    ]
    assert _names("field", *people) == [("Café's", 2)]
    assert _names("place", *people) == [("Zürich", 2)]
    assert spread_by(people, "place").without == ("3",)


def test_a_language_is_one_in_either_language_and_who_speaks_two_counts_half_in_each() -> None:
    people = [
        Person(id="1", name="a", languages=("Frans", "Nederlands")),
        Person(id="2", name="b", languages=("French",)),
    ]
    spread = spread_by(people, "language")
    assert [(part.name, float(part.weight)) for part in spread.parts] == [
        ("Frans", 1.5),
        ("Nederlands", 0.5),
    ]


def test_the_six_of_the_essay_are_not_used_yet_while_nobody_is_in_them() -> None:
    assert _unused() == (
        *("family", "football", "neighbourhood", "church", "party", "peer support"),
    )
    assert _unused(*people_in(COUNTS)) == ("church", "party", "peer support")


def test_circles_of_ones_own_without_anybody_counted_are_not_used_yet_either() -> None:
    unused = _unused(
        *people_in((1,), ("family",)),
        Person(id="wanted", name="Claire", standing="wanted", circles=("coaches",)),
        Profile(id="me", circles=("Fellow bakers", "FAMILIE")),
        settings=Settings(circle_rhythms={"choir": "3m", "family": "1m"}),
    )
    assert unused[5:] == ("coaches", "Fellow bakers", "choir")
    assert "family" not in unused
