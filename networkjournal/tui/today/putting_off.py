"""``z``: not now; it comes back by itself."""

from datetime import timedelta

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.dread import put_off as put_off_day
from networkjournal.domain.put_off_things import BY_RECORD, question_of, quiet_for
from networkjournal.domain.records import Person, Step
from networkjournal.domain.worth_doing import Thing
from networkjournal.language import _
from networkjournal.tui.contacts.rhythm_keys import put_off_for_a_week
from networkjournal.tui.desk import Desk
from networkjournal.tui.spoken_keys import keyed

_A_DAY = timedelta(days=1)


def is_put_off(desk: Desk, thing: Thing) -> bool:
    """Whether this was put off, and its day is still to come."""
    question = question_of(thing)
    return bool(question) and desk.postponed.is_quiet(question)


def put_off(desk: Desk, thing: Thing) -> None:
    """Put a person off for a week, a promise until tomorrow, the rest for a day or a month."""
    if thing.kind in BY_RECORD:
        _put_off_record(desk, thing)
    elif thing.kind == "review":
        from networkjournal.tui.known_for.review import ask_later

        ask_later(desk)
    else:
        quiet = quiet_for(thing)
        day = desk.today + quiet
        desk.postponed.put_off(question_of(thing), day)
        if quiet == _A_DAY:
            desk.say(_("It comes back tomorrow."))
        else:
            desk.say(_("It comes back on {date}.").format(date=say_date(day, desk.today, "day")))


def _put_off_record(desk: Desk, thing: Thing) -> None:
    """Put off in one change; no contact is noted."""
    record = desk.journal.get(thing.record)
    match record:
        case Person():
            put_off_for_a_week(desk, record)
            return
        case Step():
            later = put_off_day(record, desk.today + _A_DAY, desk.today)
            words = keyed(_("Put off until tomorrow · [undo] to undo"))
        case _:
            return
    if desk.write(_("Put off: {name}").format(name=desk.call(record)), (later,)) is not None:
        desk.say(words)
