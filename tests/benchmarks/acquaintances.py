"""Who has something and the way there, against a plain look at the words of the same people."""

import gc
import random
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from msgspec.structs import replace

from networkjournal.domain.haves import Haves
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Tie
from networkjournal.domain.text import fold
from networkjournal.domain.who import who
from networkjournal.journal import Journal
from tests.benchmarks.journals import write_journal
from tests.benchmarks.measuring import in_turn, line, wall
from tests.domain.small_book import SmallBook, book_of

TODAY = date(2026, 11, 23)
_PEOPLE, _TIES = 10_000, 30_000
_RARE = 50
"""One in so many is a pancake baker."""

_SOUGHT = ("pancake baker", "Mulder", "stroop", "zeldzaam")
"""What one in fifty has, one in six, nearly everybody, and nobody."""

_GOAL = 3.0


def report() -> Iterator[str]:
    """The first question and those that follow, for what some, most and none have."""
    book = _book()
    last_contact = LastContacts(book, TODAY).get
    gc.freeze()
    for sought in _SOUGHT:
        haves = Haves(book)
        who(sought, book, last_contact, haves)
        first, again, plain = in_turn(
            9,
            partial(wall, who, sought, book, last_contact),
            partial(wall, who, sought, book, last_contact, haves),
            partial(wall, _plain, sought, book),
        )
        count = len(who(sought, book, last_contact, haves))
        what = f"who {sought}, {count:,} of {_PEOPLE:,}, {_TIES:,} ties"
        yield line(what, first, plain, _GOAL)
        yield line("  asked again", again, plain, _GOAL)
    gc.unfreeze()


def _book() -> SmallBook:
    chance = random.Random(2)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.json"
        write_journal(path, _PEOPLE, _PEOPLE)
        journal = Journal.open(path)
        people, entries = list(journal.people.values()), list(journal.entries.values())
    for number, person in enumerate(people):
        role = "pancake baker" if chance.randrange(_RARE) == 0 else person.role
        standing = "through" if number % 2 else "known"
        people[number] = replace(person, role=role, standing=standing)
    ids = [person.id for person in people]
    ties = (Tie(id=str(n), a=chance.choice(ids), b=chance.choice(ids)) for n in range(_TIES))
    return book_of(*chain(people, entries, ties))


def _plain(sought: str, book: SmallBook) -> list[str]:
    """Everyone in whose texts every word stands, as it was typed."""
    words = fold(sought).split()
    found = []
    for one in book.people.values():
        texts = [one.name, one.role, one.organisation, one.field, one.offer, one.notes]
        texts += one.skills + one.languages + one.tags + one.needs
        plain = fold("\n".join(texts))
        if all(word in plain for word in words):
            found.append(one.id)
    return found
