"""Leaving out of an import what a person does not want of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import Enum
from typing import TypeVar

from msgspec import structs

from networkjournal.domain.records import Meeting
from networkjournal.exchange.plan import ImportPlan

T = TypeVar("T")


class Part(Enum):
    """A part of an import from which one can choose."""

    NEW = "new"
    UPDATED = "updated"
    MEETINGS = "meetings"
    CHANGED_MEETINGS = "changed meetings"
    CONTACTS = "contacts"
    RECORDS = "records"
    CHANGED_RECORDS = "changed records"
    GONE = "gone"


def part_of(plan: ImportPlan, part: Part) -> Sequence[object]:
    """What there is to choose from in this part."""
    parts: dict[Part, Sequence[object]] = {
        Part.NEW: plan.new,
        Part.UPDATED: plan.updated,
        Part.MEETINGS: plan.meetings.new,
        Part.CHANGED_MEETINGS: plan.meetings.updated,
        Part.CONTACTS: plan.contacts,
        Part.RECORDS: plan.records.new,
        Part.CHANGED_RECORDS: plan.records.changed,
        Part.GONE: plan.records.gone,
    }
    return parts[part]


def choose(plan: ImportPlan, left_out: Mapping[Part, Collection[int]]) -> ImportPlan:
    """The plan without what is left out.

    People who are only new because a meeting names them go with it; a meeting does not name whom
    one leaves out. What was deleted here comes back unless it is left out.

    Args:
        plan: What an import would do.
        left_out: For each part the places of what is not wanted.
    """

    def kept(part: Part, found: Sequence[T]) -> Sequence[T]:
        out = left_out.get(part, ())
        return [one for at, one in enumerate(found) if at not in out] if out else found

    records = plan.records
    new = kept(Part.NEW, plan.new)
    wanted = {one.person.id for one in new if one.person.id}
    in_meetings = {one.person.id for one in plan.meetings.new_people}
    meetings = [
        structs.replace(one, people=_without(one.people, in_meetings - wanted))
        for one in kept(Part.MEETINGS, plan.meetings.new)
    ]
    changed = [
        structs.replace(
            one, new=structs.replace(one.new, people=_without(one.new.people, in_meetings - wanted))
        )
        for one in kept(Part.CHANGED_MEETINGS, plan.meetings.updated)
    ]
    named = _named((*meetings, *(one.new for one in changed)))
    new = [one for one in new if one.person.id not in in_meetings or one.person.id in named]
    gone = left_out.get(Part.GONE)
    coming, profiles = {id(one) for one in new}, {one.profile for one in new}
    return structs.replace(
        plan,
        new=new,
        doubtful=[one for one in plan.doubtful if id(one.incoming) in coming],
        updated=kept(Part.UPDATED, plan.updated),
        contacts=[
            one
            for one in kept(Part.CONTACTS, plan.contacts)
            if one.person or one.profile in profiles
        ],
        meetings=structs.replace(
            plan.meetings,
            new=meetings,
            updated=changed,
            new_people=[one for one in plan.meetings.new_people if one.person.id in named],
        ),
        records=structs.replace(
            records,
            new=kept(Part.RECORDS, records.new),
            changed=kept(Part.CHANGED_RECORDS, records.changed),
            back=() if gone is None else kept(Part.GONE, records.gone),
        ),
    )


def _without(people: tuple[str, ...], out: Collection[str]) -> tuple[str, ...]:
    return tuple(one for one in people if one not in out) if out else people


def _named(meetings: Iterable[Meeting]) -> set[str]:
    return {one for meeting in meetings for one in meeting.people}
