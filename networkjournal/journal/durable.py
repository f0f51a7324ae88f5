"""Files that survive: read without surprises, replaced whole or not at all."""

import contextlib
import os
import stat
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from networkjournal.journal.errors import JournalError, not_read
from networkjournal.language import _

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_NO_BLOCK = getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_REPLACE_TRIES = 5
_REPLACE_PAUSE = 0.05

MOST_BYTES = 500_000_000
"""A larger file is no journal: 25 years of 50,000 entries take some 25 MB."""


class Stamp(NamedTuple):
    """What the file system says of a file: two equal stamps, and nobody wrote in between."""

    device: int
    inode: int
    size: int
    modified: int
    changed: int


def stamp(path: Path) -> Stamp | None:
    """The file's stamp; None if it is not there."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return _stamp_of(found)


def _stamp_of(found: os.stat_result) -> Stamp:
    return Stamp(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def read_file(path: Path) -> bytes | None:
    """The file's bytes; None if there is no such file.

    Raises:
        JournalError: it is a folder, a device, a pipe or a link to nothing, too large, or may not
            be read. Never waits for a pipe's other end.
    """
    try:
        kind = path.stat()
    except FileNotFoundError:
        if path.is_symlink():
            raise JournalError(
                _("{file} is a link to something that is not there; is a disk missing?").format(
                    file=path
                )
            ) from None
        return None
    except OSError as error:
        raise not_read(error, path) from error
    _refuse_what_is_no_file(path, kind)
    try:
        with open(os.open(path, os.O_RDONLY | _NO_BLOCK | _BINARY), "rb") as file:  # noqa: PTH123
            _refuse_what_is_no_file(path, os.fstat(file.fileno()))
            return file.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise not_read(error, path) from error


def _refuse_what_is_no_file(path: Path, kind: os.stat_result) -> None:
    if stat.S_ISDIR(kind.st_mode):
        raise JournalError(_("{file} is a folder; name a file in it.").format(file=path))
    if not stat.S_ISREG(kind.st_mode):
        raise JournalError(_("{file} is not an ordinary file.").format(file=path))
    if kind.st_size > MOST_BYTES:
        raise JournalError(_("{file} is over 500 MB; that is no journal.").format(file=path))


def write_file(path: Path, chunks: Iterable[bytes | memoryview]) -> Stamp:
    """Write the file whole, or leave it exactly as it was.

    A temporary file beside it is written, synced and moved over it; then the folder is synced.
    The temporary name is fixed, so that a crash leaves at most one behind; callers hold the
    journal's lock. The file is only for the user (0600), whatever the umask. A link at ``path``
    must have been resolved.

    Returns:
        The stamp of what was written, to tell it from what someone else puts there right after;
        moving it may still have altered when it was changed.

    Raises:
        OSError: some step failed; the file and its folder are as before.
    """
    temporary = path.with_name(path.name + ".tmp")
    with contextlib.suppress(FileNotFoundError):
        temporary.unlink()
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY
        with open(os.open(temporary, flags, 0o600), "wb", buffering=0) as file:  # noqa: PTH123
            for chunk in chunks:
                _write_all(file.fileno(), chunk)
            os.fsync(file.fileno())
            written = _stamp_of(os.fstat(file.fileno()))
        _replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)
    return written


def _write_all(file: int, data: bytes | memoryview) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(file, view) :]


def _replace(temporary: Path, path: Path) -> None:
    for attempt in range(_REPLACE_TRIES):
        try:
            os.replace(temporary, path)  # noqa: PTH105 - tests make this very call fail
        except PermissionError:
            # Windows: a virus scanner or a sync tool may hold the file for a moment.
            if os.name != "nt" or attempt == _REPLACE_TRIES - 1:
                raise
            time.sleep(_REPLACE_PAUSE)
        else:
            return


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder last through a power cut, where the system can.

    A failure is passed over: the rename has happened and what it names is synced, so saying "not
    saved" would be untrue; after a power cut the file is the old one or the new one.
    """
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def why_read_only(path: Path) -> str:
    """One line why this file may not be replaced, or nothing.

    Replacing needs only the folder's consent, so a file that someone marked read-only is asked
    itself; the mode bits count also for the superuser.
    """
    folder = path.parent
    for place in (path, folder):
        try:
            mode = place.stat().st_mode
        except OSError:
            continue
        if not mode & 0o222 or not os.access(place, os.W_OK):
            return _("{file} is read-only; nothing can be written.").format(file=place)
    return ""
