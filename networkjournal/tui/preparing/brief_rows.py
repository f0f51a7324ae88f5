"""The brief as rows: each part under its heading, each line with the records it is from."""

from collections.abc import Iterator, Sequence

from networkjournal.domain.brief import Brief, BriefLine
from networkjournal.domain.records import Record
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.find.found_row import found_row
from networkjournal.tui.rows import Block, heading_block, without_first_gap
from networkjournal.tui.text import Line, fit, said, spread, wrap

_LEFT_OUT = frozenset({"boxes"})
"""Parts that stand beside the brief already."""


def lines_of(brief: Brief) -> list[BriefLine]:
    """Every line that is shown, in its order."""
    return [line for part in brief.parts if part.name not in _LEFT_OUT for line in part.lines]


def brief_blocks(desk: Desk, brief: Brief, width: int) -> Sequence[Block]:
    """The title, then the parts; a line can be stood on, its key ends in its number."""
    title: Line = ((said(brief.title, 120), "name"),)
    right: Line = ((_("all your journal knows"), "soft"),)
    return [Block([spread(title, right, width)]), *_parts(desk, brief, width)]


def _parts(desk: Desk, brief: Brief, width: int) -> Iterator[Block]:
    number = 0
    person = ""
    for part in brief.parts:
        if part.name in _LEFT_OUT:
            continue
        if len(brief.people) > 1 and part.person and part.person != person:
            name = said(desk.journal.name_of(part.person), 60)
            yield Block([(), ((name, "name"),)])
        person = part.person or person
        yield heading_block(said(part.title, 120))
        for line in part.lines:
            first = line.records[0] if line.records else ""
            yield Block(_line(line, width), f"{first}#{number}")
            number += 1


def _line(line: BriefLine, width: int) -> Sequence[Line]:
    """The words, and behind them or below them the note."""
    words = wrap(line.words, width)
    if not line.note:
        return [((one, ""),) for one in words]
    last: Line = ((words[-1], ""), (f" · {said(line.note)}", "soft"))
    if sum(len(part) for part, _ink in last) <= width:
        return [*[((one, ""),) for one in words[:-1]], last]
    notes = wrap(line.note, width - 2)
    return [*[((one, ""),) for one in words], *[(("  ", ""), (one, "soft")) for one in notes]]


def made_from(desk: Desk, line: BriefLine, width: int) -> Sequence[Block]:
    """The records that a line was made from; Enter opens one."""
    blocks = [Block([((one, ""),)]) for one in wrap(line.words, width)]
    blocks.append(heading_block(_("Made from")))
    for key in line.records:
        record: Record | None = desk.get(key)
        words = (
            fit(found_row(desk, record, (), width), width)
            if record is not None
            else [(said(desk.journal.name_of(key)), "soft")]
        )
        blocks.append(Block([words], key))
    return without_first_gap(blocks)


def as_text(brief: Brief) -> str:
    """The brief as one copies it."""
    paragraphs = [brief.title]
    for part in brief.parts:
        lines = (f"{one.words} · {one.note}" if one.note else one.words for one in part.lines)
        paragraphs.append("\n".join([part.title, *(f"  {line}" for line in lines)]))
    return "\n\n".join(paragraphs) + "\n"
