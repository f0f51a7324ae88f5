"""What stands at the end of a person's page: what lies ahead, what was, and the rest."""

from collections.abc import Iterator

from networkjournal.domain.called import first_name
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.own_fields import holds_uid
from networkjournal.domain.records import Person
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.log.entry_row import dated_entry_row
from networkjournal.tui.record_fields import FIELDS
from networkjournal.tui.record_page import field_blocks, labelled
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.saying import box_spans, moment_of
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said, spread

_SHOWN_ABOVE = frozenset(
    {
        "name", "role", "standing", "organisation", "place", "languages", "needs", "offer",
        "skills", "wish", "route", "differences", "barriers", "circles", "met.on", "met.where",
        "met.through", "rhythm", "put_off_until", "fields",
    }
)  # fmt: skip
_TOGETHER = 200
"""So many lines of the log stand on the page; the log itself, filtered, has all of them."""


def ahead(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    """The meetings and steps that are still to come, the nearest first."""
    if not desk.overview.log_is_open:
        return
    rows: list[tuple[str, Block]] = []
    for meeting in desk.overview.meetings_ahead(person.id):
        day, time = moment_of(meeting)
        when = " ".join(filter(None, (say_date(day, desk.today, "short") if day else "", time)))
        what = [(f"{when:<13} ", "soft"), (said(meeting.what), "")]
        rows.append((meeting.at, Block([spread(what, box_spans(meeting), width)], meeting.id)))
    for step in desk.journal.steps.values():
        if person.id in step.people and step.done is None:
            when = say_date(step.due, desk.today, "short") if step.due else ""
            line: Line = [(f"{when:<13} ", "soft"), (said(step.what), "")]
            rows.append((step.due.isoformat() if step.due else "9", Block([line], step.id)))
    if rows:
        yield heading_block(_("Ahead"))
        yield from (block for _when, block in sorted(rows, key=lambda row: row[0]))


def together(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    """The lines of the log that this person is in, newest first."""
    entries = desk.overview.entries_with(person.id)
    yield heading_block(_("Together"))
    if not entries:
        words = keyed(_("No sowing with {name} yet. [sow] writes one."))
        yield Block([((words.format(name=said(first_name(person), 40)), "soft"),)])
        return
    for entry in entries[:_TOGETHER]:
        yield Block([dated_entry_row(desk, entry, width)], entry.id)


def more(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    """Every field that stands nowhere else on the page, one's own too."""
    rest = [
        block
        for field in FIELDS[Person]
        if field.name not in _SHOWN_ABOVE
        for block in field_blocks(desk, person, field, width)
    ]
    own = [
        block
        for name, value in person.fields.items()
        for block in labelled(name, value, width)
        if value and not holds_uid(name)
    ]
    if rest or own:
        yield heading_block(_("More"))
        yield from (*rest, *own)
