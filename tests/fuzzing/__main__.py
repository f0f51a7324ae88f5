"""Breaks files at random and takes them in, until something raises or the time is over.

A broken file may be refused in one line; whatever could be taken in changes nothing when it is
taken in again. What fails is kept, and its path is said.
"""

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from networkjournal.domain.text import is_clean
from networkjournal.exchange import ImportRefused, apply_plan, plan_import, read_import
from networkjournal.journal import Journal
from tests.fuzzing.breaking import broken
from tests.fuzzing.seeds import SEEDS

_TODAY = date(2026, 11, 23)


def main(arguments: Sequence[str]) -> int:
    """Break the files of these readers; 1 if one of them failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing")
    parser.add_argument("readers", nargs="*", help=f"of: {', '.join(SEEDS)}; all by default")
    parser.add_argument("--minutes", type=float, default=10.0, help="for each reader")
    parser.add_argument("--seed", type=int, default=None, help="the same files as before")
    asked = parser.parse_args(arguments)
    unknown = [name for name in asked.readers if name not in SEEDS]
    if unknown:
        parser.error(f"no reader {', '.join(unknown)}; there are: {', '.join(SEEDS)}")
    seed = asked.seed if asked.seed is not None else random.SystemRandom().randrange(10**6)
    held = [_holds(name, asked.minutes * 60, seed) for name in asked.readers or SEEDS]
    return 0 if all(held) else 1


def _holds(name: str, seconds: float, seed: int) -> bool:
    """Whether a reader holds for so long."""
    chance = random.Random(f"{name}-{seed}")
    end = time.monotonic() + seconds
    read = refused = 0
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end:
            data = broken(SEEDS[name](chance), chance)
            try:
                taken = _take_in(data, Path(folder))
            except Exception:
                traceback.print_exc()
                kept = Path(tempfile.mkdtemp()) / name
                kept.write_bytes(data)
                print(f"{name}: failed on {kept}, seed {seed}", flush=True)
                return False
            read += taken
            refused += not taken
    print(f"{name}: {read} taken in, {refused} refused, seed {seed}", flush=True)
    return True


def _take_in(data: bytes, folder: Path) -> bool:
    """Take in a file, and again; whether there was anything in it to take.

    Raises:
        AssertionError: a refusal is no line, or taking in again would change the journal.
    """
    file, path = folder / "file", folder / "journal.json"
    file.write_bytes(data)
    path.unlink(missing_ok=True)
    journal = Journal.open(path)
    try:
        plan = plan_import(read_import([file]), journal, _TODAY)
        if plan.writes_anything:
            apply_plan(plan, journal)
        again = plan_import(read_import([file]), journal, _TODAY)
    except ImportRefused as refusal:
        if not is_clean(str(refusal)):
            raise AssertionError(ascii(str(refusal))) from None
        return False
    if again.writes_anything:
        raise AssertionError(again.new, again.updated, again.meetings)
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
