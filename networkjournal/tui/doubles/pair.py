"""Two people beside each other: where they differ one chooses, the rest of both is kept."""

from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.likeness import Likeness
from networkjournal.domain.merging_people import (
    CHOSEN,
    UNITED,
    Side,
    is_empty,
    is_open_between,
    merged,
    proposed,
    value_of,
)
from networkjournal.domain.own_fields import holds_uid
from networkjournal.domain.records import Met, Person
from networkjournal.language import N_, _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.field_text import text_of
from networkjournal.tui.record_fields import FIELDS, Field, Takes
from networkjournal.tui.record_page import LABEL_WIDTH, labelled, shown
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.saying import say_word
from networkjournal.tui.text import Line, Span, column, fit, said, spread, wrap

FIELD = "field:"
"""What the key of a row begins with on which one chooses."""

MAKE_ONE = "make-one"
"""The key of the row that makes one of the two."""

Chosen = Mapping[str, Side]

_TAKEN: Span = ("■ ", "due")
_LEFT: Span = ("□ ", "soft")
_BESIDE = 66
"""From this width on two values stand beside each other; else below each other."""
_LINES, _LETTERS = 3, 300
_FIELDS: Mapping[str, Field] = {
    **{field.name: field for field in FIELDS[Person]},
    "met": Field("met", N_("Met")),
}


def pair_blocks(desk: Desk, like: Likeness, chosen: Chosen, width: int) -> Iterator[Block]:
    """The page of a pair.

    Args:
        desk: The journal.
        like: The two.
        chosen: Whose value stays, by field, where somebody chose.
        width: In cells.
    """
    a, b = like.a, like.b
    yield Block(_head(desk, a, width), a.id)
    yield Block(_head(desk, b, width), b.id)
    why = like.say_reasons() or _("Nothing says that they are the same.")
    yield Block([((line, "soft"),) for line in wrap(why[:1].upper() + why[1:], width)])
    differing = [field for field in CHOSEN if is_open_between(a, b, field)]
    if differing:
        yield Block([(), spread(((_("Where they differ"), "heading"),), _arrows(), width)])
        for field in differing:
            yield _choice(desk, like, field, chosen.get(field) or proposed(a, b, field), width)
    yield heading_block(_("Kept of both"))
    yield from _kept(desk, merged(a, b, chosen), differing, width)
    words = _("Make one of the two")
    yield Block([()])
    yield Block([spread(((words, "name"),), ((_("Enter"), "key"),), width)], MAKE_ONE)


def _arrows() -> Line:
    return ((_("← → chooses"), "soft"),)


def _head(desk: Desk, person: Person, width: int) -> list[Line]:
    """Who it is, and how much the log says of them."""
    count = len(desk.overview.entries_with(person.id))
    words = ngettext("{count} line of the log", "{count} lines of the log", count)
    name = said(person.label, 120)
    right: Line = ((words.format(count=count), "soft"),)
    if cell_len(name) + cell_len(right[0][0]) + 2 <= width:
        return [spread(((name, "name"),), right, width)]
    lines = wrap(name, width)[:_LINES]
    return [*(((line, "name"),) for line in lines), fit(right, width)]


def _choice(desk: Desk, like: Likeness, field: str, side: Side, width: int) -> Block:
    """A field of both, and which of the two stays."""
    label = said(_(_FIELDS[field].label), LABEL_WIDTH - 2)
    mine, theirs = (_value(desk, person, field) for person in (like.a, like.b))
    if width < _BESIDE:
        lines: list[Line] = [((label, "soft"),)]
        lines += _cell(mine, width, taken=side == "a")
        lines += _cell(theirs, width, taken=side == "b")
        return Block(lines, f"{FIELD}{field}")
    half = (width - LABEL_WIDTH) // 2
    left = _cell(mine, half - 2, taken=side == "a")
    right = _cell(theirs, half, taken=side == "b")
    beside: list[Line] = []
    for number in range(max(len(left), len(right))):
        name: Line = ((label, "soft"),) if not number else ()
        beside.append([
            *column(name, LABEL_WIDTH),
            *column(left[number] if number < len(left) else (), half),
            *(right[number] if number < len(right) else ()),
        ])  # fmt: skip
    return Block(beside, f"{FIELD}{field}")


def _cell(value: str, width: int, *, taken: bool) -> list[Line]:
    """A value with its box, in a few lines."""
    ink = "" if taken else "soft"
    lines = wrap(" ".join(value[:_LETTERS].split()), max(width - 2, 8))
    if len(lines) > _LINES or len(value) > _LETTERS:
        lines = [*lines[: _LINES - 1], lines[min(len(lines), _LINES) - 1].rstrip() + "…"]
    first, *rest = lines
    return [
        fit((_TAKEN if taken else _LEFT, (first, ink)), width),
        *(fit((("  ", ""), (line, ink)), width) for line in rest),
    ]


def _kept(desk: Desk, one: Person, differing: Sequence[str], width: int) -> Iterator[Block]:
    """What the one person has besides what was chosen."""
    for field in (*CHOSEN, *UNITED):
        if field in differing or field == "not_same":
            continue
        value = "" if is_empty(value_of(one, field)) else _value(desk, one, field)
        if value and not (field == "standing" and one.standing == "known"):
            yield from labelled(_(_FIELDS[field].label), value, width)


def _value(desk: Desk, person: Person, field: str) -> str:
    """What a person has in a field, in words."""
    if field == "met":
        met: Met = value_of(person, field)
        day = say_date(met.on, desk.today, "weekday") if met.on else ""
        return ", ".join(filter(None, (day, met.where)))
    if field == "fields":
        own = ((name, value) for name, value in person.fields.items() if not holds_uid(name))
        return "\n".join(f"{name}: {value}" for name, value in own)
    what = _FIELDS[field]
    text = text_of(person, what, desk.journal)
    if what.takes is Takes.WORD:
        return say_word(field, text)
    if what.takes is Takes.YES:
        return _("yes") if text == "yes" else _("no")
    return shown(person, what, desk, text) if text else ""
