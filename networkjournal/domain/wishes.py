"""People one wants to meet: a person or only a role, how far it is, and what moves it along.

A wish goes from wanted by asked, planned and met to followed up; it can be let go on the way. It is
*open* until then. Planning a meeting moves it to planned, holding one to met; a meeting that is
cancelled moves it back to asked, nothing else does but undo. Whoever was met is known from then on
and counts for breadth, while the wish stays open until one has followed it up, which is when a
meeting begins to be worth something.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import get_args

from msgspec.structs import replace

from networkjournal.domain.meetings import day_of
from networkjournal.domain.records import Meeting, Met, Person, Record, Step, Wish

STAGES: tuple[Wish, ...] = tuple(one for one in get_args(Wish) if one != "let go")
"""From wanted to followed up, in their order."""

LAST: Wish = STAGES[-1]
LET_GO: Wish = "let go"

STALE_AFTER = timedelta(days=30)
"""So long without a move, and a wish is stale."""


def stage_of(person: Person) -> Wish | None:
    """How far the wish is; None where there is none: neither wanted nor anything said."""
    return person.wish or ("wanted" if person.standing == "wanted" else None)


def is_open(person: Person) -> bool:
    """Whether one still wants to meet this person, or has yet to follow the meeting up."""
    return not person.archived and stage_of(person) not in {None, LAST, LET_GO}


def before_that(stage: Wish) -> Wish | None:
    """The stage before this one; None before the first, and where it was let go."""
    at = STAGES.index(stage) if stage in STAGES else 0
    return STAGES[at - 1] if at else None


def moved_on(person: Person) -> Person:
    """The person one stage further; the same person where the wish is not open."""
    stage = stage_of(person)
    if stage is None or not is_open(person):
        return person
    return _at(person, STAGES[STAGES.index(stage) + 1])


def let_go(person: Person) -> Person:
    """The person whose wish is let go."""
    return replace(person, wish=LET_GO)


def wanted_again(person: Person) -> Person:
    """The person whose wish begins anew: wanted."""
    return replace(person, wish=STAGES[0])


def wanted_by_wish(person: Person) -> Person:
    """Someone new with the standing that the wish says: wanted, until one has met."""
    if stage_of(person) in STAGES[: STAGES.index("met")]:
        return replace(person, standing="wanted")
    return person


def known_if_met(person: Person) -> Person:
    """The person, known where the wish says that one has met; else as they are."""
    met = person.wish in STAGES[STAGES.index("met") :]
    return replace(person, standing="known") if met else person


def _at(person: Person, stage: Wish) -> Person:
    """The person at this stage; who was met is known."""
    return known_if_met(replace(person, wish=stage))


# What a meeting does


def meant_by(meeting: Meeting) -> tuple[str, ...]:
    """Whom a meeting is for: of an event those to speak to, where it names any; else everyone."""
    if meeting.kind == "event" and meeting.speak_to:
        return meeting.speak_to
    return tuple(dict.fromkeys((*meeting.people, *meeting.speak_to)))


def moved_along(person: Person, meeting: Meeting) -> Person:
    """The person after this meeting was written down; the same where it moves nothing.

    Planned, it moves a wish to planned; held, to met, and whoever was met is known from then on,
    also who was only known through someone. How we met is noted where nothing is said of it. A
    wish that was let go stays so; a cancelled meeting moves nothing.

    Args:
        person: whom the meeting is for.
        meeting: as it is now.
    """
    if person.archived or meeting.state == "cancelled":
        return person
    held = meeting.state == "held"
    stage = stage_of(person)
    after = person
    if stage in STAGES:
        at: Wish = "met" if held else "planned"
        if STAGES.index(stage) < STAGES.index(at):
            after = _at(person, at)
    if held and person.standing != "known":
        met = person.met or Met(on=day_of(meeting), where=meeting.place, through=person.route)
        after = replace(after, standing="known", met=met)
    return after


def moved_with(
    meeting: Meeting,
    was: Meeting | None,
    people: Mapping[str, Person],
    meetings: Iterable[Meeting] = (),
) -> list[Person]:
    """Those whom writing this meeting down moves along, or back, as they are then.

    Args:
        meeting: as it is to be written.
        was: as it was before; None for a new one. Where neither its state nor whom it is for
            differs, it moves nobody.
        people: everyone, by id.
        meetings: all of them: who is cancelled on and has another meeting planned stays planned.
    """
    if was is not None and was.state == meeting.state and meant_by(was) == meant_by(meeting):
        return []
    found = [one for key in meant_by(meeting) if (one := people.get(key)) is not None]
    if was is not None and (was.state, meeting.state) == ("planned", "cancelled"):
        return _moved_back(found, meeting, meetings)
    pairs = ((one, moved_along(one, meeting)) for one in found)
    return [after for before, after in pairs if after != before]


def _moved_back(
    people: Iterable[Person], cancelled: Meeting, meetings: Iterable[Meeting]
) -> list[Person]:
    """Those who were asked, and no longer have a meeting planned."""
    back = [one for one in people if not one.archived and stage_of(one) == "planned"]
    if not back:
        return []
    others = (one for one in meetings if one.id != cancelled.id and one.state == "planned")
    planned = {key for one in others for key in meant_by(one)}
    return [replace(one, wish="asked") for one in back if one.id not in planned]


def with_moved(
    put: Iterable[Record], was: Mapping[str, Meeting], people: Mapping[str, Person]
) -> list[Record]:
    """These records, and whoever the meetings among them move along.

    Args:
        put: what is to be written, in its order; who is among them is moved along in place.
        was: the meetings as they are now, by id.
        people: everyone as they are now, by id.
    """
    written = list(put)
    meetings = [one for one in written if isinstance(one, Meeting)]
    if not meetings:
        return written
    every = [*{**was, **{one.id: one for one in meetings if one.id}}.values()]
    every += [one for one in meetings if not one.id]
    among = {one.id: one for one in written if isinstance(one, Person) and one.id}
    moved: dict[str, Person] = {}
    for meeting in meetings:
        before = was.get(meeting.id) if meeting.id else None
        for person in moved_with(meeting, before, {**people, **among, **moved}, every):
            moved[person.id] = person
    in_place = [moved.pop(one.id, one) if isinstance(one, Person) else one for one in written]
    return [*in_place, *moved.values()]


# What stands still


def last_moves(
    steps: Iterable[Step], meetings: Iterable[Meeting], wished: Mapping[str, Person]
) -> dict[str, date]:
    """The last day on which something happened for each of these people: a step done, a meeting.

    Args:
        steps: all of them.
        meetings: all of them.
        wished: those with an open wish, by id.
    """
    found: dict[str, date] = {}
    for person in wished.values():
        written = _stamp(person.updated) or _stamp(person.created)
        if written is not None:
            found[person.id] = written
    for step in steps:
        _note(found, wished, step.people, step.done or _stamp(step.created))
    for meeting in meetings:
        if meeting.state != "cancelled":
            _note(found, wished, meant_by(meeting), day_of(meeting))
    return found


def _note(
    found: dict[str, date], wished: Mapping[str, Person], people: Iterable[str], day: date | None
) -> None:
    if day is None:
        return
    for person in people:
        if person in wished and (person not in found or found[person] < day):
            found[person] = day


def _stamp(moment: str) -> date | None:
    try:
        return date.fromisoformat(moment[:10])
    except ValueError:
        return None


def is_stale(moved: date | None, today: date) -> bool:
    """Whether so long nothing moved; of an unknown day nobody can say so."""
    return moved is not None and moved <= today - STALE_AFTER
