"""Opening a file that someone else wrote: it never hangs, swallows memory, or stays undecoded."""

import codecs
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, Literal, TypeAlias

from msgspec import Struct

from networkjournal.domain.text import clean_line
from networkjournal.exchange.incoming import ImportRefused
from networkjournal.exchange.member import HEAD
from networkjournal.exchange.pace import NOBODY_LOOKS, Pace
from networkjournal.exchange.photos import MOST_WITH_PHOTOS, begins_a_card, without_photos
from networkjournal.language import _

MEGABYTE = 1_000_000

MOST_BYTES = 16 * MEGABYTE
"""A text file larger than this is refused. The largest export LinkedIn can write, 30,000
connections, takes 5 MB; decoded, 16 MB can take four times as much memory."""

_UTF16_SAMPLE = 1_000


_Charset: TypeAlias = Literal["unicode", "in part", "cp1252"]
"""Unicode, Unicode with some broken bytes, or no Unicode and so taken to be Windows-1252."""


class TextFile(Struct, frozen=True):
    """A file's text; its lines end with a line feed and it has no byte order mark."""

    name: str
    """The file as it was named by the person, fit to be shown."""
    text: str
    damaged: bool = False
    """Whether some bytes were no letters; they stand as U+FFFD in the text."""
    is_cp1252: bool = False
    """Whether it was taken to be Windows-1252, since it is no UTF-8."""
    undecoded: bytes = b""
    """The file itself, where not all is Unicode: some formats name a charset for each line."""
    pace: Pace = NOBODY_LOOKS
    """Told how far reading it is."""


def read_text(path: Path, most_bytes: int = MOST_BYTES, pace: Pace = NOBODY_LOOKS) -> TextFile:
    """The text of a file: UTF-8, UTF-16 or Windows-1252, whichever it is.

    Args:
        path: The file; a link to one will do.
        most_bytes: The size above which it is refused.
        pace: Told how far reading is.

    Raises:
        ImportRefused: It is missing, no ordinary file, too large, empty, or not text.
    """
    name = clean_line(str(path))
    return text_of(_bytes_of(path, name, most_bytes), name, pace)


def start_of(path: Path) -> TextFile:
    """The text that a file begins with, by which it is recognised.

    Raises:
        ImportRefused: It is missing, no ordinary file, empty, or not text.
    """
    name = clean_line(str(path))
    with opened(path, name) as file:
        data = os.read(file.fileno(), HEAD)
    return text_of(data, name)


def text_of(data: bytes, name: str, pace: Pace = NOBODY_LOOKS) -> TextFile:
    """The text in these bytes: UTF-8, UTF-16 or Windows-1252, whichever it is.

    Args:
        data: A whole file.
        name: What it is called, fit to be shown.
        pace: Told how far reading it is.

    Raises:
        ImportRefused: It is empty, or not text.
    """
    if not data:
        raise ImportRefused(_("{file} is empty.").format(file=name))
    text, damaged, charset = _decode(data)
    if text is None:
        raise ImportRefused(_("{file} is not a text file.").format(file=name))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    undecoded = b"" if charset == "unicode" else data
    return TextFile(name, text, damaged, charset == "cp1252", undecoded, pace)


