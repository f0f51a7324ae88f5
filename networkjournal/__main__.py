"""``python -m networkjournal``."""

from networkjournal.cli.lean import end
from networkjournal.cli.main import main

if __name__ == "__main__":
    end(main())
