"""What a brief is: parts of lines, each line with the records it was made from."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from msgspec import Struct

from networkjournal.domain.records import Entry


class BriefLine(Struct, frozen=True):
    """One line.

    Attributes:
        words: what it says, in the language spoken.
        note: circumstances: a date, a reason; shown softly.
        records: the ids of the records it was made from, never empty.
    """

    words: str
    note: str = ""
    records: tuple[str, ...] = ()


class BriefPart(Struct, frozen=True):
    """Lines about one thing.

    Attributes:
        name: a stable name in English, for programs.
        title: what stands above it, in the language spoken.
        lines: what there is to say, never empty.
        person: the id of whom it is about, where several people are met.
    """

    name: str
    title: str
    lines: tuple[BriefLine, ...]
    person: str = ""


class Brief(Struct, frozen=True):
    """Everything worth knowing before one meets somebody, on one page.

    Attributes:
        title: whom or what it is about, in the language spoken.
        people: the ids of the people it is about, those to speak to first.
        meeting: the id of the meeting whose boxes stand in it; empty where there is none.
        parts: what there is to say, in the order in which it is useful; empty ones are left out.
    """

    title: str
    people: tuple[str, ...]
    meeting: str
    parts: tuple[BriefPart, ...]


class Known(Protocol):
    """What a brief needs to know of the log."""

    def entries_with(self, person: str) -> Sequence[Entry]:
        """The entries that this person is in, newest first."""

    def harvests_of(self, sowing: str) -> Sequence[str]:
        """The ids of the harvests that this sowing made possible."""

    def last_contact(self, person: str) -> date | None:
        """The day of the last real contact with this person; None if there was none."""
