from datetime import date, timedelta

import pytest

from networkjournal.domain.records import Entry
from networkjournal.domain.yields.fates import fates_of
from networkjournal.domain.yields.waiting import Waiting, waiting_time
from networkjournal.tui.what_came.curve import ROWS, curve_lines

TODAY = date(2026, 11, 23)


def _waiting(*lengths: tuple[int, bool]) -> Waiting:
    """Sowings so many days ago that waited so long, and whether they bore then."""
    log = []
    for number, (days, bore) in enumerate(lengths):
        sown = TODAY - timedelta(days=days if not bore else days + 30)
        log.append(Entry(id=f"s{number}", kind="sowing", text="Gave", on=sown))
        if bore:
            on = sown + timedelta(days=days)
            log.append(
                Entry(id=f"h{number}", kind="harvest", text="Got", on=on, sowings=(f"s{number}",))
            )
    return waiting_time(fates_of(log, TODAY).all)


STORY = ((61, True), (122, True), (122, True), (30, False), (91, False), (183, False))


def _drawn(waiting: Waiting, width: int = 60) -> list[str]:
    return ["".join(words for words, _ink in line) for line in curve_lines(waiting, width)]


def test_the_story_rises_twice_and_says_the_shares_and_the_months() -> None:
    lines = _drawn(_waiting(*STORY))
    assert len(lines) == ROWS + 2
    assert lines[0].lstrip().startswith("73 %")
    assert any(line.lstrip().startswith("50 %  ··") for line in lines)
    assert lines[-2].lstrip().startswith("0 %  ━━")
    assert sum(line.count("┛") for line in lines) == sum(line.count("┏") for line in lines) == 2
    assert lines[-1].split() == ["0", "2", "4", "6", "months"]


@pytest.mark.parametrize("width", [20, 40, 60, 120])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    assert all(len(line) <= max(width, 30) for line in _drawn(_waiting(*STORY), width))


def test_of_too_few_or_of_sowings_of_today_nothing_is_drawn() -> None:
    assert _drawn(_waiting((10, True), (20, False))) == []
    assert _drawn(_waiting(*(((0, False),) * 6))) == []


def test_where_nothing_bore_the_curve_stays_on_the_ground() -> None:
    lines = _drawn(_waiting(*(((40, False),) * 6)))
    assert "┏" not in "".join(lines)
    assert lines[-1].rstrip().endswith("days")
