"""``add``: a person, from one line."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from networkjournal.cli.fields import add_field_options, said_value, set_said_fields
from networkjournal.cli.finding import ShortIds
from networkjournal.cli.output import remark
from networkjournal.cli.people import person_said
from networkjournal.cli.session import Session
from networkjournal.cli.written import say_written
from networkjournal.domain.circles import circle_label
from networkjournal.domain.first_answers import role_if_it_is_one
from networkjournal.domain.records import Person
from networkjournal.domain.text import fold
from networkjournal.domain.wishes import wanted_by_wish
from networkjournal.language import _


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the sentence, and an option for every field."""
    parser.add_argument(
        "sentence",
        nargs="*",
        metavar=_("SENTENCE"),
        help=_("the name, then by commas the role, circles and tags"),
    )
    add_field_options(parser, Person)


def run(session: Session, options: Namespace) -> None:
    """Add the person, and say so when there is another of that name."""
    person = set_said_fields(session, person_said(session, options.sentence, options), options)
    if said_value(options, "wish") and not said_value(options, "standing"):
        person = wanted_by_wish(person)
    if person.standing == "wanted" and not said_value(options, "name"):
        person = role_if_it_is_one(person)
    journal = session.journal
    namesakes = [
        other.id
        for other in journal.people.values()
        if person.name and fold(other.name) == fold(person.name)
    ]
    line = _("Added: {name}").format(name=person.label)
    with journal.change(line) as change:
        person = change.put(person)
    if namesakes:
        short = ShortIds(journal)
        remark(
            _("There is another {name} here: {ids}.").format(
                name=person.name, ids=", ".join(map(short.of, namesakes))
            )
        )
    say_written(
        session,
        person,
        line,
        person.role if person.name else "",
        *map(circle_label, person.circles),
        *(f"#{tag}" for tag in person.tags),
    )