@contextmanager
def opened(path: Path, name: str) -> Iterator[BinaryIO]:
    """An ordinary file, open to be read, that stays as it is meanwhile.

    Args:
        path: The file; a link to one will do.
        name: What it is called, fit to be shown.

    Raises:
        ImportRefused: It is missing, no ordinary file, may not be read, or changed meanwhile.
    """
    try:
        _refuse_unless_ordinary(os.stat(path), name)  # noqa: PTH116 - as fstat below
        # Between stat and open it may have become a FIFO, and opening one waits for its writer.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(path, flags), "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor
            before = os.fstat(file.fileno())
            _refuse_unless_ordinary(before, name)
            yield file
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        raise ImportRefused(_("{file} does not exist.").format(file=name)) from None
    except PermissionError:
        raise ImportRefused(_("{file} may not be read.").format(file=name)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ImportRefused(
            _("{file} cannot be read: {reason}.").format(file=name, reason=clean_line(reason))
        ) from None
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
        raise _changed(name)


def read_whole(read: Callable[[int], bytes], size: int, name: str, most_bytes: int) -> bytes:
    """All bytes of something, or those of its vCards without their photos.

    Args:
        read: Gives so many bytes at most; none at the end.
        size: How many bytes it says to have.
        name: What it is called, fit to be shown.
        most_bytes: What it may have; of vCards with photos what is left of them.

    Raises:
        ImportRefused: It is larger, or has another size than it says.
    """
    if size > most_bytes:
        data, count = _cards_of(read, size, name, most_bytes)
    else:
        data = _read_at_most(read, most_bytes + 1)
        count = len(data)
    if len(data) > most_bytes:
        raise _too_large(name, most_bytes)
    if count != size:
        raise _changed(name)
    return data


def _bytes_of(path: Path, name: str, most_bytes: int) -> bytes:
    with opened(path, name) as file:
        size = os.fstat(file.fileno()).st_size
        return read_whole(lambda most: os.read(file.fileno(), most), size, name, most_bytes)


def _changed(name: str) -> ImportRefused:
    return ImportRefused(_("{file} changed while it was being read; try again.").format(file=name))


def _cards_of(
    read: Callable[[int], bytes], size: int, name: str, most_bytes: int
) -> tuple[bytes, int]:
    """The vCards of a file that is too large only for its photos, and how many bytes it has."""
    start = read(MEGABYTE)
    if not begins_a_card(start):
        raise _too_large(name, most_bytes)
    if size > MOST_WITH_PHOTOS:
        raise _too_large(name, MOST_WITH_PHOTOS)
    following = iter(lambda: read(MEGABYTE), b"")
    data, count = without_photos(chain([start], islice(following, size // 1_000)), most_bytes)
    if len(data) > most_bytes:
        raise _too_large(name, most_bytes)
    return data, count


def _refuse_unless_ordinary(found: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise ImportRefused(_("{file} is a folder; import a file from it.").format(file=name))
    if not stat.S_ISREG(found.st_mode):
        raise ImportRefused(_("{file} is not an ordinary file.").format(file=name))


def _too_large(name: str, most_bytes: int) -> ImportRefused:
    return ImportRefused(
        _("{file} is larger than {limit} MB, the most that is read.").format(
            file=name, limit=most_bytes // MEGABYTE
        )
    )


def _read_at_most(read: Callable[[int], bytes], count: int) -> bytes:
    pieces = []
    while count > 0 and (piece := read(min(count, MEGABYTE))):
        pieces.append(piece)
        count -= len(piece)
    return b"".join(pieces)


def _decode(data: bytes) -> tuple[str | None, bool, _Charset]:
    """The text, None if it is none; whether bytes of it were no letters; and in what it was."""
    charset: _Charset = "unicode"
    encoding = _utf16_of(data)
    if encoding:
        text = data.decode(encoding, errors="replace")
        damaged = "\ufffd" in text
    else:
        text, damaged, charset = _decode_bytewise(data)
    if "\0" in text:
        return None, False, charset
    return text.removeprefix("\ufeff"), damaged, charset


def _utf16_of(data: bytes) -> str:
    """The UTF-16 that these bytes are in, told by its mark or by the NULs of plain letters."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    even, odd = data[:_UTF16_SAMPLE:2], data[1:_UTF16_SAMPLE:2]
    if odd.count(0) * 2 > len(odd) and 0 not in even:
        return "utf-16-le"
    if even.count(0) * 2 > len(even) and 0 not in odd:
        return "utf-16-be"
    return ""


def _decode_bytewise(data: bytes) -> tuple[str, bool, _Charset]:
    try:
        return data.decode("utf-8"), False, "unicode"
    except UnicodeDecodeError:
        pass
    # A UTF-8 file with a few broken bytes is still UTF-8: read as Windows-1252 every accent in it
    # would turn into two wrong letters. Real Windows-1252 hardly ever holds a valid sequence.
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    letters = len(text) - len(text.encode("ascii", errors="ignore")) - lost
    if lost < letters:
        return text, True, "in part"
    text = data.decode("cp1252", errors="replace")
    return text, "\ufffd" in text, "cp1252"
