# ruff: noqa: ANN401 - records of any kind, JSON of any shape
"""What is no journal, or a damaged one: one clear line, and nothing is touched."""

import json
import os
import shlex
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from networkjournal.journal import Journal, JournalDamagedError, JournalError
from tests.journal.writing import a_journal, entry, put, tables_in, write_tables


def _refused(path: Path, *, change: bool = True) -> str:
    """The line with which the journal is refused, at opening or at the first change."""
    with pytest.raises(JournalError) as caught:  # noqa: PT012 - at either step
        journal = Journal.open(path)
        if change:
            put(journal, entry("never"))
    line = str(caught.value)
    assert line
    assert "\n" not in line
    return line


def _beside(path: Path) -> list[str]:
    return sorted(place.name for place in path.parent.iterdir())


# What is no file ------------------------------------------------------------------------------


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _device(path: Path) -> None:
    path.symlink_to("/dev/null")


def _dangling(path: Path) -> None:
    path.symlink_to(path.parent / "unmounted" / "journal.json")


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _socket(path: Path) -> None:
    os.mknod(path, stat.S_IFSOCK | 0o600)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (_folder, "is a folder; name a file in it"),
        (_pipe, "is not an ordinary file"),
        (_device, "is not an ordinary file"),
        (_socket, "is not an ordinary file"),
        (_dangling, "is a link to something that is not there"),
        (_loop, "is a link that points to itself"),
    ],
)
def test_what_is_no_file_is_named_and_nothing_is_made(
    journal_path: Path, make: Callable[[Path], None], says: str
) -> None:
    make(journal_path)
    before = _beside(journal_path)
    assert says in _refused(journal_path, change=False)
    assert _beside(journal_path) == before


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    _refused(tmp_path / "file" / "journal.json", change=False)


def test_a_name_that_no_file_system_takes_is_refused(tmp_path: Path) -> None:
    _refused(tmp_path / ("a" * 300), change=False)


def test_a_file_over_a_gigabyte_is_refused_unread(journal_path: Path) -> None:
    journal_path.touch()
    os.truncate(journal_path, 2**30)
    assert "over 500 MB" in _refused(journal_path)


def test_a_file_that_may_not_be_read_says_so(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_journal(journal_path)
    real = os.open

    def refuse(path: Any, *args: Any) -> int:
        if path == journal_path:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *args)

    monkeypatch.setattr(os, "open", refuse)
    assert "may not be read" in _refused(journal_path)


# Damaged bytes --------------------------------------------------------------------------------

_PERSON = {"name": "Anna"}


def _tables(**tables: Any) -> bytes:
    return json.dumps({"meta": {"1": {"format": 1}}, **tables}).encode()


_NO_JOURNALS = {
    "0 bytes": b"",
    "a NUL": b"\0",
    "NULs": b"\0" * 4096,
    "blank": b"\n\n",
    "garbage": bytes(range(256)) * 16,
    "an image": b"\x89PNG\r\n\x1a\n" + b"\0" * 64,
    "a mark of byte order before it": b"\xef\xbb\xbf" + _tables(people={"a": _PERSON}),
    "UTF-16": json.dumps({"people": {"a": _PERSON}}).encode("utf-16"),
    "null": b"null",
    "a number": b"1",
    "a text": b'"people"',
    "a list": b"[]",
    "a table that is a list": _tables(people=[]),
    "a table that is null": _tables(people=None),
    "a record that is a text": _tables(people={"a": "Anna"}),
    "a record that is null": _tables(people={"a": None}),
    "a record that is a list": _tables(people={"a": []}),
    "a record in a table unknown here": _tables(future={"a": 1}),
    "meta that is a list": _tables(meta=[]),
    "the format as a list": _tables(meta={"1": []}),
    "an id twice": b'{"people":{"a":{"name":"A"},"a":{"name":"B"}}}',
    "a table twice": b'{"people":{"a":{"name":"A"}},"people":{}}',
    "a field twice": b'{"people":{"a":{"name":"A","name":"B"}}}',
    "NaN": b'{"settings":{"settings":{"own_kind_share":NaN}}}',
    "a number beyond all numbers": b'{"people":{"a":{"name":"A","x":1e999}}}',
    "an endless number": b'{"people":{"a":{"name":"A","x":' + b"1" * 5000 + b"}}}",
    "deep lists": b"[" * 100_000,
    "deep objects": b'{"a":' * 100_000,
    "deep inside a record": b'{"people":{"a":{"name":"A","x":' + b"[" * 5000 + b"]" * 5000 + b"}}}",
    "two documents": _tables() + _tables(),
    "a comma too many": b'{"people":{"a":{"name":"A"},}}',
    "half a letter": b'{"people":{"a":{"name":"Zo\xc3"}}}',
    "a surrogate as it cannot be written": b'{"people":{"a":{"name":"\xed\xa0\x80"}}}',
}


@pytest.mark.parametrize("data", _NO_JOURNALS.values(), ids=_NO_JOURNALS)
def test_what_is_no_journal_is_refused_and_stays_byte_for_byte(
    journal_path: Path, data: bytes
) -> None:
    journal_path.write_bytes(data)
    line = _refused(journal_path)
    assert f"{journal_path} is damaged" in line
    assert "nothing was changed" in line
    assert journal_path.read_bytes() == data
    assert _beside(journal_path) == [".home", "journal.json"]


