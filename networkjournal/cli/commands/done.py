"""``done``: a step is done, a meeting was held, a goal is reached, a wish is a stage further."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from msgspec.structs import replace

from networkjournal.cli.faults import NotFoundError, WrongUsageError
from networkjournal.cli.fields import set_field
from networkjournal.cli.finding import find_record, which
from networkjournal.cli.session import Session
from networkjournal.cli.words import ID_HELP, ON_HELP
from networkjournal.cli.written import IN_A_LINE, say_written
from networkjournal.domain.called import called
from networkjournal.domain.dates.past_days import read_past_day
from networkjournal.domain.fields.literals import say_allowed
from networkjournal.domain.records import Goal, Meeting, Person, Step
from networkjournal.domain.text import cut
from networkjournal.domain.wishes import LAST, is_open, moved_on, moved_with
from networkjournal.language import _

if TYPE_CHECKING:
    from datetime import date

    from networkjournal.journal import Journal

Doable = Step | Meeting | Goal | Person


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add what is done, and when."""
    parser.add_argument("id", metavar="ID", help=_(ID_HELP))
    parser.add_argument("--on", metavar=_("DAY"), help=_(ON_HELP))
    parser.add_argument("--outcome", metavar=_("TEXT"), help=_("how a step went"))
    parser.add_argument(
        "--dread-after", metavar=_("NUMBER"), help=_("how bad a dreaded step was, 0 to 10")
    )


def run(session: Session, options: Namespace) -> None:
    """Mark it as done, held or reached, or move a wish one stage on.

    Raises:
        WrongUsageError: a day, an outcome or a dread is said of what has none.
        FieldError: the day is no day, or still to come.
        NotFoundError: nothing answers to it, or several things do.
    """
    journal = session.journal
    day = None if options.on is None else read_past_day(options.on, session.today)
    found = find_record(journal, options.id, ("people", "steps", "meetings", "goals"))
    by_id = found.id == options.id
    record = _meant(journal, found, by_id=by_id) if isinstance(found, Person) else found
    assert isinstance(record, Doable)
    said = {"outcome": options.outcome, "dread_after": options.dread_after}
    if not isinstance(record, Step):
        _refuse(said)
    after, line = _done(record, day, session.today)
    for field, value in said.items():
        if value is not None:
            after = set_field(session, after, field, "=", value)
    line = line.format(what=cut(called(record), IN_A_LINE))
    with journal.change(line) as change:
        after = change.put(after)
        if isinstance(after, Meeting) and isinstance(record, Meeting):
            for person in moved_with(after, record, journal.people, journal.meetings.values()):
                change.put(person)
    say_written(session, after, line)


def _done(record: Doable, day: date | None, today: date) -> tuple[Doable, str]:
    """The record with its mark, and what that is called."""
    if isinstance(record, Step):
        return replace(record, done=day or record.done or today), _("Done: {what}")
    if isinstance(record, Meeting):
        at = record.at if day is None else day.isoformat() + record.at[10:]
        return replace(record, state="held", at=at), _("Held: {what}")
    if isinstance(record, Person):
        if day is not None:
            raise WrongUsageError(_("A wish that moves on has no day; leave out --on."))
        after = moved_on(record)
        stage = say_allowed([after.wish or LAST], "wish")
        return after, stage[:1].upper() + stage[1:] + ": {what}"
    if day is not None:
        raise WrongUsageError(_("A goal that is reached has no day; leave out --on."))
    return replace(record, state="reached"), _("Reached: {what}")


def _refuse(said: dict[str, str | None]) -> None:
    """Refuse what is said only of steps."""
    if said["outcome"] is not None:
        raise WrongUsageError(_("Only a step has an outcome; leave out --outcome."))
    if said["dread_after"] is not None:
        raise WrongUsageError(_("Only a step is dreaded; leave out --dread-after."))


def _meant(journal: Journal, person: Person, *, by_id: bool) -> Doable:
    """The one step or meeting with this person that is still open; without any, the wish.

    By the person's own id the wish to meet them is meant, where it is open.
    """
    if by_id and is_open(person):
        return person
    steps = [step for step in journal.steps.values() if person.id in step.people and not step.done]
    meetings = [
        meeting
        for meeting in journal.meetings.values()
        if person.id in meeting.people and meeting.state == "planned"
    ]
    still_open: list[Doable] = [*steps, *meetings]
    if not still_open and is_open(person):
        return person
    if len(still_open) == 1:
        return still_open[0]
    if not still_open:
        raise NotFoundError(_("No step or meeting with {name} is open.").format(name=person.label))
    raise NotFoundError(which(journal, person.label, still_open))
