"""``z``: not now; it comes back by itself."""

from datetime import timedelta

from msgspec.structs import replace

from networkjournal.domain.records import Person, Step
from networkjournal.domain.worth_doing import Thing
from networkjournal.language import _
from networkjournal.tui.desk import Desk

_A_WEEK = timedelta(days=7)
_A_DAY = timedelta(days=1)
_KINDS = frozenset({"step", "promise", "due", "wanted", "need"})


def can_be_put_off(thing: Thing | None) -> bool:
    """Whether ``z`` means something for this thing."""
    return thing is not None and thing.kind in _KINDS


def put_off(desk: Desk, thing: Thing) -> None:
    """Put a person off for a week, a step until tomorrow; no contact is noted."""
    record = desk.journal.get(thing.record)
    match record:
        case Person():
            later: Person | Step = replace(record, put_off_until=desk.today + _A_WEEK)
            words = _("Put off for a week; no contact was noted · u to undo")
        case Step():
            before = (record.due,) if record.due else ()
            later = replace(record, due=desk.today + _A_DAY, put_off=(*record.put_off, *before))
            words = _("Put off until tomorrow · u to undo")
        case _:
            return
    if desk.write(_("Put off: {name}").format(name=desk.call(record)), (later,)) is not None:
        desk.say(words)
