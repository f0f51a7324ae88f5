"""What an import does to one person, meeting or record, on a line of the screen."""

from collections.abc import Iterator, Sequence
from functools import singledispatch

from msgspec import structs

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.setting import field_text
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.own_fields import UID
from networkjournal.domain.records import Meeting, Person
from networkjournal.domain.text import fold
from networkjournal.exchange.contact_plan import NewContact
from networkjournal.exchange.incoming import Incoming, Remark, Skipped
from networkjournal.exchange.meeting_changes import MeetingUpdate
from networkjournal.exchange.news import FieldChange
from networkjournal.exchange.plan import Doubtful, Unchanged, Update
from networkjournal.exchange.record_plan import changes_in
from networkjournal.exchange.telling import say_note, say_record
from networkjournal.journal.comparison import Differing
from networkjournal.language import _
from networkjournal.tui.record_fields import FIELDS
from networkjournal.tui.text import Line, column, said, width_of, wrap

_MOST_OF_A_VALUE = 300
_MOST_OF_A_NOTE = 1_000
_LABEL = 18
_NOT_FROM_A_FILE = frozenset(("name", "standing", "archived", "met.through"))
_LABELS = {field.name: field for kind in (Meeting, Person) for field in FIELDS[kind]}
_INDENT = "      "


@singledispatch
def say_thing(thing: object) -> Line:
    """One thing that an import does, on one line."""
    return ((said(str(thing)), ""),)


@say_thing.register
def _say_incoming(thing: Incoming) -> Line:
    return say_thing(thing.person)


@say_thing.register
def _say_unchanged(thing: Unchanged) -> Line:
    return say_thing(thing.person)


@say_thing.register
def _say_person(thing: Person) -> Line:
    more = ", ".join(filter(None, (thing.role if thing.name else "", thing.organisation)))
    email = thing.emails[0] if thing.emails and thing.emails[0] != thing.name else ""
    return _named(thing.label, said(more, 80), said(email, 80))


@say_thing.register
def _say_update(thing: Update) -> Line:
    return _named(thing.new.label)


@say_thing.register
def _say_doubtful(thing: Doubtful) -> Line:
    name, other = thing.incoming.person.label, thing.person.label
    return _named(name, "" if fold(other) == fold(name) else other, thing.reason)


@say_thing.register
def _say_meeting(thing: Meeting) -> Line:
    return _named(thing.what, thing.at.replace("T", " "), thing.place)


@say_thing.register
def _say_meeting_update(thing: MeetingUpdate) -> Line:
    return _named(thing.new.what)


@say_thing.register
def _say_contact(thing: NewContact) -> Line:
    on = thing.entry.on
    return _named(thing.entry.text, say_date(on, on, "long") if on else "")


@say_thing.register
def _say_record(thing: Differing) -> Line:
    return _named(say_record(thing))


@say_thing.register(Skipped)
@say_thing.register(Remark)
def _say_note(thing: Skipped | Remark) -> Line:
    short = structs.replace(thing, file=thing.file.rpartition("/")[2])
    return ((said(say_note(short)), ""),)


def _named(name: str, *more: str) -> Line:
    beside = " · ".join(said(one) for one in more if one)
    return ((said(name), "name"), (f"  {beside}" if beside else "", "soft"))


def changes_of(thing: object, width: int, *, is_kept: bool = False) -> Iterator[Line]:
    """What changes, field by field, old and new; on two lines where one is too short.

    Args:
        thing: What changes.
        width: The cells there are.
        is_kept: Whether it stays as it is here, whatever is said there.
    """
    arrow = f"{_('there')} " if is_kept else "→ "
    for change in _changes(thing):
        old, new = said(change.old, _MOST_OF_A_VALUE), said(change.new, _MOST_OF_A_VALUE)
        head: Line = ((f"{_INDENT}{_label(change.field)}: ", "soft"),)
        between = f" {arrow}" if old else ""
        whole: Line = (*head, (old, ""), (between, "soft"), (new, "soft" if is_kept else ""))
        if width_of(whole) <= width:
            yield whole
        else:
            yield (*head, (old or "–", "" if is_kept else "soft"))
            yield ((f"{_INDENT}{arrow}", "soft"), (new, "soft" if is_kept else ""))


def details_of(thing: object, width: int) -> Iterator[Line]:
    """All that is said of someone new, field by field."""
    if not isinstance(thing, Incoming):
        return
    for label, text in _said_of(thing.person):
        lines = wrap(text, max(width - len(_INDENT) - _LABEL, 20), _MOST_OF_A_NOTE)
        for number, line in enumerate(lines):
            before = said(label, _LABEL - 1) if not number else ""
            yield (*column(((_INDENT + before, "soft"),), len(_INDENT) + _LABEL), (line, ""))


def _said_of(person: Person) -> Iterator[tuple[str, str]]:
    for field in FIELDS[Person]:
        if field.name == "fields":
            yield from ((name, value) for name, value in person.fields.items() if name != UID)
        elif field.name not in _NOT_FROM_A_FILE:
            text = field_text(person, field.name, lambda record_id: record_id)
            if text:
                yield field.said_label, text


def _label(field: str) -> str:
    known = _LABELS.get(field)
    return known.said_label if known else say_field(field.removeprefix("fields."))


def _changes(thing: object) -> Sequence[FieldChange]:
    if isinstance(thing, Update | MeetingUpdate):
        return thing.changes
    if isinstance(thing, Unchanged):
        return thing.kept
    if isinstance(thing, Differing) and thing.here and thing.there:
        return changes_in(thing)
    return ()
