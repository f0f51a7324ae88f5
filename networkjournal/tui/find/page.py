"""The page that looks through everything at once."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from networkjournal.domain.records import TABLES, Person, Record
from networkjournal.domain.table_titles import TITLES
from networkjournal.language import _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.find.found_row import found_row
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import NO_ROWS, Block, Heading, RecordRows, Rows
from networkjournal.tui.section import Section
from networkjournal.tui.text import Line

_SHOWN = 50
"""So many of one kind are shown at first."""

_MORE = "more:"
_BREATH = 0.001
"""Seconds between two pieces, in which a key is looked at."""


@dataclass(frozen=True)
class More:
    """The row that stands for those of a kind that are not shown."""

    table: str
    count: int

    @property
    def id(self) -> str:
        """What the row stands for."""
        return _MORE + self.table


class FindPage(Section):
    """One line over people, the log, meetings, steps, goals, groups and the rest."""

    NAME = "find"
    TABLES: ClassVar[frozenset[str]] = frozenset(TABLES)
    ADDS = Person
    IS_BEHIND = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._is_typing = True
        self._whole: set[str] = set()
        self._asked = ""
        self._hits: dict[str, Sequence[Record]] = {}
        self.filter_line.on_give_up(self.desk.leave_page)
        self.add_class("-prose")

    # Coming and going

    def arrive(self) -> None:
        """Type at once; what was asked before is there, and goes with the first letter."""
        self._trail.clear()
        self.remove_class("-detail")
        self.filter_line.enter(anew=True)
        self._is_typing = True
        if self.desk.overview.log_is_open:
            self.call_after_refresh(self.run_worker, self._gather, exclusive=True)

    async def _gather(self) -> None:
        """Have the words ready when the first letter comes."""
        for _piece in self.desk.overview.index.gather():
            await asyncio.sleep(_BREATH)

    def take_focus(self) -> None:
        """Back into the line, or to where one was in what it found."""
        if self._is_typing:
            self.filter_line.enter()
        else:
            super().take_focus()

    def _focus_list(self) -> None:
        if self.list.current_key:
            self._is_typing = False
            super()._focus_list()
        else:
            self.filter_line.enter()

    def action_filter(self) -> None:
        """Into the line."""
        self._is_typing = True
        super().action_filter()

    def action_back(self) -> None:
        """From a page to the list, from the list into the line with nothing in it, then away."""
        if self._trail or self.in_detail or not self.filter_line.value:
            super().action_back()
        else:
            self.filter_line.put("")
            self.action_filter()

    # What was found

    def heading(self) -> tuple[Line, Line]:
        """The title, and how much was found where not all of it is shown."""
        count = sum(map(len, self._hits.values()))
        words = _("{count} found").format(count=count)
        return ((self.title, "name"),), ((words, "soft"),) if count > self.list.rows.count else ()

    def nothing_here(self) -> str:
        """What can be typed."""
        return _(
            "Type words from anything you wrote: a name, a place, a line of the log, a note."
            " Also circle:church, kind:harvest, with:anna, on:2026-11, due:2w, not, or,"
            " “words together” in quotes."
        )

    def rows(self, query: str) -> Rows:
        """What matches, by kind."""
        asked = query.strip()
        if asked != self._asked:
            self._whole.clear()
        self._asked = asked
        self._hits = self.desk.overview.everywhere(asked) if asked else {}
        if not self._hits:
            return NO_ROWS
        return self._under_headings(self._words(asked))

    def _words(self, asked: str) -> tuple[str, ...]:
        from networkjournal.domain.search.query import parse_query

        return parse_query(asked, self.desk.today).words

    def _under_headings(self, words: tuple[str, ...]) -> Rows:
        items: list[Record | More | Heading] = []
        headings = 0
        for table, records in self._hits.items():
            if items:
                items.append(Heading())
                headings += 1
            title = ((_(TITLES[table]), "heading"), (f" · {len(records)}", "soft"))
            items.append(Heading(title))
            headings += 1
            shown = len(records) if table in self._whole else _SHOWN
            items += records[:shown]
            if len(records) > shown:
                items.append(More(table, len(records) - shown))
                headings += 1

        def draw(one: Record | More, width: int) -> Line:
            if isinstance(one, More):
                return ((self._say_more(one), "soft"),)
            return found_row(self.desk, one, words, width)

        rows: RecordRows[Record | More] = RecordRows(items, draw, headings)
        return rows

    def _say_more(self, more: More) -> str:
        line = ngettext(
            "and {count} more · Enter shows it", "and {count} more · Enter shows them", more.count
        )
        return line.format(count=more.count)

    def _opened(self, key: str) -> None:
        """What is not shown is shown; a record opens as its page."""
        if key.startswith(_MORE):
            self._show_all(key.removeprefix(_MORE))
        else:
            self._is_typing = False
            super()._opened(key)

    def _show_all(self, table: str) -> None:
        self._whole.add(table)
        records = self._hits.get(table, ())
        self.redraw()
        if len(records) > _SHOWN:
            self.list.go_to(records[_SHOWN].id)

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Whatever one stands on reads as it does in its own section."""
        return read_record(self.desk, record, width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is added here."""
        return action != "add" and super().check_action(action, parameters)
