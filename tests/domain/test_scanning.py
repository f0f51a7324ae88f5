from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.promoting import can_be_promoted, promoted
from networkjournal.domain.records import Entry, Met, Person, Search, Standing
from networkjournal.domain.scanning import (
    answer_in,
    last_scans,
    searches_answered,
    whose_turn,
)
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.domain.ties import is_first_degree
from tests.domain.small_book import book_of

TODAY = date(2026, 11, 23)
SIX_KNOWN: list[tuple[Standing, bool]] = [("known", False)] * 6
STANDINGS: list[tuple[Standing, bool]] = [
    *SIX_KNOWN,
    ("through", False),
    ("wanted", False),
    ("known", True),
]
PEOPLE = [
    Person(id=f"p{number}", name=f"Person {number}", standing=standing, archived=archived)
    for number, (standing, archived) in enumerate(STANDINGS)
]
SCANS = st.lists(
    st.builds(
        lambda people, days, kind: Entry(
            id=str(days), kind=kind, text="x", people=people, on=TODAY - timedelta(days=days)
        ),
        st.lists(st.sampled_from([one.id for one in PEOPLE]), max_size=4).map(tuple),
        st.integers(0, 900),
        st.sampled_from(["scan", "scan", "talk"]),
    ),
    max_size=12,
)


@given(SCANS)
def test_everyone_who_is_known_has_a_turn_and_nobody_after_one_scanned_later(
    entries: list[Entry],
) -> None:
    scanned = last_scans(entries)
    order = whose_turn(PEOPLE, scanned)
    assert sorted(order) == [one.id for one in PEOPLE if is_first_degree(one)]
    days = [
        max((e.day for e in entries if e.kind == "scan" and one in e.people), default=date.min)
        for one in order
    ]
    assert days == sorted(days)


@given(SCANS)
def test_who_was_just_scanned_comes_last(entries: list[Entry]) -> None:
    first = whose_turn(PEOPLE, last_scans(entries))[0]
    now = Entry(kind="scan", text="now", people=(first,), on=TODAY + timedelta(days=1))
    assert whose_turn(PEOPLE, last_scans([*entries, now]))[-1] == first


def test_an_open_search_that_fits_says_whom_it_was_found_with_and_a_closed_one_does_not() -> None:
    baker = Person(id="b", name="Sanne", role="pancake baker")
    searches = [
        Search(id="1", what="een pannenkoekenbakker"),
        Search(id="2", what="a baker", open=False),
        Search(id="3", what="flour"),
        Search(id="4", what="a pancake", found=("b",)),
    ]
    assert [(one.id, one.found) for one in searches_answered([baker], searches)] == [("1", ("b",))]


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Sanne Koster, pancake baker", "Sanne Koster", "pancake baker"),
        ("a syrup supplier", "", "a syrup supplier"),
        ("De Vries", "De Vries", ""),
    ],
)
def test_a_line_names_somebody_or_a_role(line: str, name: str, role: str) -> None:
    answer = answer_in(line, NameIndex(PEOPLE), book_of())
    assert (answer.described.name, answer.described.role) == (name, role)
    with pytest.raises(FieldError):
        answer_in(" , ", NameIndex(PEOPLE), book_of())


def test_a_light_record_becomes_wanted_and_then_known_by_the_way_that_led_there() -> None:
    light = Person(name="Loes", standing="through", route="piet")
    wanted = promoted(light, TODAY)
    assert (wanted.standing, wanted.wish, wanted.route) == ("wanted", "wanted", "piet")
    known = promoted(wanted, TODAY)
    assert (known.standing, known.wish, known.met) == (
        "known",
        "met",
        Met(on=TODAY, through="piet"),
    )
    assert promoted(known, TODAY) == known
    assert not can_be_promoted(known)
