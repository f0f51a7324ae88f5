"""What is worth doing today, each with why; a few at a time.

The order is a rule, not a score. By kind, as in :data:`ORDER`: what has its hour comes first
(prepare, birthdays), then what was promised, then what was left open, then who is due, then what
only comes of oneself. Within a kind what waits longest comes first; who is due, by how far they
are over their own rhythm. Of one kind at most two are taken while there are others.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.came_back import to_thank, unheard
from networkjournal.domain.dread import is_kept_off
from networkjournal.domain.fitting import offer_for
from networkjournal.domain.goal_review import asks_to_be_looked_at, last_looked_at
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.meetings import day_of, is_over
from networkjournal.domain.preparation import PREPARED, boxes_filled
from networkjournal.domain.records import Entry, Meeting, Person, Profile, Step
from networkjournal.domain.review import review_due
from networkjournal.domain.rhythm import Due, standing_to_rhythm
from networkjournal.domain.sought_lately import asks_for_scan, found_through
from networkjournal.domain.versions import newest
from networkjournal.domain.weeks_kept import asks_to_look_back, is_sunday
from networkjournal.domain.wishes import is_open, is_stale, last_moves

ThingKind: TypeAlias = Literal[
    "prepare", "birthday", "look-back", "kept-off", "step", "thank", "promise", "held",
    "unwritten", "due", "known-for", "review", "goals", "follow-up", "stale", "wanted", "found",
    "need", "ask-after", "scan", "sow",
]  # fmt: skip
ORDER: tuple[ThingKind, ...] = get_args(ThingKind)
"""The kinds of things, what comes first in front."""

_OF_ONE_KIND = 2
_QUIET = timedelta(days=30)
"""So long without any sowing, and sowing is worth doing."""

_LATELY = timedelta(days=90)
"""Whom something was sown to within this time needs nothing more just now."""

_BIRTHDAY_AHEAD = 3
_ASKED_WITHIN = timedelta(days=7)
"""Who was asked for what they promised is not asked again within this time."""

_HELD_BEHIND = timedelta(days=60)
"""A meeting further back was forgotten for good; asking about it is noise."""

_UNWRITTEN_BEHIND = timedelta(days=14)
"""After that nobody knows any longer what was said."""


class Thing(Struct, frozen=True):
    """Something worth doing.

    Attributes:
        kind: what is to be done.
        record: the id of what it is about; empty where there is no record of it yet.
        person: the id of whom it is about, the first where there are several; else empty.
        day: the day it was due, is held, or is a birthday; of ``sow`` the day of the last sowing,
            of ``review`` that of the version, of ``wanted`` and ``need`` when they were written
            down, of ``follow-up`` and ``stale`` the last move, of ``thank`` and ``ask-after`` the
            day of the harvest or the sowing, of ``goals`` the day on which one of them was last
            looked at, of ``look-back`` the Monday of the week.
        due: for ``due``, how they stand to their rhythm.
        boxes: for ``prepare``, how many boxes are filled.
        need: for ``need``, what they need.
        offer: for ``need``, what of mine answers it.
        about: the id of the entry or the search from which it follows.
    """

    kind: ThingKind
    record: str = ""
    person: str = ""
    day: date | None = None
    due: Due | None = None
    boxes: int = 0
    need: str = ""
    offer: str = ""
    about: str = ""


def worth_doing(
    book: Book,
    contacts: LastContacts,
    newest_first: Sequence[Entry],
    today: date,
    now: datetime | None = None,
) -> list[Thing]:
    """Everything worth doing today, what comes first in front.

    Args:
        book: the journal.
        contacts: everyone's last real contact.
        newest_first: the log, newest day first; it is read no further than is needed.
        today: the day.
        now: the time of day too, by which a meeting of today may be over; None where it is not.
    """
    last_sown, sown_to, written_with = _lately(newest_first, today)
    profile = newest(book.profiles.values())
    found: list[Thing] = [
        *_meetings(book.meetings.values(), written_with, today, now),
        *_steps(book.steps.values(), contacts, today),
        *_people(book, contacts, profile, sown_to, today),
        *_known_for(profile, today),
        *_of_the_log(book, contacts, newest_first, today),
        *(
            Thing("found", person.id, person.id, about=search.id)
            for person, search in found_through(book, today)
        ),
        *_looking_back(book, newest_first, today),
    ]
    sought = asks_for_scan(book, newest_first, today)
    if sought is not None:
        found.append(Thing("scan", about=sought.id))
    if last_sown is None or last_sown <= today - _QUIET:
        found.append(Thing("sow", day=last_sown))
    found = [thing for thing in found if not _is_of_nobody_here(book, thing)]
    found.sort(key=lambda thing: (ORDER.index(thing.kind), *_within(thing)))
    return list(_each_person_once(found))


def _is_of_nobody_here(book: Book, thing: Thing) -> bool:
    """Whether everyone whom a step or a past meeting is about is deleted or archived."""
    record = book.steps.get(thing.record) or book.meetings.get(thing.record)
    if record is None or not record.people or thing.kind == "prepare":
        return False
    people = (book.people.get(one) for one in record.people)
    return all(one is None or one.archived for one in people)


def in_turn(things: Iterable[Thing]) -> list[Thing]:
    """The things in the order in which they are taken: two of each kind, then the others."""
    taken: list[Thing] = []
    left: list[Thing] = []
    for thing in things:
        alike = sum(one.kind == thing.kind for one in taken)
        (taken if alike < _OF_ONE_KIND else left).append(thing)
    return [*taken, *left]


def _within(thing: Thing) -> tuple[float, date]:
    """What comes first among things of one kind."""
    return (-thing.due.ratio if thing.due else 0.0), thing.day or date.max


_ABOUT_SOMEONE = frozenset(
    {"promise", "due", "birthday", "follow-up", "stale", "wanted", "need"}
    | {"thank", "ask-after", "found"}
)


def _each_person_once(things: Iterable[Thing]) -> Iterator[Thing]:
    """The things, but what is about someone for whom there is something already."""
    named: set[str] = set()
    for thing in things:
        if thing.person and thing.kind in _ABOUT_SOMEONE and thing.person in named:
            continue
        if thing.person:
            named.add(thing.person)
        yield thing


def _lately(
    entries: Iterable[Entry], today: date
) -> tuple[date | None, frozenset[str], dict[str, date]]:
    """The last sowing, whom something was sown to lately, and the last line about each of late."""
    last: date | None = None
    people: set[str] = set()
    written: dict[str, date] = {}
    for entry in entries:
        day = entry.day
        if last is not None and day < today - _LATELY:
            break
        if today - _UNWRITTEN_BEHIND <= day <= today:
            for person in entry.people:
                written.setdefault(person, day)
        if entry.kind == "sowing" and day <= today:
            last = last or day
            if day >= today - _LATELY:
                people.update(entry.people)
    return last, frozenset(people), written


def _meetings(
    meetings: Iterable[Meeting],
    written_with: Mapping[str, date],
    today: date,
    now: datetime | None,
) -> Iterator[Thing]:
    happening = (one for one in meetings if one.state != "cancelled" and one.at)
    for meeting in sorted(happening, key=lambda one: one.at):
        day = day_of(meeting)
        if day is None:
            continue
        person = next(iter(meeting.people), "")
        if meeting.state == "held":
            if today - _UNWRITTEN_BEHIND <= day <= today and not _is_written(
                meeting, day, written_with
            ):
                yield Thing("unwritten", meeting.id, person, day)
        elif day < today or (now is not None and is_over(meeting, now)):
            if day < today - _HELD_BEHIND:
                continue
            yield Thing("held", meeting.id, person, day)
        elif 0 <= (day - today).days <= 1:
            boxes = boxes_filled(meeting)
            if boxes < PREPARED:
                yield Thing("prepare", meeting.id, person, day, boxes=boxes)


def _is_written(meeting: Meeting, day: date, written_with: Mapping[str, date]) -> bool:
    """Whether anything of a meeting was written down: notes, or a line about someone there."""
    if meeting.notes.strip():
        return True
    return any(written_with.get(person, date.min) >= day for person in meeting.people)


def _of_the_log(
    book: Book, contacts: LastContacts, newest_first: Sequence[Entry], today: date
) -> Iterator[Thing]:
    for person, harvest in to_thank(book, contacts, newest_first, today):
        yield Thing("thank", person.id, person.id, harvest.day, about=harvest.id)
    for person, sowing in unheard(book, contacts, newest_first, today):
        yield Thing("ask-after", person.id, person.id, sowing.day, about=sowing.id)


def _steps(steps: Iterable[Step], contacts: LastContacts, today: date) -> Iterator[Thing]:
    for step in steps:
        if step.done is not None or step.due is None:
            continue
        person = next(iter(step.people), "")
        if step.by == "me" and step.due <= today:
            kind: ThingKind = "kept-off" if is_kept_off(step) else "step"
            yield Thing(kind, step.id, person, step.due)
        elif step.by == "them" and step.due < today and not _was_asked(step, contacts, today):
            yield Thing("promise", step.id, person, step.due)


def _was_asked(step: Step, contacts: LastContacts, today: date) -> bool:
    """Whether who promised something was spoken to of late, since it was due."""
    days = [day for day in map(contacts.get, step.people) if day is not None]
    last = max(days, default=date.min)
    return step.due is not None and last > max(step.due, today - _ASKED_WITHIN)


def _people(
    book: Book,
    contacts: LastContacts,
    profile: Profile | None,
    sown_to: frozenset[str],
    today: date,
) -> Iterator[Thing]:
    settings = book.settings
    wishes = _wishes(book, today)
    for person in book.people.values():
        if person.archived or (person.standing == "through" and person.id not in wishes):
            continue
        if person.birthday:
            birthday = next_birthday(person.birthday, today)
            near = birthday is not None and (birthday - today).days <= _BIRTHDAY_AHEAD
            if near and contacts.get(person.id) != today:
                yield Thing("birthday", person.id, person.id, birthday)
        if person.put_off_until is not None and person.put_off_until > today:
            continue
        if person.rhythm or settings.circle_rhythms:
            due = standing_to_rhythm(person, contacts.get(person.id), settings, today)
            if due is not None and due.on <= today:
                yield Thing("due", person.id, person.id, due.on, due)
        if person.id in wishes:
            kind, day = wishes[person.id]
            if kind is not None:
                yield Thing(kind, person.id, person.id, day)
        elif person.needs and person.id not in sown_to:
            yield from _need(person, profile)


def _wishes(book: Book, today: date) -> dict[str, tuple[ThingKind | None, date | None]]:
    """Everyone with an open wish (by id): what it asks for now, if anything, and since when.

    A wish for which there is a step or a meeting to come rests, but for one that goes stale: a step
    that nobody has to do by any day lets it wait for ever.
    """
    wished = {one.id: one for one in book.people.values() if is_open(one)}
    if not wished:
        return {}
    moves = last_moves(book.steps.values(), book.meetings.values(), wished)
    on_their_way, by_a_day = _with_something_ahead(book, today)
    found: dict[str, tuple[ThingKind | None, date | None]] = {}
    for person in wished.values():
        moved = moves.get(person.id)
        kind: ThingKind | None = None
        if is_stale(moved, today) and person.id not in by_a_day:
            kind = "stale"
        elif person.id not in on_their_way:
            kind, moved = "wanted", _written(person)
        if kind is not None and person.wish == "met":
            kind, moved = "follow-up", moves.get(person.id)
        found[person.id] = kind, moved
    return found


def _need(person: Person, profile: Profile | None) -> Iterator[Thing]:
    for need in person.needs:
        offer = offer_for(need, profile.expertise if profile else ())
        if offer:
            yield Thing("need", person.id, person.id, _written(person), need=need, offer=offer)
            return


def _written(person: Person) -> date | None:
    try:
        return date.fromisoformat(person.created[:10])
    except ValueError:
        return None


def _with_something_ahead(book: Book, today: date) -> tuple[frozenset[str], frozenset[str]]:
    """Everyone for whom there is an open step or a meeting to come; and those with a day for it."""
    found: set[str] = set()
    with_a_day: set[str] = set()
    for step in book.steps.values():
        if step.done is None:
            found.update(step.people)
            if step.due is not None and step.due >= today:
                with_a_day.update(step.people)
    for meeting in book.meetings.values():
        if meeting.state == "planned" and not "" < meeting.at < today.isoformat():
            found.update(meeting.people)
            if meeting.at:
                with_a_day.update(meeting.people)
    return frozenset(found), frozenset(with_a_day)


def next_birthday(stored: str, today: date) -> date | None:
    """The coming birthday, today included; 29 February is kept on 1 March in other years."""
    try:
        month, day = int(stored[-5:-3]), int(stored[-2:])
        for year in (today.year, today.year + 1):
            leap = (month, day) == (2, 29) and not _is_leap(year)
            coming = date(year, 3, 1) if leap else date(year, month, day)
            if coming >= today:
                return coming
    except ValueError:
        pass
    return None


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _looking_back(book: Book, newest_first: Sequence[Entry], today: date) -> Iterator[Thing]:
    """To look at one's goals, once a month; to look back on the week, on Sunday."""
    asking = [one for one in book.goals.values() if asks_to_be_looked_at(one, today)]
    if asking:
        yield Thing("goals", day=min(map(last_looked_at, asking)))
    monday = asks_to_look_back(book, newest_first, today)
    if monday is not None and is_sunday(today):
        yield Thing("look-back", day=monday)


def _known_for(profile: Profile | None, today: date) -> Iterator[Thing]:
    if profile is None:
        yield Thing("known-for")
    elif review_due(profile, today):
        yield Thing("review", profile.id, day=profile.since)
