"""What can go wrong with a journal, each said in one line that tells what to do next."""

import errno
from pathlib import Path

from networkjournal.language import _


class JournalError(Exception):
    """Something about the journal's file; ``str()`` of it is one line for a person."""


class JournalDamagedError(JournalError):
    """The file is there and cannot be read as a journal; it is left as it is."""


class JournalBusyError(JournalError):
    """Another program holds the journal's lock for too long."""


class NotSavedError(JournalError):
    """A change could not be written; the file and what is in memory are as they were."""


_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def not_saved(error: OSError, path: Path) -> NotSavedError:
    """Say why a change could not be written."""
    if error.errno in _FULL:
        return NotSavedError(_("Not saved: the disk is full. Your text is still here."))
    file = error.filename if isinstance(error.filename, str) else str(path)
    if error.errno in _FORBIDDEN:
        return NotSavedError(_("Not saved: {file} may not be written.").format(file=file))
    reason = error.strerror or type(error).__name__
    return NotSavedError(_("Not saved: {reason} ({file}).").format(reason=reason, file=file))


def not_read(error: OSError, path: Path) -> JournalError:
    """Say why a file could not be read."""
    if error.errno in _FORBIDDEN:
        return JournalError(_("{file} may not be read.").format(file=path))
    if error.errno == errno.ELOOP:
        return JournalError(_("{file} is a link that points to itself.").format(file=path))
    reason = error.strerror or type(error).__name__
    return JournalError(_("{file} cannot be read: {reason}.").format(file=path, reason=reason))
