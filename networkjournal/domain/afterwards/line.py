"""A line that was written during a talk, and what it is to become."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from networkjournal.domain import meetings
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.records import Meeting

LineKind: TypeAlias = Literal[
    "talk", "insight", "sowing", "harvest", "mine", "theirs", "new", "note", "none"
]
"""``mine`` and ``theirs`` are steps, ``new`` is someone new, ``note`` stays a note, ``none`` is
written nowhere: only what was proposed can be that."""

KINDS_OF_A_LINE: tuple[LineKind, ...] = get_args(LineKind)[:-1]
"""What a line of the notes can become."""


class Line(Struct, frozen=True):
    """One line.

    Attributes:
        text: The words.
        kind: What it becomes.
        people: The ids of whom it is about where it names nobody; those of the talk when empty.
        due: For a step, by when, where the words say no day.
        minutes: For a literal one, how long it took.
        literal: Whether nothing is read out of the words: they were proposed, not typed.
        is_the_talk: Whether it is the talk itself: one met.
        chosen: For names that several people have, as written, the id of the one meant.
    """

    text: str
    kind: LineKind
    people: tuple[str, ...] = ()
    due: date | None = None
    minutes: int | None = None
    literal: bool = False
    is_the_talk: bool = False
    chosen: Mapping[str, str] = {}


class Talked(Struct, frozen=True):
    """A talk that is over.

    Attributes:
        people: The ids of whom one spoke to.
        day: When, today at the latest.
        meeting: The meeting that it was, as it is now; None where it was none.
    """

    people: tuple[str, ...]
    day: date
    meeting: Meeting | None = None

    @property
    def goal(self) -> str:
        """The id of the goal it was for, if any."""
        return self.meeting.goal if self.meeting else ""


class LineError(FieldError):
    """A line that cannot become what it is to become; ``number`` counts the lines from 0."""

    def __init__(self, number: int, problem: str) -> None:
        super().__init__(problem)
        self.number = number


def day_of(meeting: Meeting, today: date) -> date:
    """The day on which a meeting was held: its own, or today where that is not known or to come."""
    return min(meetings.day_of(meeting) or today, today)
