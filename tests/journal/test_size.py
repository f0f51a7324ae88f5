"""A large journal: how much memory it takes, and that no step's cost grows with the wrong thing.

Times are compared with one another in the same run, never with a clock.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Person
from networkjournal.journal import Journal
from networkjournal.journal.layout import META, empty, encode
from networkjournal.journal.line import document_of, line_of
from networkjournal.journal.lines import Lines
from tests.journal.writing import entry, put

_CHECKOUT = Path(__file__).parents[2]

_READ_ALL = """
import resource, sys
from pathlib import Path
from networkjournal.domain.records import TABLES, Entry
from networkjournal.journal import Journal
journal = Journal.open(Path(sys.argv[1]))
journal.check()
for number in range(3):
    with journal.change("Sow") as change:
        change.put(Entry(kind="sowing", text=f"{number}"))
assert len(journal.people) == 10_000
assert len(journal.entries) == 50_003
status = Path("/proc/self/status")
if status.exists():  # what getrusage says counts the memory of whoever started the process too
    (line,) = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
    print(line.split()[1])
else:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal of 10,000 people and 50,000 entries."""
    people = {
        f"p{n}": line_of(
            f"p{n}",
            {
                "name": f"Zoë de Vries {n}",
                "role": "baker",
                "circles": ["football", "church"],
                "emails": [f"zoe{n}@example.org"],
                "met": {"where": "the fair", "on": "2020-01-01"},
                "notes": "Knows everyone in the street, and their bread. " * 4,
                "created": "2026-01-01T00:00:00.000000Z",
                "updated": "2026-01-01T00:00:00.000000Z",
            },
        )
        for n in range(10_000)
    }
    entries = {
        f"e{n}": line_of(
            f"e{n}",
            {
                "kind": "sowing",
                "text": f"Told p{n % 10_000} about the mill, the flour and the miller",
                "on": "2026-01-01",
                "people": [f"p{n % 10_000}"],
                "created": "2026-01-01T00:00:00.000000Z",
                "updated": "2026-01-01T00:00:00.000000Z",
            },
        )
        for n in range(50_000)
    }
    content = empty(("people", "entries")) | {
        META: Lines(None, {"1": line_of("1", {"format": 1})}),
        "people": Lines(None, people),
        "entries": Lines(None, entries),
    }
    path = tmp_path_factory.mktemp("large") / "journal.json"
    path.write_bytes(b"".join(encode(content)))
    return path


@pytest.mark.slow
def test_a_large_journal_read_whole_and_changed_takes_under_250_mb(
    large: Path, tmp_path: Path
) -> None:
    path = tmp_path / "journal.json"
    path.write_bytes(large.read_bytes())
    done = subprocess.run(
        [sys.executable, "-c", _READ_ALL, str(path)],
        cwd=_CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) * (1 if sys.platform == "linux" else 1 / 1024) < 250 * 1024


def _seconds(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


@pytest.mark.slow
def test_ten_thousand_people_in_one_change_and_its_undo_cost_little_more_than_a_hundred_each(
    journal_path: Path,
) -> None:
    def add(count: int) -> Callable[[], object]:
        return lambda: put_only(journal, count)

    def put_only(journal: Journal, count: int) -> None:
        with journal.change("Import") as change:
            for number in range(count):
                change.put(Person(name=f"Person {number}", emails=(f"{number}@example.org",)))

    journal = Journal.open(journal_path)
    put(journal, entry("first"))
    few = max(_seconds(add(100)) + _seconds(journal.undo) + _seconds(journal.redo), 0.02)
    many = _seconds(add(10_000)) + _seconds(journal.undo) + _seconds(journal.redo)
    assert len(journal.people) == 10_100
    assert many < 200 * few
    # and it leaves a full trash behind, which the next change does not pay for again
    journal.undo()
    quick = min(_seconds(lambda: put(journal, entry("one more"))) for _ in range(3))
    assert quick < many / 10


@pytest.mark.slow
def test_a_save_decodes_no_record_but_its_own(
    large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.json"
    path.write_bytes(large.read_bytes())
    journal = Journal.open(path)
    journal.check()
    put(journal, entry("the first of the day"))
    decoded = 0

    def count(line: bytes) -> object:
        nonlocal decoded
        decoded += 1
        return document_of(line)

    monkeypatch.setattr("networkjournal.journal.finish.document_of", count)
    anna = journal.people["p5"]
    put(journal, entry("one"))
    with journal.change("Edit") as change:
        change.put(Person(id="p5", name="Anneke", created=anna.created))
    assert decoded <= 2
    assert journal.people["p6"] is journal.people["p6"]
    assert isinstance(journal.entries["e7"], Entry)
