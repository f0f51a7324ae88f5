"""What the answers to the first questions make of a journal."""

from datetime import date

import pytest
from msgspec.structs import replace

from networkjournal.domain.first_answers import (
    is_role,
    people_to_meet,
    profile_answered,
    settings_answered,
    where_now,
    with_where_now,
)
from networkjournal.domain.records import Expertise, Person, Profile, Settings

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "words",
    [
        "a syrup supplier",
        "an English teacher",
        "een stroopleverancier",
        "een Franse coach",
        "iemand bij de krant",
        "someone at the Guardian",
        "de burgemeester",
        "A baker",
        "Een bakker",
    ],
)
def test_words_that_begin_with_an_article_are_a_role(words: str) -> None:
    assert is_role(words)


@pytest.mark.parametrize(
    "words", ["Claire Dubois", "De Vries", "de Vries", "An Peeters", "Het Poffertje", "Anna", "a"]
)
def test_a_name_that_begins_like_an_article_is_a_name(words: str) -> None:
    assert not is_role(words)


def test_who_is_known_already_is_not_wanted_again() -> None:
    found = people_to_meet(["anna", "Zoë", "zoe", "a baker"], [Person(name="Anna")])
    assert [(one.name, one.role, one.standing) for one in found] == [
        ("Zoë", "", "wanted"),
        ("", "a baker", "wanted"),
    ]


def test_the_profile_of_today_is_changed_and_an_older_one_followed_by_a_new_version() -> None:
    older = Profile(id="old", since=date(2026, 1, 1), expertise=(Expertise(name="baking"),))
    assert profile_answered(older, [("Baking", "")], TODAY) != older
    new = profile_answered(older, [("baking", "bread")], TODAY)
    assert new is not None
    assert (new.id, new.since) == ("", TODAY)
    todays = Profile(id="now", since=TODAY)
    changed = profile_answered(todays, [("baking", "")], TODAY)
    assert changed is not None
    assert changed.id == "now"
    assert profile_answered(older, [("baking", "")], TODAY) is None
    assert profile_answered(None, [("", "")], TODAY) is None


def test_circles_keep_their_rhythm_and_gain_or_lose_only_what_was_ticked() -> None:
    settings = Settings(id="settings", circle_rhythms={"kerk": "6w", "family": ""})
    assert settings_answered(settings, ["church", "family"]) is None
    changed = settings_answered(settings, ["church", "football"])
    assert changed is not None
    assert changed.circle_rhythms == {"kerk": "6w", "football": ""}


@pytest.mark.parametrize(
    ("before", "word", "after"),
    [
        (None, "still unsure", 1),
        (None, "practised", 3),
        (None, "", None),
        (1, "practised", 3),
        (1, "", None),
        (5, "", 5),
        (5, "still unsure", 1),
    ],
)
def test_where_one_is_now_is_kept_as_the_things_of_a_day(
    before: int | None, word: str, after: int | None
) -> None:
    settings = Settings(actions_a_day=before, weekly_minutes=60)
    changed = with_where_now(settings, word)
    assert changed == replace(settings, actions_a_day=after)
    assert where_now(changed) == (word if after != 5 else "")
