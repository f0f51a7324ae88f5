"""The section Log."""

from collections.abc import Sequence
from typing import ClassVar, cast

from networkjournal.domain.records import Entry, Record
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.log.entry_page import entry_page
from networkjournal.tui.log.entry_row import entry_row
from networkjournal.tui.rows import NO_ROWS, Block, Heading, RecordRows, Rows
from networkjournal.tui.saying import say_month
from networkjournal.tui.section import Section
from networkjournal.tui.text import Line

_VIEWS = {
    "": N_("all kinds"),
    "sowing": N_("sowings only"),
    "harvest": N_("harvests only"),
    "insight": N_("insights only"),
    "talk": N_("talks only"),
    "scan": N_("scans only"),
}


class LogSection(Section):
    """What was written down, newest day first."""

    NAME = "log"
    TABLES: ClassVar[frozenset[str]] = frozenset({"entries", "people"})
    ADDS = Entry
    has_other_view = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._kind = ""
        self.add_class("-prose")

    def heading(self) -> tuple[Line, Line]:
        """The title, and which kinds are shown."""
        return ((self.title, "name"),), ((_(_VIEWS[self._kind]), "soft"),)

    def nothing_here(self) -> str:
        """How the first line is written."""
        return _("Nothing written yet. s sows.")

    def rows(self, query: str) -> Rows:
        """The entries that match, under their months."""
        if not self.desk.overview.log_is_open:
            return NO_ROWS
        items: list[Entry | Heading] = []
        headings, month = 0, (0, 0)
        for entry in cast("Sequence[Entry]", self.desk.overview.matching("entries", query)):
            if self._kind and entry.kind != self._kind:
                continue
            day = entry.on or entry.day
            if (day.year, day.month) != month:
                month = (day.year, day.month)
                if items:
                    items.append(Heading())
                    headings += 1
                items.append(Heading(((say_month(day), "heading"),)))
                headings += 1
            items.append(entry)
        return RecordRows(items, lambda entry, width: entry_row(self.desk, entry, width), headings)

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """An entry reads as its own page."""
        if isinstance(record, Entry):
            return entry_page(self.desk, record, width)
        return super().read(record, width)

    def action_add(self) -> None:
        """Something happened: the line for a talk, where every kind can be named."""
        self.desk.capture("talk")

    def action_other_view(self) -> None:
        """The next kind."""
        kinds = list(_VIEWS)
        self._kind = kinds[(kinds.index(self._kind) + 1) % len(kinds)]
        self.redraw()
