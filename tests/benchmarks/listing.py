"""The command line's list of contacts, against khard's on the same people where it is installed."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from networkjournal.journal import Journal
from tests.benchmarks.commands import BARE
from tests.benchmarks.journals import write_journal
from tests.benchmarks.measuring import cpu, in_turn, line
from tests.benchmarks.starting import surroundings

PEOPLE, ENTRIES = 10_000, 50_000


def report() -> Iterator[str]:
    """`contacts anna` against an interpreter that only starts, and against khard."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = {**os.environ, **surroundings(folder)}
        path = folder / "journal.json"
        write_journal(path, PEOPLE, ENTRIES)
        ours = [sys.executable, "-m", "networkjournal", "--journal", str(path), "contacts", "anna"]
        listed, floor = in_turn(7, partial(cpu, ours, env), partial(cpu, BARE, env))
        yield line("contacts anna, 10,000 contacts, against a bare start", listed, floor, 10.0)
        khard = shutil.which("khard", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
        if khard is None:
            yield "khard is not installed here (pip install khard): not compared"
            return
        command = [khard, "-c", str(_khard_book(folder, path)), "list", "anna"]
        theirs, listed = in_turn(3, partial(cpu, command, env), partial(cpu, ours, env))
        yield line("khard list anna, against ours (at least 10)", theirs, listed, float("inf"))


def _khard_book(folder: Path, journal: Path) -> Path:
    cards = folder / "cards"
    cards.mkdir()
    for person in Journal.open(journal).people.values():
        text = (
            f"BEGIN:VCARD\nVERSION:3.0\nUID:{person.id}\nFN:{person.name}\nN:{person.name};;;;\n"
            f"ORG:{person.organisation}\nEMAIL:{person.emails[0]}\nNOTE:{person.notes}\nEND:VCARD\n"
        )
        (cards / f"{person.id}.vcf").write_text(text)
    settings = folder / "khard.conf"
    settings.write_text(f"[addressbooks]\n[[all]]\npath = {cards}\n")
    return settings
