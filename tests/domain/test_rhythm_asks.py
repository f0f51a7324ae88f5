"""What a rhythm would ask of one, before one gives it to a whole circle."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.due_list import due_list
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Entry, Person, Settings
from networkjournal.domain.rhythm import rhythm_of
from networkjournal.domain.rhythm_asks import (
    SOON,
    asks_of,
    followers,
    say_load,
    talks_a_week,
    with_circle_rhythm,
)
from tests.domain.small_book import TODAY, SmallBook, book_of


def _in_family(key: str, **fields: object) -> Person:
    said = {"id": key, "name": key, "circles": ("family",), "created": "2026-11-01", **fields}
    return Person(**said)  # type: ignore[arg-type]


def test_it_concerns_those_without_a_rhythm_of_their_own_or_a_shorter_circle() -> None:
    people = [
        _in_family("ann"),
        _in_family("bob", rhythm="1y"),
        _in_family("cor", circles=("family", "church")),
        _in_family("dirk", standing="wanted"),
        _in_family("els", archived=True),
        _in_family("fem", circles=("FAMILY",)),
    ]
    settings = with_circle_rhythm(Settings(circle_rhythms={"church": "1w"}), "family", "6w")
    follow, own, elsewhere = followers(people, settings, "family")
    assert [[one.id for one in some] for some in (follow, own, elsewhere)] == [
        ["ann", "fem"],
        ["bob"],
        ["cor"],
    ]


def test_who_is_due_at_once_and_who_in_four_weeks_is_told_apart() -> None:
    book = book_of(
        *(_in_family(key) for key in ("ann", "bob", "cor", "dirk")),
        Entry(id="1", kind="talk", text="x", on=date(2026, 10, 1), people=("ann",)),
        Entry(id="2", kind="talk", text="x", on=date(2026, 11, 1), people=("bob",)),
        Entry(id="3", kind="talk", text="x", on=date(2026, 11, 22), people=("cor",)),
        Entry(id="4", kind="talk", text="x", on=date(2026, 9, 1), people=("dirk",)),
    )
    settings = with_circle_rhythm(book.settings, "family", "6w")
    asks = asks_of(book.people.values(), settings, LastContacts(book, TODAY), TODAY)
    assert [one.person.id for one in asks.due] == ["dirk", "ann"]
    assert [(one.person.id, one.on) for one in asks.soon] == [("bob", date(2026, 12, 13))]
    assert asks.a_week == pytest.approx(4 / 6)


def test_a_circle_keeps_the_spelling_it_has_and_nothing_changes_twice() -> None:
    settings = Settings(circle_rhythms={"Bakers": "3m", "work": ""})
    changed = with_circle_rhythm(settings, "bakers", "6w")
    assert changed.circle_rhythms == {"Bakers": "6w", "work": ""}
    assert with_circle_rhythm(changed, "BAKERS", "6w") is changed
    assert with_circle_rhythm(settings, "chess", "") is settings
    assert rhythm_of(Person(name="A", circles=("bákers",)), changed) == ("6w", "bákers")


@pytest.mark.parametrize(
    ("a_week", "words"),
    [
        (0.01, "a talk now and then"),
        (1 / 6, "about one talk in 6 weeks"),
        (0.5, "about one talk in 2 weeks"),
        (0.8, "about 1 talk a week"),
        (2.2, "about 2 talks a week"),
        (70.0, "about 70 talks a week"),
    ],
)
def test_the_load_is_said_in_words(a_week: float, words: str) -> None:
    assert say_load(a_week) == words


def test_none_on_purpose_asks_nothing() -> None:
    assert talks_a_week([_in_family("ann", rhythm="none")], Settings()) == 0


_RHYTHM = st.sampled_from(["", "none", "1w", "6w", "1m", "1y"])


@given(
    st.lists(st.tuples(_RHYTHM, st.sampled_from(["family", "Family", "work"]), st.integers(0, 60))),
    _RHYTHM,
)
def test_what_is_foretold_is_what_the_list_says_once_it_is_so(
    people: list[tuple[str, str, int]], rhythm: str
) -> None:
    book = SmallBook()
    for number, (own, circle, ago) in enumerate(people):
        day = TODAY - timedelta(days=ago)
        book.hold(
            Person(id=f"p{number}", name="P", circles=(circle,), rhythm=own, created="2026-01-01"),
            Entry(id=f"e{number}", kind="talk", text="x", on=day, people=(f"p{number}",)),
        )
    before = book.settings
    book.settings = with_circle_rhythm(before, "family", rhythm)
    contacts = LastContacts(book, TODAY)
    family = [one for one in book.people.values() if one.circles[0].lower() == "family"]
    follow, own_rhythm, elsewhere = followers(family, book.settings, "family")
    asks = asks_of(follow, book.settings, contacts, TODAY)
    within = due_list(book, contacts, TODAY, {one.id for one in follow}, SOON).due
    assert {one.person.id for one in (*asks.due, *asks.soon)} == {one.person.id for one in within}
    assert all(one.on <= TODAY for one in asks.due)
    assert {one.id for one in (*follow, *own_rhythm, *elsewhere)} == {one.id for one in family}
