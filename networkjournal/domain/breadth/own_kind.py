"""Who is of one's own kind, and how far a network reaches beyond it.

Of my own kind is who shares my field or is in a circle that I marked as my trade, as the newest
version of how I want to be known says; everyone else is from outside.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.circles import circle_named
from networkjournal.domain.records import Person
from networkjournal.domain.text import clean_line, fold
from networkjournal.domain.versions import newest

IsOwn = Callable[[Person], bool]
"""Whether someone is of my own kind."""


class OwnKind(Struct, frozen=True):
    """People of my own kind, and the others.

    Attributes:
        own: the ids of those who share my field or trade.
        others: the ids of everyone else.
        unsaid: those of the others of whom neither field nor circle is written down.
    """

    own: tuple[str, ...]
    others: tuple[str, ...]
    unsaid: tuple[str, ...] = ()

    @property
    def share(self) -> Fraction | None:
        """The share of my own kind, from 0 to 1; None where there is nobody."""
        count = len(self.own) + len(self.others)
        return Fraction(len(self.own), count) if count else None

    @property
    def e_i_index(self) -> Fraction | None:
        """(E − I) / (E + I), from −1, all of my own kind, to 1, none (Krackhardt & Stern 1988)."""
        count = len(self.own) + len(self.others)
        return Fraction(len(self.others) - len(self.own), count) if count else None


def own_kind_by(book: Book) -> IsOwn | None:
    """What tells my own kind by the newest version of how I want to be known.

    Returns:
        None where that version has neither a field nor a circle: then nobody can tell.
    """
    profile = newest(book.profiles.values())
    if profile is None:
        return None
    field = fold(clean_line(profile.field))
    trade = frozenset(fold(circle_named(name)) for name in profile.circles) - {""}
    if not field and not trade:
        return None

    def is_own(person: Person) -> bool:
        if field and fold(clean_line(person.field)) == field:
            return True
        return any(fold(circle_named(name)) in trade for name in person.circles)

    return is_own


def own_kind_among(people: Iterable[Person], is_own: IsOwn) -> OwnKind:
    """The people of my own kind among these."""
    own: list[str] = []
    others: list[str] = []
    unsaid: list[str] = []
    for person in people:
        (own if is_own(person) else others).append(person.id)
        if not (person.field or person.circles):
            unsaid.append(person.id)
    return OwnKind(tuple(own), tuple(others), tuple(unsaid))
