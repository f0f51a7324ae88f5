"""Choosing the bridge of a barrier: it is written on the person, with a step to ask.

Who knows the bridge only through somebody asks that one for an introduction.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.domain.book import Book
from networkjournal.domain.bridges import Bridge
from networkjournal.domain.meetings import day_of, is_ahead
from networkjournal.domain.records import Barrier, Meeting, Person, Record, Search, Step
from networkjournal.domain.text import cut, fold
from networkjournal.language import _

_WITHIN = timedelta(days=7)
"""So soon one asks where no meeting comes first."""

_ABOUT = 100
"""So many letters of a barrier stand in a step."""

_ASKING = ("bridge", "brug")
"""Of these words one stands in every step that asks for a bridge, in whatever language."""


class Bridging(Struct, frozen=True):
    """What choosing a bridge writes, all of it one change.

    Attributes:
        person: whose barrier it is, with the bridge written on it.
        step: the step to ask; None where one is open already, or it is what it was.
        gone: the steps to ask whoever was chosen before.
    """

    person: Person
    step: Step | None
    gone: tuple[Step, ...] = ()

    @property
    def put(self) -> tuple[Record, ...]:
        """What is written."""
        return (self.person, self.step) if self.step else (self.person,)


def barrier_in_words(barrier: Barrier) -> str:
    """``language: French``; just *a barrier* where nothing is said of it."""
    return ": ".join(filter(None, (barrier.kind, barrier.what))) or _("a barrier")


def bridging(
    person: Person, barrier: Barrier, bridge: Bridge, book: Book, today: date
) -> Bridging | None:
    """What choosing this bridge writes.

    The step is due the day before the coming meeting with the person, and within a week at least.

    Args:
        person: whose barrier it is, as the journal has them now.
        barrier: which of theirs.
        bridge: who is chosen.
        book: the journal.
        today: the day.

    Returns:
        None where the person has no such barrier any longer.
    """
    if barrier not in person.barriers:
        return None
    at = person.barriers.index(barrier)
    barriers = list(person.barriers)
    barriers[at] = replace(barrier, bridge=bridge.person)
    steps = list(book.steps.values())
    gone: list[Step] = []
    if barrier.bridge and barrier.bridge != bridge.person:
        asked_before = asking(steps, barrier, person.id)
        gone = [one for one in asked_before if one.done is None]
    step = None
    if not asking(steps, barriers[at], person.id):
        meeting = next_meeting(person.id, book.meetings.values(), today)
        step = _step(person, barrier, bridge, book, meeting, today)
    return Bridging(replace(person, barriers=tuple(barriers)), step, tuple(gone))


def asking(steps: Iterable[Step], barrier: Barrier, person: str) -> list[Step]:
    """The steps that ask the bridge of a barrier, or for an introduction to them; done ones too.

    A step that was given other words is one's own and no longer counts.

    Args:
        steps: all of them.
        barrier: with its bridge.
        person: the id of whose barrier it is.
    """
    about = fold(_about(barrier))
    return [
        step
        for step in steps
        if step.people[-2:] == (barrier.bridge, person)
        and step.by == "me"
        and about in (what := fold(step.what))
        and any(word in what for word in _ASKING)
    ]


def next_meeting(person: str, meetings: Iterable[Meeting], today: date) -> Meeting | None:
    """The first meeting to come with this person (an id) that has a day."""
    coming = (
        one for one in meetings if person in one.people and day_of(one) and is_ahead(one, today)
    )
    return min(coming, key=lambda one: one.at, default=None)


def _step(
    person: Person,
    barrier: Barrier,
    bridge: Bridge,
    book: Book,
    meeting: Meeting | None,
    today: date,
) -> Step:
    names = {"name": book.name_of(bridge.person), "other": person.label}
    if bridge.through:
        words = _("Ask {between} to introduce {name}, the bridge to {other} ({about})")
        names["between"] = book.name_of(bridge.through)
    else:
        words = _("Ask {name} to be the bridge to {other} ({about})")
    people = dict.fromkeys(filter(None, (bridge.through, bridge.person, person.id)))
    due = today + _WITHIN
    day = day_of(meeting) if meeting else None
    if day is not None:
        due = max(today, min(due, day - timedelta(days=1)))
    return Step(
        what=words.format(**names, about=_about(barrier)),
        people=tuple(people),
        due=due,
        meeting=meeting.id if meeting else "",
    )


def _about(barrier: Barrier) -> str:
    return cut(barrier_in_words(barrier), _ABOUT)


def search_for_bridge(person: Person, barrier: Barrier) -> Search:
    """Somebody to look for where nobody can bridge it: what they have to have, and why."""
    why = _("as a bridge to {name} ({about})")
    what = barrier.what or barrier.kind or barrier_in_words(barrier)
    return Search(what=what, why=why.format(name=person.label, about=_about(barrier)))
