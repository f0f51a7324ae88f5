"""All figures of what came of it, of time and of who is due, once the journal is loaded."""

import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from networkjournal.domain.due_list import due_list
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Entry, EntryKind, Person, Tie
from networkjournal.domain.time_spent import weeks_of
from networkjournal.domain.yields.figures import yield_of
from tests.domain.small_book import TODAY, SmallBook

PEOPLE, ENTRIES = 10_000, 50_000
GOAL = 100.0
_KINDS: tuple[EntryKind, ...] = ("talk", "sowing", "harvest", "insight")

_LINKED, _FROM_ELSEWHERE = 0.7, 0.3
"""So many of the harvests name their sowing; so many of those came from someone else."""


def report() -> Iterator[str]:
    """Milliseconds of the processor, the best of five, against the goal."""
    book = linked_book()
    contacts = LastContacts(book, TODAY)
    asked: dict[str, Callable[[], object]] = {
        "what came of it": lambda: yield_of(book, contacts),
        "time by week": lambda: weeks_of(book, TODAY),
        "who is due": lambda: due_list(book, contacts, TODAY),
    }
    for what, work in asked.items():
        taken = min(_cpu(work) for _round in range(5)) * 1000
        verdict = "within" if taken <= GOAL else "over"
        yield f"{what + f', {PEOPLE:,} contacts':58} {taken:7.1f} ms {verdict} {GOAL:g}"


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def linked_book() -> SmallBook:
    """A journal of 25 years in which most of what can be said of a figure is said."""
    chance = random.Random(1)
    book = SmallBook()
    for number in range(PEOPLE):
        key = f"p{number}"
        book.people[key] = Person(
            id=key,
            name=f"Anna {number}",
            circles=(chance.choice(("family", "work", "fellow bakers")),),
            rhythm=chance.choice(("", "6w", "3m", "1y", "30d")),
            birthday=chance.choice(("", f"--12-{chance.randint(1, 28):02}")),
            created="2002-01-01",
        )
        book.ties[key] = Tie(id=key, a=key, b=f"p{chance.randrange(PEOPLE)}")
    sown: list[Entry] = []
    for number in range(ENTRIES):
        key, kind = f"e{number}", chance.choice(_KINDS)
        day = date(2002, 1, 1) + timedelta(days=chance.randint(0, 9000))
        let_go = kind == "sowing" and chance.random() < 0.1
        people: tuple[str, ...] = (f"p{chance.randrange(PEOPLE)}",)
        came_of: tuple[str, ...] = ()
        if kind == "harvest" and sown and chance.random() < _LINKED:
            sowing = chance.choice(sown)
            came_of = (sowing.id,)
            people = people if chance.random() < _FROM_ELSEWHERE else sowing.people
        book.entries[key] = Entry(
            id=key,
            kind=kind,
            text="bread and syrup",
            on=day,
            people=people,
            minutes=20,
            size=chance.choice((None, "small", "large")),
            asked=chance.choice((None, True, False)),
            state="let go" if let_go else "waiting",
            let_go_on=day + timedelta(days=200) if let_go else None,
            sowings=came_of,
            surprise=kind == "harvest" and chance.random() < 0.1,
        )
        if kind == "sowing":
            sown.append(book.entries[key])
    return book
