"""The figures of a journal in sentences, a heading and its paragraphs at a time."""

from collections.abc import Iterator, Sequence
from datetime import date

from networkjournal.domain.book import Book
from networkjournal.domain.breadth.figures import breadth_of
from networkjournal.domain.breadth.said import (
    say_chance_apart,
    say_growth,
    say_newcomers,
    say_own_kind,
    say_spread,
    say_surprises,
    say_without,
)
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.yields.figures import yield_of
from networkjournal.domain.yields.said import (
    say_borne,
    say_kept_up,
    say_lengths,
    say_oddities,
    say_waiting,
)
from networkjournal.language import _


def figures_said(book: Book, today: date) -> Iterator[tuple[str, Sequence[str]]]:
    """Breadth, then what came of it; neither where there is nothing to count."""
    breadth = breadth_of(book, today)
    if breadth.ids:
        yield (
            _("Breadth"),
            _paragraphs(
                (
                    say_spread(breadth.circles, "circle"),
                    say_without(breadth.circles),
                    say_chance_apart(breadth.circles),
                    say_own_kind(breadth.own_kind),
                ),
                (say_spread(breadth.fields, "field"),),
                (say_spread(breadth.places, "place"),),
                (say_spread(breadth.languages, "language"),),
                (say_surprises(breadth.surprises, breadth.circles),),
                (say_newcomers(breadth.newcomers), say_growth(breadth.growth, today)),
            ),
        )
    found = yield_of(book, LastContacts(book, today))
    if found.fates.all or found.fates.harvests:
        yield (
            _("What came of it"),
            _paragraphs(
                (say_borne(found.fates),),
                (say_waiting(found.waiting), *say_lengths(found.waiting)),
                say_oddities(found.fates),
                say_kept_up(found.kept_up),
            ),
        )


def _paragraphs(*paragraphs: Sequence[str]) -> list[str]:
    """Sentences put together; none where they are all empty."""
    return list(filter(None, (" ".join(filter(None, said)) for said in paragraphs)))
