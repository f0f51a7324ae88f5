# ruff: noqa: ANN401 - records of any kind, JSON of any shape
"""Every record that is still whole comes out of a damaged journal."""

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest

from networkjournal.journal import Journal, JournalError, NotSavedError
from networkjournal.journal.line import document_of
from networkjournal.journal.salvage import salvage, whole_records
from tests.journal.writing import a_journal, said, tables_in

PEOPLE, ENTRIES = 1000, 5000


def _tables() -> dict[str, dict[str, Any]]:
    stamps = {"created": "2026-01-01T00:00:00Z", "updated": "2026-01-02T00:00:00Z"}
    return {
        "meta": {"1": {"format": 1}},
        "people": {
            f"person-{n}": {"name": f"Zoë {n}", "met": {"where": "fair {"}, "future": {"x": n}}
            | stamps
            for n in range(PEOPLE)
        },
        "ties": {},
        "entries": {
            f"entry-{n}": {"kind": "sowing", "text": f'Gave "{n}"', "people": [f"person-{n % 9}"]}
            | stamps
            for n in range(ENTRIES)
        },
        "deleted": {"old": {"table": "people", "when": "2026-01-01", "record": {"name": "Old"}}},
    }


@pytest.fixture(scope="module")
def ours() -> bytes:
    """A journal of 6000 records in our layout."""
    lines = []
    for name, table in _tables().items():
        rows = [
            json.dumps(key) + ":" + json.dumps(doc, separators=(",", ":"), ensure_ascii=False)
            for key, doc in table.items()
        ]
        lines.append(f'"{name}":{{\n' + ",\n".join(rows) + ("\n" if rows else "") + "}")
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _got(data: bytes) -> dict[str, dict[str, Any]]:
    """What came out; nothing may come out that was not in it."""
    found, tables = whole_records(data), _tables()
    got = {
        name: {key: document_of(line) for key, line in lines.by_id.items()}
        for name, lines in found.content.items()
    }
    for name in ("people", "entries"):
        for key in got[name]:
            assert key in tables[name]
    assert found.total == len(got["people"]) + len(got["entries"])
    return got


def _same(got: dict[str, dict[str, Any]]) -> int:
    tables = _tables()
    return sum(
        document == tables[name].get(key)
        for name in ("people", "entries")
        for key, document in got[name].items()
    )


def _indented(data: bytes) -> bytes:
    return json.dumps(json.loads(data), indent=2, ensure_ascii=False).encode()


def _as_tinydb(data: bytes) -> bytes:
    return json.dumps(json.loads(data)).encode()


_LAYOUTS = pytest.mark.parametrize(
    "layout", [lambda data: data, _indented, _as_tinydb], ids=["ours", "indented", "TinyDB's"]
)


@_LAYOUTS
def test_from_a_whole_journal_everything_comes_out(ours: bytes, layout: Any) -> None:
    got = _got(layout(ours))
    assert _same(got) == PEOPLE + ENTRIES
    assert got["deleted"] == _tables()["deleted"]
    assert whole_records(layout(ours)).broken == 0


@_LAYOUTS
@pytest.mark.parametrize("part", [0.1, 0.5, 0.99])
def test_from_a_truncated_journal_comes_every_record_that_is_complete(
    ours: bytes, layout: Any, part: float
) -> None:
    data = layout(ours)
    cut = data[: int(len(data) * part)]
    begun = len(re.findall(rb'"(?:person|entry)-\d+": *\{', cut))
    assert begun - 1 <= _same(_got(cut)) <= begun
    assert whole_records(cut).broken <= 1


@_LAYOUTS
@pytest.mark.parametrize(("flips", "at_least"), [(1, 5998), (50, 5890)])
def test_flipped_bytes_cost_their_own_records(
    ours: bytes, layout: Any, flips: int, at_least: int
) -> None:
    chance = random.Random(23)
    for _ in range(3):
        data = bytearray(layout(ours))
        for _ in range(flips):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(7)
        found = whole_records(bytes(data))
        assert found.total >= at_least


@_LAYOUTS
def test_a_run_of_nuls_costs_what_it_covers(ours: bytes, layout: Any) -> None:
    data = bytearray(layout(ours))
    at = len(data) // 3
    data[at : at + 4096] = bytes(4096)
    assert _same(_got(bytes(data))) >= PEOPLE + ENTRIES - 4096 // 100 - 2


def test_of_a_torn_write_in_place_the_later_versions_come_out(ours: bytes) -> None:
    tables = _tables()
    for table in ("people", "entries"):
        for document in tables[table].values():
            document["updated"] = "2026-06-01T00:00:00Z"
    del tables["entries"]["entry-4999"]
    tables["deleted"]["entry-4999"] = {"table": "entries", "when": "2026-06-01T00:00:00Z"}
    new, old = json.dumps(tables).encode(), _as_tinydb(ours)
    old = old.replace(b'"sowing"', b'"sowing", "tags": ["longer than the new one is"]')
    torn = new + old[len(new) :]
    with pytest.raises(ValueError, match="Extra data"):
        json.loads(torn)
    got = _got(torn)
    assert len(got["people"]) + len(got["entries"]) == PEOPLE + ENTRIES - 1
    assert {doc["updated"] for doc in got["entries"].values()} == {"2026-06-01T00:00:00Z"}


def test_tables_unknown_here_come_out_of_our_layout_too(journal_path: Path) -> None:
    a_journal(journal_path)
    data = journal_path.read_bytes().replace(
        b'"deleted":{\n', b'"plans":{\n"x":{"a":{"b":1}},\n"y":{"c":2}\n},\n"deleted":{\n'
    )
    found = whole_records(data[:-4])
    assert {key: document_of(line) for key, line in found.content["plans"].by_id.items()} == {
        "x": {"a": {"b": 1}},
        "y": {"c": 2},
    }
    assert not found.content["settings"].by_id


def test_a_record_of_the_wrong_shape_stays_behind_and_is_counted(journal_path: Path) -> None:
    a_journal(journal_path)
    found = whole_records(journal_path.read_bytes().replace(b'"Bob"', b"1"))
    assert found.counts == {"people": 1, "entries": 1}
    assert found.broken == 1


def test_salvaging_writes_a_new_journal_and_touches_nothing_else(
    journal_path: Path, tmp_path: Path
) -> None:
    a_journal(journal_path)
    whole, to = tables_in(journal_path), tmp_path / "salvaged.json"
    damaged = journal_path.read_bytes()[:-9]
    journal_path.write_bytes(damaged)
    assert salvage(journal_path, to).total == 3
    assert said(tables_in(to)) == said(whole)
    Journal.open(to).check()
    assert journal_path.read_bytes() == damaged
    for place in (to, journal_path):
        with pytest.raises(NotSavedError, match="is there already"):
            salvage(journal_path, place)
    with pytest.raises(JournalError, match="There is no file"):
        salvage(tmp_path / "nowhere.json", tmp_path / "new.json")


_GARBAGE = {
    "nothing": b"",
    "NULs": b"\0" * 9999,
    "braces": b"{" * 9999,
    "openings": b'"a":{' * 9999,
    "no UTF-8": b"\xff" * 99,
}


@pytest.mark.parametrize("data", _GARBAGE.values(), ids=_GARBAGE)
def test_out_of_garbage_comes_nothing_and_no_error(data: bytes) -> None:
    assert whole_records(data).total == 0
