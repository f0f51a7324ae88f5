"""What the log asks for now: to thank who gave something, and to hear how it went with a sowing."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from networkjournal.domain.book import Book
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Entry, Person

_THANKED_WITHIN = timedelta(days=14)
"""After that a word of thanks comes out of the blue."""

_HEARD_AFTER = timedelta(days=90)
"""So long a sowing is left in peace; what is sown takes its time."""

_HEARD_WITHIN = timedelta(days=365)
"""After that asking how it went is another talk."""


def to_thank(
    book: Book, contacts: LastContacts, newest_first: Iterable[Entry], today: date
) -> Iterator[tuple[Person, Entry]]:
    """Who gave something these weeks and was not spoken to since, each with the harvest.

    Not on the day itself: who writes it down in the evening has mostly thanked already. A talk or
    a sowing of that day counts as thanks, and so does a step about them that was planned since.
    """
    harvests: list[Entry] = []
    spoken: set[tuple[str, date]] = set()
    for entry in newest_first:
        day = entry.day
        if day < today - _THANKED_WITHIN:
            break
        if entry.kind == "harvest" and day < today:
            harvests.append(entry)
        elif entry.kind in ("talk", "sowing"):
            spoken.update((person, day) for person in entry.people)
    for harvest in harvests:
        person = _first(book, harvest)
        if person is None or (person.id, harvest.day) in spoken:
            continue
        last = contacts.get(person.id)
        if (last is None or last <= harvest.day) and not _has_step(book, person.id, harvest):
            yield person, harvest


def unheard(
    book: Book, contacts: LastContacts, newest_first: Iterable[Entry], today: date
) -> Iterator[tuple[Person, Entry]]:
    """With whom there was no contact since a sowing that waits for months, each with the sowing.

    Who has a rhythm of their own, or none on purpose, is left to that.
    """
    sowings: list[Entry] = []
    borne: set[str] = set()
    for entry in newest_first:
        if entry.day < today - _HEARD_WITHIN:
            break
        if entry.kind == "harvest":
            borne.update(entry.sowings)
        elif entry.kind == "sowing" and entry.state == "waiting":
            sowings.append(entry)
    for sowing in sowings:
        if sowing.day > today - _HEARD_AFTER or sowing.id in borne:
            continue
        person = _first(book, sowing)
        if person is None or person.rhythm:
            continue
        if person.put_off_until is not None and person.put_off_until > today:
            continue
        last = contacts.get(person.id)
        if last is None or last <= sowing.day:
            yield person, sowing


def _first(book: Book, entry: Entry) -> Person | None:
    """The first of whom an entry is about who is here, and not archived."""
    people = (book.people.get(one) for one in entry.people)
    return next((one for one in people if one is not None and not one.archived), None)


def _has_step(book: Book, person: str, harvest: Entry) -> bool:
    """Whether a step about someone is open, or was planned or done behind the harvest."""
    return any(
        person in step.people
        and (
            step.done is None
            or step.done > harvest.day
            or bool(harvest.created and step.created >= harvest.created)
        )
        for step in book.steps.values()
    )
