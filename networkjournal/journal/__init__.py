"""The open journal: TinyDB, the durable file, changes, undo, backups, merging."""

from networkjournal.journal.backups import Backup
from networkjournal.journal.change import Change
from networkjournal.journal.errors import JournalDamagedError, JournalError, NotSavedError
from networkjournal.journal.journal import Journal, Touched

__all__ = [
    "Backup",
    "Change",
    "Journal",
    "JournalDamagedError",
    "JournalError",
    "NotSavedError",
    "Touched",
]
