# ruff: noqa: ANN401 - records of any kind, JSON of any shape
"""TinyDB's own operations on our Storage and Table."""

from typing import Any

import pytest
from tinydb import where
from tinydb.table import Document

from networkjournal.journal.line import document_of, line_of
from networkjournal.journal.lines import Content, Lines
from networkjournal.journal.storage import LineDB, LineStorage


class _Disk:
    """Where states go; can be full."""

    def __init__(self) -> None:
        self.states: list[Content] = []
        self.full = False

    def save(self, content: Content) -> None:
        if self.full:
            raise OSError("full")
        self.states.append(content)


@pytest.fixture
def disk() -> _Disk:
    return _Disk()


@pytest.fixture
def db(disk: _Disk) -> LineDB:
    people: dict[str, dict[str, Any]] = {"a": {"name": "Anna", "tags": ["x"]}, "b": {"name": "Bob"}}
    lines = {key: line_of(key, document) for key, document in people.items()}
    return LineDB(LineStorage({"people": Lines(None, lines)}, disk.save))


def _people(db: LineDB) -> dict[str, Any]:
    return {str(document.doc_id): dict(document) for document in db.lines("people")}


def test_queries_inserts_updates_and_removals_are_tinydbs(db: LineDB, disk: _Disk) -> None:
    people = db.lines("people")
    assert [str(found.doc_id) for found in people.search(where("name") == "Anna")] == ["a"]
    people.insert(Document({"name": "Carl"}, "c"))  # type: ignore[arg-type]
    made = people.insert({"name": "Dora"})
    people.update({"role": "miller"}, where("name") == "Bob")
    people.remove(doc_ids=["a"])  # type: ignore[list-item]
    assert _people(db) == {
        "b": {"name": "Bob", "role": "miller"},
        "c": {"name": "Carl"},
        str(made): {"name": "Dora"},
    }
    assert len(disk.states) == 4
    assert document_of(disk.states[-1]["people"].by_id["c"]) == {"name": "Carl"}


def test_what_is_read_is_a_copy_that_nobody_shares(db: LineDB) -> None:
    found = db.lines("people").get(where("name") == "Anna")
    assert isinstance(found, Document)
    found["tags"].append("leak")
    assert _people(db)["a"]["tags"] == ["x"]


def test_a_save_that_fails_leaves_the_state_as_it_was(db: LineDB, disk: _Disk) -> None:
    before = _people(db)
    disk.full = True
    with pytest.raises(OSError, match="full"):
        db.lines("people").insert({"name": "Carl"})
    with pytest.raises(OSError, match="full"):
        db.drop_tables()
    assert _people(db) == before
    disk.full = False
    db.lines("people").insert({"name": "Carl"})
    assert len(_people(db)) == 3


def test_an_updater_that_raises_midway_changes_nothing(db: LineDB, disk: _Disk) -> None:
    def spoil(document: Any) -> None:
        document["name"] = "spoilt"
        if document.get("tags") is None:
            raise ZeroDivisionError

    before = _people(db)
    with pytest.raises(ZeroDivisionError):
        db.lines("people").update(spoil)
    assert _people(db) == before
    assert disk.states == []


def test_several_tables_are_saved_as_one_state(db: LineDB, disk: _Disk) -> None:
    storage = db.storage
    assert isinstance(storage, LineStorage)
    with storage.together():
        db.lines("people").put_all({"a": None})
        db.lines("entries").put_all({"e": {"text": "x"}})
        assert _people(db).keys() == {"b"}
        assert disk.states == []
    assert len(disk.states) == 1
    with pytest.raises(ZeroDivisionError), storage.together():  # noqa: PT012 - inside it
        db.lines("people").put_all({"b": None})
        raise ZeroDivisionError
    assert _people(db).keys() == {"b"}
    assert len(disk.states) == 1
