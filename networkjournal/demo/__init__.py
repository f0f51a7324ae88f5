"""The sample journal: the essay's three stories, told by one poffertjes baker.

It began 22 months ago and leads up to a meeting tomorrow; every day in it is counted from today.
``people`` says which fifteen breadth counts, ``log`` which sowings bore.
"""

from datetime import date
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from networkjournal.demo.log import entries
from networkjournal.demo.me import achievements, goals, lookbacks, profiles, settings
from networkjournal.demo.network import groups, searches, ties
from networkjournal.demo.people import people
from networkjournal.demo.plans import meetings, steps
from networkjournal.demo.telling import Telling
from networkjournal.domain.records import Entry, Person, Record
from networkjournal.journal import Journal

R = TypeVar("R", bound=Record)

LATELY = 3
"""So many entries are written one by one, for undo to have something to take back."""


def make_sample(path: Path, language: str, today: date) -> None:
    """Write the sample journal.

    Args:
        path: Where to; nothing should be there yet.
        language: ``nl`` for Dutch, anything else for English.
        today: The day that it all leads up to.

    Raises:
        JournalError: It could not be written.
    """
    tell = Telling(language, today)
    told, lately = _records(tell)
    journal = Journal.open(path)
    with journal.change(tell("Sample journal", "Voorbeelddagboek")) as change:
        for record in told:
            change.put(record)
    for entry in lately:
        with journal.change(entry.text) as change:
            change.put(entry)


def _records(tell: Telling) -> tuple[list[Record], list[Entry]]:
    """Everything there is to tell, and apart from it what was written last."""
    log = [_written(entry, entry.day) for entry in entries(tell)]
    told: list[Record] = [
        *(_written(one, _first_met(one, tell)) for one in people(tell)),
        *ties(tell),
        *(_written(version, version.since or tell.today) for version in profiles(tell)),
        *achievements(tell),
        *log[:-LATELY],
        *meetings(tell),
        *steps(tell),
        *groups(tell),
        *searches(tell),
        *goals(tell),
        *lookbacks(tell),
        settings(tell),
    ]
    return told, log[-LATELY:]


def _first_met(person: Person, tell: Telling) -> date:
    """The day a person was written down: when we met, but not before the journal began."""
    met = person.met.on if person.met else None
    began = tell.months(-22)
    return max(met or began, began)


def _written(record: R, day: date) -> R:
    return replace(record, created=day.isoformat())
