"""``x``: done, held, reached; pressed again it takes that back. A wish moves one stage on.

A step that was dreaded asks how it was. ``L`` lets a wish go, and takes it up again.
"""

from msgspec.structs import replace

from networkjournal.domain.active_goals import settled
from networkjournal.domain.records import Entry, Goal, Meeting, Person, Record, Search, Step
from networkjournal.domain.wishes import LET_GO, is_open, let_go, moved_on, wanted_again
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.saying import say_stage
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import said


def can_be_done(desk: Desk, record: Record | None) -> bool:
    """Whether ``x`` means something on this record; a sowing that has borne is not let go."""
    if isinstance(record, Entry):
        return record.kind == "sowing" and not desk.overview.harvests_of(record.id)
    if isinstance(record, Person):
        return is_open(record)
    return isinstance(record, Goal | Meeting | Search | Step)


def toggle_done(desk: Desk, record: Record) -> None:
    """Mark the record as done, or take that back.

    Of a meeting it is asked first what came of it, of a dreaded step how it was.
    """
    if isinstance(record, Meeting) and record.state != "held":
        from networkjournal.tui.afterwards.form import Afterwards

        desk.open_form(lambda: Afterwards(desk, record))
        return
    if isinstance(record, Step) and record.done is None and record.dread_before:
        from networkjournal.tui.steps.how_it_was import HowItWasForm

        desk.open_form(lambda: HowItWasForm(desk, record))
        return
    if isinstance(record, Person):
        _write_wish(desk, record, moved_on(record))
        return
    changed, said_as = _toggled(desk, record)
    if changed is not None:
        _write(desk, _(said_as).format(name=desk.call(record)), changed)


def can_be_let_go(record: Record | None) -> bool:
    """Whether ``L`` means something on this record: there is a wish, or there was one."""
    return isinstance(record, Person) and (is_open(record) or record.wish == LET_GO)


def toggle_let_go(desk: Desk, person: Person) -> None:
    """Let the wish to meet someone go, or take it up again."""
    again = person.wish == LET_GO
    _write_wish(desk, person, wanted_again(person) if again else let_go(person))


def _write_wish(desk: Desk, before: Person, after: Person) -> None:
    """Write how far the wish is now, and say it: ``Asked: Claire``."""
    if after != before and after.wish:
        words = _("{stage}: {name}").format(stage=say_stage(after.wish), name=desk.call(before))
        _write(desk, words, after)


def _write(desk: Desk, words: str, changed: Record) -> None:
    if desk.write(words, (changed,)) is not None:
        desk.say(said(keyed(_("{what} · [undo] to undo")).format(what=words)))


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
        case Entry(kind="sowing", state="let go"):
            waiting = replace(record, state="waiting", let_go_on=None)
            found = waiting, N_("Waits again: {name}")
        case Entry(kind="sowing"):
            changed = replace(record, state="let go", let_go_on=desk.today)
            found = changed, N_("Let go: {name}")
    return found
