"""The fields of every kind of record, as the forms and the plain details show them."""

from dataclasses import dataclass
from enum import Enum
from typing import get_args

from networkjournal.domain.fields.places import numbered
from networkjournal.domain.limits import MOST_EXPERTISE
from networkjournal.domain.records import (
    Achievement,
    Entry,
    EntryKind,
    Gift,
    Goal,
    GoalState,
    Group,
    LookBack,
    Meeting,
    MeetingKind,
    MeetingState,
    Party,
    Person,
    Profile,
    Record,
    Search,
    Size,
    SowingState,
    Standing,
    Step,
    TalkKind,
    Tie,
    Wish,
)
from networkjournal.language import N_, _


class Takes(Enum):
    """What a field takes."""

    LINE = "line"
    PROSE = "prose"
    PEOPLE = "people"
    DAY = "day"
    WORD = "word"
    YES = "yes"
    SOWINGS = "sowings"


@dataclass(frozen=True)
class Field:
    """One field of a form.

    Attributes:
        name: The field as :mod:`networkjournal.domain.fields.setting` names it, nested ones by dot;
            of a list of parts, one field of one part: ``expertise.2.offer``.
        label: What stands left of it (msgid); ``{number}`` is that of its part.
        hint: What stands in it while it is empty (msgid).
        takes: What can be filled in.
        words: The words to choose from, as they are stored.
        of: For entries, the kinds that have this field; all of them when empty.
    """

    name: str
    label: str
    hint: str = ""
    takes: Takes = Takes.LINE
    words: tuple[str, ...] = ()
    of: frozenset[str] = frozenset()

    @property
    def number(self) -> int:
        """Which part of a list it belongs to, from 1; 0 where it is a field of the record."""
        at = numbered(self.name)
        return at.number if at else 0

    @property
    def says_more(self) -> bool:
        """Whether it says more of a part that a field above it names."""
        return bool(self.number) and not self.name.endswith(".name")

    @property
    def said_label(self) -> str:
        """What stands left of it, in the language spoken."""
        return _(self.label).format(number=self.number) if self.number else _(self.label)


def _words(name: str, label: str, values: object, *of: str, empty: bool = True) -> Field:
    words = (("",) if empty else ()) + get_args(values)
    return Field(name, label, "", Takes.WORD, words, frozenset(of))


def _yes(name: str, label: str, *of: str, maybe: bool = False) -> Field:
    words = ("", "yes", "no") if maybe else ("no", "yes")
    return Field(name, label, "", Takes.YES, words, frozenset(of))


def _day(name: str, label: str, hint: str = "") -> Field:
    return Field(name, label, hint, Takes.DAY)


def _people(name: str, label: str, hint: str = "", *of: str) -> Field:
    return Field(name, label, hint, Takes.PEOPLE, (), frozenset(of))


def _expertise(number: int) -> tuple[Field, ...]:
    path = f"expertise.{number}"
    return (
        Field(f"{path}.name", N_("Field {number}"), N_("one you want to be known for")),
        Field(f"{path}.offer", N_("others get"), N_("what they have from it")),
        Field(f"{path}.proof", N_("proof"), N_("what shows it; achievements count too")),
    )


def first_fields(kind: type[Record]) -> int:
    """How many fields a new form shows at first: of a person also how one met."""
    return 5 if kind is Person else 3


SEVERAL_PEOPLE = frozenset({"people", "found", "speak_to", "members"})
"""The fields that name several people."""

_COMMAS = N_("separated by commas")
_DAY_HINT = N_("tomorrow, 3 December, 2026-12-03")
_FROM_WHICH, _PICKS = N_("From which sowing"), N_("none yet; → or a letter finds them")
_GOAL = Field("goal", N_("Goal"), N_("some words of it"))

