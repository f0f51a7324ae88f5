"""Conflict copies: what sync tools lay beside a journal that was changed in two places at once."""

from __future__ import annotations

import contextlib
import os
import re
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from networkjournal.journal.backups import COPY, Backup, back_up
from networkjournal.journal.durable import read_file, stamp
from networkjournal.journal.errors import JournalError, not_saved
from networkjournal.language import _

_SETTLED = 3_000_000_000
"""Nanoseconds after which a folder's stamp surely tells of all that was put into it."""

_MARK = r"""
    \.sync-conflict-\d{8}-\d{6}(-[A-Z0-9]{7})?      # Syncthing
    | [ ]?\([^()]*conflict[^()]*\)([ ]?\(\d+\))?    # Dropbox, Nextcloud, ownCloud, Seafile
    | _conflict-\d{8}-\d{6}                         # ownCloud, older
    | [ ]?\(\d+\)                                   # Google Drive, OneDrive
"""
"""What stands between the journal's name and its ending in the name of a copy; *conflict* also in
Dutch words (conflictkopie), and around it whose copy it is and of when."""


@dataclass(frozen=True)
class ConflictCopy:
    """A file that a sync tool laid beside the journal.

    Attributes:
        path: Where it lies.
        changed: When it was written last, by the clock on the wall.
        size: In bytes.
    """

    path: Path
    changed: datetime
    size: int


def is_copy_of(journal: str, name: str) -> bool:
    """Whether a file of this name is a sync tool's copy of the journal of that name."""
    stem, ending = os.path.splitext(journal)  # noqa: PTH122 - names, not paths
    if not (name.startswith(stem) and name.endswith(ending)):
        return False
    between = name[len(stem) : len(name) - len(ending)]
    return re.fullmatch(_MARK, between, re.VERBOSE | re.IGNORECASE) is not None


def conflict_copies(journal: Path) -> list[ConflictCopy]:
    """The conflict copies beside the file of this journal, where a link leads to, newest first.

    A folder that cannot be read has none.
    """
    real = Path(os.path.realpath(journal))
    found = []
    with contextlib.suppress(OSError), os.scandir(real.parent) as entries:
        for entry in entries:
            if is_copy_of(real.name, entry.name):
                with contextlib.suppress(OSError, OverflowError, ValueError):
                    kind = entry.stat(follow_symlinks=False)
                    if entry.is_file(follow_symlinks=False):
                        changed = datetime.fromtimestamp(kind.st_mtime)
                        found.append(ConflictCopy(Path(entry.path), changed, kind.st_size))
    return sorted(found, key=lambda copy: (copy.changed, copy.path.name), reverse=True)


class CopiesBeside:
    """The conflict copies beside a journal; the folder is only read when something in it moved."""

    def __init__(self, journal: Path) -> None:
        """Nothing is looked at yet."""
        self._journal = journal
        self._seen: tuple[str, int] | None = None
        self._copies: list[ConflictCopy] = []

    def look(self) -> list[ConflictCopy]:
        """What lies there now; costs one look at the folder's stamp when nothing moved."""
        folder = os.path.dirname(os.path.realpath(self._journal))  # noqa: PTH120
        try:
            moved = os.stat(folder).st_mtime_ns  # noqa: PTH116
        except OSError:
            return []
        if (folder, moved) != self._seen:
            self._copies = conflict_copies(self._journal)
            # in one tick of the clock a second file may come without altering the stamp
            settled = time.time_ns() - moved > _SETTLED
            self._seen = (folder, moved) if settled else None
        return self._copies


def set_aside(journal: Path, copy: Path) -> Backup:
    """Move a conflict copy that was taken in among the journal's backups, where it stays.

    Raises:
        JournalError: it could not be moved; then it lies where it lay.
    """
    seen = stamp(copy)
    data = read_file(copy)
    if data is None:
        raise JournalError(_("There is no file {file}.").format(file=copy))
    try:
        kept = back_up(journal, COPY, [data])
    except OSError as error:
        raise not_saved(error, copy) from error
    try:
        if stamp(copy) == seen:  # else the sync tool laid another one there meanwhile
            copy.unlink()
    except OSError as error:
        with contextlib.suppress(OSError):
            kept.path.unlink()
        raise not_saved(error, copy) from error
    return kept
