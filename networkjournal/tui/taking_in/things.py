"""What an import does to one person, meeting or record, on a line of the screen."""

from collections.abc import Iterator, Sequence
from functools import singledispatch

from msgspec import structs

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.records import Meeting, Person
from networkjournal.exchange.contact_plan import NewContact
from networkjournal.exchange.incoming import Incoming, Remark, Skipped
from networkjournal.exchange.meeting_changes import MeetingUpdate
from networkjournal.exchange.news import FieldChange
from networkjournal.exchange.plan import Doubtful, Unchanged, Update
from networkjournal.exchange.record_plan import changes_in
from networkjournal.exchange.telling import say_note, say_record
from networkjournal.journal.comparison import Differing
from networkjournal.tui.text import Line, said, width_of

_MOST_OF_A_VALUE = 300
_INDENT = "      "


@singledispatch
def say_thing(thing: object) -> Line:
    """One thing that an import does, on one line."""
    return ((said(str(thing)), ""),)


@say_thing.register
def _(thing: Incoming) -> Line:
    return say_thing(thing.person)


@say_thing.register
def _(thing: Unchanged) -> Line:
    return say_thing(thing.person)


@say_thing.register
def _(thing: Person) -> Line:
    more = ", ".join(filter(None, (thing.role if thing.name else "", thing.organisation)))
    email = thing.emails[0] if thing.emails and thing.emails[0] != thing.name else ""
    return _named(thing.label, said(more, 80), said(email, 80))


@say_thing.register
def _(thing: Update) -> Line:
    return _named(thing.new.label)


@say_thing.register
def _(thing: Doubtful) -> Line:
    return _named(thing.incoming.person.label, thing.reason)


@say_thing.register
def _(thing: Meeting) -> Line:
    return _named(thing.what, thing.at.replace("T", " "), thing.place)


@say_thing.register
def _(thing: MeetingUpdate) -> Line:
    return _named(thing.new.what)


@say_thing.register
def _(thing: NewContact) -> Line:
    on = thing.entry.on
    return _named(thing.name, thing.entry.text, say_date(on, on, "long") if on else "")


@say_thing.register
def _(thing: Differing) -> Line:
    return _named(say_record(thing))


@say_thing.register(Skipped)
@say_thing.register(Remark)
def _(thing: Skipped | Remark) -> Line:
    short = structs.replace(thing, file=thing.file.rpartition("/")[2])
    return ((said(say_note(short)), ""),)


def _named(name: str, *more: str) -> Line:
    beside = " · ".join(said(one) for one in more if one)
    return ((said(name), "name"), (f"  {beside}" if beside else "", "soft"))


def changes_of(thing: object, width: int) -> Iterator[Line]:
    """What changes, field by field, old and new; on two lines where one is too short."""
    for change in _changes(thing):
        old, new = said(change.old, _MOST_OF_A_VALUE), said(change.new, _MOST_OF_A_VALUE)
        head: Line = ((f"{_INDENT}{say_field(change.field)}: ", "soft"),)
        whole: Line = (*head, (f"{old} → " if old else "", "soft"), (new, ""))
        if width_of(whole) <= width:
            yield whole
        else:
            yield (*head, (old or "–", "soft"))
            yield ((f"{_INDENT}→ ", "soft"), (new, ""))


def _changes(thing: object) -> Sequence[FieldChange]:
    if isinstance(thing, Update | MeetingUpdate):
        return thing.changes
    if isinstance(thing, Unchanged):
        return thing.kept
    if isinstance(thing, Differing) and thing.here and thing.there:
        return changes_in(thing)
    return ()
