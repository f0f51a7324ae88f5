"""``edit``: sets fields of a record."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from datetime import date
from operator import attrgetter

from networkjournal.cli.faults import WrongUsageError
from networkjournal.cli.fields import set_field
from networkjournal.cli.finding import find_record
from networkjournal.cli.session import Session
from networkjournal.cli.words import ID_HELP
from networkjournal.cli.written import say_written
from networkjournal.domain.active_goals import settled
from networkjournal.domain.called import called
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.literals import CHOICES, say_allowed
from networkjournal.domain.fields.setting import field_names, field_text
from networkjournal.domain.fields.words import part_field, record_field, say_field
from networkjournal.domain.meetings import refuse_behind_us, refuse_crowd
from networkjournal.domain.records import Goal, Meeting, Person, Record, Tie
from networkjournal.domain.text import clean_line, cut
from networkjournal.domain.wishes import known_if_met, moved_with
from networkjournal.language import _

_ASSIGNMENT = re.compile(
    r"(?P<field>[^=+\s][^=]*?)\s*(?P<operator>\+=|-=|=)(?P<value>.*)", re.DOTALL
)


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add which record, and what to set."""
    parser.add_argument("id", metavar="ID", help=_(ID_HELP))
    parser.add_argument(
        "assignments",
        metavar=_("FIELD=VALUE"),
        nargs="+",
        help=_("lists by comma, += and -= add and take away, nested ones by dot, empty clears"),
    )


def run(session: Session, options: Namespace) -> None:
    """Set the fields in their order, all or none.

    Raises:
        WrongUsageError: an assignment is none.
        FieldError: a field cannot hold what was said, or the record may not be so.
        NotFoundError: nothing answers to the id or to a name, or several do.
    """
    journal = session.journal
    before = find_record(journal, options.id)
    after: Record = before
    fields: dict[str, str] = {}
    for words in options.assignments:
        field, operator, value = read_assignment(words)
        after = set_field(session, after, field, operator, value)
        fields[_name(before, field)] = words
    if isinstance(after, Tie) and after.a == after.b:
        raise WrongUsageError(
            _("A tie is between two people; both names are {name}.").format(
                name=journal.name_of(after.a)
            )
        )
    if isinstance(before, Goal) and isinstance(after, Goal):
        stated = "state" in fields
        after = settled(after, before, journal.goals.values(), stated=stated)
        if after.state != before.state and not stated:
            fields["state"] = ""
    if isinstance(after, Person) and "wish" in fields and "standing" not in fields:
        after = known_if_met(after)
    if isinstance(before, Meeting) and isinstance(after, Meeting):
        if after.at != before.at:
            refuse_behind_us(after, session.today)
        if len(after.speak_to) > len(before.speak_to):
            refuse_crowd(after)
    if after == before:
        line = _("Nothing changed: {name}").format(name=cut(journal.name_of(before.id), 80))
        say_written(session, before, line)
        return
    line = _("Edited: {name}").format(
        name=cut(called(after) if not isinstance(after, Tie) else journal.name_of(after.id), 80)
    )
    with journal.change(line) as change:
        after = change.put(after)
        if isinstance(after, Meeting) and isinstance(before, Meeting):
            for person in moved_with(after, before, journal.people, journal.meetings.values()):
                change.put(person)
    now = (_now(session, after, name) or words for name, words in fields.items())
    say_written(session, after, line, *(cut(words, 80) for words in now))


def read_assignment(words: str, example: str = "role=baker") -> tuple[str, str, str]:
    """The field, the operator and the value of ``field=value``.

    Args:
        words: as they were typed.
        example: how one is written, for who wrote none.

    Raises:
        WrongUsageError: it is none.
    """
    found = _ASSIGNMENT.fullmatch(words)
    if found is None:
        raise WrongUsageError(
            _("“{words}” sets nothing; write it as {example}.").format(
                words=cut(clean_line(words), 60), example=example
            )
        )
    return found["field"], found["operator"], found["value"]


def _name(record: Record, field: str) -> str:
    """The field that was set, by its name, and by theirs the parts that have one."""
    head, dot, rest = field.strip().partition(".")
    name = record_field(head, record.__struct_fields__) or head
    parts = [
        one.partition(".")[2] for one in field_names(type(record)) if one.startswith(f"{name}.")
    ]
    return f"{name}{dot}{part_field(name, rest, parts) or rest}"


def _now(session: Session, record: Record, field: str) -> str:
    """A field as it is now; nothing for one's own, which stands better as it was written."""
    if field not in field_names(type(record)):
        return ""
    value = attrgetter(field)(record) if getattr(record, field.partition(".")[0]) else None
    if isinstance(value, date):
        said = say_date(value, session.today, "long")
    elif field in CHOICES and isinstance(value, str):
        said = say_allowed([value], field)
    else:
        said = field_text(record, field, session.journal.name_of)
    return f"{say_field(field)}: {said or '–'}"
