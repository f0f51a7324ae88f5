"""Notes as text of several lines: taken apart, put together again, and never lost on the way."""

from collections import Counter
from collections.abc import Sequence

from networkjournal.domain.text import clean_line


def lines_in(notes: str) -> list[str]:
    """The lines that say something, each on one line."""
    return [line for line in map(clean_line, notes.split("\n")) if line]


def merged(base: str, mine: str, theirs: str) -> str:
    """My notes, with what was added elsewhere meanwhile below them.

    Args:
        base: The notes that I began with.
        mine: What I made of them.
        theirs: What they are now.

    Returns:
        Every line of mine in its order, then every line of theirs that is in neither of the others.
    """
    if theirs in (base, mine):
        return mine
    if mine == base:
        return theirs
    known = Counter(lines_in(base)) | Counter(lines_in(mine))
    added: list[str] = []
    for line in theirs.split("\n"):
        words = clean_line(line)
        if words and known[words]:
            known[words] -= 1
        elif words:
            added.append(line)
    return "\n".join([*filter(None, [mine.rstrip("\n")]), *added]) if added else mine


def left_of(notes: str, stays: Sequence[str | None]) -> str:
    """The notes without the lines that went elsewhere.

    Args:
        notes: The notes as they were.
        stays: For each line that says something, in its order, what it is now; None where it went
            elsewhere. Lines that have no answer here stay.
    """
    left: list[str] = []
    number = 0
    for line in notes.split("\n"):
        words = clean_line(line)
        now: str | None = words
        if words:
            now = stays[number] if number < len(stays) else words
            number += 1
        if now is not None:
            left.append(line if now == words else now)
    if all(one is not None for one in stays):
        return "\n".join(left)
    return "\n".join(_without_gaps(left)).strip("\n")


def _without_gaps(lines: Sequence[str]) -> list[str]:
    """The lines with at most one empty one between two others."""
    pairs = zip(["", *lines], lines, strict=False)
    return [line for before, line in pairs if line.strip() or before.strip()]
