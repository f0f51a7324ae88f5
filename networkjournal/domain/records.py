"""The records of a journal: immutable, typed, and validated when they are read.

Dates are :class:`datetime.date`; ``at`` is local wall time as text; persons, goals, sowings and
meetings are named by id, an expertise by its name. Empty fields stay out of the file.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

Filled: TypeAlias = Annotated[str, Meta(min_length=1)]
"""Text that may not be empty."""

Minutes: TypeAlias = Annotated[int, Meta(ge=0)]
Dread: TypeAlias = Annotated[int, Meta(ge=0, le=10)]
Rhythm: TypeAlias = Annotated[str, Meta(pattern=r"^(|none|[1-9][0-9]{0,3}[dwmy])$")]
"""``6w``, ``3m``, ``1y``; ``none`` on purpose; empty: nothing said, the circle's rhythm counts."""

Birthday: TypeAlias = Annotated[
    str, Meta(pattern=r"^(|[0-9]{4}-(0[1-9]|1[0-2])-[0-3][0-9]|--(0[1-9]|1[0-2])-[0-3][0-9])$")
]
"""``1980-03-22``, or ``--03-22`` where the year is not known."""

WallTime: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^(|[0-9]{4}-(0[1-9]|1[0-2])-[0-3][0-9](T[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?)?)$"
    ),
]
"""``2026-11-24T10:00`` as the clock on the wall says it, or a date for all day; never a zone."""

Share: TypeAlias = Annotated[float, Meta(ge=0, le=1)]

Standing: TypeAlias = Literal["known", "wanted", "through"]
Wish: TypeAlias = Literal["wanted", "asked", "planned", "met", "followed up", "let go"]
EntryKind: TypeAlias = Literal["sowing", "harvest", "insight", "talk", "scan"]
Gift: TypeAlias = Literal[
    "introduction", "knowledge", "time", "tip", "thing", "attention", "feedback"
]
Size: TypeAlias = Literal["small", "medium", "large"]
SowingState: TypeAlias = Literal["waiting", "sprouted", "let go"]
TalkKind: TypeAlias = Literal["met", "call", "message", "mail", "event"]
MeetingKind: TypeAlias = Literal["one-to-one", "group", "event"]
MeetingState: TypeAlias = Literal["planned", "held", "cancelled"]
GoalState: TypeAlias = Literal["draft", "active", "reached", "dropped"]
Party: TypeAlias = Literal["me", "them"]


