"""What follows from the whole journal is worked out once, not for a key that changes nothing."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain import due_order, time_spent, worth_doing
from networkjournal.domain.breadth import figures as breadth
from networkjournal.domain.records import Entry, Person, Settings
from networkjournal.domain.yields import figures as yields
from tests.tui.at_the_screen import SMALL, opened, write

pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each figure was worked out."""
    counts: Counter[str] = Counter()

    def counted(name: str, work: Callable[..., object]) -> Callable[..., object]:
        def wrapper(*given: object, **named: object) -> object:
            counts[name] += 1
            return work(*given, **named)

        return wrapper

    for module, name in (
        (yields, "fates_of"),
        (due_order, "in_order"),
        (time_spent, "weeks_of"),
        (worth_doing, "worth_doing"),
        (breadth, "breadth_of"),
    ):
        monkeypatch.setattr(module, name, counted(name, getattr(module, name)))
    return counts


def _journal(path: Path) -> None:
    (ann,) = write(path, Person(name="Ann", circles=("family",)))
    write(
        path,
        Settings(id="settings", circle_rhythms={"family": "6w"}),
        *(
            Entry(kind="sowing", text=f"Gave {n}", on=date(2026, 3, n + 1), people=(ann.id,))
            for n in range(6)
        ),
    )


async def test_everything_is_ready_before_its_page_is_opened(
    journal_path: Path, worked_out: Counter[str]
) -> None:
    _journal(journal_path)
    async with opened(journal_path, SMALL) as reader:
        ready = Counter(worked_out)
        assert set(ready.values()) == {1}
        await reader.press("7", "o", "o", "j", "j", "w", "escape", "k", "escape")
        await reader.press("2", "o", "o", "o", "slash")
        await reader.type("ann")
        await reader.press("enter", "escape", "6", "j", "w", "escape", "1", "j", "k")
        assert worked_out == ready


async def test_a_change_is_followed_and_then_it_is_quiet_again(
    journal_path: Path, worked_out: Counter[str]
) -> None:
    _journal(journal_path)
    async with opened(journal_path, SMALL) as reader:
        await reader.press("7", "o", "s")
        await reader.type("gave one more")
        await reader.press("enter")
        assert "Of 7 sowings none has borne yet." in reader.text
        assert worked_out["fates_of"] == 2
        await reader.press("j", "k", "o", "o", "o", "w", "escape")
        assert worked_out["fates_of"] == 2
