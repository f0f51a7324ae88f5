"""Who is waiting for you, on the page: a line for each piece of evidence, with its record."""

from collections.abc import Iterator, Sequence
from heapq import merge

from rich.cells import cell_len

from networkjournal.domain.called import first_name
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Entry, Step
from networkjournal.domain.waiting_for_me import Sign, who_waits
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.log.entry_row import dated_entry_row
from networkjournal.tui.rows import Block
from networkjournal.tui.text import Line, said, spread, wrap


def evidence(desk: Desk, step: Step) -> list[Sign]:
    """What the journal says for this step."""
    overview = desk.overview
    each = (overview.entries_with(person) for person in step.people)
    merged = merge(*each, key=lambda entry: entry.day, reverse=True)
    with_them: Sequence[Entry] = list({entry.id: entry for entry in merged}.values())
    profile = overview.profile()
    return who_waits(
        desk.journal,
        step,
        overview.index.entries,
        with_them,
        overview.harvests_of,
        profile.expertise if profile else (),
        desk.today,
    )


def evidence_blocks(desk: Desk, signs: Sequence[Sign], width: int) -> Iterator[Block]:
    """A block for each piece; on it one stands on the record that it comes from."""
    for sign in signs:
        lines = _lines(desk, sign, width)
        if lines:
            yield Block(lines, sign.record)


def _lines(desk: Desk, sign: Sign, width: int) -> list[Line]:
    journal = desk.journal
    name = said(journal.name_of(sign.person), 60) if sign.person else ""
    if sign.kind == "need":
        person = journal.people.get(sign.person)
        words = _("{name} needs {need}; you offer: {offer}").format(
            name=said(first_name(person), 40) if person else name,
            need=said(sign.need, 80),
            offer=said(sign.offer, 80),
        )
        return [((line, ""),) for line in wrap(words, width)]
    if sign.kind == "promised":
        when = say_date(sign.day, desk.today, "short") if sign.day else ""
        left: Line = (
            ("□ ", "soft"),
            (said(journal.name_of(sign.record), 80), ""),
            ("  ", ""),
            (name, "soft"),
        )
        return [spread(left, ((when, "soft"),) if when else (), width)]
    entry = journal.entries.get(sign.record)
    if entry is None:
        return []
    if sign.kind != "asked" or entry.kind != "sowing":
        return [dated_entry_row(desk, entry, width)]
    asked = _("asked for")
    row = dated_entry_row(desk, entry, width - cell_len(asked) - 2)
    return [spread(row, ((asked, "soft"),), width)]
