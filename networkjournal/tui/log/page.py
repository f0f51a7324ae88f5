"""The section Log."""

from collections.abc import Sequence
from typing import ClassVar, cast

from networkjournal.domain.records import Entry, Record
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.log.entry_row import entry_row
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import NO_ROWS, Block, Heading, RecordRows, Rows
from networkjournal.tui.saying import say_month
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line

_VIEWS = {
    "": N_("all kinds"),
    "sowing": N_("sowings only"),
    "harvest": N_("harvests only"),
    "insight": N_("insights only"),
    "talk": N_("talks only"),
    "scan": N_("scans only"),
}


_NOTHING = {
    "": N_("Nothing written yet. [sow] sows."),
    "sowing": N_("No sowing yet. [sow] writes one."),
    "harvest": N_("No harvest yet. [harvest] writes one."),
    "insight": N_("No insight yet. [insight] writes one."),
    "talk": N_("No talk yet. [talk] writes one."),
    "scan": N_("No scan yet."),
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
        """The title, and which kinds are shown; of one kind how many."""
        shown = _(_VIEWS[self._kind])
        if self._kind and not self.desk.rests:
            shown = f"{shown} · {self.list.rows.count}"
        return ((self.title, "name"),), ((shown, "soft"),)

    def nothing_here(self) -> str:
        """How the first line is written."""
        return keyed(_(_NOTHING[self._kind]))

    def redraw(self, key: str | None = None) -> None:
        """Show what the journal says now; every kind, where the row to stand on is of another."""
        entry = self.desk.get(key) if key else None
        if isinstance(entry, Entry) and self._kind not in ("", entry.kind):
            self._kind = ""
        super().redraw(key)

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
        """Whatever is opened from a line of the log reads as it does in its own section."""
        return read_record(self.desk, record, width)

    def action_add(self) -> None:
        """Something happened: choose what, then write it in the line."""
        from networkjournal.tui.log.kinds import kind_palette

        self.app.push_screen(kind_palette(self.desk))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Back also leads from one kind to all."""
        if action == "back" and self._kind:
            return True
        return super().check_action(action, parameters)

    def action_back(self) -> None:
        """Back to where one came from; from one kind to all of them."""
        if self._kind and not (self._trail or self.in_detail or self.filter_line.value):
            self._kind = ""
            self.redraw()
        else:
            super().action_back()

    def action_other_view(self) -> None:
        """The next kind."""
        kinds = list(_VIEWS)
        self._kind = kinds[(kinds.index(self._kind) + 1) % len(kinds)]
        self.redraw()
