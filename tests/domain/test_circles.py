import pytest

from networkjournal.domain.circles import (
    ESSAY_CIRCLES,
    OFFERED_CIRCLES,
    circle_label,
    circle_named,
    circle_words,
    circles_used,
    is_sensitive,
    known_circle,
)
from networkjournal.domain.records import Person, Profile, Settings
from tests.domain.small_book import book_of


def test_the_six_circles_of_the_essay_come_first_then_work_study_and_hobby() -> None:
    assert ESSAY_CIRCLES == (
        "family",
        "football",
        "neighbourhood",
        "church",
        "party",
        "peer support",
    )
    assert (*ESSAY_CIRCLES, "work", "study", "hobby") == OFFERED_CIRCLES


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("kerk", "church"),
        (" Kerk ", "church"),
        ("CHURCH", "church"),
        ("familie", "family"),
        ("voetbal", "football"),
        ("buurtvereniging", "neighbourhood"),
        ("neighborhood", "neighbourhood"),
        ("politieke partij", "party"),
        ("lotgenotenvereniging", "peer support"),
        ("peer-support", "peer support"),
        ("werk", "work"),
        ("studie", "study"),
        ("vakgenoten", "vakgenoten"),
        ("Fellow Bakers", "Fellow Bakers"),
    ],
)
def test_a_circle_of_the_essay_is_stored_in_english_and_ones_own_as_it_is(
    typed: str, stored: str
) -> None:
    assert circle_named(typed) == stored


def test_church_party_and_peer_support_are_sensitive_in_either_language() -> None:
    assert [circle for circle in OFFERED_CIRCLES if is_sensitive(circle)] == [
        "church",
        "party",
        "peer support",
    ]
    assert is_sensitive("Kerk")
    assert not is_sensitive("church choir")


def test_every_word_for_a_circle_leads_back_to_it() -> None:
    for circle in OFFERED_CIRCLES:
        assert {known_circle(word) for word in circle_words(circle)} == {circle}


def test_ones_own_circle_keeps_its_own_name() -> None:
    assert circle_label("fellow bakers") == "fellow bakers"
    assert circle_label("church") == "church"


def test_a_circle_written_by_hand_in_dutch_is_the_same_circle() -> None:
    assert circle_label("Kerk") == "church"
    assert circle_words("kerk") == circle_words("church")


def test_the_circles_of_a_journal_are_those_of_its_people_profile_and_rhythms() -> None:
    book = book_of(
        Person(id="a", name="Anna", circles=("bakers", "kerk")),
        Person(id="b", name="Bram", circles=("bakers",)),
        Profile(id="p", circles=("guild",)),
    )
    book.settings = Settings(circle_rhythms={"family": "6w"})
    assert circles_used(book) == ("bakers", "church", "guild", "family")
