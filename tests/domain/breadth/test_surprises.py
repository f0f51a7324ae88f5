from datetime import date

from networkjournal.domain.breadth.surprises import Surprises, surprises
from networkjournal.domain.records import Entry, Person
from tests.domain.small_book import TODAY

PEOPLE = [
    Person(id="anna", name="Anna", circles=("fellow bakers",)),
    Person(id="joris", name="Joris", circles=("football",)),
    Person(id="both", name="Both", circles=("football", "family")),
    Person(id="none", name="None"),
]


def _surprise(number: int, *people: str, on: date = TODAY, surprise: bool = True) -> Entry:
    return Entry(id=str(number), kind="harvest", text="x", on=on, people=people, surprise=surprise)


def _from(*entries: Entry) -> Surprises:
    return surprises(entries, PEOPLE, TODAY)


def test_surprises_stand_by_the_circle_they_came_from() -> None:
    found = _from(
        *(_surprise(number, "joris") for number in range(3)),
        _surprise(3, "anna"),
        _surprise(4, "both"),
        _surprise(5, "anna", surprise=False),
    )
    assert found.are_enough
    assert [(part.name, float(part.weight), part.ids) for part in found.spread.parts] == [
        ("football", 3.5, ("0", "1", "2", "4")),
        ("fellow bakers", 1.0, ("3",)),
        ("family", 0.5, ("4",)),
    ]


def test_one_surprise_with_people_of_several_circles_is_one_surprise() -> None:
    found = _from(_surprise(0, "anna", "joris", "both"))
    assert sum(part.weight for part in found.spread.parts) == 1


def test_four_are_too_few_and_five_are_not() -> None:
    four = [_surprise(number, "anna") for number in range(4)]
    assert not _from(*four).are_enough
    assert _from(*four, _surprise(4, "anna")).are_enough


def test_surprises_without_a_circle_are_not_enough_to_say_where_they_come_from() -> None:
    found = _from(
        *(_surprise(number) for number in range(5)), _surprise(5, "none"), _surprise(6, "gone")
    )
    assert not found.are_enough
    assert len(found.spread.without) == 7


def test_what_lies_ahead_has_surprised_nobody() -> None:
    assert _from(_surprise(0, "anna", on=date(2026, 11, 24))).spread.ids == ()
