"""What differs between the journal and another state of it, in words: records, and their fields."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from networkjournal.domain.fields.setting import field_text
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.records import SETTINGS_ID, TABLES, Entry, Record
from networkjournal.domain.search.texts import texts_of
from networkjournal.domain.table_titles import TITLES as TABLE_TITLES
from networkjournal.journal.comparison import Comparison, Differing
from networkjournal.journal.line import Document, document_of, line_of
from networkjournal.journal.lines import Content
from networkjournal.journal.shape import record_of
from networkjournal.journal.trash import name_in
from networkjournal.language import _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.record_fields import TITLES, Field, Takes, fields_of
from networkjournal.tui.record_page import shown
from networkjournal.tui.rows import Block
from networkjournal.tui.saying import KIND_NAMES, say_word
from networkjournal.tui.text import Line, fit, said, spread, wrap

_NAMED = 50
_COMPARED = 30
_LONGEST = 300
_SAME_BEFORE = 40
_STAMPS = frozenset({"id", "created", "updated"})

NameOf = Callable[[str], str]
"""What to call a record, by id."""


@dataclass(frozen=True)
class Words:
    """How the two states are spoken of; all of it in the language spoken.

    Attributes:
        only_there: Above the records that only the other state has.
        only_here: Above those that only the journal has.
        changed: Above those that both have, otherwise.
        gone_here: Above those deleted from the journal.
        gone_there: Above those deleted from the other state.
        here: Before a value as the journal has it.
        there: Before a value as the other state has it.
        stays: Of a changed record whose version in the journal is the one that stays.
        taken: Of one whose other version is the one that stays.
    """

    only_there: str
    only_here: str
    changed: str
    gone_here: str
    gone_there: str
    here: str
    there: str
    stays: str = ""
    taken: str = ""


def namer(desk: Desk, there: Content) -> NameOf:
    """What to call a record of either state."""

    def name_of(record_id: str) -> str:
        name = desk.journal.name_of(record_id)
        if name != record_id:
            return name
        lines = (table.by_id.get(record_id) for name, table in there.items() if name in TABLES)
        line = next((line for line in lines if line), None)
        return (name_in(document_of(line)) if line else "") or record_id

    return name_of


def differing_blocks(
    desk: Desk, found: Comparison, words: Words, name_of: NameOf, width: int
) -> Iterator[Block]:
    """Every record that differs, those in both with the fields that do.

    A record that the journal has can be stood on.
    """
    if found.only_there:
        yield _heading(words.only_there, len(found.only_there))
        yield from _named(found.only_there, name_of, width)
    if found.changed:
        yield _heading(words.changed, len(found.changed))
        yield from _changed(desk, found.changed, words, name_of, width)
    for heading, records in (
        (words.gone_there, found.gone_there),
        (words.gone_here, found.gone_here),
        (words.only_here, found.only_here),
    ):
        if records:
            yield _heading(heading, len(records))
            yield from _named(records, name_of, width)


def _heading(words: str, count: int) -> Block:
    return Block([(), ((words, "heading"), (f" · {count}", "soft"))])


def _named(records: Sequence[Differing], name_of: NameOf, width: int) -> Iterator[Block]:
    for one in records[:_NAMED]:
        yield Block([spread(_name(one, name_of), ((_kind(one), "soft"),), width)], _key(one))
    yield from _and_more(len(records) - _NAMED)


def _changed(
    desk: Desk, records: Sequence[Differing], words: Words, name_of: NameOf, width: int
) -> Iterator[Block]:
    for number, one in enumerate(records[:_COMPARED]):
        if number:
            yield Block([()])
        outcome = words.taken if one.takes_theirs else words.stays
        head: list[Line] = [spread(_name(one, name_of), ((_kind(one), "soft"),), width)]
        if outcome:
            head.append(fit(((outcome, "soft"),), width))
        yield Block(head, _key(one))
        for label, here, there in fields_that_differ(desk, one, name_of):
            yield Block(_both(label, (words.here, here), (words.there, there), width))
    yield from _and_more(len(records) - _COMPARED)


def _and_more(count: int) -> Iterator[Block]:
    if count > 0:
        more = ngettext("and {count} more", "and {count} more", count).format(count=count)
        yield Block([((more, "soft"),)])


def _key(one: Differing) -> str:
    return one.id if one.here_line else ""


def _name(one: Differing, name_of: NameOf) -> Line:
    document = one.here or one.there or {}
    name = one.name
    if one.table == "ties":
        name = f"{name_of(str(document.get('a')))} – {name_of(str(document.get('b')))}"
    elif one.id == SETTINGS_ID:
        name = _(TABLE_TITLES["settings"])
    return ((said(name, 120), "name"),)


def _kind(one: Differing) -> str:
    kind = str((one.here or one.there or {}).get("kind", ""))
    if one.table == "entries" and kind in KIND_NAMES:
        return _(KIND_NAMES[kind])
    record = TABLES.get(one.table)
    title = _(TITLES[record][1]) if record in TITLES else ""
    return title[:1].lower() + title[1:]


def _both(label: str, here: tuple[str, str], there: tuple[str, str], width: int) -> list[Line]:
    """A field's name, and below it its value in both, side by side as far as words go."""
    lines: list[Line] = [((said(label, 60), "soft"),)]
    room = max(cell_len(here[0]), cell_len(there[0])) + 2
    one, other = _from_where_they_differ(here[1], there[1])
    for name, value in ((here[0], one), (there[0], other)):
        first, *rest = wrap(value or "–", width - room - 2)
        gap = " " * (room - cell_len(name))
        lines.append(((f"  {name}{gap}", "soft"), (first, "")))
        lines.extend(((" " * (room + 2), ""), (line, "")) for line in rest)
    return lines


