"""What was understood of a sentence, and where in it."""

from datetime import date
from typing import Literal

from msgspec import Struct

from networkjournal.domain.records import Person

SpanKind = Literal[
    "person", "unknown", "ambiguous", "date", "minutes", "time", "tag", "expertise", "field"
]


class Span(Struct, frozen=True):
    """A part of the sentence that was recognised, ``sentence[start:end]``, and as what."""

    start: int
    end: int
    kind: SpanKind


class Ambiguous(Struct, frozen=True):
    """A name after @ as it was written, and the people it fits, two or more."""

    written: str
    candidates: tuple[Person, ...]


class Captured(Struct, frozen=True):
    """A sentence taken apart.

    Attributes:
        text: The sentence without date, minutes, ``#words`` and fields; ``@names`` as full names.
        people: Ids, each once, in the order of the sentence.
        unknown: Names after @ that nobody has.
        ambiguous: Names after @ that several people have.
        on: The day said; None if none was.
        minutes: The minutes said.
        at: The time of day, ``10:00``, for a meeting; else empty.
        expertise: The expertise named by a ``#word``, as it is stored.
        tags: The other ``#words``, as written.
        fields: ``field:value`` in order; the field by its name in the file, the value as written.
        spans: What was recognised, in the order of the sentence, none overlapping.
        weekday_differs: A weekday was said that is not the date's.
        other_date: A second date, that stayed text.
        no_day: Of a plan, words in it that name a day that does not exist, ``31 april``.
        no_time: Of a meeting, what is written as a time of day and is none, ``25:00``.
    """

    text: str
    people: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    on: date | None = None
    minutes: int | None = None
    at: str = ""
    expertise: str = ""
    tags: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    spans: tuple[Span, ...] = ()
    weekday_differs: bool = False
    other_date: str = ""
    no_day: str = ""
    no_time: str = ""
