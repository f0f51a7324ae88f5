"""``x``: done, held, reached, let go; pressed again it takes that back."""

from msgspec.structs import replace

from networkjournal.domain.active_goals import settled
from networkjournal.domain.records import Entry, Goal, Meeting, Person, Record, Search, Step
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.text import said


def can_be_done(desk: Desk, record: Record | None) -> bool:
    """Whether ``x`` means something on this record; a sowing that has borne is not let go."""
    if isinstance(record, Entry):
        return record.kind == "sowing" and not desk.overview.harvests_of(record.id)
    if isinstance(record, Person):
        return record.standing == "wanted"
    return isinstance(record, Goal | Meeting | Search | Step)


def toggle_done(desk: Desk, record: Record) -> None:
    """Mark the record as done, or take that back; of a meeting ask first what came of it."""
    if isinstance(record, Meeting) and record.state != "held":
        from networkjournal.tui.afterwards.form import Afterwards

        desk.open_form(lambda: Afterwards(desk, record))
        return
    changed, said_as = _toggled(desk, record)
    if changed is None:
        return
    name = desk.call(record)
    if desk.write(_(said_as).format(name=name), (changed,)) is not None:
        desk.say(said(_("{what} · u to undo").format(what=_(said_as).format(name=name))))


_AGAIN = N_("Open again: {name}")


def _toggled(desk: Desk, record: Record) -> tuple[Record | None, str]:
    """The record with its mark or without it, and what that is called."""
    found: tuple[Record | None, str] = (None, "")
    match record:
        case Step(done=None):
            found = replace(record, done=desk.today), N_("Done: {name}")
        case Step():
            found = replace(record, done=None), _AGAIN
        case Meeting(state="held"):
            found = replace(record, state="planned"), _AGAIN
        case Goal(state="reached"):
            draft, goals = replace(record, state="draft"), desk.journal.goals.values()
            found = settled(draft, None, goals, stated=False), _AGAIN
        case Goal():
            found = replace(record, state="reached"), N_("Reached: {name}")
        case Search():
            open_now = not record.open
            found = replace(record, open=open_now), _AGAIN if open_now else N_("Closed: {name}")
        case Person(standing="wanted", wish="let go"):
            found = replace(record, wish="wanted"), _AGAIN
        case Person(standing="wanted"):
            found = replace(record, wish="let go"), N_("Let go: {name}")
        case Entry(kind="sowing", state="let go"):
            waiting = replace(record, state="waiting", let_go_on=None)
            found = waiting, N_("Waits again: {name}")
        case Entry(kind="sowing"):
            changed = replace(record, state="let go", let_go_on=desk.today)
            found = changed, N_("Let go: {name}")
    return found
