"""Medians of interleaved runs: two things measured in turn drift together."""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median


def wall(action: Callable[..., object], *arguments: object) -> float:
    """Seconds that the action takes by the clock."""
    start = time.perf_counter()
    action(*arguments)
    return time.perf_counter() - start


def cpu(command: Sequence[str], env: Mapping[str, str]) -> float:
    """Seconds that the processor works for a command, which must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=env, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def memory(command: Sequence[str], env: Mapping[str, str]) -> float:
    """The most bytes of memory that a command, which must succeed, ever held."""
    code = (
        "import resource, subprocess, sys; "
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *command], env=env, check=True, capture_output=True
    )
    return float(ran.stdout)


def in_turn(rounds: int, *measures: Callable[[], float]) -> list[float]:
    """The median of each measure, taken in turn for this many rounds."""
    taken = [[measure() for measure in measures] for _ in range(rounds)]
    return [median(row[n] for row in taken) for n in range(len(measures))]


def line(what: str, ours: float, floor: float, goal: float, unit: str = "ms") -> str:
    """One line of a report: what, its ratio to the floor, the goal, and both figures."""
    scale = {"ms": 1000.0, "MB": 1e-6}[unit]
    verdict = "within" if ours / floor <= goal else "over"
    return (
        f"{what:58} {ours / floor:7.2f} x  {verdict} {goal:g}"
        f"   ({ours * scale:.1f} {unit} against {floor * scale:.1f})"
    )


def growth(what: str, figures: Sequence[float], goal: float) -> str:
    """One line: how a figure grows from the first to the last."""
    factor = figures[-1] / figures[0]
    return f"{what:58} {factor:7.2f} x  {'within' if factor <= goal else 'over'} {goal:g}"
