"""Reading and comparing away from the screen, so that the page answers meanwhile."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from networkjournal.domain.records import Entry, Meeting, Person, Settings
from networkjournal.exchange.columns import Table, read_table
from networkjournal.exchange.incoming import Import
from networkjournal.exchange.pace import Pace
from networkjournal.exchange.plan import ImportPlan
from networkjournal.journal import Journal
from networkjournal.journal.lines import Content

_AT_ONCE = 300_000
"""Bytes of a file that is read at once, before a bar could be seen."""


class Snapshot(Struct, frozen=True):
    """A journal as it is now: what is read in another thread does not move."""

    people: Mapping[str, Person]
    meetings: Mapping[str, Meeting]
    entries: Mapping[str, Entry]
    settings: Settings
    content: Content


def snapshot_of(journal: Journal) -> Snapshot:
    """The journal as it is now.

    Raises:
        JournalError: Some of it cannot be read.
    """
    journal.check()
    return Snapshot(
        dict(journal.people),
        dict(journal.meetings),
        dict(journal.entries),
        journal.settings,
        dict(journal.content),
    )


class Reading:
    """One look into a file.

    Args:
        path: The file, folder or archive.
        journal: What it is compared with.
        today: The day by which a meeting is over.
        table: The table that it is, and what each column of it was chosen to be.
    """

    def __init__(
        self,
        path: Path,
        journal: Snapshot,
        today: date,
        table: tuple[Table, Sequence[str]] | None = None,
    ) -> None:
        self.pace = Pace()
        self._path = path
        self._journal = journal
        self._today = today
        self._table = table

    @property
    def is_long(self) -> bool:
        """Whether it may take longer than one waits without a word."""
        from networkjournal.exchange.archive import is_archive

        try:
            return self._path.is_dir() or (
                self._path.stat().st_size > _AT_ONCE or is_archive(self._path)
            )
        except (OSError, ValueError):
            return False

    def plan(self) -> ImportPlan:
        """What taking it in would do.

        Raises:
            ColumnsUnknown: It is a table; which column is what has to be chosen.
            ImportRefused: It cannot be taken in.
            ImportStopped: The pace was stopped.
        """
        from networkjournal.exchange import plan_import
        from networkjournal.exchange.doubtful import with_doubtful

        plan = plan_import(self._read(), self._journal, self._today, self.pace)
        return with_doubtful(plan, self._journal.people.values())

    def _read(self) -> Import:
        from networkjournal.exchange import read_import
        from networkjournal.exchange.reading import read_text

        if self._table is None:
            return read_import([self._path], ask_columns=True, pace=self.pace)
        return read_table(read_text(self._path, pace=self.pace), *self._table)
