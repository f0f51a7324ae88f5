"""Bringing an earlier state back."""

from __future__ import annotations

from pathlib import Path

from networkjournal.journal.backups import back_up, backups
from networkjournal.journal.durable import read_file
from networkjournal.journal.errors import (
    JournalDamagedError,
    JournalError,
    NotSavedError,
    not_saved,
)
from networkjournal.journal.file import JournalFile
from networkjournal.journal.journal import Journal, differences
from networkjournal.journal.layout import DELETED, META
from networkjournal.journal.lock import locked
from networkjournal.language import _


def find_backup(journal: Path, name: str) -> Path:
    """The backup of this name, or any file of this path.

    Raises:
        JournalError: there is neither.
    """
    for backup in backups(journal):
        if name in (backup.name, backup.path.name):
            return backup.path
    if Path(name).expanduser().exists():
        return Path(name).expanduser()
    raise JournalError(
        _("There is no backup “{name}”; networkjournal backups lists them.").format(name=name)
    )


def restore(path: Path, backup: Path, description: str) -> Path | None:
    """Make the journal what it was in this backup.

    A journal that can be read is changed record by record, as one change that undo takes back, so
    that an open window and a synced copy take it over; its present state is backed up first. A
    damaged one is moved to the backups as it is, and the backup takes its place.

    Args:
        path: the journal.
        backup: an earlier state.
        description: what undo will say.

    Returns:
        Where the state from before is kept; None if there was none.

    Raises:
        JournalError: the backup cannot be read, or nothing could be written.
    """
    earlier = Journal.open(backup)
    earlier.check()
    try:
        journal = Journal.open(path)
        journal.check()
    except JournalDamagedError:
        return _replace(path, earlier)
    kept = journal.back_up("before-restore")
    edits = [
        edit
        for edit in differences(journal.content, earlier.content)
        if edit.table not in (META, DELETED)
    ]
    journal.apply(description, edits)
    return kept.path if kept else None


def _replace(path: Path, earlier: Journal) -> Path | None:
    file = JournalFile(path)
    if why := file.read_only:
        raise NotSavedError(why)
    with locked(path):
        data = read_file(path)
        try:
            kept = back_up(path, "damaged", [data]).path if data is not None else None
        except OSError as error:
            raise not_saved(error, path) from error
        file.write({}, earlier.content)
    return kept
