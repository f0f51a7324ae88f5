"""Writing a file for other programs: whole or not at all, and never over what is not ours."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from networkjournal.domain.text import clean_line
from networkjournal.language import _

_HEAD = 4_096


class NotWritten(Exception):  # noqa: N818 - it says what happened
    """A file that was not written; its text is one translated line that names it."""


class ThereAlready(NotWritten):
    """Another file is there, and nobody said that it may be written over."""


def write_out(path: Path, data: bytes, ours: bytes = b"", *, replace: bool = False) -> Path:
    """Write a file that only its owner can read.

    Args:
        path: Where; a link is followed.
        data: What.
        ours: What stands near the beginning of a file that this program wrote: such a one is
            written anew. Empty: none is.
        replace: Whether any file that is there may be written over.

    Returns:
        Where it was written, links followed.

    Raises:
        NotWritten: Another file is there, or it cannot be written; nothing has changed.
    """
    name = clean_line(str(path))
    try:
        path = path.resolve()
        if path.is_dir():
            raise NotWritten(_("{file} is a folder; name a file in it.").format(file=name))
        if path.exists() and not path.is_file():
            raise NotWritten(_("{file} is not an ordinary file.").format(file=name))
        if path.exists() and not replace and not _is_ours(path, ours):
            there = (
                _("{file} is there already, and not from here; give another name.")
                if ours
                else _("{file} is there already; give another name.")
            )
            raise ThereAlready(there.format(file=name))
        _write(path, data)
    except (OSError, ValueError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise NotWritten(
            _("{file} cannot be written: {reason}.").format(file=name, reason=clean_line(reason))
        ) from None
    return path


def _is_ours(path: Path, ours: bytes) -> bool:
    if not ours or not path.is_file():
        return False
    with path.open("rb") as file:
        return ours in file.read(_HEAD)


def _write(path: Path, data: bytes) -> None:
    handle, fresh = tempfile.mkstemp(prefix=f".{path.name[:100]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(fresh).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(fresh).unlink()
        raise
