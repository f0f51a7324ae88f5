"""What the domain sees of a journal: its records, by id."""

from collections.abc import Mapping
from typing import Protocol

from networkjournal.domain.records import (
    Achievement,
    Entry,
    Goal,
    Group,
    LookBack,
    Meeting,
    Person,
    Profile,
    Search,
    Settings,
    Step,
    Tie,
)


class Book(Protocol):
    """A journal's records. Each mapping goes from id to record, in the order of the file."""

    @property
    def people(self) -> Mapping[str, Person]:
        """Everyone, archived people too."""

    @property
    def ties(self) -> Mapping[str, Tie]:
        """Who knows whom."""

    @property
    def profiles(self) -> Mapping[str, Profile]:
        """Every version of how I want to be known."""

    @property
    def achievements(self) -> Mapping[str, Achievement]:
        """What I did."""

    @property
    def entries(self) -> Mapping[str, Entry]:
        """The log."""

    @property
    def meetings(self) -> Mapping[str, Meeting]:
        """Meetings, past and coming."""

    @property
    def steps(self) -> Mapping[str, Step]:
        """Promises and next steps, done ones too."""

    @property
    def groups(self) -> Mapping[str, Group]:
        """Groups."""

    @property
    def searches(self) -> Mapping[str, Search]:
        """What I look for."""

    @property
    def goals(self) -> Mapping[str, Goal]:
        """Goals in every state."""

    @property
    def lookbacks(self) -> Mapping[str, LookBack]:
        """Weeks looked back on, as they were kept."""

    @property
    def settings(self) -> Settings:
        """The journal's settings, defaults where none were made."""

    def name_of(self, record_id: str) -> str:
        """What to call this record, also when it was deleted; the id itself if nobody knows."""
