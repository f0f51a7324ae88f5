"""The detail of a line of the log: its words, who was in it, and what it is linked to."""

from collections.abc import Sequence

from rich.cells import cell_len

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Entry
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.log.entry_row import dated_entry_row
from networkjournal.tui.record_fields import fields_of
from networkjournal.tui.record_page import field_blocks
from networkjournal.tui.rows import Block
from networkjournal.tui.saying import KIND_NAMES, kind_span, say_minutes, state_spans
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, joined, said, wrap

_SHOWN_ABOVE = frozenset({"text", "people", "on", "minutes", "state", "sowings"})
_LINKED = 50


def entry_page(desk: Desk, entry: Entry, width: int) -> list[Block]:
    """The page of an entry."""
    harvests = desk.overview.harvests_of(entry.id)
    lets_go = entry.kind == "sowing" and entry.state == "let go" and not harvests
    head: list[Line] = [((line, "name"),) for line in wrap(entry.text, width)]
    head.append(
        joined(
            [
                (kind_span(entry), (" " + _(KIND_NAMES[entry.kind]), "soft")),
                ((say_date(entry.day, desk.today, "day"), "soft"),),
                ((say_minutes(entry.minutes), "soft"),),
                [(_("let go"), "soft")] if lets_go else state_spans(entry, bool(harvests)),
            ]
        )
    )
    blocks = [Block(head, entry.id)]
    blocks += _people(desk, entry)
    rest = [
        block
        for field in fields_of(Entry, entry.kind)
        if field.name not in _SHOWN_ABOVE
        for block in field_blocks(desk, entry, field, width)
    ]
    if rest:
        blocks += [Block([()]), *rest]
    if entry.kind == "harvest":
        none = keyed(_("No sowing named. [connect] picks the ones it came from."))
        blocks += _linked(desk, _("Made possible by"), entry.sowings, none, width)
    if entry.kind == "sowing":
        none = _nothing_yet(desk, entry)
        blocks += _linked(desk, _("What came of it"), harvests, none, width)
    return blocks


def _nothing_yet(desk: Desk, sowing: Entry) -> str:
    if sowing.state == "let go":
        day = say_date(sowing.let_go_on or sowing.day, desk.today, "weekday")
        words = keyed(
            _(
                "Let go on {date}. [done] lets it wait again;"
                " [connect] names what came of it after all."
            )
        )
        return words.format(date=day)
    return keyed(_("Nothing yet; it may wait. [connect] names what came of it, [done] lets it go."))


def _people(desk: Desk, entry: Entry) -> list[Block]:
    if not entry.people:
        return []
    blocks = [Block([(), ((_("With"), "heading"),)])]
    for person in entry.people[:_LINKED]:
        known = desk.journal.people.get(person)
        name = said(desk.journal.name_of(person), 60)
        role = said(known.role, 80) if known and known.name else ""
        gap = " " * max(2, 22 - cell_len(name))
        blocks.append(Block([((name, "name"), (gap + role if role else "", "soft"))], person))
    return blocks


def _linked(desk: Desk, heading: str, ids: Sequence[str], none: str, width: int) -> list[Block]:
    entries = [desk.journal.entries.get(key) for key in ids]
    rows = [
        Block([dated_entry_row(desk, entry, width)], entry.id)
        for entry in entries[:_LINKED]
        if entry
    ]
    if not rows:
        rows = [Block([((line, "soft"),) for line in wrap(none, width)])]
    return [Block([(), ((heading, "heading"),)]), *rows]
