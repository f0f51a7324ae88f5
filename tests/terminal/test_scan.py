"""A round of scanning in which the program was killed, and that goes on days later."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.teller import Teller

pytestmark = pytest.mark.slow


@pytest.mark.usefixtures("today")
def test_a_round_goes_on_after_kill_9_and_after_days_and_says_what_came_of_it(
    journal_path: Path,
    start: Start,
    command: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("Anna", "Bram", "Cor"):
        command("add", f"{name}, baker, fellow bakers")
    command("seek", "syrup")
    with start() as terminal:
        terminal.wait_for("Today")
        terminal.press("S")
        terminal.wait_for("1 of 3")
        terminal.type("Stroop BV, syrup supplier")
        terminal.press("enter")
        terminal.wait_for("Stroop BV · new here")
        terminal.press("enter")
        terminal.wait_for("2 of 3")
        second = _asked(terminal.text)
        terminal.type("Sanne Kos")
        terminal.wait_for("Sanne Kos")
        terminal.settle(0.3)
        terminal.kill()
    monkeypatch.setenv("NETWORKJOURNAL_TODAY", "2026-11-27")
    with start() as terminal:
        terminal.wait_for("Today")
        terminal.press("S")
        screen = terminal.wait_for("2 of 3")
        assert _asked(screen) == second
        terminal.wait_for("Sanne Kos")
        terminal.type("ter")
        terminal.press("enter")
        terminal.wait_for("Sanne Koster · new here")
        terminal.press("enter")
        terminal.wait_for("3 of 3")
        terminal.press("enter")
        terminal.wait_for("What came of it")
        terminal.wait_for("People you know through others: 0 before, 2 now.")
        screen = terminal.text
        assert "You walked through 3 networks in" in screen
        assert "found with Stroop BV" in screen
        scans = Teller(terminal, journal_path).table("entries").values()
        found = [(scan["on"], len(scan["people"]), scan["minutes"]) for scan in scans]  # type: ignore[arg-type]
        assert sorted(found) == [("2026-11-23", 1, 1), ("2026-11-27", 2, 1)]


def _asked(screen: str) -> str:
    """Whom the page asks about."""
    (line,) = [line for line in screen.splitlines() if "Whom does" in line]
    return line.strip()
