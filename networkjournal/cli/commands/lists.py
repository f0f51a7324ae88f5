"""The lists: ``contacts``, ``log``, ``meetings``, ``steps``, ``goals``, each with a query."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from networkjournal.cli.columns import say_columns
from networkjournal.cli.documents import say_records
from networkjournal.cli.output import remark
from networkjournal.cli.queries import query_of
from networkjournal.cli.rows import Rows
from networkjournal.cli.session import Session
from networkjournal.cli.words import QUERY_HELP
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import N_, _

if TYPE_CHECKING:
    from networkjournal.domain.records import Record
    from networkjournal.domain.search.index import SearchIndex
    from networkjournal.domain.search.query import Query

_LISTS: dict[str, Callable[[SearchIndex, Query], Sequence[Record]]] = {
    "contacts": lambda index, query: index.people_matching(query),
    "log": lambda index, query: index.matching("entries", query),
    "meetings": lambda index, query: index.meetings_matching(query),
    "steps": lambda index, query: index.matching("steps", query),
    "goals": lambda index, query: index.matching("goals", query),
}

_EMPTY = {
    "contacts": N_("Nobody here yet. “{command}” adds the first; a name is enough."),
    "log": N_("Nothing written yet. “{command}” sows."),
    "meetings": N_("No meetings. “{command}” plans one."),
    "steps": N_("No steps. “{command}” plans one."),
    "goals": N_("No goal yet. “{command}”: what, and what for?"),
}

_ADDS = {"contacts": "add", "log": "sow", "meetings": "meet", "steps": "step", "goals": "goal"}


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the query."""
    parser.add_argument("query", metavar=_("QUERY"), nargs="*", help=_(QUERY_HELP))


def run(session: Session, options: Namespace) -> None:
    """Say the records that the query asks for, or all."""
    from networkjournal.domain.search.index import SearchIndex

    query = query_of(session, options.query)
    journal = session.journal
    index = SearchIndex(journal)
    found = _LISTS[session.command](index, query)
    if session.as_json:
        say_records(journal, found)
        return
    if found:
        say_columns(without_empty_columns(Rows(journal).of(found)))
        return
    left_out = ""
    if session.command == "contacts":
        from networkjournal.domain.search.left_out import say_left_out

        left_out = say_left_out(index, query)
    if left_out:
        remark(left_out)
    else:
        say_no_match(query, session.command)


def say_no_match(query: Query, command: str) -> None:
    """Say that nothing was found; of what is empty, how it begins."""
    if query.is_empty:
        remark(_(_EMPTY[command]).format(command=f"networkjournal {_ADDS[command]}"))
    else:
        remark(_("No match for “{x}”.").format(x=cut(clean_line(query.text), 100)))


def without_empty_columns(rows: list[list[str]]) -> list[list[Any]]:
    """The rows without the columns in which nothing stands."""
    filled = [number for number in range(len(rows[0])) if any(row[number] for row in rows)]
    return [[row[number] for number in filled] for row in rows]
