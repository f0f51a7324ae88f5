"""``meet``, ``step``, ``goal``, ``seek``, ``group``, ``achieved``: what is no line of the log."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date

from networkjournal.cli.fields import (
    add_field_options,
    said_value,
    set_field,
    set_said_fields,
)
from networkjournal.cli.output import remark
from networkjournal.cli.plans import LEFT, PLANS, form_of
from networkjournal.cli.sentences import Sentence, add_sentence, add_with, doubts, understand
from networkjournal.cli.session import Session
from networkjournal.cli.written import IN_A_LINE, say_written
from networkjournal.domain.active_goals import settled
from networkjournal.domain.dates.past_days import refuse_to_come
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.meetings import refuse_behind_us, refuse_crowd
from networkjournal.domain.records import (
    Achievement,
    Goal,
    Group,
    Meeting,
    Record,
    Search,
    Step,
)
from networkjournal.domain.text import cut
from networkjournal.domain.wishes import moved_with
from networkjournal.language import _


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the sentence, and options that go before what it says."""
    plan = PLANS[command]
    add_sentence(parser)
    if plan.has_people:
        add_with(parser)
    add_field_options(parser, plan.kind, ("what", "people", "uid", "invitation"), plan.also)


def run(session: Session, options: Namespace) -> None:
    """Write the record down, and whoever is new with it.

    Raises:
        FieldError: a value that its field cannot have.
        NotFoundError: a name or id that fits nothing, or several.
    """
    plan = PLANS[session.command]
    sentence = _understand(session, options)
    record = plan.make(session, sentence.said)
    record = set_field(session, record, "what", "=", str(getattr(record, "what", "")))
    record = set_said_fields(session, record, options)
    if isinstance(record, Achievement) and record.on:
        refuse_to_come(record.on, session.today)
    if isinstance(record, Meeting):
        refuse_behind_us(record, session.today)
        refuse_crowd(record)
    if isinstance(record, Goal):
        stated = said_value(options, "state") or dict(sentence.said.fields).get("state")
        record = _in_its_state(session, record, stated=bool(stated))
    line = _(plan.written).format(what=cut(str(getattr(record, "what", "")), IN_A_LINE))
    with session.journal.change(line) as change:
        sentence.put_newcomers(change)
        record = change.put(record)
        if isinstance(record, Meeting):
            for person in moved_with(record, None, session.journal.people):
                change.put(person)
    say_written(session, record, line, *_circumstances(session, record), *doubts(sentence.said))


def _understand(session: Session, options: Namespace) -> Sentence:
    from networkjournal.domain.dates.reading import Direction

    direction = Direction.PAST if session.command == "achieved" else Direction.FUTURE
    return understand(
        session,
        options.sentence,
        form=form_of(session.command),
        direction=direction,
        add_new=options.new,
        with_=getattr(options, "with_", ()),
        leave=LEFT.get(session.command, frozenset()),
        take_names_out=session.command == "group",
    )


def _in_its_state(session: Session, goal: Goal, *, stated: bool) -> Goal:
    goal = settled(goal, None, session.journal.goals.values(), stated=stated)
    if goal.use and goal.state == "draft" and not stated:
        remark(_("Three goals are active already; this one stays a draft."))
    return goal


def _circumstances(session: Session, record: Record) -> list[str]:
    journal, today = session.journal, session.today
    if isinstance(record, Step):
        due = say_date(record.due, today, "long") if record.due else ""
        return [", ".join(map(journal.name_of, record.people)), due]
    if isinstance(record, Meeting):
        when = ""
        if record.at:
            when = say_date(date.fromisoformat(record.at[:10]), today, "long")
            when += f" {record.at[11:16]}" if "T" in record.at else ""
        minutes = (
            "" if record.minutes is None else _("{minutes} min").format(minutes=record.minutes)
        )
        names = ", ".join(map(journal.name_of, record.people))
        return [names, when, minutes, record.place]
    if isinstance(record, Goal):
        by = say_date(record.by, today, "long") if record.by else ""
        return [record.use or _("A draft until it has a use."), by]
    if isinstance(record, Group):
        return [", ".join(journal.name_of(member.person) for member in record.members)]
    if isinstance(record, Achievement):
        on = say_date(record.on, today, "long") if record.on else ""
        return [", ".join(map(journal.name_of, record.people)), on, record.expertise]
    return [record.why] if isinstance(record, Search) else []
