from datetime import date

import pytest

from networkjournal.domain.breadth import said
from networkjournal.domain.breadth.by_what import ByWhat, spread_by
from networkjournal.domain.breadth.growth import growth
from networkjournal.domain.breadth.newcomers import newcomers
from networkjournal.domain.breadth.own_kind import OwnKind, own_kind_by
from networkjournal.domain.breadth.surprises import surprises
from networkjournal.domain.records import Entry, Met, Person, Profile
from networkjournal.language import speak
from tests.domain.breadth.people import COUNTS, people_in
from tests.domain.small_book import TODAY, book_of


def _spread(people: list[Person], by: ByWhat = "circle") -> str:
    return said.say_spread(spread_by(people, by), by)


@pytest.mark.parametrize(
    ("people", "words"),
    [
        ([], "Nobody is counted yet."),
        ([Person(id="1", name="a")], "None of your relations is in a circle yet."),
        (people_in((1,), ("family",)), "Your one relation is in one circle, family."),
        (
            [Person(id="1", name="a", circles=("family", "church", "choir"))],
            "Your one relation is in 3 circles at once.",
        ),
        (people_in((8,)), "Your 8 relations are all in one circle, fellow bakers."),
        (people_in((2, 2, 2)), "Your 6 relations are spread evenly over 3 circles."),
        (
            people_in(COUNTS),
            "Your 15 relations are spread as if over 4.1 equal circles;"
            " the largest, fellow bakers, holds 53 %.",
        ),
        (
            people_in((2, 2, 1)),
            "Your 5 relations are spread as if over 2.9 equal circles;"
            " the largest, fellow bakers and pancake, hold 40 % each.",
        ),
        (
            people_in((2, 2, 2, 2, 1), "abcde"),
            "Your 9 relations are spread as if over 4.9 equal circles;"
            " the largest, a, b and 2 others, hold 22 % each.",
        ),
        (
            [*people_in((2, 1)), Person(id="x", name="x")],
            "The 3 of your 4 relations that are in a circle are spread as if over 1.9 equal"
            " circles; the largest, fellow bakers, holds 67 %.",
        ),
        (
            [*people_in((1,)), Person(id="x", name="x")],
            "One of your 2 relations is in one circle, fellow bakers.",
        ),
        (
            people_in((9_999, 1)),
            "Your 10000 relations are spread as if over 1.0 equal circles;"
            " the largest, fellow bakers, holds more than 99 %.",
        ),
        (
            people_in((2, 1), ("[/]", "לחם")),
            "Your 3 relations are spread as if over 1.9 equal circles;"
            " the largest, [/], holds 67 %.",
        ),
    ],
)
def test_the_spread_in_words(people: list[Person], words: str) -> None:
    assert _spread(people) == words


def test_fields_places_and_languages_in_words() -> None:
    people = [
        Person(id="1", name="a", field="baking", place="Utrecht", languages=("French",)),
        Person(id="2", name="b", field="baking", place="Lyon"),
    ]
    assert _spread(people, "field") == "Your 2 relations all work in one field, baking."
    assert _spread(people, "place") == "Your 2 relations are spread evenly over 2 places."
    assert _spread(people, "language") == ("One of your 2 relations speaks one language, French.")
    assert _spread([Person(id="1", name="a")], "field") == (
        "Nobody’s field of work is written down yet."
    )


def test_in_dutch_there_is_a_comma() -> None:
    speak("nl")
    assert "4,1" in _spread(people_in(COUNTS))


def test_how_many_are_in_no_circle() -> None:
    stray = Person(id="x", name="x")
    assert said.say_without(spread_by(people_in(COUNTS), "circle")) == ""
    assert said.say_without(spread_by([stray], "circle")) == ""  # the spread says so itself
    one = spread_by([*people_in((1,)), stray], "circle")
    assert said.say_without(one) == "1 is in no circle yet."


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((), ""),
        ((1,), ""),
        ((8,), ""),
        ((1, 1), "Any two of them are from different circles."),
        (COUNTS, "Two picked at random are from different circles: a chance of 71 %."),
        ((999, 1), "Two picked at random are from different circles: a chance of less than 1 %."),
    ],
)
def test_the_chance_in_words(counts: tuple[int, ...], words: str) -> None:
    assert said.say_chance_apart(spread_by(people_in(counts), "circle")) == words


