"""From what was typed in a form to the record it becomes."""

from collections.abc import Mapping

from msgspec.structs import replace

from networkjournal.domain.active_goals import settled
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.numbered import assign_numbered
from networkjournal.domain.fields.places import numbered
from networkjournal.domain.fields.setting import assign
from networkjournal.domain.ids import new_id
from networkjournal.domain.meetings import BehindUsError, kind_for, refuse_behind_us
from networkjournal.domain.records import (
    Achievement,
    Entry,
    EntryKind,
    Goal,
    Group,
    LookBack,
    Meeting,
    Person,
    Profile,
    Record,
    Search,
    Step,
    Tie,
)
from networkjournal.domain.ties import tie_between
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.named import NobodyError, resolver
from networkjournal.tui.text import said

PLACEHOLDER = "…"
"""Stands in a new record where something required has not been typed yet."""


class FieldProblemError(Exception):
    """A field that cannot be what was typed."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(problem)
        self.field = field
        self.problem = problem


def blank(kind: type[Record], entry_kind: EntryKind = "talk") -> Record:
    """A new record of this kind, with nothing said yet."""
    if kind is Person:
        return Person(name=PLACEHOLDER)
    if kind is Entry:
        return Entry(kind=entry_kind, text=PLACEHOLDER)
    if kind is Tie:
        return Tie(a=PLACEHOLDER, b=PLACEHOLDER)
    if kind is Profile:
        return Profile()
    made: dict[type[Record], Record] = {
        one: one(what=PLACEHOLDER)
        for one in (Achievement, Goal, Group, LookBack, Meeting, Search, Step)
    }
    return made[kind]


def filled_in(
    desk: Desk, record: Record, typed: Mapping[str, str], added: dict[str, Person]
) -> Record:
    """The record with what was typed.

    Args:
        desk: The journal.
        record: The record before, or a blank one.
        typed: The fields that were changed, in the order of the form.
        added: People to be added by this form, by name as typed.

    Raises:
        FieldProblemError: a field cannot be what was typed; for a name nobody has,
            the person is now in ``added``, so that saving again takes it.
    """
    resolve = resolver(desk, added.values())
    changed = record
    for name, words in sorted(typed.items(), key=lambda one: one[0] == "name" and not one[1]):
        if numbered(name):
            continue
        try:
            changed = assign(changed, name, "=", words, today=desk.today, resolve=resolve)
        except NobodyError as error:
            added[error.name] = Person(id=new_id(), name=error.name)
            raise FieldProblemError(name, str(error)) from None
        except FieldError as error:
            raise FieldProblemError(name, str(error)) from None
    try:
        changed = assign_numbered(changed, typed, today=desk.today, resolve=resolve)
    except FieldError as error:
        raise FieldProblemError(error.field, str(error)) from None
    changed = _whole(changed)
    if isinstance(changed, Person) and "wish" in typed and "standing" not in typed:
        from networkjournal.domain.wishes import known_if_met

        changed = known_if_met(changed)
    if isinstance(changed, Tie):
        _refuse_no_tie(desk, changed, {one.id: one.label for one in added.values()})
    if isinstance(changed, Meeting):
        changed = _as_can_be(desk, changed, typed)
    if isinstance(changed, Goal):
        before = record if record.id and isinstance(record, Goal) else None
        goals = desk.journal.goals.values()
        try:
            return settled(changed, before, goals, stated="state" in typed)
        except FieldError as error:
            raise FieldProblemError(error.field, str(error)) from None
    return changed


def _refuse_no_tie(desk: Desk, tie: Tie, new: Mapping[str, str]) -> None:
    """A tie is between two people, and there is one between them."""
    one, other = (new.get(key) or desk.journal.name_of(key) for key in (tie.a, tie.b))
    if tie.a == tie.b:
        words = _("A tie is between two people; both names are {name}.")
        raise FieldProblemError("b", words.format(name=said(one, 60)))
    known = tie_between(tie.a, tie.b, desk.journal)
    if known is not None and known.id != tie.id:
        words = _("Known already: {one} and {other} know each other")
        raise FieldProblemError("b", words.format(one=said(one, 60), other=said(other, 60)))


def _as_can_be(desk: Desk, meeting: Meeting, typed: Mapping[str, str]) -> Meeting:
    """The meeting as one can plan it: not on a day that has passed, and a group when it is one."""
    if "at" in typed:
        try:
            refuse_behind_us(meeting, desk.today)
        except BehindUsError as error:
            words = _("{date} has passed; if it was held, say so at State.")
            day = say_date(error.day, desk.today, "day")
            raise FieldProblemError("at", words.format(date=day)) from None
    if "people" in typed and "kind" not in typed:
        return replace(meeting, kind=kind_for(meeting))
    return meeting


def _whole(record: Record) -> Record:
    """The record without placeholders; where one is left, something required is missing."""
    if isinstance(record, Person) and record.name == PLACEHOLDER:
        if not record.role:
            raise FieldProblemError("name", _("A person needs a name or a role."))
        return replace(record, name="")
    if isinstance(record, Profile) and replace(record, id="", since=None) == Profile(
        created=record.created, updated=record.updated
    ):
        raise FieldProblemError("statement", _("This one is needed; a few words are enough."))
    for name in ("what", "text", "a", "b"):
        if getattr(record, name, "") == PLACEHOLDER:
            raise FieldProblemError(name, _("This one is needed; a few words are enough."))
    return record
