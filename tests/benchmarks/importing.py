"""Taking in LinkedIn connections and vCards, against reading the same rows with csv or splitting.

Of people who are here already the journal is part of the floor: it has to be read by any program.
The collector rests meanwhile, as it does in the program.
"""

import csv
import gc
import io
import os
import re
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from networkjournal.domain.records import Person
from networkjournal.exchange import ImportPlan, apply_plan, plan_import, read_import
from networkjournal.exchange.vcard_out import write_vcards
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
        yield from _cards(Path(folder))
        yield from _memory(Path(folder), path, target)
    gc.enable()


def _cards(folder: Path) -> Iterator[str]:
    """The floor is splitting the cards and their lines, and one save of as many people."""
    path, other = folder / "10000.vcf", folder / "other.json"
    people = [
        Person(id=str(n), name=f"Anna {n}", organisation="Stroop, Sales", emails=(f"a{n}@x.nl",))
        for n in range(10_000)
    ]
    text = write_vcards(people)
    path.write_text(text, encoding="utf-8", newline="")
    fresh = iter(range(100))
    taken, split, saved = in_turn(
        5,
        lambda: wall(_take_in, path, folder / f"cards{next(fresh)}.json"),
        partial(wall, _split, path),
        lambda: wall(_save, people, other.with_name(f"other{next(fresh)}.json")),
    )
    yield line("take in 10,000 vCards, against splitting and a save", taken, split + saved, 3.0)


def _split(path: Path) -> None:
    for card in path.read_text(encoding="utf-8").split("BEGIN:VCARD"):
        for written in card.split("\n"):
            written.partition(":")


def _save(people: list[Person], target: Path) -> None:
    with Journal.open(target).change("all") as change:
        for person in people:
            change.put(person)


def _memory(folder: Path, path: Path, known: Path) -> Iterator[str]:
    env = {**os.environ, **surroundings(folder)}
    program = [sys.executable, "-m", "networkjournal", "--journal"]
    archive = _archive(folder / "export.zip", path)
    for what, target, file in (
        ("take in 30,000", folder / "new.json", path),
        ("take them in again", known, path),
        ("take in an archive with 20 MB of messages", folder / "other.json", archive),
    ):
        used = memory([*program, str(target), "import", str(file)], env)
        yield line(f"memory to {what}", used, _MOST_MEMORY, 1.0, "MB")


def _archive(archive: Path, connections: Path) -> Path:
    links = re.findall(r"https://www\.linkedin\.com/in/[a-z0-9-]+", connections.read_text("utf-8"))
    rows = (
        f"c,,A,{links[n % len(links)]},Me,https://www.linkedin.com/in/me-myself,"
        f'2026-01-{n % 28 + 1:02} 10:00:00 UTC,,"{"bread and syrup, " * 10}",INBOX'
        for n in range(80_000)
    )
    header = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,"
    header += "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.write(connections, "Connections.csv")
        whole.writestr("messages.csv", header + "\n".join(rows))
    return archive


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
