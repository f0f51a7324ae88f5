"""The files in a .zip as a service gives it away: looked into in memory, never unpacked to disk.

Whatever an archive says of itself is only believed as far as it costs nothing: what it holds is
read up to a limit, and names are words that lead nowhere.
"""

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from networkjournal.domain.text import clean_line, cut
from networkjournal.exchange.incoming import ImportRefused
from networkjournal.exchange.member import HEAD, Member
from networkjournal.exchange.reading import opened, read_whole
from networkjournal.language import _

MOST_FILES = 200_000
"""Files in one archive; the largest that services give away hold a photo a file."""

MOST_NAMES = 40_000_000
"""Bytes that the names of all of them may take."""

_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_LONGEST_END = 66_000
_LOCKED = 0x1
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How services pack; the others can take gigabytes of memory for a few bytes."""
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError),
    *(RuntimeError, ValueError, OverflowError, MemoryError, KeyError, IndexError, OSError),
)
"""What :mod:`zipfile` raises, depending on which part of an archive is broken."""


def is_archive(path: Path) -> bool:
    """Whether this is a .zip, by how it begins."""
    try:
        with opened(path, "") as file:
            return file.read(4) in _MARKS
    except ImportRefused:
        return False


@contextmanager
def files_in_archive(path: Path) -> Iterator[list[Member]]:
    """Every file in a .zip, to be read while the block lasts.

    Args:
        path: The archive.

    Raises:
        ImportRefused: It cannot be read, is damaged, or holds too much.
    """
    name = clean_line(str(path))
    with opened(path, name) as raw:
        file = io.BufferedReader(cast(io.RawIOBase, raw))
        try:
            _refuse_too_many(file, name)
            with _listed(file, name) as archive:
                yield [
                    Packed(archive, info, f"{name}/{_shown(info.filename)}")
                    for info in archive.infolist()
                    if info.filename and not info.filename.endswith("/")
                ]
        finally:
            file.detach()


def _listed(file: BinaryIO, name: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except _BROKEN:
        raise _damaged(name) from None


class Packed(Member):
    """A file in an archive."""

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> None:
        super().__init__(name, info.filename.replace("\\", "/"), info.file_size)
        self._archive = archive
        self._info = info
        steps = self.inside.split("/")
        self.leads_outside = ".." in steps or not steps[0] or steps[0].endswith(":")
        self.is_locked = bool(info.flag_bits & _LOCKED)

    def head(self) -> bytes:
        """How it begins."""
        return self._read(HEAD, HEAD)

    def whole(self, most_bytes: int) -> bytes:
        """All of it."""
        return self._read(self.size, most_bytes, whole=True)

    def _read(self, size: int, most_bytes: int, *, whole: bool = False) -> bytes:
        if self._info.compress_type not in _PACKED:
            raise ImportRefused(
                _("{file} is packed in a rare way; unpack it and take in what is in it.").format(
                    file=self.name
                )
            )
        try:
            with self._archive.open(self._info) as file:
                if whole:
                    return read_whole(file.read, size, self.name, most_bytes)
                return file.read(most_bytes)
        except _BROKEN:
            raise _damaged(self.name) from None


def _shown(inside: str) -> str:
    return clean_line(cut(inside, 200))


def _damaged(name: str) -> ImportRefused:
    return ImportRefused(_("{file} is damaged; download it again.").format(file=name))


def _refuse_too_many(file: BinaryIO, name: str) -> None:
    """Look at the end of an archive, which says how many files it lists and in how many bytes."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _LONGEST_END))
    end = file.read()
    file.seek(0)
    at = end.rfind(_END)
    at_64 = end.rfind(_END_64)
    try:
        if at < 0:
            raise _damaged(name)
        count, length = struct.unpack_from("<HL", end, at + 10)
        if at_64 >= 0:
            count, length = struct.unpack_from("<QQ", end, at_64 + 32)
    except struct.error:
        raise _damaged(name) from None
    if count > MOST_FILES or length > MOST_NAMES:
        raise ImportRefused(
            _("{file} holds more than {limit} files, the most that are looked at.").format(
                file=name, limit=MOST_FILES
            )
        )