class Part(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A piece of a record that has no id of its own."""


class Record(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What every record has.

    ``id`` is the key in the file and stands in no record there. ``created`` and ``updated`` are
    UTC in ISO 8601, a bare date meaning midnight; a record written by hand may lack them.
    """

    id: str = ""
    created: str = ""
    updated: str = ""


class Difference(Part, frozen=True, kw_only=True):
    """Where someone differs from me, and because of what: field, culture, language."""

    what: Filled
    because: str = ""


class Barrier(Part, frozen=True, kw_only=True):
    """What stands between someone and me; ``bridge`` is the id of the person who can bridge it."""

    kind: str = ""
    what: str = ""
    bridge: str = ""


class Occasion(Part, frozen=True, kw_only=True):
    """A day to remember about someone; without its year as ``--05-10``."""

    what: Filled
    on: Birthday = ""


class Met(Part, frozen=True, kw_only=True):
    """How we met: when, where, and through which person (an id)."""

    on: date | None = None
    where: str = ""
    through: str = ""


class Person(Record, frozen=True, kw_only=True):
    """Someone: known, wanted, or known only through someone. A name or a role is required.

    ``not_same`` names people (ids) who look like this one and were said to be others.
    """

    name: str = ""
    role: str = ""
    standing: Standing = "known"
    circles: tuple[str, ...] = ()
    field: str = ""
    organisation: str = ""
    place: str = ""
    culture: str = ""
    languages: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    barriers: tuple[Barrier, ...] = ()
    offer: str = ""
    route: str = ""
    wish: Wish | None = None
    links: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    birthday: Birthday = ""
    dates: tuple[Occasion, ...] = ()
    met: Met | None = None
    rhythm: Rhythm = ""
    put_off_until: date | None = None
    tags: tuple[str, ...] = ()
    fields: dict[str, str] = {}
    notes: str = ""
    archived: bool = False
    not_same: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """A person has a name or a role."""
        if not self.name and not self.role:
            raise ValueError("a person needs a name or a role")

    @property
    def label(self) -> str:
        """What to call this person: the name, or the role of someone not found yet."""
        return self.name or self.role


class Tie(Record, frozen=True, kw_only=True):
    """Two people (ids) who know each other."""

    a: Filled
    b: Filled
    how: str = ""
    since: date | None = None


class Expertise(Part, frozen=True, kw_only=True):
    """A field of expertise: what others get from it, and what proves it."""

    name: Filled
    offer: str = ""
    proof: str = ""


class Profile(Record, frozen=True, kw_only=True):
    """How I want to be known: one record per version, the newest is today's."""

    since: date | None = None
    statement: str = ""
    field: str = ""
    circles: tuple[str, ...] = ()
    expertise: tuple[Expertise, ...] = ()
    giving: str = ""


class Achievement(Record, frozen=True, kw_only=True):
    """Something I did: when, for whom (ids), with what result, and which expertise it proves."""

    what: Filled
    on: date | None = None
    people: tuple[str, ...] = ()
    result: str = ""
    link: str = ""
    expertise: str = ""


class Entry(Record, frozen=True, kw_only=True):
    """One line of the log: a sowing, a harvest, an insight, a talk or a scan."""

    kind: EntryKind
    text: Filled
    on: date | None = None
    people: tuple[str, ...] = ()
    minutes: Minutes | None = None
    expertise: str = ""
    goal: str = ""
    tags: tuple[str, ...] = ()
    gift: Gift | None = None
    size: Size | None = None
    asked: bool | None = None
    state: SowingState = "waiting"
    let_go_on: date | None = None
    sowings: tuple[str, ...] = ()
    surprise: bool = False
    use: str = ""
    how: TalkKind | None = None
    found: tuple[str, ...] = ()

    @property
    def day(self) -> date:
        """The day it happened; the day it was written where ``on`` is missing."""
        return self.on or _day_of(self.created)


def _day_of(moment: str) -> date:
    try:
        return date.fromisoformat(moment[:10])
    except ValueError:
        return date.min


class Preparation(Part, frozen=True, kw_only=True):
    """The six boxes of a meeting; three filled ones make it prepared."""

    know: str = ""
    differ: str = ""
    give: str = ""
    ask: str = ""
    both: str = ""
    practical: str = ""


class Invitation(Part, frozen=True, kw_only=True):
    """What a calendar last said of a meeting: so that only what is newer there counts here.

    ``changed`` is UTC in ISO 8601; ``attendees`` are addresses in small letters, or names.
    """

    sequence: Annotated[int, Meta(ge=0)] = 0
    changed: str = ""
    what: str = ""
    at: WallTime = ""
    minutes: Minutes | None = None
    place: str = ""
    state: MeetingState = "planned"
    attendees: tuple[str, ...] = ()


class Meeting(Record, frozen=True, kw_only=True):
    """A meeting, one-to-one unless said otherwise.

    ``uid`` is what other calendars call it; with an ``invitation`` it came from one of them.
    """

    what: Filled
    people: tuple[str, ...] = ()
    at: WallTime = ""
    minutes: Minutes | None = None
    place: str = ""
    kind: MeetingKind = "one-to-one"
    speak_to: tuple[str, ...] = ()
    prep: Preparation | None = None
    notes: str = ""
    state: MeetingState = "planned"
    goal: str = ""
    uid: str = ""
    invitation: Invitation | None = None


class Step(Record, frozen=True, kw_only=True):
    """A promise or a next step, mine or theirs; ``dread_*`` from 0 to 10."""

    what: Filled
    by: Party = "me"
    people: tuple[str, ...] = ()
    due: date | None = None
    done: date | None = None
    put_off: tuple[date, ...] = ()
    dread_before: Dread | None = None
    dread_after: Dread | None = None
    smallest: str = ""
    outcome: str = ""
    meeting: str = ""
    goal: str = ""


class Member(Part, frozen=True, kw_only=True):
    """A member of a group: the person's id, and what they do there."""

    person: Filled
    role: str = ""


class Topic(Part, frozen=True, kw_only=True):
    """Something a group talks about; ``knows`` is the id of the person who knows."""

    question: Filled
    knows: str = ""
    learned: str = ""
    open: bool = True


class Group(Record, frozen=True, kw_only=True):
    """A group, founded by me or not; ``what`` is its name."""

    what: Filled
    purpose: str = ""
    founded: bool = False
    members: tuple[Member, ...] = ()
    rhythm: Rhythm = ""
    topics: tuple[Topic, ...] = ()


class Search(Record, frozen=True, kw_only=True):
    """A role or skill I look for, why, and whom I found (ids)."""

    what: Filled
    why: str = ""
    goal: str = ""
    found: tuple[str, ...] = ()
    open: bool = True


class Goal(Record, frozen=True, kw_only=True):
    """A goal: what, its practical use (without it a draft), by when, and how I will see it.

    ``reviewed`` is the day on which I last looked at it.
    """

    what: Filled
    use: str = ""
    by: date | None = None
    sign: str = ""
    state: GoalState = "draft"
    reviewed: date | None = None


class LookBack(Record, frozen=True, kw_only=True):
    """A week looked back on: its name, its Monday, my own words, and what was said of it then."""

    what: Filled
    week: date | None = None
    text: str = ""
    lines: tuple[str, ...] = ()


class Settings(Record, frozen=True, kw_only=True):
    """What belongs to this journal rather than to this computer; one record, id ``settings``.

    ``emails`` are my own addresses: nobody to be introduced to when an invitation names them.
    ``count_own_use``: whether minutes in the app count as time, where the app keeps them.
    """

    weekly_minutes: Minutes | None = None
    circle_rhythms: dict[str, Rhythm] = {}
    own_kind_share: Share = 0.7
    actions_a_day: Annotated[int, Meta(ge=0)] | None = None
    hide_when_resting: bool | None = None
    count_own_use: bool | None = None
    emails: tuple[str, ...] = ()


class Tombstone(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What is left of a deleted record: the record itself for 30 days, the rest for a year."""

    table: str = ""
    when: str = ""
    name: str = ""
    record: dict[str, object] | None = None


TABLES: dict[str, type[Record]] = {
    "people": Person,
    "ties": Tie,
    "profile": Profile,
    "achievements": Achievement,
    "entries": Entry,
    "meetings": Meeting,
    "steps": Step,
    "groups": Group,
    "searches": Search,
    "goals": Goal,
    "lookbacks": LookBack,
    "settings": Settings,
}
"""The tables of the file in their order, and what a record of each is."""

TABLE_OF: dict[type[Record], str] = {record: table for table, record in TABLES.items()}

SETTINGS_ID = "settings"
