import string
from collections.abc import Mapping
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from networkjournal.domain.fitting import fits
from networkjournal.domain.introducing import (
    Introducing,
    Introduction,
    what_they_can_do,
    with_ties,
)
from networkjournal.domain.records import Entry, Met, Person, Record, Tie
from networkjournal.domain.ties import network_of
from tests.domain.small_book import SmallBook, book_of

CLAIRE = Person(id="claire", name="Claire", circles=("work",), needs=("a venue for a workshop",))
FATIMA = Person(
    id="fatima", name="Fatima", circles=("family",), skills=("baking", "verhuurt een zaal")
)


def _of(book: SmallBook, contacts: Mapping[str, date] | None = None) -> Introducing:
    return Introducing(book, lambda: network_of(book), (contacts or {}).get)


def _pairs(*records: Record, contacts: Mapping[str, date] | None = None) -> list[tuple[str, str]]:
    return [(one.one, one.other) for one in _of(book_of(*records), contacts).first()]


def test_who_needs_something_is_introduced_to_who_has_it_with_the_reason() -> None:
    (found,) = _of(book_of(FATIMA, CLAIRE)).first()
    assert (found.one, found.other) == ("claire", "fatima")
    (match,) = found.matches
    assert (match.need, match.what) == ("a venue for a workshop", "verhuurt een zaal")
    assert match.reason == "venue is zaal"


def test_role_and_field_count_as_what_somebody_has() -> None:
    for has in ({"role": "runs a hall"}, {"field": "venue"}):
        assert _pairs(CLAIRE, Person(id="x", name="X", **has)) == [("claire", "x")]  # type: ignore[arg-type]
    assert _pairs(CLAIRE, Person(id="x", name="X", offer="a venue", notes="venue")) == []


def test_who_knows_each_other_or_shares_a_circle_needs_no_introduction() -> None:
    assert _pairs(CLAIRE, FATIMA, Tie(id="t", a="fatima", b="claire")) == []
    assert _pairs(CLAIRE, replace(FATIMA, met=Met(through="claire"))) == []
    assert _pairs(CLAIRE, replace(FATIMA, circles=("choir", "Work"))) == []
    assert _pairs(replace(CLAIRE, circles=()), replace(FATIMA, circles=())) != []


def test_only_people_one_knows_and_can_name_are_introduced() -> None:
    for other in (
        replace(FATIMA, standing="wanted"),
        replace(FATIMA, standing="through"),
        replace(FATIMA, archived=True),
        replace(FATIMA, wish="let go"),
        replace(FATIMA, name="", role="landlord"),
    ):
        assert _pairs(CLAIRE, other) == []


def test_more_matches_come_first_then_the_warmest_where_the_colder_of_two_counts() -> None:
    coach = Person(id="coach", name="Coach", role="coach", needs=("baking lessons",))
    both = replace(FATIMA, needs=("a coach",))
    hall = Person(id="hall", name="Hall", skills=("a hall",))
    cold = Person(id="cold", name="Cold", skills=("a hall",))
    contacts = {
        "claire": date(2026, 11, 1),
        "hall": date(2026, 11, 20),
        "cold": date(2026, 1, 1),
    }
    found = _pairs(CLAIRE, cold, hall, both, coach, contacts=contacts)
    assert {*found[0]} == {"coach", "fatima"}
    assert found[1:] == [("claire", "hall"), ("claire", "cold"), ("claire", "fatima")]


def test_of_one_person_it_finds_both_whom_they_can_help_and_who_can_help_them() -> None:
    introducing = _of(book_of(CLAIRE, FATIMA, Person(id="z", name="Zed")))
    for person in ("claire", "fatima"):
        (found,) = introducing.with_person(person)
        assert (found.one, found.other) == ("claire", "fatima")
    assert introducing.with_person("z") == introducing.with_person("nobody") == []


