"""Kill a program at work on a journal, again and again, on the same file.

``python -m tests.journal.killing JOURNAL KILLS`` forks a child that changes the journal and says
so; kills it with -9 at a random moment; and sees that the file holds what was said last, or that
and the change at hand. Prints how many kills came between the file and the word.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from networkjournal.domain.records import Entry
from networkjournal.journal import Journal


def _work(path: Path, says: int) -> None:
    """Put entries for ever, undoing and redoing every third; say each number when it is durable."""
    journal = Journal.open(path)
    number = len(journal.entries)
    while True:
        number += 1
        with journal.change(f"Put {number}") as change:
            # of very different lengths, so that a torn file would show
            text = f"{number} " + "sow " * (number * 7919 % 4001)
            change.put(Entry(id=f"{number}", kind="sowing", text=text))
        os.write(says, b"%d\n" % number)
        if number % 3 == 0:
            assert journal.undo() == f"Put {number}"
            os.write(says, b"%d undone\n" % number)
            assert journal.redo() == f"Put {number}"
            os.write(says, b"%d redone\n" % number)


def _may_be_there(said: str, start: int) -> set[int]:
    """How many entries the file may hold after these words: as said, or one change further."""
    last = said.splitlines()[-1] if said else f"{start} redone"
    number, _, how = last.partition(" ")
    count = int(number)
    if how == "undone":
        return {count - 1, count}
    if how == "redone" or count % 3:
        return {count, count + 1}
    return {count, count - 1}


def _kill_once(path: Path, start: int) -> tuple[int, bool]:
    hears, says = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _work(path, says)
        finally:
            os._exit(1)
    os.close(says)
    time.sleep(random.uniform(0.002, 0.03))
    os.kill(child, signal.SIGKILL)
    with os.fdopen(hears, encoding="ascii") as pipe:
        said = pipe.read()
    assert os.waitpid(child, 0)[1] == signal.SIGKILL, "it stopped by itself"
    entries = json.loads(path.read_bytes())["entries"] if path.exists() else {}
    assert list(entries) == [f"{n + 1}" for n in range(len(entries))]
    for number, entry in entries.items():
        assert entry["text"].count("sow ") == int(number) * 7919 % 4001
    may_be = _may_be_there(said, start)
    assert len(entries) in may_be, (len(entries), said[-200:])
    return len(entries), bool(said) and f"{len(entries)}" != said.split()[-1]


def main(path: Path, kills: int) -> None:
    """Kill that many times; the file starts anew where it has grown large."""
    import filelock  # noqa: F401 - here rather than in every child

    path.parent.mkdir(exist_ok=True)
    count, further = 0, 0
    for _ in range(kills):
        count, went_on = _kill_once(path, count)
        further += went_on
        beside = {place.name for place in path.parent.iterdir()}
        assert beside <= {path.name, f"{path.name}.tmp"}, beside
        if count > 60:
            path.unlink()
            count = 0
    journal = Journal.open(path)
    with journal.change("The last") as change:
        change.put(Entry(id="last", kind="sowing", text="after it all"))
    assert {place.name for place in path.parent.iterdir()} == {path.name}
    print(f"{kills} kills, {further} right after a change reached the file")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
