import pytest

from networkjournal.domain.altering import Alteration, altered, altered_among
from networkjournal.domain.records import Person

_ANNA = Person(name="Anna", circles=("church", "Bakers"), tags=("oven",), rhythm="6w")


@pytest.mark.parametrize(
    ("alteration", "after"),
    [
        (Alteration(), _ANNA),
        (
            Alteration(add_circles=("bakers", "work")),
            Person(name="Anna", circles=("church", "Bakers", "work"), tags=("oven",), rhythm="6w"),
        ),
        (
            Alteration(leave_circles=("bakers", "choir")),
            Person(name="Anna", circles=("church",), tags=("oven",), rhythm="6w"),
        ),
        (
            Alteration(add_tags=("kerk", "kerk"), leave_tags=("Oven",)),
            Person(name="Anna", circles=("church", "Bakers"), tags=("kerk",), rhythm="6w"),
        ),
        (
            Alteration(rhythm="none", archived=True),
            Person(
                name="Anna",
                circles=("church", "Bakers"),
                tags=("oven",),
                rhythm="none",
                archived=True,
            ),
        ),
    ],
)
def test_an_alteration_adds_takes_away_and_leaves_the_rest(
    alteration: Alteration, after: Person
) -> None:
    assert altered(_ANNA, alteration) == after


def test_only_who_changes_is_given_back() -> None:
    bram = Person(name="Bram", archived=True)
    assert altered_among((_ANNA, bram), Alteration(archived=True)) == [
        altered(_ANNA, Alteration(archived=True))
    ]
