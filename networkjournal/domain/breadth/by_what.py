"""Over which circles, fields, places and languages people are spread."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, TypeAlias

from networkjournal.domain.book import Book
from networkjournal.domain.breadth.spread import Spread, spread_over
from networkjournal.domain.circles import ESSAY_CIRCLES, circle_named, circles_used
from networkjournal.domain.fields.languages import either_language
from networkjournal.domain.records import Person
from networkjournal.domain.text import fold

ByWhat: TypeAlias = Literal["circle", "field", "place", "language"]

_PARTS: dict[ByWhat, Callable[[Person], Sequence[str]]] = {
    "circle": lambda person: tuple(map(circle_named, person.circles)),
    "field": lambda person: (person.field,),
    "place": lambda person: (person.place,),
    "language": lambda person: person.languages,
}


def parts_of(person: Person, by: ByWhat) -> Sequence[str]:
    """The names of the circles (as they are stored), field, place or languages of someone."""
    return _PARTS[by](person)


def spread_by(people: Iterable[Person], by: ByWhat) -> Spread:
    """How these people are spread over circles, fields, places or languages.

    Neither case nor accents make a difference, and ``Frans`` is ``French``.
    """
    parts = _PARTS[by]
    key = _language if by == "language" else fold
    return spread_over(((person.id, parts(person)) for person in people), key)


def _language(name: str) -> str:
    return min(either_language(name))


def not_used_yet(book: Book, spread: Spread) -> tuple[str, ...]:
    """The circles with nobody in them, as they are stored.

    Args:
        book: the journal, for the circles of one's own.
        spread: the people over circles.

    Returns:
        Those of the six of the essay, then the others that the journal names somewhere.
    """
    used = {fold(part.name) for part in spread.parts}
    named = {fold(name): name for name in (*ESSAY_CIRCLES, *circles_used(book)) if name}
    return tuple(name for key, name in named.items() if key not in used)
