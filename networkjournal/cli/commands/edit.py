"""``edit``: sets fields of a record."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace

from networkjournal.cli.faults import WrongUsageError
from networkjournal.cli.fields import set_field
from networkjournal.cli.finding import find_record
from networkjournal.cli.session import Session
from networkjournal.cli.words import ID_HELP
from networkjournal.cli.written import say_written
from networkjournal.domain.records import Entry, Record
from networkjournal.domain.text import clean_line, cut
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
    """Set the fields in their order, all or none."""
    journal = session.journal
    before = find_record(journal, options.id)
    after: Record = before
    for words in options.assignments:
        found = _ASSIGNMENT.fullmatch(words)
        if found is None:
            raise WrongUsageError(
                _("“{words}” sets nothing; write it as {example}.").format(
                    words=cut(clean_line(words), 60), example="role=baker"
                )
            )
        after = set_field(session, after, found["field"], found["operator"], found["value"])
    if after == before:
        say_written(session, before, _("Nothing changed: {name}").format(name=_called(before)))
        return
    line = _("Edited: {name}").format(name=_called(after))
    with journal.change(line) as change:
        after = change.put(after)
    say_written(session, after, line, *(cut(words, 80) for words in options.assignments))


def _called(record: Record) -> str:
    if isinstance(record, Entry):
        return cut(record.text, 80)
    for field in ("name", "role", "what", "statement"):
        said = getattr(record, field, "")
        if said:
            return cut(said, 80)
    return record.id
