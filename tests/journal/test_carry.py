# ruff: noqa: ANN401 - records of any kind, JSON of any shape
"""Laws of carrying a change over to a record that may have changed meanwhile."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from networkjournal.journal.carry import STAMPS, carry

_words = st.sampled_from(("", "a", "b", "c"))
_parts = st.dictionaries(st.sampled_from(("what", "how", "updated")), _words, max_size=2)
_values: st.SearchStrategy[Any] = st.one_of(
    _words,
    st.none(),
    st.booleans(),
    st.lists(_words, max_size=4),
    st.lists(_parts, max_size=4),
    st.dictionaries(_words, st.one_of(_words, _parts), max_size=3),
)
_documents = st.dictionaries(st.sampled_from(("name", "tags", "met", "fields")), _values)


def _without(document: dict[str, Any], fields: set[str]) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key not in fields}


@given(_documents, _documents)
def test_a_change_of_what_nobody_else_changed_arrives_as_it_is(
    was: dict[str, Any], now: dict[str, Any]
) -> None:
    assert carry(was, was, now) == now


@given(_documents, _documents)
def test_no_change_leaves_the_latest_as_it_is(latest: dict[str, Any], was: dict[str, Any]) -> None:
    assert carry(latest, latest, latest) == latest
    assert carry(latest, was, was) == latest


@given(_documents, _documents)
def test_a_change_that_was_made_already_changes_nothing_more(
    was: dict[str, Any], now: dict[str, Any]
) -> None:
    assert carry(now, was, now) == now


@given(_documents, _documents, _documents)
def test_changes_of_different_fields_come_out_the_same_in_either_order(
    start: dict[str, Any], one: dict[str, Any], other: dict[str, Any]
) -> None:
    mine = {**_without(one, {"tags", "met"}), **_without(start, {"name", "fields"})}
    theirs = {**_without(other, {"name", "fields"}), **_without(start, {"tags", "met"})}
    assert carry(mine, start, theirs) == carry(theirs, start, mine)


@given(_documents, _documents, _values)
def test_fields_that_the_change_does_not_know_survive(
    was: dict[str, Any], now: dict[str, Any], unknown: Any
) -> None:
    carried = carry({**was, "future": unknown}, was, now)
    assert carried == {**now, "future": unknown}


@given(_documents, _documents, _documents)
def test_the_journals_own_stamps_are_never_carried(
    latest: dict[str, Any], was: dict[str, Any], now: dict[str, Any]
) -> None:
    stamped = {**latest, "created": "then", "updated": "lately"}
    carried = carry(stamped, was, {**now, "created": "x", "updated": "y"})
    assert carried is not None
    assert {field: carried[field] for field in STAMPS} == {"created": "then", "updated": "lately"}


def test_a_field_of_ones_own_may_be_called_updated() -> None:
    was = {"fields": {"updated": "no"}}
    assert carry(was, was, {"fields": {"updated": "yes"}}) == {"fields": {"updated": "yes"}}


def test_a_deletion_deletes_and_an_edit_brings_back() -> None:
    assert carry({"name": "Anna"}, {"name": "Anna"}, None) is None
    assert carry(None, {"name": "Anna"}, {"name": "Anna", "role": "baker"}) == {
        "name": "Anna",
        "role": "baker",
    }


def test_words_added_on_both_sides_are_all_kept_and_a_word_taken_out_stays_out() -> None:
    was = {"tags": ["baker", "old"]}
    latest = {"tags": ["baker", "old", "theirs"]}
    now = {"tags": ["baker", "mine"]}
    assert carry(latest, was, now) == {"tags": ["baker", "mine", "theirs"]}
    assert carry({"tags": ["old"]}, was, {"tags": ["baker", "old", "mine"]}) == {
        "tags": ["old", "mine"]
    }


def test_an_edited_part_keeps_what_this_version_does_not_know() -> None:
    latest = {"members": [{"person": "anna", "future": 1}, {"person": "bob", "future": 2}]}
    was = {"members": [{"person": "anna"}, {"person": "bob"}]}
    now = {"members": [{"person": "anna", "role": "chair"}, {"person": "bob"}]}
    assert carry(latest, was, now) == {
        "members": [
            {"person": "anna", "future": 1, "role": "chair"},
            {"person": "bob", "future": 2},
        ]
    }


def test_a_part_that_says_less_than_its_neighbour_is_not_taken_for_it() -> None:
    was = {"differences": [{"what": "a", "because": "b"}, {"what": "a"}]}
    now = {"differences": [{"what": "a"}]}
    assert carry(was, was, now) == now
