"""Which last contacts that a file tells of are later than what the journal knows."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import cast

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Entry
from networkjournal.exchange.incoming import LastContact, Remark
from networkjournal.exchange.matching import Known
from networkjournal.exchange.meeting_changes import HasMeetings
from networkjournal.language import _, ngettext


class NewContact(Struct, frozen=True, gc=False):
    """A contact that was later than any the journal knows.

    Attributes:
        entry: The line for the log, which names nobody yet.
        profile: The key of the person's address, by which they are found.
        person: The person's id; empty of someone who comes in with the same import.
        name: What the person is called.
    """

    entry: Entry
    profile: str
    person: str
    name: str


def latest_contacts(contacts: Iterable[LastContact]) -> list[LastContact]:
    """Of everyone the latest contact only."""
    last: dict[str, LastContact] = {}
    for contact in contacts:
        known = last.get(contact.profile)
        if known is None or known.on < contact.on:
            last[contact.profile] = contact
    return list(last.values())


def plan_contacts(
    contacts: Sequence[LastContact],
    find: Callable[[str], Known | None],
    journal: HasMeetings,
    today: date,
) -> tuple[list[NewContact], list[Remark]]:
    """The contacts to write down, and what to say of the others.

    Args:
        contacts: One of each person.
        find: Gives who has a profile, in the journal or on the way into it.
        journal: The journal.
        today: A contact cannot lie after it.
    """
    if not contacts:
        return [], []
    # only the log and the meetings of a book are asked for
    known_until = LastContacts(cast(Book, journal), today)
    found: list[NewContact] = []
    strangers = 0
    for contact in contacts:
        known = find(contact.profile)
        if known is None:
            strangers += 1
        elif contact.on <= today and contact.on > _last(known, known_until.get):
            words = (
                _("Invitation on {source}: {name}")
                if contact.is_invitation
                else _("Message on {source}: {name}")
            )
            text = words.format(source=contact.source, name=known.person.label)
            entry = Entry(kind="talk", text=text, on=contact.on, how="message")
            person_id = known.was.id if known.was else ""
            found.append(NewContact(entry, contact.profile, person_id, known.person.label))
    if not strangers:
        return found, []
    words = ngettext(
        "{count} other person in it is not among your relations and was passed over",
        "{count} other people in it are not among your relations and were passed over",
        strangers,
    )
    return found, [Remark(0, words.format(count=strangers), contacts[0].file)]


def _last(known: Known, last: Callable[[str], date | None]) -> date:
    met = known.person.met
    days = (last(known.was.id) if known.was else None, met.on if met else None)
    return max(filter(None, days), default=date.min)
