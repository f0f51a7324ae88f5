"""``meet``, ``step``, ``goal``, ``seek``, ``group``, ``achieved``: what is no line of the log."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from networkjournal.cli.days import refuse_future
from networkjournal.cli.faults import WrongUsageError
from networkjournal.cli.fields import add_field_options, set_field, set_said_fields
from networkjournal.cli.output import remark
from networkjournal.cli.sentences import Sentence, add_sentence, add_with, understand
from networkjournal.cli.session import Session
from networkjournal.cli.written import say_written
from networkjournal.domain.dates_said import say_date
from networkjournal.domain.records import (
    Achievement,
    Goal,
    Group,
    Meeting,
    Member,
    Record,
    Search,
    Step,
)
from networkjournal.language import N_, _

if TYPE_CHECKING:
    from networkjournal.domain.captured import Captured
    from networkjournal.domain.sentence_forms import SentenceForm

MOST_ACTIVE = 3
"""Goals that can be active at once."""


class Plan(NamedTuple):
    """How a command makes its record.

    Attributes:
        kind: what it writes.
        make: the record, from what was recognised and today's date.
        written: what is said of it, with ``{what}``, to be translated.
        has_people: whether the record names people.
        also: other names for options of fields.
    """

    kind: type[Record]
    make: Callable[[Captured, date], Record]
    written: str
    has_people: bool = True
    also: dict[str, tuple[str, ...]] = {}


def _meeting(said: Captured, today: date) -> Meeting:
    day = said.on or (today if said.at else None)
    at = f"{day.isoformat()}T{said.at}" if day and said.at else day.isoformat() if day else ""
    return Meeting(what=said.text, people=said.people, at=at, minutes=said.minutes)


PLANS: dict[str, Plan] = {
    "meet": Plan(Meeting, _meeting, N_("Meeting: {what}"), also={"at": ("on",)}),
    "step": Plan(
        Step,
        lambda said, _today: Step(what=said.text, people=said.people, due=said.on),
        N_("Step: {what}"),
        also={"due": ("on",)},
    ),
    "goal": Plan(
        Goal,
        lambda said, _today: Goal(what=said.text, by=said.on),
        N_("Goal: {what}"),
        has_people=False,
        also={"by": ("on", "due")},
    ),
    "seek": Plan(
        Search,
        lambda said, _today: Search(what=said.text),
        N_("Looking for: {what}"),
        has_people=False,
    ),
    "group": Plan(
        Group,
        lambda said, _today: Group(
            what=_without_joint(said.text), members=tuple(Member(person=one) for one in said.people)
        ),
        N_("Group: {what}"),
    ),
    "achieved": Plan(
        Achievement,
        lambda said, _today: Achievement(
            what=said.text, on=said.on, people=said.people, expertise=said.expertise
        ),
        N_("Achieved: {what}"),
    ),
}

_JOINT = re.compile(r"(?:[\s,;:&]|\b(?:with|met|and|en|van|of)$)+$", re.IGNORECASE)


def _without_joint(name: str) -> str:
    """The name of a group without what led to the members that stood behind it."""
    shorter = _JOINT.sub("", name)
    while shorter != name:
        name, shorter = shorter, _JOINT.sub("", shorter)
    return name


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the sentence, and options that go before what it says."""
    plan = PLANS[command]
    add_sentence(parser)
    if plan.has_people:
        add_with(parser)
    add_field_options(parser, plan.kind, ("what", "people", "uid"), plan.also)


def run(session: Session, options: Namespace) -> None:
    """Write the record down, and whoever is new with it.

    Raises:
        WrongUsageError: a value that its field cannot have.
        NotFoundError: a name or id that fits nothing, or several.
    """
    plan = PLANS[session.command]
    sentence = _understand(session, options)
    record = plan.make(sentence.said, session.today)
    what = str(getattr(record, "what", ""))
    for field, value in (("what", what), *sentence.said.fields):
        record = set_field(session, record, field, "=", value)
    record = set_said_fields(session, record, options)
    if isinstance(record, Achievement) and record.on:
        refuse_future(record.on, session.today)
    if isinstance(record, Goal):
        record = _active_if_it_has_a_use(session, record)
    line = _(plan.written).format(what=getattr(record, "what", ""))
    with session.journal.change(line) as change:
        sentence.put_newcomers(change)
        record = change.put(record)
    say_written(session, record, line, *_circumstances(session, record))


def _understand(session: Session, options: Namespace) -> Sentence:
    from networkjournal.domain.dates import Direction

    direction = Direction.PAST if session.command == "achieved" else Direction.FUTURE
    return understand(
        session,
        options.sentence,
        form=_form_of(session.command),
        direction=direction,
        add_new=options.new,
        with_=getattr(options, "with_", ()),
        leave=_LEFT.get(session.command, frozenset()),
        take_names_out=session.command == "group",
    )


_LEFT = {
    "seek": frozenset({"date"}),
    "group": frozenset({"date"}),
    "achieved": frozenset({"tag"}),
}
"""What the record has no place for, so that it stays text."""


def _form_of(command: str) -> SentenceForm:
    from networkjournal.domain import sentence_forms as forms
    from networkjournal.domain.field_words import words_for

    if command == "meet":
        return forms.MEETING
    if command in ("step", "goal"):
        return forms.STEP if command == "step" else forms.GOAL
    if command == "achieved":
        return forms.SentenceForm(
            fields=words_for(("on", "result", "link", "expertise")),
            day="on",
            day_words=frozenset(words_for(("on",))),
            words=True,
        )
    fields = ("why", "goal") if command == "seek" else ("purpose", "founded", "rhythm")
    return forms.SentenceForm(fields=words_for(fields), day="", day_words=frozenset())


def _active_if_it_has_a_use(session: Session, goal: Goal) -> Goal:
    """A goal with a practical use is active, as long as fewer than three are.

    Raises:
        WrongUsageError: it shall be active and has no use.
    """
    if goal.state == "active" and not goal.use:
        raise WrongUsageError(_("A draft until it has a use."))
    if goal.state != "draft" or not goal.use:
        return goal
    active = [one for one in session.journal.goals.values() if one.state == "active"]
    if len(active) >= MOST_ACTIVE:
        remark(_("Three goals are active already; this one stays a draft."))
        return goal
    return replace(goal, state="active")


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
        minutes = "" if record.minutes is None else _("{minutes} min").format(minutes=record.minutes)
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
