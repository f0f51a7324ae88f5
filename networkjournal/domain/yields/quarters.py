"""What came of the sowings of each quarter of a year."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from networkjournal.domain.dates.calendar_spans import first_day, next_first_day
from networkjournal.domain.yields.fates import Fate


class Quarter(Struct, frozen=True):
    """The sowings of a quarter.

    Attributes:
        first: its first day.
        borne: ids of those that have borne.
        let_go: ids of those that were let go.
        waiting: ids of those that wait.
        is_young: whether its last day is less than the median waiting time ago: what came of it so
            far says little.
    """

    first: date
    borne: tuple[str, ...]
    let_go: tuple[str, ...]
    waiting: tuple[str, ...]
    is_young: bool

    @property
    def ids(self) -> tuple[str, ...]:
        """All its sowings."""
        return self.borne + self.let_go + self.waiting


def quarters(fates: Iterable[Fate], median: int | None, today: date) -> list[Quarter]:
    """The quarters in which something was sown, oldest first.

    Args:
        fates: what became of each sowing; those without a day are left out.
        median: the days after which half had borne; without it every quarter is young.
        today: the day.
    """
    found: dict[tuple[int, int], dict[str, list[str]]] = {}
    for fate in fates:
        day = fate.sowing.day
        if day > date.min:
            ends = found.setdefault((day.year, (day.month - 1) // 3), {})
            ends.setdefault(fate.end, []).append(fate.sowing.id)
    made: list[Quarter] = []
    for year, number in sorted(found):
        ends = found[year, number]
        first = first_day(date(year, number * 3 + 1, 1), "quarter")
        last = next_first_day(first, "quarter") - timedelta(days=1)
        made.append(
            Quarter(
                first,
                tuple(ends.get("borne", ())),
                tuple(ends.get("let go", ())),
                tuple(ends.get("waiting", ())),
                is_young=median is None or (today - last).days < median,
            )
        )
    return made
