"""What commands cost at every size, against an interpreter that only starts."""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.journals import write_journal
from tests.benchmarks.measuring import cpu, growth, in_turn, line
from tests.benchmarks.starting import surroundings

BARE = [sys.executable, "-c", "import json, argparse"]
READING = [
    sys.executable,
    "-c",
    "import sys, msgspec; msgspec.json.decode(open(sys.argv[1], 'rb').read())",
]
"""Reading and parsing a file, whatever stands in it."""

SIZES = ((17, 83), (1_700, 8_300), (10_000, 50_000), (17_000, 83_000))
"""Contacts and entries: 100 records, 10,000, those that the goals are about, and 100,000."""

_AIM = (10_000, 50_000)


class _Asked(NamedTuple):
    words: list[str]
    goal: float
    """How many bare starts it may cost at the size that the goals are about."""


_COMMANDS = (
    _Asked(["where"], 3.0),
    _Asked(["contacts", "anna"], 10.0),
    _Asked(["contacts", "circle:football"], 10.0),
    _Asked(["log"], 45.0),
    _Asked(["log", "syrup", "on:2025"], 22.0),
    _Asked(["find", "stroop"], 30.0),
    _Asked(["show", "Berta Zwart"], 22.0),
    _Asked(["sow", "Bread for @Berta yesterday 20m"], 26.0),
    _Asked(["steps"], 8.0),
    _Asked(["breadth"], 24.0),
    _Asked(["who", "Mulder 12"], 24.0),
)


def report() -> Iterator[str]:
    """Each command at the size of the goals, then how it grows from 100 records to 100,000."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = {**os.environ, **surroundings(folder)}
        program = [sys.executable, "-m", "networkjournal", "--journal"]
        for people, entries in SIZES:
            write_journal(folder / f"{people}.json", people, entries)
            cpu([*program, str(folder / f"{people}.json"), "add", "Berta Zwart"], env)
        for words, goal in _COMMANDS:
            figures = []
            for people, entries in SIZES:
                command = [*program, str(folder / f"{people}.json"), *words]
                ours, floor = in_turn(5, partial(cpu, command, env), partial(cpu, BARE, env))
                figures.append(ours / floor)
                if (people, entries) == _AIM:
                    what = f"{' '.join(words[:2])[:24]}, {people:,} contacts, {entries:,} entries"
                    yield line(what, ours, floor, goal)
            yield growth("  its growth from 100 records to 100,000", figures, 40)
        path = str(folder / f"{_AIM[0]}.json")
        brief = partial(cpu, [*program, path, "brief", _somebody(path)], env)
        ours, floor = in_turn(5, brief, partial(cpu, [*READING, path], env))
        what = f"brief, {_AIM[0]:,} contacts, {_AIM[1]:,} entries, against reading"
        yield line(what, ours, floor, 2.0)


def _somebody(path: str) -> str:
    """The id of a person who is in the log."""
    tables = json.loads(Path(path).read_bytes())
    person: str = next(iter(tables["entries"].values()))["people"][0]
    return person
