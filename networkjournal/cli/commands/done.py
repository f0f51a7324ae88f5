"""``done``: a step is done, a meeting was held, a goal is reached."""

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
from networkjournal.domain.dates.past_days import read_past_day
from networkjournal.domain.records import Goal, Meeting, Person, Step
from networkjournal.domain.text import cut
from networkjournal.language import _

if TYPE_CHECKING:
    from datetime import date

    from networkjournal.journal import Journal

Doable = Step | Meeting | Goal


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add what is done, and when."""
    parser.add_argument("id", metavar="ID", help=_(ID_HELP))
    parser.add_argument("--on", metavar=_("DAY"), help=_(ON_HELP))
    parser.add_argument("--outcome", metavar=_("TEXT"), help=_("how a step went"))


def run(session: Session, options: Namespace) -> None:
    """Mark it as done, held or reached.

    Raises:
        WrongUsageError: a day or an outcome is said of what has none.
        FieldError: the day is no day, or still to come.
        NotFoundError: nothing answers to it, or several things do.
    """
    journal = session.journal
    day = None if options.on is None else read_past_day(options.on, session.today)
    found = find_record(journal, options.id, ("people", "steps", "meetings", "goals"))
    record = _open_with(journal, found) if isinstance(found, Person) else found
    assert isinstance(record, Doable)
    if options.outcome is not None and not isinstance(record, Step):
        raise WrongUsageError(_("Only a step has an outcome; leave out --outcome."))
    after, line = _done(record, day, session.today)
    if options.outcome is not None:
        after = set_field(session, after, "outcome", "=", options.outcome)
    line = line.format(what=cut(record.what, IN_A_LINE))
    with journal.change(line) as change:
        after = change.put(after)
    say_written(session, after, line)


def _done(record: Doable, day: date | None, today: date) -> tuple[Doable, str]:
    """The record with its mark, and what that is called."""
    if isinstance(record, Step):
        return replace(record, done=day or record.done or today), _("Done: {what}")
    if isinstance(record, Meeting):
        at = record.at if day is None else day.isoformat() + record.at[10:]
        return replace(record, state="held", at=at), _("Held: {what}")
    if day is not None:
        raise WrongUsageError(_("A goal that is reached has no day; leave out --on."))
    return replace(record, state="reached"), _("Reached: {what}")


def _open_with(journal: Journal, person: Person) -> Doable:
    """The one step or meeting with this person that is still open."""
    steps = [step for step in journal.steps.values() if person.id in step.people and not step.done]
    meetings = [
        meeting
        for meeting in journal.meetings.values()
        if person.id in meeting.people and meeting.state == "planned"
    ]
    still_open: list[Doable] = [*steps, *meetings]
    if len(still_open) == 1:
        return still_open[0]
    if not still_open:
        raise NotFoundError(_("No step or meeting with {name} is open.").format(name=person.label))
    raise NotFoundError(which(journal, person.label, still_open))
