"""``delete``: takes a record out; undo brings it back, for 30 days the trash holds it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from networkjournal.cli.finding import find_record
from networkjournal.cli.output import say, say_json
from networkjournal.cli.session import Session
from networkjournal.cli.words import ID_HELP
from networkjournal.language import _


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add which record goes."""
    parser.add_argument("id", metavar="ID", help=_(ID_HELP))


def run(session: Session, options: Namespace) -> None:
    """Delete it and say what undo brings back."""
    from networkjournal.cli.documents import document

    journal = session.journal
    record = find_record(journal, options.id)
    gone, name = document(journal, record), journal.name_of(record.id)
    with journal.change(_("Deleted {name}").format(name=name)) as change:
        change.remove(record)
    if session.as_json:
        say_json(gone)
        return
    line = _("Deleted {name} · “{undo}” brings it back")
    say(line.format(name=name, undo="networkjournal undo"), f"  id {record.id}")
