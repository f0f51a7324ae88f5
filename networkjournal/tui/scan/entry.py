"""The entry in the log of a day on which one scanned: whose networks, how long, whom it found."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from networkjournal.domain.book import Book
from networkjournal.domain.records import Entry
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import _, ngettext
from networkjournal.tui.scan.kept_round import Round


def entry_of(
    round_: Round, book: Book, people: Iterable[str] = (), found: Iterable[str] = ()
) -> Entry:
    """The entry of this day as it is now, with these people (ids) scanned and found besides.

    What was changed in it elsewhere stays.
    """
    key = round_.entries[-1]
    known = book.entries.get(key)
    before = known.people if known is not None else ()
    there = [one for one in (*round_.walked, *people) if one in book.people]
    everyone = tuple(dict.fromkeys((*before, *there)))
    words = _said(everyone, book)
    if known is None:
        return Entry(
            id=key,
            kind="scan",
            text=words,
            on=date.fromisoformat(round_.on),
            people=everyone,
            minutes=round_.minutes,
            found=tuple(found),
        )
    return replace(
        known,
        text=words if known.text == _said(before, book) else known.text,
        people=everyone,
        minutes=round_.minutes,
        found=tuple(dict.fromkeys((*known.found, *found))),
    )


def _said(people: tuple[str, ...], book: Book) -> str:
    """Whose networks: of one the name, of several how many."""
    if len(people) == 1:
        name = clean_line(cut(book.name_of(people[0]), 60))
        return _("Walked through the network of {name}").format(name=name)
    count = len(people)
    return ngettext(
        "Walked through {count} network", "Walked through {count} networks", count
    ).format(count=count)