_SHAPES: dict[str, tuple[dict[str, Any], str]] = {
    "nameless": ({"people": {"p1": {}}}, "people, “p1”: a person needs a name or a role"),
    "a name that is a number": ({"people": {"p1": {"name": 1}}}, "people, “p1”: name: "),
    "a list of numbers": ({"people": {"p1": {"name": "A", "tags": [1]}}}, "people, “p1”: tags"),
    "a part without its name": (
        {"people": {"p1": {"name": "A", "differences": [{"because": "x"}]}}},
        "people, “p1”: differences",
    ),
    "a date that is none": ({"people": {"p1": {"name": "A", "met": {"on": "soon"}}}}, "met.on"),
    "a standing that is none": ({"people": {"p1": {"name": "A", "standing": "x"}}}, "standing"),
    "a rhythm that is none": ({"people": {"p1": {"name": "A", "rhythm": "often"}}}, "rhythm"),
    "an own field of a number": ({"people": {"p1": {"name": "A", "fields": {"a": 1}}}}, "fields"),
    "a moment that is a number": ({"people": {"p1": {"name": "A", "updated": 5}}}, "updated"),
    "an entry without text": ({"entries": {"e1": {"kind": "talk"}}}, "entries, “e1”"),
    "a kind that is none": ({"entries": {"e1": {"kind": "x", "text": "y"}}}, "“e1”: kind"),
    "negative minutes": (
        {"entries": {"e1": {"kind": "talk", "text": "y", "minutes": -1}}},
        "entries, “e1”: minutes",
    ),
    "a wall time with a zone": (
        {"meetings": {"m": {"what": "x", "at": "2026-01-01T10:00Z"}}},
        "at",
    ),
    "dread beyond ten": ({"steps": {"s": {"what": "x", "dread_before": 11}}}, "dread_before"),
    "a share over one": ({"settings": {"settings": {"own_kind_share": 2}}}, "own_kind_share"),
    "a tombstone without shape": ({"deleted": {"d": {"when": 5}}}, "deleted, “d”: when"),
    "a buried record that is a text": ({"deleted": {"d": {"record": "x"}}}, "deleted, “d”: record"),
}


@pytest.mark.parametrize("indent", [None, 2], ids=["one line", "indented"])
@pytest.mark.parametrize(("tables", "says"), _SHAPES.values(), ids=_SHAPES)
def test_a_record_of_the_wrong_shape_is_named_with_table_id_and_field(
    journal_path: Path, tables: dict[str, Any], says: str, indent: int | None
) -> None:
    data = write_tables(journal_path, tables, indent=indent)
    assert says in _refused(journal_path)
    assert journal_path.read_bytes() == data


def test_a_wrong_record_in_our_own_layout_is_found_by_checking_and_turns_the_journal_read_only(
    journal_path: Path,
) -> None:
    a_journal(journal_path)
    data = journal_path.read_bytes().replace(b'"kind":"sowing"', b'"kind":"sewing"')
    journal_path.write_bytes(data)
    journal = Journal.open(journal_path)
    assert journal.people.keys() == {"anna", "bob"}
    assert journal.read_only == ""
    with pytest.raises(JournalDamagedError, match="entries, “recipe”: kind") as caught:
        journal.check()
    assert journal.read_only == str(caught.value)
    for _ in range(2):
        with pytest.raises(JournalError):
            put(journal, entry("never"))
    assert journal_path.read_bytes() == data


@pytest.mark.parametrize("part", [0.02, 0.3, 0.5, 0.9, 0.99])
def test_a_truncated_journal_is_refused(journal_path: Path, part: float) -> None:
    a_journal(journal_path)
    data = journal_path.read_bytes()
    data = data[: int(len(data) * part)]
    journal_path.write_bytes(data)
    assert "is damaged" in _refused(journal_path)
    assert journal_path.read_bytes() == data


def test_a_journal_truncated_after_any_byte_is_refused_or_whole(journal_path: Path) -> None:
    a_journal(journal_path)
    data = journal_path.read_bytes()
    tables = tables_in(journal_path)
    for length in range(len(data)):
        journal_path.write_bytes(data[:length])
        try:
            Journal.open(journal_path).check()
        except JournalDamagedError:
            continue
        assert json.loads(data[:length]) == tables


def test_a_newer_format_is_opened_by_nobody(journal_path: Path) -> None:
    data = write_tables(journal_path, {"meta": {"1": {"format": 2}}, "people": {"a": _PERSON}})
    line = _refused(journal_path)
    assert "newer networkjournal (format 2, this one knows 1)" in line
    assert journal_path.read_bytes() == data


def test_the_line_offers_salvage_where_there_is_no_backup(journal_path: Path) -> None:
    journal_path.write_bytes(b"{")
    line = _refused(journal_path)
    assert "no good backup" in line
    assert line.endswith("networkjournal check --salvage journal-salvaged.json")


def test_the_line_names_the_newest_backup_that_is_whole_and_skips_broken_ones(
    tmp_path: Path,
) -> None:
    path = tmp_path / "my journals" / "journal.json"
    journal = a_journal(path)
    good, broken = journal.back_up("before-import"), journal.back_up("before-import")
    assert good is not None
    assert broken is not None
    broken.path.write_bytes(broken.path.read_bytes().replace(b'"sowing"', b'"sewing"'))
    path.write_bytes(b"")
    line = _refused(path)
    assert f"The newest good backup is {good.name}" in line
    command = shlex.split(line.partition("bring it back with: ")[2])
    assert command == ["networkjournal", "--journal", str(path), "restore", good.name]


def test_hostile_bytes_reach_no_message(journal_path: Path) -> None:
    journal_path.write_text('{"people":{"a\\u001b[2J\\u009b\\u202e":{"name":1}}}')
    line = _refused(journal_path)
    assert line.isprintable()
    assert "\u202e" not in line
