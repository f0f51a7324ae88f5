"""Taking in LinkedIn connections, against reading the same rows with csv.

Of people who are here already the journal is part of the floor: it has to be read by any program.
The collector rests meanwhile, as it does in the program.
"""

import csv
import gc
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from networkjournal.exchange import ImportPlan, apply_plan, plan_import, read_import
from networkjournal.journal import Journal
from tests.benchmarks.measuring import in_turn, line, memory, wall
from tests.benchmarks.starting import surroundings
from tests.exchange.linkedin_files import HEADER, write_connections

_MOST_MEMORY = 300e6


def report() -> Iterator[str]:
    """At 10,000 and 30,000 rows: to an empty journal, taking them in, and once more."""
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        for rows in (10_000, 30_000):
            path = write_connections(Path(folder) / f"{rows}.csv", rows)
            target = Path(folder) / f"{rows}.json"
            planned, floor = in_turn(
                5, partial(wall, _plan, path, target), partial(wall, _csv, path)
            )
            yield line(f"read and plan {rows:,} connections, against csv", planned, floor, 3.0)
            taken = wall(_take_in, path, target)
            yield line(f"take in {rows:,} for the first time, against csv", taken, floor, 30.0)
            again, floor = in_turn(
                5, partial(wall, _plan, path, target), partial(wall, _csv, path, target)
            )
            what = f"see that all {rows:,} are here, against csv and the journal"
            yield line(what, again, floor, 3.0)
        yield from _memory(Path(folder), path, target)
    gc.enable()


def _memory(folder: Path, path: Path, known: Path) -> Iterator[str]:
    env = {**os.environ, **surroundings(folder)}
    program = [sys.executable, "-m", "networkjournal", "--journal"]
    for what, target in (("take in 30,000", folder / "new.json"), ("take them in again", known)):
        used = memory([*program, str(target), "import", str(path)], env)
        yield line(f"memory to {what}", used, _MOST_MEMORY, 1.0, "MB")


def _plan(path: Path, target: Path) -> ImportPlan:
    return plan_import(read_import([path]), Journal.open(target))


def _take_in(path: Path, target: Path) -> None:
    journal = Journal.open(target)
    apply_plan(plan_import(read_import([path]), journal), journal)


def _csv(path: Path, journal: Path | None = None) -> None:
    text = path.read_text(encoding="utf-8")
    body = text[text.index(HEADER) :]
    for _row in csv.DictReader(io.StringIO(body)):
        pass
    if journal:
        assert Journal.open(journal).people
