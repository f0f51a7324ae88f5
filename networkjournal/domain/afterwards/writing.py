"""From the lines of a talk to the records they become, all of one change."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.domain.afterwards.guessing import bare
from networkjournal.domain.afterwards.line import Line, LineError, Talked
from networkjournal.domain.afterwards.newcomer import Newcomer, newcomer_in
from networkjournal.domain.book import Book
from networkjournal.domain.dates.reading import Direction
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.values import Resolve
from networkjournal.domain.ids import new_id
from networkjournal.domain.records import Entry, EntryKind, Party, Person, Record, Step, Tie
from networkjournal.domain.sentence.capture import capture
from networkjournal.domain.sentence.captured import Captured
from networkjournal.domain.sentence.entry import entry_from
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.domain.sentence.plan import step_from
from networkjournal.domain.text import clean_line, cut, fold
from networkjournal.language import _

_STEPS: dict[str, Party] = {"mine": "me", "theirs": "them"}
_ENTRIES: Mapping[str, EntryKind] = {
    "talk": "talk",
    "insight": "insight",
    "sowing": "sowing",
    "harvest": "harvest",
}


class Surroundings(Struct, frozen=True):
    """What the lines are understood by.

    Attributes:
        book: The journal.
        names: Everyone in it.
        expertise: The names of my fields of expertise.
        circles: The circles that the journal has.
        today: The day it is written.
        resolve: From what was typed for a goal or a sowing to its id.
    """

    book: Book
    names: NameIndex
    expertise: Collection[str]
    circles: Collection[str]
    today: date
    resolve: Resolve


class WrittenDown(Struct, frozen=True):
    """What came of the lines.

    Attributes:
        people: Those who are new, and those who changed.
        ties: Who knows whom, as far as that is new.
        records: What the lines became, in their order: entries and steps.
        stays: For each line the words that stay a note; None where it became something.
        is_contact: Whether the talk itself is among the records.
    """

    people: tuple[Person, ...]
    ties: tuple[Tie, ...]
    records: tuple[Entry | Step, ...]
    stays: tuple[str | None, ...]
    is_contact: bool

    @property
    def put(self) -> list[Record]:
        """Every record, those that others name first."""
        return [*self.people, *self.ties, *self.records]


def understood(line: Line, around: Surroundings) -> Captured:
    """A line taken apart as in the capture line: as a plan where it is a step."""
    if line.literal:
        return Captured(line.text, minutes=line.minutes)
    is_step = line.kind in _STEPS
    captured = capture(
        line.text,
        names=around.names,
        expertise=around.expertise,
        today=around.today,
        direction=Direction.FUTURE if is_step else Direction.PAST,
        chosen=line.chosen,
    )
    return replace(captured, text=bare(captured.text, line.kind))


def write_down(lines: Sequence[Line], talked: Talked, around: Surroundings) -> WrittenDown:
    """The records that the lines of a talk become.

    Raises:
        LineError: a line cannot become what it is to become; says which and why.
    """
    newcomers = _Newcomers(talked, around)
    captured: dict[int, Captured] = {}
    stays: list[str | None] = []
    for number, line in enumerate(lines):
        try:
            stays.append(newcomers.describe(line))
            if line.kind in _ENTRIES or line.kind in _STEPS:
                captured[number] = _settled(understood(line, around))
        except FieldError as error:
            raise LineError(number, str(error)) from None
    newcomers.name({name for one in captured.values() for name in one.unknown})
    records: list[Entry | Step] = []
    for number, found in captured.items():
        people = dict.fromkeys((*found.people, *map(newcomers.called, found.unknown)))
        whole = replace(found, people=tuple(people))
        try:
            records.append(_record(lines[number], whole, talked, around))
        except FieldError as error:
            raise LineError(number, str(error)) from None
    is_contact = any(line.is_the_talk and line.kind == "talk" for line in lines)
    return WrittenDown(
        tuple(newcomers.people.values()),
        tuple(newcomers.ties),
        tuple(records),
        tuple(stays),
        is_contact,
    )


def _settled(captured: Captured) -> Captured:
    """The same, where nobody has to say who is meant.

    Raises:
        FieldError: a name fits several people.
    """
    for one in captured.ambiguous:
        raise FieldError(which_one(one.written, one.candidates))
    return captured


def _record(line: Line, captured: Captured, talked: Talked, around: Surroundings) -> Entry | Step:
    people = captured.people or line.people or talked.people
    if line.kind in _STEPS:
        step = step_from(captured, around.today, resolve=around.resolve)
        said = {name for name, _value in captured.fields}
        return replace(
            step,
            people=people,
            due=step.due or line.due,
            by=step.by if "by" in said else _STEPS[line.kind],
            meeting=step.meeting or (talked.meeting.id if talked.meeting else ""),
            goal=step.goal or talked.goal,
        )
    entry = entry_from(
        captured,
        _ENTRIES[line.kind],
        around.today,
        on=captured.on or talked.day,
        resolve=around.resolve,
    )
    entry = replace(entry, people=people, goal=entry.goal or talked.goal)
    if line.is_the_talk and entry.kind == "talk" and entry.how is None:
        entry = replace(entry, how="met")
    return entry


class _Newcomers:
    """Those who are named and are not here yet: known through whom one spoke to."""

    def __init__(self, talked: Talked, around: Surroundings) -> None:
        self._talked = talked
        self._around = around
        self.people: dict[str, Person] = {}
        self._ids: dict[str, str] = {}
        self.ties: list[Tie] = []
        self._tied = {frozenset((tie.a, tie.b)) for tie in around.book.ties.values()}

    def describe(self, line: Line) -> str | None:
        """Take in whoever a line describes; gives the words that stay a note.

        Raises:
            FieldError: a name fits several people, or there is none.
        """
        if line.kind != "new":
            return line.text if line.kind == "note" else None
        found = newcomer_in(line.text, self._around.circles, self._around.names.named)
        knower = knower_of(found, self._talked, self._around)
        person = found.person
        known = self._around.names.named(person.name)
        if len(known) > 1:
            raise FieldError(which_one(person.name, known))
        if known:
            return None if self._tie(knower, known[0].id, line.text) else line.text
        told = _words(f"{person.name} {person.role}") | _KNOWING
        if _named_in(found, self._around):
            told |= _words(found.knower)
        if any(len(word) > 1 for word in _words(line.text) - told):
            person = replace(person, notes=line.text)
        self._add(person, knower)
        return None

    def name(self, names: Collection[str]) -> None:
        """Take in those of whom there is only a name; the short one may be of a longer one."""
        for name in sorted(names, key=lambda one: (-len(one), one)):
            meant = NameIndex(self.people.values()).named(name)
            if len(meant) == 1:
                self._ids[name] = meant[0].id
            else:
                self._ids[name] = self._add(Person(name=clean_line(name)), _first_met(self._talked))

    def called(self, name: str) -> str:
        """The id of whom a new name means."""
        return self._ids[name]

    def _add(self, person: Person, through: str) -> str:
        key = fold(person.name)
        here = self.people.get(key)
        if here is None:
            here = replace(person, id=new_id())
            if through:
                here = replace(here, standing="through", route=through)
        else:
            notes = "\n".join(dict.fromkeys(filter(None, (here.notes, person.notes))))
            here = replace(
                here,
                role=here.role or person.role,
                circles=tuple(dict.fromkeys((*here.circles, *person.circles))),
                tags=tuple(dict.fromkeys((*here.tags, *person.tags))),
                notes=notes,
            )
        self.people[key] = here
        self._tie(through, here.id, "")
        return here.id

    def _tie(self, one: str, other: str, how: str) -> bool:
        pair = frozenset((one, other))
        if not one or len(pair) == 1 or pair in self._tied:
            return False
        self._tied.add(pair)
        self.ties.append(Tie(a=one, b=other, how=how))
        return True


def knower_of(newcomer: Newcomer, talked: Talked, around: Surroundings) -> str:
    """Who knows someone new (an id): whom the line says, else whom one spoke to; maybe nobody."""
    found = _named_in(newcomer, around)
    met = [one for one in found if one.id in talked.people]
    if len(met) == 1 or len(found) == 1:
        return (met or list(found))[0].id
    return _first_met(talked)


def _named_in(newcomer: Newcomer, around: Surroundings) -> tuple[Person, ...]:
    """Whom the words before *knows* may name."""
    words = newcomer.knower.removeprefix("@").strip()
    return around.names.named(words) if words else ()


def _first_met(talked: Talked) -> str:
    return next(iter(talked.people), "")


_KNOWING = frozenset({
    "knows", "kent", "also", "ook", "new", "nieuw", "is", "an", "een", "de", "the", "het",
})  # fmt: skip


def _words(text: str) -> set[str]:
    return {word.strip('@,.()"“”:;-*•–!') for word in fold(text).split()}


def which_one(name: str, people: Iterable[Person]) -> str:
    """Says that a name is of several people, and of whom."""
    several = ", ".join(cut(clean_line(one.label), 40) for one in list(people)[:4])
    return _("{name} is more than one: {several}").format(
        name=cut(clean_line(name), 40), several=several
    )
