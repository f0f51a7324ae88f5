"""What taking in the events of calendars does to a journal: to meetings, and the people in them."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from networkjournal.domain.records import Entry, Meeting, Person, Settings
from networkjournal.exchange.incoming import Incoming, Remark, Skipped
from networkjournal.exchange.news import FieldChange
from networkjournal.journal.lines import Content


class HasMeetings(Protocol):
    """What a plan looks at in a journal."""

    @property
    def people(self) -> Mapping[str, Person]:
        """Everyone, archived people too."""

    @property
    def meetings(self) -> Mapping[str, Meeting]:
        """Meetings, past and coming."""

    @property
    def settings(self) -> Settings:
        """The journal's settings."""

    @property
    def entries(self) -> Mapping[str, Entry]:
        """The log."""

    @property
    def content(self) -> Content:
        """The lines of every table."""


class MeetingUpdate(Struct, frozen=True, gc=False):
    """A meeting in the journal that changes."""

    old: Meeting
    new: Meeting
    changes: tuple[FieldChange, ...]
    kept: tuple[FieldChange, ...] = ()
    """What the calendar says otherwise, and stays as it is here."""


class MeetingPlan(Struct, frozen=True):
    """What calendars do: new meetings, changed ones, those that stay, and the people in them.

    Everyone new has an id already, by which the meetings name them.
    """

    new: Sequence[Meeting] = ()
    updated: Sequence[MeetingUpdate] = ()
    unchanged: Sequence[Meeting] = ()
    new_people: Sequence[Incoming] = ()
    changed_people: Sequence[tuple[Person, Person]] = ()
    """People known by their name who get the address they did not have: before and after."""
    skipped: Sequence[Skipped] = ()
    remarks: Sequence[Remark] = ()
