"""Many people from a text with one on each line: ``Anna de Vries, baker, football``."""

import re
from collections.abc import Collection, Iterable

from msgspec import Struct

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.listed import join_list
from networkjournal.domain.records import Person
from networkjournal.domain.sentence.person import person_from
from networkjournal.domain.text import clean, fold
from networkjournal.language import _

_BULLET = r"^\s*[-*•–]\s+"


class ManyPeople(Struct, frozen=True):
    """What a text with a person on each line says.

    Attributes:
        new: Those whom it adds, in its order.
        known: The names that are here already, or stood on an earlier line.
    """

    new: tuple[Person, ...]
    known: tuple[str, ...]


def lines_of(text: str) -> list[tuple[int, str]]:
    """The lines that say something, with their numbers; columns of a table become parts."""
    lines = ((number, _line(raw)) for number, raw in enumerate(clean(text).split("\n"), start=1))
    return [(number, line) for number, line in lines if line]


def _line(raw: str) -> str:
    line = re.sub(_BULLET, "", raw, count=1).strip()
    if "\t" not in line:
        return line
    return join_list(cell for part in line.split("\t") if (cell := part.strip()))


def people_from(text: str, names: Collection[str], known_circles: Iterable[str] = ()) -> ManyPeople:
    """The people that a text names, each line read as :func:`person_from` reads it.

    Args:
        text: The lines; empty ones and bullets in front say nothing.
        names: The names that are here already, folded. Who has one of them is left out.
        known_circles: The circles that the journal has, as they are stored.

    Raises:
        FieldError: a line has no name, or a part that is too long; says which.
    """
    circles = tuple(known_circles)
    new: dict[str, Person] = {}
    known: list[str] = []
    for number, line in lines_of(text):
        try:
            person = person_from(line, circles)
        except FieldError as error:
            words = _("Line {number}: {problem}").format(number=number, problem=error)
            raise FieldError(words) from None
        key = fold(person.name)
        if key in names or key in new:
            known.append(person.name)
        else:
            new[key] = person
    return ManyPeople(tuple(new.values()), tuple(known))
