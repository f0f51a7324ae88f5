"""What the first key in each section will need, worked out before it is pressed."""

from collections.abc import Callable, Iterator
from datetime import date

from networkjournal.tui.desk import Desk
from networkjournal.tui.overview import Overview

_AT_A_TIME = 1000
"""People, between two keys."""


def read_ahead(desk: Desk) -> Iterator[None]:
    """Work it out a piece at a time, so that a key can come between."""
    for prepare in _preparations(desk.overview, len(desk.journal.people), desk.today):
        prepare()
        yield
    yield from desk.overview.what_came_ahead()


def _preparations(overview: Overview, people: int, today: date) -> Iterator[Callable[[], object]]:
    index = overview.index
    yield lambda: overview.matching("people", "")
    yield lambda: index.haystacks("people")
    yield lambda: index.last_contacts(today)
    yield lambda: index.entries
    yield lambda: overview.entries_with("")
    yield lambda: overview.harvests_of("")
    yield lambda: overview.entries_drawing_on("")
    yield overview.in_the_ground
    yield overview.worth_doing
    yield overview.breadth
    yield overview.network
    yield overview.due_order
    yield overview.weeks
    for _piece in range(0, people, _AT_A_TIME):
        yield lambda: overview.introducing.gather(_AT_A_TIME)
    yield overview.introducing.first
