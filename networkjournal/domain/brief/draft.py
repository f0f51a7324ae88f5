"""A part as it is gathered, and how a brief of any journal fits one printed page."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TypeVar

from msgspec import Struct

from networkjournal.domain.brief.sheet import BriefLine, BriefPart
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import ngettext

R = TypeVar("R")

PAGE = 60
"""Rows of text on a printed page."""

COLUMNS = 76
"""Letters in such a row."""

MOST = 6
"""Lines of one part where the page has room for all; the boxes are six."""

_LONGEST = 220
"""Letters of one line at most: three rows."""

_LONGEST_NOTE = 120
_FEWEST = 1


class Draft(Struct, frozen=True):
    """A part before it is known how much of it the page has room for.

    Attributes:
        name: its stable name.
        title: what stands above it.
        lines: its first lines, in the order in which they matter.
        left: for each line that is not among them, the records it would have been made from.
        whole: whether it is never shortened.
    """

    name: str
    title: str
    lines: tuple[BriefLine, ...]
    left: tuple[tuple[str, ...], ...] = ()
    whole: bool = False


def line(words: str, note: str, *records: str) -> BriefLine:
    """A line of any length as it stands on the page: in one piece, cut where it is too long."""
    return BriefLine(short(words), short(note, _LONGEST_NOTE), tuple(dict.fromkeys(records)))


def short(text: str, most: int = _LONGEST) -> str:
    """A text of any length and any number of lines as part of a line."""
    return cut(clean_line(cut(text, most * 2)), most)


def draft(name: str, title: str, lines: Iterable[BriefLine]) -> Draft:
    """A part of these lines; none of them is built that can have no place."""
    every = list(lines)
    left = tuple(one.records for one in every[MOST:])
    return Draft(name, title, tuple(every[:MOST]), left)


def drafted(
    name: str,
    title: str,
    things: Sequence[R],
    said: Callable[[R], BriefLine],
    id_of: Callable[[R], str],
) -> Draft:
    """A part with a line for each of these things; only the first ones are put into words."""
    lines = tuple(said(thing) for thing in islice(things, MOST))
    return Draft(name, title, lines, tuple((id_of(thing),) for thing in things[MOST:]))


def on_a_page(drafts: Sequence[tuple[Draft, str]]) -> tuple[BriefPart, ...]:
    """The parts, each with as many lines as the page has room for.

    Args:
        drafts: the parts in their order, each with the id of whom it is about, or nothing.

    Returns:
        Those that have something to say; what was left out is counted in a last line that names
        the records of all of it.
    """
    filled = [(one, person) for one, person in drafts if one.lines]
    parts: tuple[BriefPart, ...] = ()
    for most in range(MOST, _FEWEST - 1, -1):
        parts = tuple(_with_at_most(one, person, most) for one, person in filled)
        if sum(map(rows_of, parts)) <= PAGE:
            break
    return parts


def rows_of(part: BriefPart) -> int:
    """How many rows of the page a part takes, its title and the empty row after it included."""
    said = (len(one.words) + len(one.note) + 3 for one in part.lines)
    return 2 + sum(-(-letters // COLUMNS) for letters in said)


def _with_at_most(one: Draft, person: str, most: int) -> BriefPart:
    lines, left = one.lines, one.left
    # a line that says “and 1 more” takes the room of that one
    if not one.whole and len(lines) + len(left) > most and (left or len(lines) > most):
        kept = max(most - 1, 1)
        left = (*(line.records for line in lines[kept:]), *left)
        lines = lines[:kept]
    if left:
        words = ngettext("and {count} more", "and {count} more", len(left))
        records = tuple(dict.fromkeys(record for records in left for record in records))
        lines = (*lines, BriefLine(words.format(count=len(left)), "", records))
    return BriefPart(one.name, one.title, lines, person)
