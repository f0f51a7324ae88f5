"""Medians of interleaved runs: two things measured in turn drift together."""

import time
from collections.abc import Callable, Sequence
from statistics import median


def wall(action: Callable[..., object], *arguments: object) -> float:
    """Seconds that the action takes by the clock."""
    start = time.perf_counter()
    action(*arguments)
    return time.perf_counter() - start


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
