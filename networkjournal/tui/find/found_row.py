"""A record of any kind as one row in which the words that were looked for can be seen."""

from collections.abc import Sequence

from rich.cells import cell_len

from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import (
    Achievement,
    Entry,
    Goal,
    Meeting,
    Person,
    Profile,
    Record,
    Step,
)
from networkjournal.domain.search.around import part_around
from networkjournal.domain.search.haystacks import words_of
from networkjournal.domain.text import fold
from networkjournal.tui.desk import Desk
from networkjournal.tui.saying import kind_span, moment_of
from networkjournal.tui.text import Line, Span, fit, said, width_of

_DAY, _DAY_AND_YEAR = 7, 12
_GAP: Span = ("  ", "")


def found_row(desk: Desk, record: Record, words: Sequence[str], width: int) -> Line:
    """What it is, and beside it the part of its texts where the words stand.

    Args:
        desk: The journal.
        record: Any record.
        words: The folded words that were looked for.
        width: In cells.
    """
    lead = _lead(desk, record)
    name = _name(record)
    room = width - width_of(lead)
    beside, theirs = _beside(desk, record, name, words)
    if not beside:
        return [*lead, *_marked(name, words, room, _ink(record))]
    least = min(cell_len(said(beside)), room * 4 // 9)
    left = fit(_marked(name, words, room - least - 3, _ink(record)), room - least - 2)
    return [*lead, *left, _GAP, *_marked(beside, theirs, room - width_of(left) - 2, "soft")]


def _lead(desk: Desk, record: Record) -> list[Span]:
    """What stands before the name: the day, and the sign of its kind."""
    day, sign = None, ("", "")
    match record:
        case Entry():
            day, sign = record.day, kind_span(record)
        case Meeting():
            day = moment_of(record)[0]
        case Step():
            day, sign = record.done or record.due, ("■" if record.done else "□", "soft")
        case Achievement():
            day = record.on
        case _:
            return []
    when = say_date(day, desk.today, "short") if day else ""
    room = _DAY if len(when) < _DAY else _DAY_AND_YEAR
    return [(f"{when:<{room}}", "soft"), sign, (" " if sign[0] else "", "")]


def _name(record: Record) -> str:
    match record:
        case Person():
            return record.label
        case Entry():
            return record.text
        case Profile():
            return record.statement or ", ".join(one.name for one in record.expertise)
        case _:
            return str(getattr(record, "what", ""))


def _ink(record: Record) -> str:
    return "name" if isinstance(record, Person | Goal) else ""


def _beside(
    desk: Desk, record: Record, name: str, words: Sequence[str]
) -> tuple[str, Sequence[str]]:
    """What stands beside the name: where the words are that it lacks, else what tells it apart.

    Returns:
        The text, and the words to look for in it.
    """
    folded = fold(name)
    lacking = [word for word in words if word not in folded]
    if lacking:
        for text in words_of(record, desk.journal):
            here = fold(text)
            if any(word in here for word in lacking):
                return text, lacking
    match record:
        case Person():
            circles = ", ".join(map(circle_label, record.circles[:3]))
            return (record.role if record.name else "") or record.organisation or circles, ()
        case Entry() | Meeting() | Step() | Achievement():
            return ", ".join(map(desk.journal.name_of, record.people[:3])), ()
    return next((text for text in words_of(record, desk.journal) if text != name), ""), ()


def _marked(text: str, words: Sequence[str], room: int, ink: str) -> list[Span]:
    """The part of the text where the words stand, each of them underlined."""
    pieces = part_around(text, words, max(room, 8))
    return [(piece, "mark" if found else ink) for piece, found in pieces]
