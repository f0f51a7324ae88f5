"""The rows of the first page as a page: in Today while the journal is empty, and on its own."""

from collections.abc import Sequence
from typing import ClassVar

from networkjournal.domain.records import Person
from networkjournal.tui.desk import Desk
from networkjournal.tui.rows import Block, PageRows, Rows
from networkjournal.tui.section import Section
from networkjournal.tui.today import first_page


class Beginning(Section):
    """A page on which the rows of the first page can stand."""

    ADDS = Person
    CAN_FILTER = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.add_class("-prose")
        self.list.on_open = self._entered
        self._is_short = False

    def _first_page(self, width: int) -> Sequence[Block]:
        return first_page.blocks(width, self._is_short)

    @property
    def _short_now(self) -> bool:
        return self.screen.has_class("-short")

    def on_resize(self) -> None:
        """Where there are fewer lines, the empty ones go."""
        super().on_resize()
        if self._short_now != self._is_short:
            self._is_short = self._short_now
            self.redraw()

    def _page(self, key: str) -> Rows:
        if key.startswith(first_page.FIRST):
            return PageRows(lambda width: first_page.about(key, width))
        return super()._page(key)

    def _can_open(self, key: str) -> bool:
        return key.startswith(first_page.FIRST) or super()._can_open(key)

    def _entered(self, key: str) -> None:
        """Do what the row proposes; what is only there to be read is opened."""
        if not (key.startswith(first_page.FIRST) and first_page.enter(self.desk, key)):
            self._opened(key)


class FirstStepsPage(Beginning):
    """The first page again, also when there is something in the journal."""

    NAME = "first-steps"
    TABLES: ClassVar[frozenset[str]] = frozenset()
    IS_BEHIND = True

    def rows(self, query: str) -> Rows:
        """The questions, and other ways to begin."""
        return PageRows(self._first_page)

    def nothing_here(self) -> str:
        """There is always something."""
        return ""
