"""Where in a text the words stand that somebody looks for, and the part of it to show."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from networkjournal.domain.text import clean_line, cut, fold

LONGEST = 20_000
"""So many characters of one text are looked through for a place to show."""

_LED_BY = 3
"""Of the room, one part in so many stands before the first word that is found."""


def places(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Where these folded words stand in a text: start and end, in order, none over another."""
    folded = fold(text)
    found = sorted((at, at + len(word)) for word in words if word for at in _all_of(word, folded))
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    if text.isascii() or not apart:
        return apart
    return _unfolded(text, apart)


def _all_of(word: str, folded: str) -> Iterable[int]:
    at = folded.find(word)
    while at >= 0:
        yield at
        at = folded.find(word, at + len(word))


def _unfolded(text: str, apart: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same places counted in the text itself, where a letter folds to several or to none."""
    ends = list(accumulate(len(fold(letter)) for letter in text))
    spread: list[tuple[int, int]] = []
    at = 0
    for start, end in apart:
        while at < len(ends) and ends[at] <= start:
            at += 1
        first = at
        while at < len(ends) and ends[at] < end:
            at += 1
        spread.append((first, min(at + 1, len(text))))
    return spread


def part_around(text: str, words: Sequence[str], room: int) -> list[tuple[str, bool]]:
    """The part of a text where the first of these words stands, in pieces.

    Args:
        text: any text; it is shown on one line.
        words: folded words; without any of them in it the text begins at its beginning.
        room: about how many characters can be shown.

    Returns:
        Pieces of the cleaned text, and of each whether it is one of the words; ``…`` where the
        text was cut.
    """
    line = clean_line(cut(text, LONGEST))
    found = places(line, words)
    begin = 0
    if found and found[0][1] > room:
        begin = max(0, found[0][0] - room // _LED_BY)
        # not in the middle of a word, if one begins before what was found
        gap = line.find(" ", begin, found[0][0])
        begin = gap + 1 if begin and gap >= 0 else begin
    end = begin + room
    pieces = [("…", False)] if begin else []
    at = begin
    for start, stop in found:
        if start >= end:
            break
        pieces += [(line[at:start], False), (line[start : min(stop, end)], True)]
        at = min(stop, end)
    pieces.append((line[at:end], False))
    if end < len(line):
        pieces.append(("…", False))
    return [piece for piece in pieces if piece[0]]
