"""Breaking a file as discs, mail programs and mischief do."""

import random

_PIECES = (
    *(b"BEGIN:VCARD\n", b"END:VCARD\r\n", b"BEGIN:VEVENT\r\n", b"END:VCALENDAR\r\n", b'"' * 50),
    *(b"=\n ", b"1604", b"9" * 40, "٣".encode(), "²".encode(), b"--", b"\x00", b"\x1b[2J", b"[/]"),
    *(b"[" * 2000, b"{" * 2000, b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"\n\n", b";" * 99, b"\\"),
)
_SIGNS = b'"\\;:,=\n \t\r\xff\xc3\xe9{}[]'
_ENCODINGS = ("utf-8", "utf-8", "utf-8", "latin-1", "cp1252", "utf-16")


def broken(whole: str | bytes, chance: random.Random) -> bytes:
    """A file that is broken in some places, or in none.

    Args:
        whole: a whole file, or its text.
        chance: decides where and how.
    """
    if isinstance(whole, str):
        text = whole * chance.choice([1, 1, 2, 3])
        whole = text.encode(chance.choice(_ENCODINGS), "replace")
    data = bytearray(whole)
    for _ in range(chance.choice([0, 1, 1, 3, 10, 40])):
        _break(data, chance)
    return bytes(data)


def _break(data: bytearray, chance: random.Random) -> None:
    if not data:
        data += chance.choice(_PIECES)
    at, until = chance.randrange(len(data)), chance.randint(1, 60)
    match chance.randrange(6):
        case 0:
            data[at] = chance.choice(_SIGNS)
        case 1:
            data[at] = chance.randrange(256)
        case 2:
            del data[at : at + until]
        case 3:
            other = chance.randrange(len(data))
            data[at:at] = data[other : other + until]
        case 4:
            data[at:at] = chance.choice(_PIECES)
        case _:
            del data[at : at + chance.choice([1, 1, len(data)])]
