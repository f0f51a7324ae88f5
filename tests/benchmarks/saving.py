"""One entry saved, against writing and syncing the same bytes."""

import os
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from networkjournal.domain.records import Entry
from networkjournal.journal import Journal
from tests.benchmarks.journals import write_journal
from tests.benchmarks.measuring import in_turn, line, wall

SIZES = ((17, 83), (170, 830), (1_700, 8_300), (10_000, 50_000), (17_000, 83_000))
"""Contacts and entries: from 100 to 100,000 records, and the size that the goal is about."""


def report() -> Iterator[str]:
    """The ratio at each size."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        for people, entries in SIZES:
            path = Path(folder) / f"{people}.json"
            write_journal(path, people, entries)
            journal = Journal.open(path)
            save_one(journal)
            ours, floor = in_turn(
                9,
                partial(wall, save_one, journal),
                partial(wall, _floor, path),
            )
            records = f"{people:,} contacts and {entries:,} entries"
            yield line(f"save one entry, {records}", ours, floor, 2.0)


def save_one(journal: Journal) -> None:
    """Write down one talk."""
    with journal.change("Talked") as change:
        change.put(Entry(kind="talk", text="Spoke about syrup", people=tuple(journal.people)[:1]))


def _floor(path: Path) -> None:
    data = _read_once(path)
    copy = path.with_suffix(".floor")
    handle = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.write(handle, data)
    os.fsync(handle)
    os.close(handle)


_bytes: dict[Path, bytes] = {}


def _read_once(path: Path) -> bytes:
    if path not in _bytes:
        _bytes.clear()
        _bytes[path] = path.read_bytes()
    return _bytes[path]
