"""A query: what someone typed to see only some of the records.

Words match anywhere in a record, without accents or case, and all of them must; a word that
reaches over spaces stands in quotes. ``field:value`` asks one field, ``field:`` whether it is
filled. ``not`` stands before a term, ``or`` between terms and is looser than the unsaid *and*.

A field of persons (``circle``, ``place``, ``org``, ``knows`` …) asked of another kind of record
asks whether one of the people in it has it: ``circle:football`` in the log is what was written
down with someone from football. A field that a kind of record does not know does not match.
"""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from networkjournal.domain.fields.words import query_field
from networkjournal.domain.search.error import QueryError
from networkjournal.domain.search.parse import Term, read_alternatives

__all__ = ["Query", "QueryError", "Term", "parse_query", "query_from_arguments"]

_SAYS_WHO = frozenset({"standing", "through", "with"})


class Query(Struct, frozen=True):
    """A query that was understood.

    Attributes:
        text: as it was typed.
        today: the day it was asked.
        alternatives: what must hold; one of them is enough, and none at all asks for everything.
    """

    text: str
    today: date
    alternatives: tuple[tuple[Term, ...], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether this asks for everything."""
        return not self.alternatives

    def mentions(self, field: str) -> bool:
        """Whether a field is asked anywhere in the query, by its name in the records."""
        return any(term.field == field for terms in self.alternatives for term in terms)

    @property
    def says_standing(self) -> bool:
        """Whether the query itself says what standing people have.

        ``through:`` and ``with:`` say so as well: they ask for people known only through someone.
        """
        return any(self.mentions(field) for field in _SAYS_WHO)

    @property
    def says_archived(self) -> bool:
        """Whether the query itself says that it is about archived people, or not."""
        return self.mentions("archived")

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words and phrases that are asked for, for showing where they stand."""
        said = (term for terms in self.alternatives for term in terms)
        return tuple(
            dict.fromkeys(term.value for term in said if not term.field and not term.negated)
        )

    def narrows(self, earlier: "Query") -> bool:
        """Whether everything that this finds was surely found by an earlier query.

        True while a query grows under someone's hands; then what was found is enough to look in.
        """
        if (self.says_standing, self.says_archived, self.today) != (
            earlier.says_standing,
            earlier.says_archived,
            earlier.today,
        ):
            return False
        if earlier.is_empty:
            return True
        if len(self.alternatives) != 1 or len(earlier.alternatives) != 1:
            return False
        (terms,), (before,) = self.alternatives, earlier.alternatives
        return all(any(_implies(term, old) for term in terms) for old in before)


def _implies(term: Term, old: Term) -> bool:
    if term == old:
        return True
    words = not (term.field or old.field or term.negated or old.negated)
    return words and old.value in term.value


def parse_query(text: str, today: date) -> Query:
    """Read a query.

    Args:
        text: what was typed; an unclosed quote reaches to the end.
        today: the day it is, for ``due:2w``, ``quiet:6m`` and words for days.

    Raises:
        QueryError: a field nobody knows (its ``near`` is the nearest known one), or a value that
            a field cannot have.
    """
    return Query(text=text, today=today, alternatives=read_alternatives(text, today))


def query_from_arguments(arguments: Sequence[str]) -> str:
    """The query that someone meant by the arguments of a command.

    A shell takes the quotes away: ``circle:"fellow bakers" anna`` arrives as two arguments of
    which the first has a space in it. It is given its quotes back. A single argument, or one that
    still has quotes of its own, is a query as it stands.
    """
    if len(arguments) == 1:
        return arguments[0]
    return " ".join(_quoted_again(argument) for argument in arguments)


def _quoted_again(argument: str) -> str:
    if '"' in argument or not any(letter.isspace() for letter in argument):
        return argument
    name, colon, value = argument.partition(":")
    if colon and query_field(name) is not None:
        return f'{name}:"{value}"'
    return f'"{argument}"'
