"""What serves one's goals, worked out once and kept until something changes."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from networkjournal.domain.book import Book
from networkjournal.domain.records import Record

if TYPE_CHECKING:
    from networkjournal.domain.serving import Serving
    from networkjournal.tui.overview import Overview


class Served:
    """What serves each goal, and what served none.

    Args:
        overview: What holds the log in its order, and says whether it may be read.
        book: The journal.
        today: The day that counts as today.
    """

    def __init__(self, overview: "Overview", book: Book, today: date) -> None:
        self._overview = overview
        self._book = book
        self._today = today
        self._by_goal: dict[str, Serving] | None = None
        self._none: Sequence[Record] | None = None

    def touched(self) -> None:
        """Something changed."""
        self._by_goal = self._none = None

    def of(self, goal: str) -> "Serving | None":
        """What serves this goal (by id); None where nothing does, or before the log is read."""
        if not self._overview.log_is_open:
            return None
        if self._by_goal is None:
            from networkjournal.domain.serving import servings

            self._by_goal = servings(self._book, self._overview.index.entries)
        return self._by_goal.get(goal)

    def no_goal(self) -> Sequence[Record]:
        """What was done in the last month that served no goal; nothing before the log is read."""
        if not self._overview.log_is_open:
            return ()
        if self._none is None:
            from networkjournal.domain.serving import a_month_before, served_no_goal

            entries, since = self._overview.index.entries, a_month_before(self._today)
            self._none = served_no_goal(self._book, entries, since, self._today)
        return self._none
