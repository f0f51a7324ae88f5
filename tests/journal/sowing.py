"""Sow one line from another process: ``python -m tests.journal.sowing JOURNAL TEXT [COUNT]``."""

import sys
from pathlib import Path

from networkjournal.domain.records import Entry
from networkjournal.journal import Journal, JournalError


def main(path: Path, text: str, count: int) -> int:
    """Sow that many lines, each as a change of its own; say what went wrong."""
    try:
        journal = Journal.open(path)
        for number in range(count):
            with journal.change(text) as change:
                change.put(Entry(kind="sowing", text=f"{text} {number}"))
    except JournalError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1))
