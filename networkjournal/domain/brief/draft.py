"""A part as it is gathered, and how a brief of any journal fits one printed page."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.domain.brief.sheet import BriefLine, BriefPart
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import ngettext

PAGE = 60
"""Rows of text on a printed page, beside its title."""

COLUMNS = 76
"""Letters in such a row, what is moved in left out."""

MOST = 6
"""Lines of one part where the page has room for all."""

_LONGEST, _LONGEST_NOTE = 220, 120
"""Letters of a line and of its note at most."""

_SHORT, _SHORT_NOTE = 100, 40
"""The same where the page is full: two rows."""

_TIGHT = 2
"""With so few lines of each part the lines themselves become shorter."""

_LEFT_OUT_FIRST = ("given", "links", "both", "looking", "differ", "last", "barriers", "others")
"""Parts that are left out where the page has no room for a line of each; first the first."""


class Draft(Struct, frozen=True):
    """A part before it is known how much of it the page has room for.

    Attributes:
        name: its stable name.
        title: what stands above it.
        lines: all of its lines, what matters most first.
        whole: whether none of its lines may be left out.
    """

    name: str
    title: str
    lines: tuple[BriefLine, ...]
    whole: bool = False


def draft(name: str, title: str, lines: Iterable[BriefLine], *, whole: bool = False) -> Draft:
    """A part of these lines."""
    return Draft(name, title, tuple(lines), whole)


def line(words: str, note: str, *records: str) -> BriefLine:
    """A line of any length as it stands on the page: in one piece, cut where it is too long."""
    return BriefLine(short(words), short(note, _LONGEST_NOTE), tuple(dict.fromkeys(records)))


def short(text: str, most: int = _LONGEST) -> str:
    """A text of any length and any number of lines as part of a line."""
    return cut(clean_line(cut(text, most * 2)), most)


def on_a_page(drafts: Sequence[tuple[Draft, str]]) -> tuple[BriefPart, ...]:
    """The parts, each with as many lines as the page has room for.

    Args:
        drafts: the parts in their order, each with the id of whom it is about, or nothing.

    Returns:
        Those that have something to say; what was left out of one is counted in its last line,
        which names the records of all of it.
    """
    filled = [(one, person) for one, person in drafts if one.lines]
    parts: tuple[BriefPart, ...] = ()
    for most in range(MOST, 0, -1):
        parts = tuple(_with_at_most(one, person, most) for one, person in filled)
        if _fits(parts):
            return parts
    for name in _LEFT_OUT_FIRST:
        parts = tuple(part for part in parts if part.name != name)
        if _fits(parts):
            break
    return parts


def _fits(parts: Iterable[BriefPart]) -> bool:
    return sum(map(rows_of, parts)) <= PAGE


def rows_of(part: BriefPart) -> int:
    """How many rows of the page a part takes, its title and the empty row above it included."""
    said = (len(one.words) + len(one.note) + 3 for one in part.lines)
    return 2 + sum(-(-letters // (COLUMNS - _LOST)) for letters in said)


_LOST = 6
"""Letters of a row that are lost on average where the next word is too long for it."""


def _with_at_most(one: Draft, person: str, most: int) -> BriefPart:
    lines = one.lines
    if most <= _TIGHT:
        lines = tuple(map(_shorter, lines[:MOST])) + lines[MOST:]
    left = () if one.whole else lines[most - 1 :]
    if len(left) > 1:
        lines = _counting(lines[: most - 1], left)
    return BriefPart(one.name, one.title, lines, person)


def _counting(lines: tuple[BriefLine, ...], left: Sequence[BriefLine]) -> tuple[BriefLine, ...]:
    """These lines, and how many more there are: in a line of its own, or beside the only one."""
    if lines:
        return (*lines, BriefLine(_more(len(left)), "", _records_of(left)))
    only = left[0]
    note = " · ".join(filter(None, (only.note, _more(len(left) - 1))))
    return (replace(only, note=note, records=_records_of(left)),)


def _more(count: int) -> str:
    return ngettext("and {count} more", "and {count} more", count).format(count=count)


def _records_of(lines: Iterable[BriefLine]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(record for one in lines for record in one.records))


def _shorter(one: BriefLine) -> BriefLine:
    return BriefLine(short(one.words, _SHORT), short(one.note, _SHORT_NOTE), one.records)
