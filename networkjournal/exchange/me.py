"""Which of the addresses in invitations is my own: nobody to be introduced to.

A journal does not say who keeps it, unless in its settings. Otherwise only what is sure counts: an
invitation to one person who is not its organiser was sent to me; so is a calendar that is called
by an address, and the address that stands in every event of a calendar.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from networkjournal.exchange.attendees import Contacts
from networkjournal.exchange.incoming import IncomingMeeting

_ENOUGH = 3
"""Events that have to agree on who is in all of them."""

_SENT_TO_ME = frozenset({"REQUEST", "CANCEL"})


def my_addresses(
    meetings: Sequence[IncomingMeeting], contacts: Contacts, said: Iterable[str]
) -> frozenset[str]:
    """My addresses: those that were said, and those that follow from these invitations.

    An address of a contact is never mine, unless it was said.

    Args:
        meetings: Everything that comes in together.
        contacts: Who is in the journal.
        said: My addresses as the settings have them.
    """
    mine = {address.strip().lower() for address in said}
    if mine & _addresses(meetings):
        return frozenset(mine)
    found = {meeting.calendar.strip().lower() for meeting in meetings if "@" in meeting.calendar}
    found |= {address for meeting in meetings for address in _invited_alone(meeting, contacts)}
    found |= _in_all(meetings)
    return frozenset(mine | {one for one in found if contacts.with_email(one) is None})


def _addresses(meetings: Sequence[IncomingMeeting]) -> set[str]:
    return {one.email for meeting in meetings for one in meeting.attendees if one.email}


def _invited_alone(meeting: IncomingMeeting, contacts: Contacts) -> list[str]:
    if meeting.organiser is None or meeting.method not in _SENT_TO_ME:
        return []
    others = [one for one in meeting.attendees if one is not meeting.organiser]
    alone = len(others) == 1 and contacts.find(others[0]) is None
    return [others[0].email] if alone and others[0].email else []


def _in_all(meetings: Sequence[IncomingMeeting]) -> set[str]:
    """The one address that stands in every event with people in it; who invites me is not me."""
    events: dict[str, set[str]] = {}
    for meeting in meetings:
        if len(meeting.attendees) > 1:
            events.setdefault(meeting.meeting.uid, set()).update(
                one.email for one in meeting.attendees if one.email
            )
    if len(events) < _ENOUGH:
        return set()
    counts = Counter(address for addresses in events.values() for address in addresses)
    everywhere = {address for address, count in counts.items() if count == len(events)}
    inviting = {
        meeting.organiser.email
        for meeting in meetings
        if meeting.organiser is not None and meeting.method in _SENT_TO_ME
    }
    everywhere -= inviting
    return everywhere if len(everywhere) == 1 else set()
