"""Reading a large file of vCards without its photos, of which nothing is ever kept.

A phone's contacts with their photos take a hundred megabytes, and what is said of the people one.
"""

import re
from collections.abc import Iterable

MOST_WITH_PHOTOS = 1_000_000_000
"""Bytes of a file of vCards above which it is refused, photos and all."""

_CARD = re.compile(rb"(?:\xef\xbb\xbf)?\s*BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_PHOTO = re.compile(rb"(?:[A-Z0-9_-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]", re.IGNORECASE)
_LONG = 100_000


def begins_a_card(start: bytes) -> bool:
    """Whether these first bytes of a file are those of a vCard."""
    return _CARD.match(start) is not None


def without_photos(pieces: Iterable[bytes], most_bytes: int) -> tuple[bytes, int]:
    """The bytes of a file of vCards without photos, its lines where they were.

    Args:
        pieces: The file, piece by piece.
        most_bytes: After a little more than so many the rest is left out.

    Returns:
        What is left, and how many bytes were read.
    """
    kept: list[bytes] = []
    rest, count, length = b"", 0, 0
    in_photo = past = False
    for piece in pieces:
        count += len(piece)
        lines = (rest + piece).split(b"\n")
        rest = lines.pop()
        left: list[bytes] = []
        for line in lines:
            if past or (in_photo and _goes_on(line)):
                past, line = False, b""  # noqa: PLW2901 - an empty line keeps the numbers right
            else:
                in_photo = _PHOTO.match(line) is not None
                line = b"" if in_photo else line  # noqa: PLW2901
            left.append(line)
        if left:
            # piece by piece: joining takes 80 bytes for every line of those that it joins
            kept.append(b"\n".join((*left, b"")))
            length += len(kept[-1])
        if len(rest) > _LONG and (past or _PHOTO.match(rest) or (in_photo and _goes_on(rest))):
            in_photo, past, rest = True, True, b""
        if length + len(rest) > most_bytes:
            break
    kept.append(b"" if past or (in_photo and _goes_on(rest)) else rest)
    return b"".join(kept), count


def _goes_on(line: bytes) -> bool:
    """Whether a line after one of a photo belongs to it: folded, or only base64."""
    return line[:1] in (b" ", b"\t") or b":" not in line
