"""The lines that vCard and iCalendar share: text escaped, folded at 75 bytes, ended by CRLF."""

_FOLD_AT = 75
"""Bytes in a line, its end not counted."""


def escaped(text: str) -> str:
    """The text as a value."""
    text = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return text.replace("\n", "\\n")


def folded(line: str) -> str:
    """A line in pieces of at most 75 bytes, never through a letter."""
    if len(line) <= _FOLD_AT and line.isascii():
        return line
    pieces: list[str] = []
    start, length, most = 0, 0, _FOLD_AT
    for at, letter in enumerate(line):
        size = len(letter.encode("utf-8", "replace"))
        # a piece ending in "=" reads to some as a line of quoted-printable that goes on
        if length + size > most:
            end = at - 1 if at - start > 1 and line[at - 1] == "=" else at
            pieces.append(line[start:end])
            start, most = end, _FOLD_AT - 1
            length = sum(len(one.encode("utf-8", "replace")) for one in line[start:at])
        length += size
    pieces.append(line[start:])
    return "\r\n ".join(pieces)
