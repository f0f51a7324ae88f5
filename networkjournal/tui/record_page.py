"""The detail of any record: its name, and every field that is filled, under each other."""

from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len

from networkjournal.domain.dates.birthday import say_birthday
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.listed import plain, split_raw
from networkjournal.domain.records import Entry, Meeting, Person, Record
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.field_text import text_of
from networkjournal.tui.record_fields import TITLES, Field, Takes, fields_of
from networkjournal.tui.rows import Block
from networkjournal.tui.saying import moment_of, say_word
from networkjournal.tui.text import Line, said, wrap

LABEL_WIDTH = 21


def record_page(desk: Desk, record: Record, width: int) -> list[Block]:
    """The page of a record: its name to stand on, then its fields."""
    kind = record.kind if isinstance(record, Entry) else ""
    title = TITLES.get(type(record), ("", ""))[1]
    lines: list[Line] = [((line, "name"),) for line in wrap(desk.call(record), width)]
    blocks = [Block([*lines, ((_(title), "soft"),)], record.id), Block([()])]
    for field in fields_of(type(record), kind)[1:]:
        blocks.extend(field_blocks(desk, record, field, width))
    return blocks


def field_blocks(desk: Desk, record: Record, field: Field, width: int) -> Sequence[Block]:
    """One field: its label on the left, its value on the right; nothing while it is empty."""
    value = text_of(record, field, desk.journal)
    if field.takes is Takes.WORD:
        value = say_word(field.name, value)
    elif field.takes is Takes.YES:
        value = _("yes") if value == "yes" else ""
    elif value:
        value = shown(record, field, desk, value)
    return labelled(_(field.label), value, width) if value else ()


def shown(record: Record, field: Field, desk: Desk, value: str) -> str:
    """A value as it is read, without the backslashes that it is typed with."""
    whole: object = record
    for part in field.name.split("."):
        whole = getattr(whole, part, None)
    if isinstance(whole, date):
        return say_date(whole, desk.today, "weekday")
    if isinstance(record, Meeting) and field.name == "at":
        day, time = moment_of(record)
        return f"{say_date(day, desk.today, 'weekday')} {time}".strip() if day else value
    if isinstance(record, Person) and field.name == "birthday":
        return say_birthday(record.birthday)
    if isinstance(record, Person) and field.name == "dates":
        said_days = ((one.what, say_birthday(one.on) if one.on else "") for one in record.dates)
        return "\n".join(": ".join(filter(None, parts)) for parts in said_days)
    if isinstance(whole, tuple):
        return "\n".join(plain(one) for one in split_raw(value)) if len(whole) > 1 else plain(value)
    return value


def labelled(label: str, value: str, width: int, ink: str = "") -> Sequence[Block]:
    """A label and words beside it, wrapped to what is left of the width."""
    label = said(label)
    gap = max(LABEL_WIDTH - cell_len(label), 1)
    room = width - LABEL_WIDTH
    if room < LABEL_WIDTH:
        lines: list[Line] = [((label, "soft"),)]
        lines.extend(((line, ink),) for line in wrap(value, width))
        return (Block(lines),)
    first, *rest = wrap(value, room)
    lines = [((label, "soft"), (" " * gap, ""), (first, ink))]
    lines.extend(((" " * LABEL_WIDTH, ""), (line, ink)) for line in rest)
    return (Block(lines),)