FIELDS: dict[type[Record], tuple[Field, ...]] = {
    Person: (
        Field("name", N_("Name"), N_("a name is enough")),
        Field("role", N_("Role"), N_("what this person does or is")),
        Field("circles", N_("Circles"), N_("family, football, neighbourhood, …")),
        _day("met.on", N_("Met on"), N_("today, last friday, 3 May")),
        Field("met.where", N_("Met where")),
        Field("needs", N_("Needs"), N_("what would help this person; by commas")),
        Field("offer", N_("What I can offer")),
        _words("standing", N_("Standing"), Standing, empty=False),
        Field("field", N_("Field")),
        Field("organisation", N_("Organisation")),
        Field("place", N_("Place")),
        Field("culture", N_("Culture")),
        Field("languages", N_("Languages"), _COMMAS),
        Field("skills", N_("Skills"), _COMMAS),
        Field("differences", N_("Where we differ"), N_("what: because of what; by commas")),
        Field("barriers", N_("Barriers"), N_("kind: what: who can bridge it; by commas")),
        _people("met.through", N_("Met through")),
        _people("route", N_("Way there"), N_("through whom you could meet")),
        _words("wish", N_("How far it is"), Wish),
        Field("rhythm", N_("Rhythm"), N_("every 6 weeks, once a year, none")),
        _day("put_off_until", N_("Put off until")),
        Field("emails", N_("Email"), _COMMAS),
        Field("phones", N_("Phone"), _COMMAS),
        Field("links", N_("Links"), _COMMAS),
        Field("birthday", N_("Birthday"), N_("1980-03-22, or --03-22 without the year")),
        Field("dates", N_("Dates"), N_("what: when, as in shop opened: 10 May; by commas")),
        Field("tags", N_("Tags"), _COMMAS),
        Field("fields", N_("Fields of your own"), N_("name: value, as in dog: Bijou; by commas")),
        Field("notes", N_("Notes"), "", Takes.PROSE),
        _yes("archived", N_("Archived")),
        _people("not_same", N_("Not the same as"), N_("who looks like them; names, by commas")),
    ),
    Tie: (
        _people("a", N_("Who"), N_("a name")),
        _people("b", N_("Knows"), N_("a name")),
        Field("how", N_("How")),
        _day("since", N_("Since")),
    ),
    Profile: (
        Field("statement", N_("Known for"), N_("in your own words; one sentence is enough")),
        *(one for number in range(1, MOST_EXPERTISE + 1) for one in _expertise(number)),
        Field("giving", N_("Giving"), N_("your own word: generous, frugal, …")),
        Field("field", N_("Your field")),
        Field("circles", N_("Trade circles"), N_("the circles that are your own trade; by commas")),
    ),
    Achievement: (
        Field("what", N_("What")),
        _day("on", N_("When")),
        _people("people", N_("For whom"), N_("names, by commas")),
        Field("expertise", N_("Expertise"), N_("which field it proves")),
        Field("result", N_("Result")),
        Field("link", N_("Link")),
    ),
    Entry: (
        Field("text", N_("What"), "", Takes.PROSE),
        _people("people", N_("With"), N_("names, by commas")),
        Field("sowings", _FROM_WHICH, _PICKS, Takes.SOWINGS, (), frozenset({"harvest"})),
        _day("on", N_("When"), N_("today")),
        Field("minutes", N_("Minutes"), N_("20")),
        Field("expertise", N_("Expertise")),
        _GOAL,
        _words("gift", N_("What kind"), Gift, "sowing"),
        _words("size", N_("Size"), Size, "sowing", "harvest"),
        _yes("asked", N_("Asked for"), "sowing", maybe=True),
        _words("state", N_("State"), SowingState, "sowing", empty=False),
        _yes("surprise", N_("Did not see this coming"), "harvest", "insight"),
        Field("use", N_("What I do with it"), "", Takes.LINE, (), frozenset({"insight"})),
        _words("how", N_("How"), TalkKind, "talk"),
        _people("found", N_("Found"), N_("names, by commas"), "scan"),
        Field("tags", N_("Tags"), _COMMAS),
    ),
    Meeting: (
        Field("what", N_("What"), N_("coffee, a walk, the fair")),
        _people("people", N_("With"), N_("names, by commas")),
        _day("at", N_("When"), N_("tomorrow 10:00, 3 December 20:00")),
        Field("place", N_("Place")),
        Field("minutes", N_("Minutes"), N_("60")),
        _words("kind", N_("Kind"), MeetingKind, empty=False),
        _people("speak_to", N_("To speak to"), N_("three at most")),
        _GOAL,
        Field("prep.know", N_("What I know of them")),
        Field("prep.differ", N_("Where we differ")),
        Field("prep.give", N_("What I can give")),
        Field("prep.ask", N_("What I want to ask")),
        Field("prep.both", N_("Whom we both know")),
        Field("prep.practical", N_("Practical")),
        Field("notes", N_("Notes"), "", Takes.PROSE),
        _words("state", N_("State"), MeetingState, empty=False),
    ),
    Step: (
        Field("what", N_("What"), N_("the smallest step that is one")),
        _people("people", N_("With"), N_("names, by commas")),
        _day("due", N_("By when"), _DAY_HINT),
        _words("by", N_("Who does it"), Party, empty=False),
        _GOAL,
        Field("smallest", N_("Smallest version")),
        Field("dread_before", N_("Dreaded, 0 to 10")),
        Field("dread_after", N_("How it was, 0 to 10"), N_("0 nothing, 10 dreadful")),
        Field("outcome", N_("How it went")),
        _day("done", N_("Done on")),
    ),
    Group: (
        Field("what", N_("Name")),
        Field("purpose", N_("What for")),
        _people("members", N_("Members"), N_("name: role; by commas")),
        _yes("founded", N_("Founded by me")),
        Field("topics", N_("Topics"), N_("question: who knows: what you learned; by commas")),
        Field("rhythm", N_("Rhythm"), N_("every 6 weeks, once a year, none")),
    ),
    Search: (
        Field("what", N_("Looking for"), N_("a role or a skill")),
        Field("why", N_("Why")),
        _GOAL,
        _people("found", N_("Found"), N_("names, by commas")),
    ),
    Goal: (
        Field("what", N_("What")),
        Field("use", N_("Practical use"), N_("a draft until this is filled in")),
        _day("by", N_("By when"), _DAY_HINT),
        Field("sign", N_("How I will see it")),
        _words("state", N_("State"), GoalState, empty=False),
        _day("reviewed", N_("Last looked at")),
    ),
    LookBack: (
        Field("text", N_("In your own words"), N_("a few lines, or none"), Takes.PROSE),
        Field("what", N_("Which week")),
        _day("week", N_("From Monday")),
    ),
}

