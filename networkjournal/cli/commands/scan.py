"""``scan``: whom someone knows; adds who is new as known through that person."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from networkjournal.cli.faults import NotFoundError, WrongUsageError
from networkjournal.cli.fields import set_field
from networkjournal.cli.finding import find_person, which
from networkjournal.cli.output import remark
from networkjournal.cli.session import Session
from networkjournal.cli.words import NAME_HELP, ON_HELP
from networkjournal.cli.written import IN_A_LINE, say_written
from networkjournal.domain.dates.past_days import read_past_day
from networkjournal.domain.records import Entry, Person
from networkjournal.domain.scanning import answer_in, written_down
from networkjournal.domain.text import cut
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
        for record in written_down(person.id, found, journal):
            change.put(record)
        scan = change.put(scan)
    say_written(session, scan, line)


def _found(session: Session, sentences: Sequence[str]) -> list[Person]:
    """Everyone named: who is known already, and for the others a new person with an id."""
    from networkjournal.domain.sentence.names import NameIndex

    names = NameIndex(session.journal.people.values())
    found: dict[str, Person] = {}
    for sentence in sentences:
        if not sentence.strip():
            raise WrongUsageError(_("Nobody was named; a name is enough."))
        answer = answer_in(sentence, names, session.journal)
        if len(answer.known) > 1:
            name = cut(answer.described.name, 60)
            raise NotFoundError(which(session.journal, name, answer.known))
        person = answer.person()
        if other := answer.left_out(person):
            line = _("{name} has a role already, {role}; “{other}” was not written down.")
            remark(line.format(name=person.label, role=person.role, other=other))
        found[person.id] = person
    return list(found.values())