def test_it_follows_what_changes() -> None:
    book = book_of(CLAIRE, FATIMA)
    introducing = _of(book)
    assert introducing.first()
    book.hold(replace(FATIMA, skills=()))
    introducing.update({"people": ("fatima",)})
    assert introducing.first() == introducing.with_person("claire") == []
    book.hold(FATIMA, Person(id="new", name="New", role="venue"))
    introducing.update({"people": ("fatima", "new")})
    assert len(introducing.first()) == 2
    book.hold(Tie(id="t", a="new", b="claire"))
    introducing.update({"ties": ("t",)})
    assert [one.other for one in introducing.first()] == ["fatima"]
    del book.people["fatima"]
    introducing.update({"people": ("fatima",)})
    assert introducing.first() == []


_WORDS = st.sampled_from(
    ["venue", "zaal", "a hall for rent", "coach", "coaching", "baker", "bakt brood", "Frans", "x",
     "stroopleverancier", "syrup", "a", "help with French", "", "[/]", "é", "of"]
)  # fmt: skip
_PERSON = st.builds(
    Person,
    id=st.sampled_from(string.ascii_lowercase[:8]),
    name=st.just("N"),
    role=_WORDS,
    skills=st.lists(_WORDS, max_size=2).map(tuple),
    needs=st.lists(_WORDS, max_size=2).map(tuple),
    circles=st.lists(st.sampled_from(["work", "family"]), max_size=1).map(tuple),
)
_TIE = st.builds(
    Tie,
    id=st.sampled_from("tuvw"),
    a=st.sampled_from(string.ascii_lowercase[:8]),
    b=st.sampled_from(string.ascii_lowercase[:8]),
)


@given(st.lists(_PERSON, max_size=8), st.lists(_TIE, max_size=4))
def test_it_finds_what_looking_at_everybody_beside_everybody_finds(
    people: list[Person], ties: list[Tie]
) -> None:
    book = book_of(*people, *ties)
    introducing = _of(book)
    found = introducing.first()
    network = network_of(book)
    everyone = list(book.people.values())
    expected = {
        frozenset((one.id, other.id))
        for one in everyone
        for other in everyone
        if one.id != other.id
        and other.id not in network.get(one.id, {})
        and not {*one.circles} & {*other.circles}
        and any(fits(need, *what_they_can_do(other)) for need in one.needs if need)
    }

    def pairs(introductions: list[Introduction]) -> set[frozenset[str]]:
        return {frozenset((one.one, one.other)) for one in introductions}

    assert pairs(found) == expected
    for person in book.people:
        of_person = {pair for pair in expected if person in pair}
        assert pairs(introducing.with_person(person)) == of_person


# Making one

SOWED = Entry(
    id="e", kind="sowing", text="Introduced", gift="introduction", people=("a", "b"),
    on=date(2026, 11, 23),
)  # fmt: skip


def _made(entry: Entry, *ties: Tie, was: Mapping[str, Entry] | None = None) -> list[Record]:
    return with_ties([entry], was or {}, ties, {"a", "b", "c"})[1:]


def test_who_was_introduced_knows_each_other_from_then_on() -> None:
    (tie,) = _made(SOWED)
    assert tie == Tie(a="a", b="b", how="I introduced them", since=date(2026, 11, 23))


def test_no_tie_is_made_twice_nor_of_one_or_three_nor_of_another_gift() -> None:
    assert _made(SOWED, Tie(a="b", b="a")) == []
    for other in (
        replace(SOWED, people=("a",)),
        replace(SOWED, people=("a", "a")),
        replace(SOWED, people=("a", "b", "c")),
        replace(SOWED, people=("a", "gone")),
        replace(SOWED, gift="tip"),
        replace(SOWED, kind="harvest"),
    ):
        assert _made(other) == []


def test_a_tie_that_was_taken_away_stays_away_when_the_words_are_changed() -> None:
    assert _made(replace(SOWED, text="Introduced them"), was={"e": SOWED}) == []
    assert _made(SOWED, was={"e": replace(SOWED, gift=None)}) != []
