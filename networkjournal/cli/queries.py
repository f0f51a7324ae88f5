"""A query from the words of a command."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from networkjournal.cli.session import Session
    from networkjournal.domain.search.query import Query


def query_of(session: Session, words: Sequence[str]) -> Query:
    """The query that these words say.

    Raises:
        QueryError: they name an unknown field, or a value that its field cannot have.
    """
    from networkjournal.domain.search.query import parse_query, query_from_arguments

    return parse_query(query_from_arguments(words), session.today)
