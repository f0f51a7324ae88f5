"""The journal's file: read, looked at again, and replaced."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from networkjournal.domain.records import TABLES
from networkjournal.journal.backups import back_up, back_up_today
from networkjournal.journal.durable import Stamp, read_file, stamp, why_read_only, write_file
from networkjournal.journal.errors import JournalDamagedError, JournalError, not_saved
from networkjournal.journal.layout import DELETED, META, decode, empty, encode, read_strictly
from networkjournal.journal.line import LayoutError
from networkjournal.journal.lines import Content
from networkjournal.journal.places import make_private_folder
from networkjournal.journal.upgrades import FORMAT, NewerFormatError, format_of, upgrade
from networkjournal.language import _

UNSEEN = Stamp(0, 0, 0, 0, 0)
"""The stamp of a file that is there and has to be looked into."""


def in_order(content: Content) -> Content:
    """The content with every table there, contacts first: they are read before the rest."""
    known = (META, *TABLES)
    others = [name for name in content if name not in known and name != DELETED]
    whole = {**empty((*known, *others, DELETED)), **content}
    return {name: whole[name] for name in (*known, *others, DELETED)}


def read_content(path: Path, *, strictly: bool = False) -> tuple[Content, int] | None:
    """A journal's content in this version's format, and the format it has in the file.

    None if there is no such file. ``strictly`` decodes and checks every record at once; without
    it a table in our layout is only cut into records when it is first needed.

    Raises:
        JournalError: it cannot be read; :class:`JournalDamagedError` if it is no whole journal.
    """
    data = read_file(path)
    return None if data is None else content_in(data, path, strictly=strictly)


def content_in(data: bytes, path: Path, *, strictly: bool = False) -> tuple[Content, int]:
    """The journal in these bytes, as :func:`read_content` gives it; ``path`` is for messages.

    Raises:
        JournalError: as there.
    """
    try:
        content = read_strictly(data) if strictly else decode(data)
        return in_order(upgrade(content)), format_of(content)
    except LayoutError as error:
        raise JournalDamagedError(str(error)) from None
    except NewerFormatError as error:
        line = _(
            "{file} was written by a newer networkjournal (format {number}, this one knows"
            " {known}); nothing was changed. Update networkjournal."
        )
        raise JournalError(line.format(file=path, number=error.number, known=FORMAT)) from None


class JournalFile:
    """One journal's file and what it looked like when it was last read or written."""

    def __init__(self, path: Path) -> None:
        """Work with the file at this path, or the one that a link there points to."""
        self.path = path
        self._seen: Stamp | None = None
        self._older_format = False

    @property
    def real(self) -> Path:
        """The file itself, where the path is a link."""
        return Path(os.path.realpath(self.path))

    @property
    def read_only(self) -> str:
        """One line why it cannot be written, or nothing."""
        return why_read_only(self.real)

    def read(self, *, strictly: bool = False) -> Content | None:
        """The content; None if there is no file. Raises as :func:`read_content`."""
        seen = self._stamp()
        found = read_content(self.path, strictly=strictly)
        self._seen = seen
        if found is None:
            return None
        content, number = found
        self._older_format = number < FORMAT
        return content

    def look_again(self) -> None:
        """What was read there is not to be taken as seen."""
        self._seen = UNSEEN

    def was_touched(self) -> bool:
        """Whether someone else wrote since it was last read or written."""
        return self._seen is UNSEEN or self._stamp() != self._seen

    def _stamp(self) -> Stamp | None:
        try:
            return stamp(self.path)
        except OSError:
            return UNSEEN

    def write(self, before: Content, after: Content) -> None:
        """Replace the file, keeping the state before where a backup is due.

        Raises:
            NotSavedError: it could not be written; everything is as it was.
        """
        real = self.real
        try:
            make_private_folder(real.parent)
            if self._seen is not None:
                if self._older_format:
                    back_up(self.path, "before-upgrade", [real.read_bytes()])
                with contextlib.suppress(OSError):
                    back_up_today(self.path, encode(before))
            written = write_file(real, encode(after))
        except OSError as error:
            raise not_saved(error, self.path) from error
        self._older_format = False
        there = self._stamp()
        # what a sync tool put there meanwhile has not been seen
        self._seen = there if there and there[:-1] == written[:-1] else UNSEEN
