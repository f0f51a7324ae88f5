"""``tie``: two people know each other."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from networkjournal.cli.faults import WrongUsageError
from networkjournal.cli.fields import set_field
from networkjournal.cli.finding import find_person
from networkjournal.cli.session import Session
from networkjournal.cli.words import NAME_HELP, ON_HELP
from networkjournal.cli.written import say_written
from networkjournal.domain.records import Tie
from networkjournal.domain.ties import tie_between
from networkjournal.language import _


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the two people, and how they know each other."""
    parser.add_argument("names", nargs=2, metavar=_("NAME"), help=_(NAME_HELP))
    parser.add_argument("--how", metavar=_("TEXT"), help=_("how they know each other"))
    parser.add_argument("--since", metavar=_("DAY"), help=_(ON_HELP))


def run(session: Session, options: Namespace) -> None:
    """Write the tie down; of one that is known already, what else is said of it.

    Raises:
        WrongUsageError: both names are of one person.
    """
    journal = session.journal
    one, other = (find_person(journal, name) for name in options.names)
    if one.id == other.id:
        raise WrongUsageError(
            _("A tie is between two people; both names are {name}.").format(name=one.label)
        )
    known = tie_between(one.id, other.id, journal)
    tie = known or Tie(a=one.id, b=other.id)
    for field, value in (("how", options.how), ("since", options.since)):
        if value is not None:
            tie = set_field(session, tie, field, "=", value)
    if tie == known:
        line = _("Known already: {one} and {other} know each other")
        say_written(session, tie, line.format(one=one.label, other=other.label), tie.how)
        return
    line = _("Tied: {one} and {other} know each other").format(one=one.label, other=other.label)
    with journal.change(line) as change:
        tie = change.put(tie)
    say_written(session, tie, line, tie.how)
