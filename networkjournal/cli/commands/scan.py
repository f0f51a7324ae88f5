"""``scan``: whom someone knows; adds who is new as known through that person."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from msgspec.structs import replace

from networkjournal.cli.commands.tie import tie_between
from networkjournal.cli.faults import NotFoundError, WrongUsageError
from networkjournal.cli.fields import set_field
from networkjournal.cli.finding import find_person, which
from networkjournal.cli.output import remark
from networkjournal.cli.people import person_said
from networkjournal.cli.session import Session
from networkjournal.cli.words import NAME_HELP, ON_HELP
from networkjournal.cli.written import IN_A_LINE, say_written
from networkjournal.domain.dates.past_days import read_past_day
from networkjournal.domain.ids import new_id
from networkjournal.domain.records import Entry, Person, Tie
from networkjournal.domain.text import cut, fold
from networkjournal.language import _


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add whose network, and who is in it."""
    parser.add_argument("name", metavar=_("NAME"), help=_(NAME_HELP))
    parser.add_argument(
        "found",
        nargs="*",
        metavar=_("FOUND"),
        help=_("whom they know: a name, then by commas the role, circles and tags"),
    )
    parser.add_argument("--on", metavar=_("DAY"), help=_(ON_HELP))
    parser.add_argument("--minutes", metavar=_("MINUTES"), help=_("how long it took"))


def run(session: Session, options: Namespace) -> None:
    """Write down the scan, the ties, and the people who were not known yet, as one change.

    Raises:
        WrongUsageError: someone is named as knowing themselves.
        FieldError: the day or the minutes are none.
        NotFoundError: a name fits several people.
    """
    journal = session.journal
    person = find_person(journal, options.name)
    found = _found(session, options.found)
    if any(one.id == person.id for one in found):
        raise WrongUsageError(
            _("A tie is between two people; both names are {name}.").format(name=person.label)
        )
    names = ", ".join(one.label for one in found)
    text = _("{name} knows {others}").format(name=person.label, others=names or _("nobody new"))
    scan = Entry(
        kind="scan",
        text=text,
        on=session.today if options.on is None else read_past_day(options.on, session.today),
        people=(person.id,),
        found=tuple(one.id for one in found),
    )
    if options.minutes is not None:
        scan = set_field(session, scan, "minutes", "=", options.minutes)
    line = _("Scanned: {text}").format(text=cut(text, IN_A_LINE))
    with journal.change(line) as change:
        for one in found:
            known = journal.people.get(one.id)
            if known is None:
                change.put(replace(one, standing="through", route=person.id))
            elif known != one:
                change.put(one)
            if tie_between(journal, person.id, one.id) is None:
                change.put(Tie(a=person.id, b=one.id))
        scan = change.put(scan)
    say_written(session, scan, line)


def _found(session: Session, sentences: Sequence[str]) -> list[Person]:
    """Everyone named: who is known already, and for the others a new person with an id."""
    from networkjournal.domain.sentence.names import NameIndex

    names = NameIndex(session.journal.people.values())
    found: dict[str, Person] = {}
    for sentence in sentences:
        described = person_said(session, [sentence])
        known = names.named(described.name)
        if len(known) > 1:
            raise NotFoundError(which(session.journal, cut(described.name, 60), known))
        person = _also(known[0], described) if known else replace(described, id=new_id())
        found[person.id] = person
    return list(found.values())


def _also(known: Person, described: Person) -> Person:
    """A known person with what else is said of them; a role that they have stays."""
    if known.role and described.role and fold(known.role) != fold(described.role):
        line = _("{name} has a role already, {role}; “{other}” was not written down.")
        remark(line.format(name=known.label, role=known.role, other=described.role))
    return replace(
        known,
        role=known.role or described.role,
        circles=tuple(dict.fromkeys((*known.circles, *described.circles))),
        tags=tuple(dict.fromkeys((*known.tags, *described.tags))),
    )
