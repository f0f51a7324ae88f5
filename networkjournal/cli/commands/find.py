"""``find``: looks through everything at once."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from networkjournal.cli.columns import say_columns
from networkjournal.cli.commands.lists import say_no_match, without_empty_columns
from networkjournal.cli.documents import say_records
from networkjournal.cli.output import say
from networkjournal.cli.queries import query_of
from networkjournal.cli.rows import Rows
from networkjournal.cli.session import Session
from networkjournal.cli.words import QUERY_HELP
from networkjournal.domain.table_titles import TITLES
from networkjournal.language import _


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the query."""
    parser.add_argument("query", metavar=_("QUERY"), nargs="*", help=_(QUERY_HELP))


def run(session: Session, options: Namespace) -> None:
    """Say everything that the query asks for, by kind."""
    from networkjournal.domain.search.index import SearchIndex

    query = query_of(session, options.query)
    journal = session.journal
    found = SearchIndex(journal).find(query)
    if session.as_json:
        say_records(journal, [record for records in found.values() for record in records])
        return
    if not found:
        say_no_match(query, "contacts")
        return
    rows = Rows(journal)
    for number, (table, records) in enumerate(found.items()):
        say(*([""] if number else []), _(TITLES[table]))
        say_columns(without_empty_columns(rows.of(records)))
