"""What a map of the network shows: me in the middle, my circles around me, others beyond them."""

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.circles import circle_label, circle_named
from networkjournal.domain.records import Person
from networkjournal.domain.text import fold
from networkjournal.domain.ties import Network, is_first_degree, is_second_degree

NO_CIRCLE = ""
"""The sector of those who are in no circle."""


class Sector(Struct, frozen=True):
    """One circle on the map.

    Attributes:
        circle: as it is stored; :data:`NO_CIRCLE` for those in none.
        people: the ids of those I know, in the order of their names. Who is in several circles
            stands in the first of them.
        beyond: the ids of those known only through one of them, each id in one sector only.
    """

    circle: str
    people: tuple[str, ...]
    beyond: tuple[str, ...] = ()


class NetworkMap(Struct, frozen=True):
    """A network as a map shows it.

    Attributes:
        sectors: the circles, the largest first, those in no circle last.
        through: for each person beyond, the id of whom I know that they stand behind.
        knows: for each person on the map, the ids of those on it whom they know.
    """

    sectors: tuple[Sector, ...]
    through: Mapping[str, str]
    knows: Mapping[str, tuple[str, ...]]

    @property
    def people(self) -> int:
        """How many people I know are on it."""
        return sum(len(sector.people) for sector in self.sectors)


def map_of(book: Book, network: Network) -> NetworkMap:
    """The map of everyone I know, and of those known only through them.

    Args:
        book: the journal.
        network: who knows whom.
    """
    known = [person for person in book.people.values() if is_first_degree(person)]
    known.sort(key=lambda person: fold(person.label))
    circles = Counter(_circle_of(person) for person in known)
    inside: dict[str, list[str]] = {circle: [] for circle in circles}
    where: dict[str, str] = {}
    for person in known:
        circle = where[person.id] = _circle_of(person)
        inside[circle].append(person.id)
    behind: dict[str, list[str]] = {circle: [] for circle in circles}
    through: dict[str, str] = {}
    for person in known:
        for other in network.get(person.id, ()):
            if other not in through and is_second_degree(book.people.get(other)):
                through[other] = person.id
                behind[where[person.id]].append(other)
    shown = where.keys() | through.keys()
    knows = {one: tuple(other for other in network.get(one, ()) if other in shown) for one in shown}
    order = sorted(
        circles, key=lambda one: (one == NO_CIRCLE, -circles[one], fold(circle_label(one)))
    )
    sectors = tuple(Sector(one, tuple(inside[one]), tuple(behind[one])) for one in order)
    return NetworkMap(sectors, through, knows)


def _circle_of(person: Person) -> str:
    return circle_named(person.circles[0]) if person.circles else NO_CIRCLE