@pytest.mark.parametrize(
    ("own", "others", "words"),
    [
        (0, 0, ""),
        (1, 0, "Your one relation is of your own trade."),
        (0, 1, "Your one relation is from outside your own trade."),
        (8, 0, "All 8 are of your own trade."),
        (0, 3, "All 3 are from outside your own trade."),
        (8, 7, "7 of 15 are from outside your own trade."),
        (3, 1, "1 of 4 is from outside your own trade."),
    ],
)
def test_the_own_kind_in_words(own: int, others: int, words: str) -> None:
    assert said.say_own_kind(OwnKind(("i",) * own, ("e",) * others)) == words


def test_of_whom_nothing_is_known_is_said_and_so_is_a_trade_that_is_not_marked() -> None:
    assert said.say_own_kind(OwnKind(("i",), ("e", "u"), ("u",))) == (
        "2 of 3 are from outside your own trade."
        " Of 1 of them neither field nor circle is written down."
    )
    assert said.say_own_kind(None).startswith("Your own field or trade is not marked yet;")


@pytest.mark.parametrize(
    ("own", "others", "threshold", "words", "notice"),
    [
        (0, 0, 0.7, "Nobody new in the last six months.", ""),
        (1, 0, 0.7, "The one newcomer of the last six months is of your own kind.", ""),
        (0, 2, 0.7, "None of the 2 newcomers of the last six months is of your own kind.", ""),
        (1, 2, 0.7, "Of the 3 newcomers of the last six months 1 is of your own kind.", ""),
        (
            *(8, 0, 0.7),
            "All 8 newcomers of the last six months are of your own kind.",
            "Most newcomers are of your own kind.",
        ),
        (
            *(3, 7, 0.2),
            "Of the 10 newcomers of the last six months 3 are of your own kind.",
            "Many newcomers are of your own kind.",
        ),
    ],
)
def test_the_newcomers_in_words(
    own: int, others: int, threshold: float, words: str, notice: str
) -> None:
    people = [
        Person(id=str(n), name="x", field=field, met=Met(on=TODAY))
        for n, field in enumerate(["baking"] * own + ["law"] * others)
    ]
    is_own = own_kind_by(book_of(Profile(id="me", field="baking")))
    new = newcomers(people, is_own, threshold, TODAY)
    assert (said.say_newcomers(new), said.say_notice(new)) == (words, notice)


@pytest.mark.parametrize(
    ("froms", "words"),
    [
        ("", "No surprise from a circle is written down yet."),
        ("p", "1 surprise so far; from 5 on this says where they come from."),
        ("pppp", "4 surprises so far; from 5 on this says where they come from."),
        (
            "ppppf",
            "Of 5 surprises 80 % came from pancake, which holds 7 % of your relations.",
        ),
        ("pppfff", "Of 6 surprises 50 % came from each of football and pancake."),
    ],
)
def test_the_surprises_in_words(froms: str, words: str) -> None:
    people = people_in(COUNTS)
    whom = {"p": "8", "f": "13"}
    entries = [
        Entry(id=str(n), kind="insight", text="x", on=TODAY, people=(whom[one],), surprise=True)
        for n, one in enumerate(froms)
    ]
    found = surprises(entries, people, TODAY)
    assert said.say_surprises(found, spread_by(people, "circle")) == words


def test_the_growth_in_words() -> None:
    people = [
        Person(id="1", name="a", circles=("family",), met=Met(on=date(2025, 12, 3))),
        Person(id="2", name="b", circles=("football",), met=Met(on=date(2026, 2, 3))),
    ]
    assert said.say_growth(growth(people, TODAY), TODAY) == (
        "One of today's relations was there by the end of December 2025, as if over 1.0;"
        " now it is 2.0."
    )
    assert said.say_growth(growth(people[1:], date(2026, 2, 5)), date(2026, 2, 5)) == ""
    assert said.say_growth(growth([], TODAY), TODAY) == ""
