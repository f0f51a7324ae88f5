"""``python -m networkjournal``, and the ``networkjournal`` command."""

from typing import NoReturn

from networkjournal.cli.lean import end
from networkjournal.cli.main import main


def start() -> NoReturn:
    """Run the program as a process of its own, and end it with its exit code."""
    end(main())


if __name__ == "__main__":
    start()
