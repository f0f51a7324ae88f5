"""Everyone in the order in which they are due: who is due now, who comes next, then the others."""

from collections.abc import Iterable

from networkjournal.domain.book import Book
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.due_list import say_due
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Person
from networkjournal.domain.rhythm import (
    NEVER,
    Due,
    in_order,
    rhythm_in_words,
    rhythm_of,
    standing_to_rhythm,
)
from networkjournal.language import _, ngettext

COUNTS = frozenset({"people", "entries", "meetings", "settings"})
"""The tables that it follows from."""


class DueOrder:
    """How everyone stands to their rhythm, worked out once.

    Args:
        book: the journal; archived people are left out.
        contacts: everyone's last real contact; its day is today.
    """

    def __init__(self, book: Book, contacts: LastContacts) -> None:
        self._today = today = contacts.today
        self._settings = book.settings
        self._standing: dict[str, Due] = {}
        for person in book.people.values():
            if not person.archived:
                found = standing_to_rhythm(person, contacts.get(person.id), book.settings, today)
                if found is not None:
                    self._standing[person.id] = found
        now = in_order(one for one in self._standing.values() if one.on <= today)
        later = sorted(
            (one for one in self._standing.values() if one.on > today), key=lambda one: one.on
        )
        self._place = {one.person.id: place for place, one in enumerate((*now, *later))}

    def sorted(self, people: Iterable[Person]) -> list[Person]:
        """These people in the order in which they are due; the others stay as they were, behind."""
        place, behind = self._place, len(self._place)
        return sorted(people, key=lambda one: place.get(one.id, behind))

    def is_due(self, person: str) -> bool:
        """Whether this person (an id) is due today."""
        found = self._standing.get(person)
        return found is not None and found.on <= self._today

    def say(self, person: Person) -> str:
        """Why someone is due, until when they were put off, or when they will be."""
        due, until = self._standing.get(person.id), person.put_off_until
        if due is None:
            rhythm, _circle = rhythm_of(person, self._settings)
            return rhythm_in_words(rhythm) if rhythm == NEVER else ""
        if due.ratio >= 1 and until is not None and until == due.on > self._today:
            return _("put off until {date}").format(date=say_date(until, self._today))
        return say_due(due, self._today)

    def say_briefly(self, person: Person) -> str:
        """The same where there is little room: ``23 days over``, or the day."""
        due = self._standing.get(person.id)
        if due is None:
            return self.say(person)
        if due.days_over > 0:
            return ngettext("{count} day over", "{count} days over", due.days_over).format(
                count=due.days_over
            )
        return say_date(due.on, self._today) if due.days_over else _("today")