WISH_FIELDS: tuple[Field, ...] = (
    Field("name", N_("Name"), N_("leave it out where you only know the role")),
    Field("role", N_("Role"), N_("what this person does or is: a syrup supplier")),
    Field("notes", N_("Why")),
    Field("offer", N_("What I can offer")),
    _people("route", N_("Way there"), N_("through whom you could meet")),
)
"""What one writes down of someone one wants to meet, in this order."""

TITLES: dict[type[Record], tuple[str, str]] = {
    Person: (N_("Someone new"), N_("Person")),
    Tie: (N_("Two people who know each other"), N_("Tie")),
    Profile: (N_("How do you want to be known?"), N_("How do you want to be known?")),
    Achievement: (N_("An achievement"), N_("Achievement")),
    Entry: (N_("A line for the log"), N_("Line of the log")),
    Meeting: (N_("A meeting"), N_("Meeting")),
    Step: (N_("A next step"), N_("Step")),
    Group: (N_("A group"), N_("Group")),
    Search: (N_("Something you look for"), N_("Looking for")),
    Goal: (N_("A goal"), N_("Goal")),
    LookBack: (N_("In your own words"), N_("Looking back")),
}
"""What a form is called when it is new, and when it changes a record (msgids)."""


_KINDS: dict[EntryKind, tuple[str, str]] = {
    "sowing": (N_("A sowing"), N_("Sowing")),
    "harvest": (N_("A harvest"), N_("Harvest")),
    "insight": (N_("An insight"), N_("Insight")),
    "talk": (N_("A talk"), N_("Talk")),
    "scan": (N_("A scan"), N_("Scan")),
}


def titles_of(record: Record) -> tuple[str, str]:
    """What the form of this record is called when it is new, and when it changes it (msgids)."""
    return _KINDS[record.kind] if isinstance(record, Entry) else TITLES[type(record)]


def fields_of(record_type: type[Record], kind: str = "") -> tuple[Field, ...]:
    """The fields of a kind of record; of an entry, those that its kind has."""
    return tuple(field for field in FIELDS.get(record_type, ()) if not field.of or kind in field.of)
