"""The page of what came of it: how much bore and how soon, given and received, and the time."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from networkjournal.domain.dates.calendar_spans import CALENDAR_SPANS, CalendarSpan
from networkjournal.domain.records import Entry, Record
from networkjournal.domain.yields.figures import Yield
from networkjournal.domain.yields.given_received import Period, together, up_to
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.breadth.figures import FIGURE
from networkjournal.tui.command import Where
from networkjournal.tui.desk import Desk
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import NO_ROWS, Block, PageRows, Rows
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line
from networkjournal.tui.today.rest_row import counts_rest
from networkjournal.tui.what_came.figures import figures, time_block
from networkjournal.tui.what_came.pictures import PERIODS
from networkjournal.tui.what_came.why import why


class WhatCamePage(Section):
    """Sentences, the curve of the harvest, bars; each figure opens as what it counted."""

    NAME = "what-came"
    TABLES: ClassVar[frozenset[str]] = frozenset(
        {"entries", "meetings", "people", "profile", "settings"}
    )
    ADDS = Entry
    IS_BEHIND = True
    CAN_FILTER = False
    PLACES = (Where.FIGURES, Where.SECTION)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.FIGURES)]

    has_other_view = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._span: CalendarSpan = "month"

    def heading(self) -> tuple[Line, Line]:
        """The title, and the periods in which giving and receiving are counted."""
        by = {"month": _("by month"), "quarter": _("by quarter"), "year": _("by year")}
        turns = keyed(_("[other-view] turns"))
        return ((self.title, "name"),), ((f"{by[self._span]} · {turns}", "soft"),)

    def on_mount(self) -> None:
        """Bars take the wider list."""
        self.add_class("-prose")
        super().on_mount()

    def nothing_here(self) -> str:
        """How it begins."""
        return keyed(_("Nothing written yet. [sow] sows."))

    def rows(self, query: str) -> Rows:
        """The figures, once the log is read and there is something in it."""
        overview = self.desk.overview
        found, weeks = overview.what_came(), overview.weeks()
        if found is None or not (found.fates.all or found.fates.harvests):
            return NO_ROWS
        budget = self.desk.journal.settings.weekly_minutes
        if self.desk.rests:
            return PageRows(lambda width: [counts_rest(width), *time_block(weeks, budget, width)])
        span = self._span
        periods = up_to(self._periods(found), span, self.desk.today, PERIODS)
        return PageRows(
            lambda width: list(figures(self.desk, found, weeks, budget, width, periods, span))
        )

    def _periods(self, found: Yield) -> Sequence[Period]:
        """What was given and received in months, or longer periods if that was asked for."""
        return found.periods if self._span == found.span else together(found.periods, self._span)

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Whatever a figure counted reads as it does in its own section."""
        return read_record(self.desk, record, width)

    def _page(self, key: str) -> Rows:
        """A figure reads as what it counted."""
        found = self.desk.overview.what_came()
        if not key.startswith(FIGURE) or found is None:
            return super()._page(key)
        name, weeks = key.removeprefix(FIGURE), self.desk.overview.weeks()
        periods = self._periods(found)
        span = self._span
        return PageRows(
            lambda width: list(why(self.desk, found, weeks, periods, span, name, width))
        )

    def _can_open(self, key: str) -> bool:
        return key.startswith(FIGURE) or super()._can_open(key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A figure can be asked why; nothing is added here."""
        if action == "why":
            return self.list.has_focus and self.list.current_key.startswith(FIGURE)
        return action != "add" and super().check_action(action, parameters)

    def action_other_view(self) -> None:
        """By month, by quarter, by year."""
        spans = CALENDAR_SPANS
        self._span = spans[(spans.index(self._span) + 1) % len(spans)]
        self.redraw()

    def action_why(self) -> None:
        """What a figure counted."""
        self._opened(self.list.current_key)
