"""All figures of breadth of a journal at once."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.domain.book import Book
from networkjournal.domain.breadth.by_what import not_used_yet, spread_by
from networkjournal.domain.breadth.counted import counted
from networkjournal.domain.breadth.growth import Growth, growth
from networkjournal.domain.breadth.newcomers import Newcomers, newcomers
from networkjournal.domain.breadth.own_kind import OwnKind, own_kind_among, own_kind_by
from networkjournal.domain.breadth.spread import Spread
from networkjournal.domain.breadth.surprises import Surprises, surprises


class Breadth(Struct, frozen=True):
    """How broad a network is; every figure knows the records it counted.

    Attributes:
        ids: everyone who is counted.
        circles: them over circles.
        not_used: the circles with nobody in them yet.
        own_kind: them by kind; None where neither a field nor a trade of mine is marked.
        newcomers: who came in the last six months.
        fields: them over fields of work.
        places: them over places.
        languages: them over languages.
        surprises: where the surprises came from.
        growth: how it became what it is.
    """

    ids: tuple[str, ...]
    circles: Spread
    not_used: tuple[str, ...]
    own_kind: OwnKind | None
    newcomers: Newcomers
    fields: Spread
    places: Spread
    languages: Spread
    surprises: Surprises
    growth: Growth


def breadth_of(book: Book, today: date) -> Breadth:
    """The figures of breadth of this journal on this day."""
    people = counted(book)
    circles = spread_by(people, "circle")
    is_own = own_kind_by(book)
    return Breadth(
        ids=tuple(one.id for one in people),
        circles=circles,
        not_used=not_used_yet(book, circles),
        own_kind=own_kind_among(people, is_own) if is_own else None,
        newcomers=newcomers(people, is_own, book.settings.own_kind_share, today),
        fields=spread_by(people, "field"),
        places=spread_by(people, "place"),
        languages=spread_by(people, "language"),
        surprises=surprises(book.entries.values(), people, today),
        growth=growth(people, today),
    )


def with_surprises(breadth: Breadth, book: Book, today: date) -> Breadth:
    """The same figures where nothing but the log has changed."""
    return replace(breadth, surprises=surprises(book.entries.values(), counted(book), today))
