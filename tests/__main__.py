"""Every test and check of the project: ``python -m tests``, or only those named after it.

``python -m tests types words`` runs two checks; what follows ``pytest`` goes to pytest, as in
``python -m tests pytest tests/demo -k sister``.
"""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]

_TOOLS = Path(sys.executable).parent

CHECKS = {
    "format": [sys.executable, "-m", "ruff", "format", "--check", "."],
    "lint": [sys.executable, "-m", "ruff", "check", "."],
    "types": [sys.executable, "-m", "mypy"],
    "imports": [str(_TOOLS / "lint-imports")],
    "words": [sys.executable, "-m", "tests.house.catalogue", "check"],
    "pytest": [sys.executable, "-m", "pytest"],
}
"""The checks in the order they run, the quickest first, and how each is run."""

_EVERY_TEST = ["-n", "2"]
"""Two at a time, unless pytest is told what to do."""


def main(wanted: list[str]) -> int:
    """Run the checks that are wanted, all of them when none is named; 1 if one of them failed."""
    names, for_pytest = _split(wanted)
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        print(f"no check {', '.join(unknown)}; there are: {', '.join(CHECKS)}", file=sys.stderr)
        return 2
    failed = [name for name in names or CHECKS if not _passes(name, for_pytest)]
    if failed:
        print(f"failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def _split(wanted: list[str]) -> tuple[list[str], list[str]]:
    if "pytest" not in wanted:
        return wanted, _EVERY_TEST
    end = wanted.index("pytest") + 1
    return wanted[:end], wanted[end:] or _EVERY_TEST


def _passes(name: str, for_pytest: list[str]) -> bool:
    """Run one check; pytest tells of itself, of the others only a failure is worth reading."""
    command = CHECKS[name]
    start = time.monotonic()
    if name == "pytest":
        return subprocess.run([*command, *for_pytest], cwd=ROOT, check=False).returncode == 0
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    verdict = "ok" if done.returncode == 0 else "FAILED"
    print(f"{name:<8} {verdict:<7} {time.monotonic() - start:5.1f} s", flush=True)
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