def _from_where_they_differ(one: str, other: str) -> tuple[str, str]:
    """Two long texts from just before where they part, so that one sees what differs."""
    same = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    start = max(0, same - _SAME_BEFORE) if max(len(one), len(other)) > _LONGEST else 0
    return _cut(one, start), _cut(other, start)


def _cut(text: str, start: int) -> str:
    end = start + _LONGEST
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


def fields_that_differ(
    desk: Desk, one: Differing, name_of: NameOf
) -> Iterator[tuple[str, str, str]]:
    """What a field is called, its value here and its value there, of each that is not the same."""
    here, there = one.here or {}, one.there or {}
    kind = TABLES.get(one.table)
    told: set[str] = set()
    if kind is not None:
        mine, theirs = (record_of(kind, one.id, line_of(one.id, each)) for each in (here, there))
        fields = fields_of(kind, mine.kind if isinstance(mine, Entry) else "")
        for field in fields:
            told.add(field.name.partition(".")[0])
            ours, others = (_value(desk, each, field, name_of) for each in (mine, theirs))
            if ours != others:
                yield _(field.label), ours, others
    for name in dict.fromkeys((*here, *there)):
        if name not in told and name not in _STAMPS and here.get(name) != there.get(name):
            yield say_field(name), _texts(here, name), _texts(there, name)


def _value(desk: Desk, record: Record, field: Field, name_of: NameOf) -> str:
    text = field_text(record, field.name, name_of)
    if field.takes is Takes.WORD:
        return say_word(field.name, text)
    return shown(record, field, desk, text) if text else ""


def _texts(document: Document, name: str) -> str:
    """The value of a field that no form has."""
    return ", ".join(texts_of(_as_tuples(document.get(name))))


def _as_tuples(value: object) -> object:
    if isinstance(value, list):
        return tuple(map(_as_tuples, value))
    if isinstance(value, dict):
        return tuple(f"{name}: {each}" for name, each in value.items())
    return str(value) if isinstance(value, bool | float) else value
