"""The page of what was deleted."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import ClassVar

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import TABLES, Entry, Person
from networkjournal.domain.text import fold
from networkjournal.journal import JournalError
from networkjournal.journal.trash import RECORD_DAYS, Deleted
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.reading import read_record
from networkjournal.tui.record_fields import TITLES
from networkjournal.tui.rows import NO_ROWS, PageRows, RecordRows, Rows
from networkjournal.tui.saying import KIND_NAMES
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, column, joined, said, spread

_WIDE, _COLUMN, _STAYS = 62, 13, 20


class TrashPage(Section):
    """What was deleted in the last thirty days, the newest first."""

    NAME = "trash"
    TABLES: ClassVar[frozenset[str]] = frozenset(TABLES)
    ADDS = Person
    IS_BEHIND = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._gone: Mapping[str, Deleted] = {}
        self.add_class("-prose")

    def heading(self) -> tuple[Line, Line]:
        """The title, and how long things stay."""
        stays = _("kept for {count} days").format(count=RECORD_DAYS)
        return ((self.title, "name"),), ((stays, "soft"),)

    def nothing_here(self) -> str:
        """That nothing can be brought back."""
        return _("Nothing was deleted in the last {count} days.").format(count=RECORD_DAYS)

    def redraw(self, key: str | None = None) -> None:
        """Look into the trash again; while one types, what was read of it will do."""
        journal = self.desk.journal
        try:
            self._gone = {gone.id: gone for gone in journal.deleted()}
        except JournalError as error:
            self.desk.warn(str(error))
        super().redraw(key)

    def rows(self, query: str) -> Rows:
        """What was deleted and has these words in its name or kind."""
        words = fold(query).split()
        found = [
            gone
            for gone in self._gone.values()
            if all(word in fold(f"{gone.name} {_kind(gone)}") for word in words)
        ]
        return RecordRows(found, self._row) if found else NO_ROWS

    def _row(self, gone: Deleted, width: int) -> Line:
        day, kind = _day(gone), _kind(gone)
        name = ((said(gone.name, width), "name"),)
        when = _say_when(day, self.desk.today) if day else ""
        if width < _WIDE or day is None:
            return spread(name, joined([((kind, "soft"),), ((when, "soft"),)]), width)
        until = say_date(day + timedelta(days=RECORD_DAYS), self.desk.today, "short")
        stays = _("stays until {date}").format(date=until)
        right = [span for words in (kind, when) for span in column(((words, "soft"),), _COLUMN)]
        return spread(name, [*right, *column(((stays, "soft"),), _STAYS)], width)

    # What one stands on

    @property
    def _gone_here(self) -> Deleted | None:
        """What was deleted and one stands on, or reads."""
        if self._trail:
            return None
        key = self._shown if self.in_detail else self.list.current_key
        return self._gone.get(key)

    def _page(self, key: str) -> Rows:
        """What was deleted reads as it did; what it names, as its own page."""
        gone = self._gone.get(key)
        if gone is None:
            return super()._page(key)
        return PageRows(lambda width: read_record(self.desk, gone.record, width))

    def _can_open(self, key: str) -> bool:
        return key in self._gone or super()._can_open(key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is here can be brought back; nothing is added."""
        if action == "bring_back":
            return self._gone_here is not None
        return action != "add" and super().check_action(action, parameters)

    def action_bring_back(self) -> None:
        """Bring back what one stands on, in one change."""
        gone = self._gone_here
        if gone is None:
            return
        name = said(gone.name, 60)
        try:
            self.desk.journal.bring_back(gone, _("Brought back {name}").format(name=name))
        except JournalError as error:
            self.desk.warn(str(error))
            return
        if self.in_detail:
            self._leave_page()
        self.desk.say(keyed(_("Brought back {name} · [undo] to undo")).format(name=name))


def _kind(gone: Deleted) -> str:
    """What kind of record it is, in a word or two."""
    if isinstance(gone.record, Entry):
        return _(KIND_NAMES[gone.record.kind])
    title = _(TITLES[type(gone.record)][1]) if type(gone.record) in TITLES else ""
    return title[:1].lower() + title[1:]


def _day(gone: Deleted) -> date | None:
    """The day it was deleted, by the clock on the wall."""
    return datetime.fromisoformat(gone.when).astimezone().date() if gone.when else None


def _say_when(day: date, today: date) -> str:
    days = (today - day).days
    if days <= 0:
        return _("today")
    return _("yesterday") if days == 1 else say_date(day, today, "weekday")
