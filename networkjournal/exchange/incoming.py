"""What a reader takes out of a file: people and meetings on their way in, and what to say of it.

A reader of any format gives one :class:`Import`; nothing here knows a journal yet.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from networkjournal.domain.records import Meeting, Person
from networkjournal.exchange.attendees import Attendee
from networkjournal.journal.lines import Lines


class ImportRefused(Exception):  # noqa: N818 - it says what happened
    """A file that cannot be taken in; its text is one translated line that names the file."""


class Incoming(Struct, frozen=True, gc=False):
    """One person as a file describes them.

    ``person`` has no id yet; ``profile`` is the key of their profile address
    (:func:`networkjournal.exchange.addresses.link_key`), empty if the file gives none. A profile
    belongs to one person only, so that the same profile means the same person.
    """

    person: Person
    file: str
    line: int
    profile: str = ""
    uid: str = ""
    """What the file calls this person, kept in the person's own field of that name."""
    revised: str = ""
    """When the file says it was last changed, as it says it."""


class IncomingMeeting(Struct, frozen=True, gc=False):
    """One event as a calendar describes it.

    Attributes:
        meeting: With its uid and its invitation; without an id and without people.
        attendees: Everyone in it, the organiser first.
        organiser: Who that is, if the calendar says so.
        instance: When it would have been, if it is one date of a repeated one; else empty.
        method: What it was sent for, in capitals: ``REQUEST``, ``CANCEL``; empty if not said.
        calendar: What its calendar is called.
    """

    meeting: Meeting
    file: str
    line: int
    attendees: tuple[Attendee, ...] = ()
    organiser: Attendee | None = None
    instance: str = ""
    method: str = ""
    calendar: str = ""


class LastContact(Struct, frozen=True, gc=False):
    """The last contact with someone that a file tells of, without what was said.

    ``profile`` is the key of the person's profile address, by which they are found.
    """

    profile: str
    name: str
    on: date
    source: str
    file: str
    line: int
    is_invitation: bool = False


class Skipped(Struct, frozen=True, gc=False):
    """A line that was not taken in, and why. Lines count from 1; 0 is the file as a whole."""

    line: int
    reason: str
    file: str = ""


class Remark(Struct, frozen=True, gc=False):
    """Something to know about a line that was taken in: a piece of it was left out or cut."""

    line: int
    text: str
    file: str = ""


class Import(Struct, frozen=True):
    """Everything that was read from one or more files, in the order of their lines."""

    source_name: str
    """Where it comes from, as people call it: ``LinkedIn``."""
    people: Sequence[Incoming] = ()
    skipped: Sequence[Skipped] = ()
    remarks: Sequence[Remark] = ()
    meetings: Sequence[IncomingMeeting] = ()
    contacts: Sequence[LastContact] = ()
    states: Sequence[Mapping[str, Lines]] = ()
    """Other journals, whole: the lines of each table by its name."""
