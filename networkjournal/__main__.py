"""``python -m networkjournal``."""

import sys

from networkjournal.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
