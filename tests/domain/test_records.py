"""Records: typed and validated when read, empty fields left out when written."""

from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.records import (
    TABLE_OF,
    TABLES,
    Difference,
    Entry,
    Meeting,
    Met,
    Person,
    Profile,
    Record,
    Settings,
    Step,
)

_EMPTY: dict[type[Record], dict[str, Any]] = {
    kind: {"name": "A"}
    if kind is Person
    else {"a": "x", "b": "y"}
    if table == "ties"
    else {"kind": "talk", "text": "x"}
    if kind is Entry
    else {"what": "x"}
    if "what" in kind.__struct_fields__
    else {}
    for table, kind in TABLES.items()
}


@pytest.mark.parametrize("kind", TABLES.values())
def test_a_record_needs_only_what_is_required_and_writes_only_what_it_says(
    kind: type[Record],
) -> None:
    record = msgspec.convert(_EMPTY[kind], kind)
    assert msgspec.to_builtins(record) == _EMPTY[kind]
    assert msgspec.json.decode(msgspec.json.encode(record), type=kind) == record
    assert TABLES[TABLE_OF[kind]] is kind


@pytest.mark.parametrize("kind", TABLES.values())
def test_records_cannot_be_changed_only_replaced(kind: type[Record]) -> None:
    record = msgspec.convert(_EMPTY[kind], kind)
    with pytest.raises(AttributeError):
        record.id = "other"  # type: ignore[misc]


@pytest.mark.parametrize("kind", [k for k in TABLES.values() if k not in (Settings, Profile)])
def test_a_record_without_what_is_required_is_refused(kind: type[Record]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({}, kind)
    empty = dict.fromkeys(_EMPTY[kind], "")
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(empty, kind)


def test_a_person_is_called_by_name_or_else_by_role() -> None:
    assert Person(name="Anna", role="baker").label == "Anna"
    assert Person(role="baker").label == "baker"


def test_an_entry_without_a_day_happened_when_it_was_written() -> None:
    written = "2026-11-23T10:00:00Z"
    assert Entry(kind="talk", text="x", created=written).day == date(2026, 11, 23)
    assert Entry(kind="talk", text="x", created=written, on=date(2026, 1, 2)).day == date(
        2026, 1, 2
    )
    assert Entry(kind="talk", text="x").day == date.min


_GOOD: list[tuple[type[Record], dict[str, Any]]] = [
    (Person, {"birthday": "1980-03-22"}),
    (Person, {"birthday": "--03-22"}),
    (Person, {"rhythm": "6w"}),
    (Person, {"rhythm": "none"}),
    (Person, {"put_off_until": "2026-12-01"}),
    (Person, {"dates": [{"what": "wedding", "on": "--05-10"}]}),
    (Meeting, {"at": "2026-11-24T10:00"}),
    (Meeting, {"at": "2026-11-24T10:00:30"}),
    (Meeting, {"at": "2026-11-24"}),
    (Step, {"dread_before": 0, "dread_after": 10}),
    (Settings, {"own_kind_share": 1}),
    (Settings, {"circle_rhythms": {"family": "2w"}}),
    (Profile, {"expertise": [{"name": "bread", "offer": "advice", "proof": "a prize"}]}),
]


@pytest.mark.parametrize(("kind", "fields"), _GOOD)
def test_what_the_table_of_fields_allows_is_read_and_written_the_same(
    kind: type[Record], fields: dict[str, Any]
) -> None:
    record = msgspec.convert(_EMPTY[kind] | fields, kind)
    assert msgspec.json.decode(msgspec.json.encode(record)) == _EMPTY[kind] | fields


_BAD: list[tuple[type[Record], dict[str, Any]]] = [
    (Person, {"birthday": "22 March"}),
    (Person, {"birthday": "--13-01"}),
    (Person, {"rhythm": "0w"}),
    (Person, {"rhythm": "6 w"}),
    (Person, {"standing": "friend"}),
    (Person, {"wish": "maybe"}),
    (Person, {"tags": "baker"}),
    (Person, {"tags": [1]}),
    (Person, {"differences": [{"what": ""}]}),
    (Person, {"fields": {"a": 1}}),
    (Person, {"archived": "yes"}),
    (Person, {"met": {"on": "last week"}}),
    (Entry, {"minutes": -1}),
    (Entry, {"minutes": 1.5}),
    (Entry, {"kind": "sewing"}),
    (Entry, {"gift": "money"}),
    (Meeting, {"at": "2026-11-24T10:00Z"}),
    (Meeting, {"at": "2026-11-24T10:00+01:00"}),
    (Meeting, {"at": "tomorrow"}),
    (Step, {"dread_before": 11}),
    (Settings, {"own_kind_share": 1.1}),
    (Settings, {"circle_rhythms": {"family": "often"}}),
]


@pytest.mark.parametrize(("kind", "fields"), _BAD)
def test_what_the_table_of_fields_does_not_allow_is_refused_naming_the_field(
    kind: type[Record], fields: dict[str, Any]
) -> None:
    (field,) = fields
    with pytest.raises(msgspec.ValidationError, match=rf"\$\.{field}"):
        msgspec.convert(_EMPTY[kind] | fields, kind)


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=10)


@given(
    st.builds(
        Person,
        name=_texts.filter(bool),
        tags=st.lists(_texts).map(tuple),
        fields=st.dictionaries(_texts, _texts),
        met=st.none() | st.builds(Met, on=st.none() | st.dates(), where=_texts),
        differences=st.lists(st.builds(Difference, what=_texts.filter(bool))).map(tuple),
        put_off_until=st.none() | st.dates(),
        archived=st.booleans(),
    )
)
def test_every_person_comes_back_from_the_file_as_it_was(person: Person) -> None:
    assert msgspec.json.decode(msgspec.json.encode(person), type=Person) == person
