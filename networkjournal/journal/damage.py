"""What to say when a journal cannot be read: what is wrong, and the way back."""

from __future__ import annotations

import shlex
from pathlib import Path

from networkjournal.domain.text import clean_line
from networkjournal.journal.backups import Backup, backups
from networkjournal.journal.errors import JournalDamagedError, JournalError
from networkjournal.journal.file import read_content
from networkjournal.journal.line import LayoutError
from networkjournal.journal.places import journal_path
from networkjournal.journal.shape import ShapeError, see_that_all_is_whole
from networkjournal.language import _


def damaged(path: Path, why: str) -> JournalDamagedError:
    """One line: which journal, what is wrong with it, and the command that helps.

    The command restores the newest backup that is whole; without one it salvages.
    """
    command = ["networkjournal"]
    if path != journal_path():
        command += ["--journal", str(path)]
    good = newest_good(path)
    if good is None:
        command += ["check", "--salvage", f"{path.stem}-salvaged.json"]
        line = _(
            "{file} is damaged ({why}); nothing was changed. There is no good backup;"
            " get out what is whole with: {command}"
        )
        return JournalDamagedError(
            line.format(file=path, why=clean_line(why), command=shlex.join(command))
        )
    command += ["restore", good.name]
    line = _(
        "{file} is damaged ({why}); nothing was changed. The newest good backup is {backup};"
        " bring it back with: {command}"
    )
    return JournalDamagedError(
        line.format(file=path, why=clean_line(why), backup=good.name, command=shlex.join(command))
    )


def newest_good(path: Path) -> Backup | None:
    """The newest backup of this journal whose every record is whole."""
    return next((backup for backup in backups(path) if is_whole(backup.path)), None)


def is_whole(path: Path) -> bool:
    """Whether this file is a journal whose every record can be read."""
    try:
        found = read_content(path, strictly=True)
        if found is None:
            return False
        see_that_all_is_whole(found[0])
    except (JournalError, ShapeError, LayoutError):
        return False
    return True
