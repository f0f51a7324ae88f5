"""An achievement: as a row of the page, and read in full."""

from collections.abc import Sequence

from rich.cells import cell_len

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Achievement
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.record_page import record_page
from networkjournal.tui.rows import Block
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, joined, said, spread, width_of, wrap

_DAY = 13
_SHORTEST = 24
"""Where less than this is left beside the day, the words stand below it."""


def achievement_row(desk: Desk, one: Achievement, width: int, *, names_it: bool = True) -> Block:
    """When, what, which field it proves, and what shows it.

    Args:
        desk: The journal.
        one: The achievement.
        width: The cells there are.
        names_it: Whether to name the field of expertise.
    """
    when = say_date(one.on, desk.today, "short") if one.on else ""
    margin = _DAY if width >= _DAY + _SHORTEST else 0
    what = wrap(said(one.what), width - margin)
    lines: list[Line] = [((line, ""),) for line in what]
    proves = _proves(one) if names_it else ()
    shown = _shown_by(one)
    beside = width_of(proves) + 2 if proves else 0
    if len(what) == 1 and margin + cell_len(what[0]) + beside <= width:
        lines = [spread(lines[0], proves, width - margin)]
        below = [shown]
    else:
        below = [joined([proves, shown])]
    lines += [((line, "soft"),) for part in below for line in _wrapped(part, width - margin)]
    if not margin:
        return Block([*([((when, "soft"),)] if when else []), *lines], one.id)
    days = [when] + [""] * (len(lines) - 1)
    return Block(
        [((f"{day:<{_DAY}}", "soft"), *line) for day, line in zip(days, lines, strict=True)],
        one.id,
    )


def _proves(one: Achievement) -> Line:
    return (("● ", "due"), (said(one.expertise, 40), "soft")) if one.expertise else ()


def _shown_by(one: Achievement) -> Line:
    return ((said(one.result or one.link) or _missing(), "soft"),)


def _missing() -> str:
    return keyed(_("no result or link yet · [edit] adds it"))


def _wrapped(line: Line, width: int) -> list[str]:
    return wrap("".join(words for words, _ink in line), width)


def achievement_page(desk: Desk, one: Achievement, width: int) -> Sequence[Block]:
    """Everything about an achievement; where nothing shows it, that is said."""
    blocks = record_page(desk, one, width)
    if not one.result and not one.link:
        blocks.append(Block([((line, "soft"),) for line in wrap(_missing(), width)]))
    return blocks
