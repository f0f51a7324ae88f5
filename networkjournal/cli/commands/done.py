"""``done``: a step is done, a meeting was held, a goal is reached."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from networkjournal.cli.days import past_day
from networkjournal.cli.faults import NotFoundError
from networkjournal.cli.finding import find_record, which
from networkjournal.cli.session import Session
from networkjournal.cli.words import ID_HELP, ON_HELP
from networkjournal.cli.written import IN_A_LINE, say_written
from networkjournal.domain.records import Goal, Meeting, Person, Step
from networkjournal.domain.text import cut
from networkjournal.language import _

if TYPE_CHECKING:
    from networkjournal.journal import Journal

Doable = Step | Meeting | Goal


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add what is done, and when."""
    parser.add_argument("id", metavar="ID", help=_(ID_HELP))
    parser.add_argument("--on", metavar=_("DAY"), help=_(ON_HELP))
    parser.add_argument("--outcome", metavar=_("TEXT"), help=_("how a step went"))


def run(session: Session, options: Namespace) -> None:
    """Mark it as done, held or reached."""
    journal = session.journal
    day = past_day(options.on, session.today) if options.on else session.today
    found = find_record(journal, options.id, ("people", "steps", "meetings", "goals"))
    record = _open_with(journal, found) if isinstance(found, Person) else found
    assert isinstance(record, Doable)
    after, line = _done(record, day, options.outcome)
    with journal.change(line) as change:
        record = change.put(after)
    say_written(session, record, line)


def _done(record: Doable, day: date, outcome: str | None) -> tuple[Doable, str]:
    what = cut(record.what, IN_A_LINE)
    if isinstance(record, Step):
        step = replace(record, done=day, outcome=record.outcome if outcome is None else outcome)
        return step, _("Done: {what}").format(what=what)
    if isinstance(record, Meeting):
        return replace(record, state="held"), _("Held: {what}").format(what=what)
    return replace(record, state="reached"), _("Reached: {what}").format(what=what)


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
