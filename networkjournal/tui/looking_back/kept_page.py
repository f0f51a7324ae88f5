"""A week as it was kept: what was said of it then, and one's own words."""

from collections.abc import Iterator

from networkjournal.domain.records import LookBack
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.looking_back.told import sentence_rows
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said, wrap


def kept_page(desk: Desk, kept: LookBack, width: int) -> list[Block]:
    """The page of a week that was kept, in the order in which it was written."""
    lines: list[Line] = [((line, "name"),) for line in wrap(said(kept.what), width)]
    return [
        Block(lines, kept.id),
        Block([()]),
        *sentence_rows(kept.lines, kept.week, width),
        *own_words(kept, width),
    ]


def own_words(kept: LookBack, width: int, key: str = "") -> Iterator[Block]:
    """One's own words as they were typed; how they are written where there are none."""
    yield heading_block(_("In your own words"))
    if kept.text:
        yield Block([((line, ""),) for line in wrap(kept.text, width)], key)
    else:
        yield Block([((keyed(_("None yet; [own-words] writes them.")), "soft"),)], key)
