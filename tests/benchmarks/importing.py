"""Taking in LinkedIn connections, against reading the same rows with csv and one save of them."""

import csv
import io
import os
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from networkjournal.exchange import ImportPlan, apply_plan, plan_import, read_import
from networkjournal.journal import Journal
from tests.benchmarks.measuring import in_turn, line, wall
from tests.exchange.linkedin_files import HEADER, write_connections


def report() -> Iterator[str]:
    """Reading and planning at 10,000 and 30,000 rows; the first taking in; importing it again."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        for rows in (10_000, 30_000):
            path = write_connections(Path(folder) / f"{rows}.csv", rows)
            journal = Journal.open(Path(folder) / f"{rows}.json")
            planned, floor = in_turn(
                5,
                partial(wall, _plan, path, journal),
                partial(wall, _csv, path),
            )
            yield line(f"read and plan {rows:,} connections, against csv", planned, floor, 3.0)
            taken = wall(_take_in, path, journal)
            again = wall(_plan, path, journal)
            yield line(f"take in {rows:,} for the first time, against csv", taken, floor, 30.0)
            yield line(f"see that all {rows:,} are here already, against csv", again, floor, 4.0)


def _plan(path: Path, journal: Journal) -> ImportPlan:
    return plan_import(read_import([path]), journal)


def _take_in(path: Path, journal: Journal) -> None:
    apply_plan(_plan(path, journal), journal)


def _csv(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    body = text[text.index(HEADER) :]
    for _row in csv.DictReader(io.StringIO(body)):
        pass
