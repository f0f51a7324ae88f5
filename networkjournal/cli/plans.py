"""How each command that plans makes its record from a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from networkjournal.cli.fields import set_field
from networkjournal.cli.finding import finder
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
from networkjournal.language import N_

if TYPE_CHECKING:
    from networkjournal.cli.session import Session
    from networkjournal.domain.sentence.captured import Captured, SpanKind
    from networkjournal.domain.sentence.forms import SentenceForm

R = TypeVar("R", bound=Record)


class Plan(NamedTuple):
    """How a command makes its record.

    Attributes:
        kind: what it writes.
        make: the record, from what was recognised.
        written: what is said of it, with ``{what}``, to be translated.
        has_people: whether the record names people.
        also: other names for options of fields.
    """

    kind: type[Record]
    make: Callable[[Session, Captured], Record]
    written: str
    has_people: bool = True
    also: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def _step(session: Session, said: Captured) -> Step:
    from networkjournal.domain.sentence.plan import step_from

    return step_from(said, session.today, resolve=finder(session.journal))


def _goal(session: Session, said: Captured) -> Goal:
    from networkjournal.domain.sentence.plan import goal_from

    return goal_from(said, session.today)


def _meeting(session: Session, said: Captured) -> Meeting:
    from networkjournal.domain.sentence.plan import meeting_from

    names = [session.journal.name_of(person) for person in said.people]
    return meeting_from(said, session.today, names=names, resolve=finder(session.journal))


def _search(session: Session, said: Captured) -> Search:
    return _with_fields(session, Search(what=said.text), said)


def _group(session: Session, said: Captured) -> Group:
    members = tuple(Member(person=person) for person in said.people)
    return _with_fields(session, Group(what=_without_joint(said.text), members=members), said)


def _achievement(session: Session, said: Captured) -> Achievement:
    achievement = Achievement(
        what=said.text, on=said.on, people=said.people, expertise=said.expertise
    )
    return _with_fields(session, achievement, said)


def _with_fields(session: Session, record: R, said: Captured) -> R:
    for field, value in said.fields:
        record = set_field(session, record, field, "=", value)
    return record


PLANS: dict[str, Plan] = {
    "meet": Plan(Meeting, _meeting, N_("Meeting: {what}"), also={"at": ("on",)}),
    "step": Plan(Step, _step, N_("Step: {what}"), also={"due": ("on",)}),
    "goal": Plan(Goal, _goal, N_("Goal: {what}"), has_people=False, also={"by": ("on", "due")}),
    "seek": Plan(Search, _search, N_("Looking for: {what}"), has_people=False),
    "group": Plan(Group, _group, N_("Group: {what}")),
    "achieved": Plan(Achievement, _achievement, N_("Achieved: {what}")),
}

_JOINT = re.compile(r"(?:[\s,;:&]|\b(?:with|met|and|en|van|of)$)+$", re.IGNORECASE)


def _without_joint(name: str) -> str:
    """The name of a group without what led to the members that stood behind it."""
    shorter = _JOINT.sub("", name)
    while shorter != name:
        name, shorter = shorter, _JOINT.sub("", shorter)
    return name


LEFT: dict[str, frozenset[SpanKind]] = {
    "seek": frozenset({"date"}),
    "group": frozenset({"date"}),
    "achieved": frozenset({"tag"}),
}
"""What the record has no place for, so that it stays text."""


def form_of(command: str) -> SentenceForm:
    """What is recognised in the sentence of this command."""
    from networkjournal.domain.fields.words import words_for
    from networkjournal.domain.sentence import forms

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
