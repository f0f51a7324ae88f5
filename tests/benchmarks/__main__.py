"""Prints the ratios: ``python -m tests.benchmarks [PART …]``; without a part, all of them."""

import sys

from tests.benchmarks import (
    acquaintances,
    commands,
    figures,
    filtering,
    importing,
    listing,
    opening,
    saving,
    searching,
    starting,
)

PARTS = {
    "saving": saving.report,
    "starting": starting.report,
    "filtering": filtering.report,
    "opening": opening.report,
    "listing": listing.report,
    "commands": commands.report,
    "searching": searching.report,
    "acquaintances": acquaintances.report,
    "importing": importing.report,
    "figures": figures.report,
}


def main(names: list[str]) -> int:
    """Run the parts of these names, or all of them."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"There is no benchmark {unknown[0]}; there are {', '.join(PARTS)}.")
        return 2
    for name in names or PARTS:
        for line in PARTS[name]():
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
