"""Circles: the six of the essay, the three beside them, and which of them are nobody's business.

Circles are words of one's own. Nine are known to the program in both languages; they are stored
under their English names, so that a journal means the same in either language.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache

from networkjournal.domain.book import Book
from networkjournal.domain.text import clean_line, fold
from networkjournal.language import pgettext

ESSAY_CIRCLES = ("family", "football", "neighbourhood", "church", "party", "peer support")
"""The networks that the essay says everybody has already."""

OFFERED_CIRCLES = (*ESSAY_CIRCLES, "work", "study", "hobby")
"""What is offered where a circle is chosen; one's own come after these."""

SENSITIVE_CIRCLES = frozenset({"church", "party", "peer support"})
"""Belief, politics and health: left out of every export unless asked for."""

_WORDS: dict[str, tuple[str, ...]] = {
    "family": ("familie",),
    "football": ("voetbal", "soccer"),
    "neighbourhood": (
        "buurtvereniging",
        "buurt",
        "neighborhood",
        "neighbourhood association",
        "neighborhood association",
    ),
    "church": ("kerk",),
    "party": ("politieke partij", "partij", "political party"),
    "peer support": (
        "lotgenotenvereniging",
        "lotgenoten",
        "peer-support",
        "peer support group",
        "peer-support group",
    ),
    "work": ("werk",),
    "study": ("studie",),
    "hobby": (),
}

_LABELS: dict[str, Callable[[], str]] = {
    "family": lambda: pgettext("circle", "family"),
    "football": lambda: pgettext("circle", "football"),
    "neighbourhood": lambda: pgettext("circle", "neighbourhood"),
    "church": lambda: pgettext("circle", "church"),
    "party": lambda: pgettext("circle", "party"),
    "peer support": lambda: pgettext("circle", "peer support"),
    "work": lambda: pgettext("circle", "work"),
    "study": lambda: pgettext("circle", "study"),
    "hobby": lambda: pgettext("circle", "hobby"),
}

_NAMED = {fold(word): name for name, words in _WORDS.items() for word in (name, *words)}


@lru_cache(maxsize=1024)
def known_circle(text: str) -> str | None:
    """The stored name of the offered circle that this text names in either language, if it does."""
    return _NAMED.get(fold(clean_line(text)))


def circle_named(text: str) -> str:
    """The name under which a circle written like this is stored.

    Args:
        text: a circle as someone writes it: ``kerk``, ``Church``, ``fellow bakers``.

    Returns:
        The English name of an offered circle, else the text itself, cleaned.
    """
    return known_circle(text) or clean_line(text)


def circle_label(name: str) -> str:
    """What to call a stored circle in the language spoken; one's own keep their own name.

    A journal written by hand may hold an offered circle under another of its names.
    """
    label = _LABELS.get(name) or _LABELS.get(circle_named(name))
    return label() if label else name


def circle_words(name: str) -> tuple[str, ...]:
    """Every word for a stored circle, its stored name first: what a search for it may say."""
    stored = circle_named(name)
    return (stored, *_WORDS.get(stored, ()))


def is_sensitive(name: str) -> bool:
    """Whether this circle stays out of exports unless asked for, however it is written."""
    return circle_named(name) in SENSITIVE_CIRCLES


def circles_used(book: Book) -> tuple[str, ...]:
    """The circles in this journal as they are stored, without doubles, in the order they appear."""
    return tuple(dict.fromkeys(map(circle_named, _circles_in(book))))


def _circles_in(book: Book) -> Iterator[str]:
    for person in book.people.values():
        yield from person.circles
    for profile in book.profiles.values():
        yield from profile.circles
    yield from book.settings.circle_rhythms
