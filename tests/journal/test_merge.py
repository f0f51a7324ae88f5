"""Laws of merging: devices may meet in any order, twice, and end up the same."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from networkjournal.journal.line import document_of, line_of
from networkjournal.journal.lines import Content, Lines
from networkjournal.journal.merge import merge

_moments = st.sampled_from(("", "2026-01-01", "2026-01-02T00:00:00Z", "2026-01-03", "later"))
_records = st.fixed_dictionaries(
    {"name": st.sampled_from("AB")}, optional={"updated": _moments, "created": _moments}
)
_graves = st.fixed_dictionaries(
    {"table": st.just("people")}, optional={"when": _moments, "name": st.sampled_from("AB")}
)
_ids = st.sampled_from("xyz")


def _content(tables: dict[str, dict[str, Any]]) -> Content:
    return {
        name: Lines(None, {key: line_of(key, document) for key, document in table.items()})
        for name, table in tables.items()
    }


_contents = st.fixed_dictionaries(
    {"people": st.dictionaries(_ids, _records), "deleted": st.dictionaries(_ids, _graves)},
    optional={"future": st.dictionaries(_ids, _records)},
).map(_content)


def _said(content: Content) -> dict[str, dict[str, bytes]]:
    return {name: lines.by_id for name, lines in content.items()}


def _settled(content: Content) -> Content:
    return merge(content, content)


@settings(max_examples=300)
@given(_contents, _contents)
def test_merging_is_the_same_from_either_side(one: Content, other: Content) -> None:
    assert _said(merge(one, other)) == _said(merge(other, one))


@settings(max_examples=500)
@given(_contents, _contents, _contents)
def test_three_devices_may_meet_in_any_order(a: Content, b: Content, c: Content) -> None:
    assert _said(merge(merge(a, b), c)) == _said(merge(a, merge(b, c)))


@given(_contents, _contents)
def test_merging_again_adds_nothing(one: Content, other: Content) -> None:
    once = merge(one, other)
    assert _said(merge(once, other)) == _said(merge(once, one)) == _said(once)


def _one(**tables: dict[str, Any]) -> Content:
    return _content({"people": {}, "deleted": {}, **tables})


def _deleted(when: str) -> Content:
    return _one(deleted={"x": {"table": "people", "when": when, "name": "A"}})


def test_a_deletion_holds_against_what_was_written_before_it() -> None:
    merged = merge(_one(people={"x": {"name": "A", "updated": "2026-01-01"}}), _deleted("2026-02"))
    assert merged["people"].by_id.keys() == {"x"}  # “2026-02” is no moment
    merged = merge(
        _one(people={"x": {"name": "A", "updated": "2026-01-01"}}), _deleted("2026-02-01")
    )
    assert not merged["people"].by_id
    assert merged["deleted"].by_id.keys() == {"x"}


def test_a_later_edit_outlives_a_deletion() -> None:
    merged = merge(
        _one(people={"x": {"name": "A", "updated": "2026-03-01"}}), _deleted("2026-02-01")
    )
    assert document_of(merged["people"].by_id["x"])["name"] == "A"
    assert not merged["deleted"].by_id


def test_of_two_edits_the_later_one_stays_whatever_way_its_moment_is_written() -> None:
    early = _one(people={"x": {"name": "early", "updated": "2026-01-01T12:00:00+02:00"}})
    late = _one(people={"x": {"name": "late", "updated": "2026-01-01T10:30:00Z"}})
    assert document_of(merge(late, early)["people"].by_id["x"])["name"] == "late"


def test_an_edit_by_hand_that_left_the_moment_alone_wins_over_memory() -> None:
    memory = _one(people={"x": {"name": "Z", "updated": "2026-01-01"}})
    hand = _one(people={"x": {"name": "A", "updated": "2026-01-01"}})
    merged = merge(memory, hand, theirs_wins_ties=True)
    assert document_of(merged["people"].by_id["x"])["name"] == "A"


def test_tables_that_only_one_side_has_are_kept() -> None:
    merged = merge(_one(here={"h": {"a": 1}}), _one(there={"t": {"b": 2}}))
    assert merged["here"].by_id.keys() == {"h"}
    assert merged["there"].by_id.keys() == {"t"}
