"""What a meeting asks for beside its notes: who was the bridge or the way there gets thanked."""

from collections.abc import Iterator
from datetime import date, timedelta

from networkjournal.domain.afterwards.line import Line, LineKind, Talked
from networkjournal.domain.book import Book
from networkjournal.domain.bridging import asking
from networkjournal.domain.records import Person
from networkjournal.domain.text import fold
from networkjournal.language import _

_TO_THANK = timedelta(days=2)
_MOST = 6
"""Nobody thanks more people at once; a group of fifty has fifty ways there."""


def proposals_after(talked: Talked, book: Book, today: date) -> list[Line]:
    """Steps to thank and help that came back; what is in the journal already is not proposed.

    For everyone who bridged a barrier of somebody one met: a step to thank them, and their help as
    a harvest, unless the step to ask them is still open. At a first meeting also a step to thank
    whoever was the way there.
    """
    found: dict[tuple[LineKind, tuple[str, ...]], Line] = {}
    for met in filter(None, map(book.people.get, talked.people)):
        for line in (*_bridges(met, talked, book, today), *_way(met, talked, book, today)):
            found.setdefault((line.kind, line.people), line)
            if len(found) == _MOST:
                return list(found.values())
    return list(found.values())


def _bridges(met: Person, talked: Talked, book: Book, today: date) -> Iterator[Line]:
    for barrier in met.barriers:
        bridge = book.people.get(barrier.bridge)
        if bridge is None or bridge.id in talked.people:
            continue
        if any(step.done is None for step in asking(book.steps.values(), barrier, met.id)):
            continue  # whoever was not asked yet did not help yet
        step = _("Thank {name} for the bridge to {other}")
        if not _thanked(bridge, met, book):
            yield _to_thank(step, bridge, met, today)
        if not _counted(bridge, met, book):
            words = _("{name} was the bridge to {other}").format(name=bridge.label, other=met.label)
            about = ": ".join(filter(None, (barrier.kind, barrier.what)))
            text = f"{words} ({about})" if about else words
            yield Line(text, "harvest", people=(bridge.id,), literal=True)


def _way(met: Person, talked: Talked, book: Book, today: date) -> Iterator[Line]:
    """Whoever introduced us, or was the way there, when it is the first meeting."""
    key = (met.met.through if met.met else "") or met.route
    way = book.people.get(key)
    if way is None or way.id in talked.people or any(one.bridge == key for one in met.barriers):
        return
    before = any(
        one.state == "held" and met.id in one.people
        for one in book.meetings.values()
        if talked.meeting is None or one.id != talked.meeting.id
    )
    if not before and not _thanked(way, met, book):
        yield _to_thank(_("Thank {name} for the way to {other}"), way, met, today)


def _to_thank(words: str, whom: Person, met: Person, today: date) -> Line:
    text = words.format(name=whom.label, other=met.label)
    return Line(text, "mine", people=(whom.id,), due=today + _TO_THANK, literal=True)


def _thanked(whom: Person, met: Person, book: Book) -> bool:
    """Whether there is or was a step with this person alone that names the one met."""
    name = fold(met.label)
    return any(
        one.people == (whom.id,) and name in fold(one.what) and one.by == "me"
        for one in book.steps.values()
    )


def _counted(whom: Person, met: Person, book: Book) -> bool:
    """Whether this help was written down as a harvest before."""
    name = fold(met.label)
    return any(
        one.kind == "harvest" and one.people == (whom.id,) and name in fold(one.text)
        for one in book.entries.values()
    )
