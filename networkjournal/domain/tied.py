"""Who knows whom: ties, and through whom one met."""

from collections.abc import Collection

from networkjournal.domain.book import Book


def tied_to(meant: Collection[str], book: Book) -> frozenset[str]:
    """The ids of everyone who knows one of these people, by a tie or because one met so."""
    tied: set[str] = set()
    for tie in book.ties.values():
        if tie.a in meant:
            tied.add(tie.b)
        if tie.b in meant:
            tied.add(tie.a)
    for person in book.people.values():
        if person.met is not None and person.met.through:
            if person.met.through in meant:
                tied.add(person.id)
            if person.id in meant:
                tied.add(person.met.through)
    return frozenset(tied)
