"""Writing an import into the journal: a backup first, one change, one undo."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import structs

from networkjournal.domain.records import Meeting, Person
from networkjournal.domain.text import clean_line
from networkjournal.domain.wishes import moved_with
from networkjournal.exchange.attendees import Contacts
from networkjournal.exchange.contact_plan import NewContact
from networkjournal.exchange.matching import KnownPeople
from networkjournal.exchange.meeting_uid import by_uid
from networkjournal.exchange.plan import ImportPlan
from networkjournal.exchange.record_edits import edits_for
from networkjournal.language import ngettext

if TYPE_CHECKING:
    from networkjournal.journal import Journal
    from networkjournal.journal.change import Change


def apply_plan(
    plan: ImportPlan, journal: "Journal", circles: Iterable[str] = (), tags: Iterable[str] = ()
) -> None:
    """Write what the plan says as one change, after a backup of the journal as it was.

    What came into the journal after the plan was made stays: people who have meanwhile come in
    with the same UID, profile or address are not added again, nor are meetings that came in, and
    fields written meanwhile are not changed.

    Args:
        plan: What to do. One that changes nothing writes nothing.
        journal: The journal it was made for.
        circles: Circles for everyone new.
        tags: Tags for everyone new.

    Raises:
        JournalError: It could not be written; the journal is as it was.
    """
    if not plan.writes_anything:
        return
    circles = _words(circles)
    tags = _words(tags)
    journal.back_up("before-import")
    description = _description(plan)
    if plan.records.writes_anything:
        journal.refresh()
        edits = edits_for(plan.records, journal.content, circles, tags)
        if not (plan.new or plan.updated or plan.contacts or plan.meetings.new):
            journal.apply(description, edits, exact=True)
            return
    else:
        edits = []
    with journal.change(description) as change:
        for edit in edits:
            change.edit(edit)
        known = KnownPeople(journal.people.values())
        contacts = Contacts(journal.people.values()) if plan.meetings.new_people else None
        came_in: dict[str, str] = {}
        by_profile: dict[str, str] = {}
        for incoming in plan.new:
            person = incoming.person
            here = contacts.with_email(next(iter(person.emails), "")) if contacts else None
            if here is not None and person.id:
                came_in[person.id] = here.id
            elif known.same(incoming) is None:
                written = change.put(_with(person, circles, tags))
                if incoming.profile:
                    by_profile[incoming.profile] = written.id
        for update in plan.updated:
            if update.old.id in journal.people:
                change.put(update.new, was=update.old)
        _put_contacts(plan.contacts, journal, change, by_profile)
        _put_meetings(plan, journal, change, came_in)


def _put_contacts(
    contacts: Sequence[NewContact],
    journal: "Journal",
    change: "Change",
    by_profile: Mapping[str, str],
) -> None:
    """Write the last contacts into the log, of those who are there."""
    newcomers = frozenset(by_profile.values())
    for contact in contacts:
        person_id = contact.person or by_profile.get(contact.profile, "")
        if person_id in journal.people or person_id in newcomers:
            change.put(structs.replace(contact.entry, people=(person_id,)))


def _description(plan: ImportPlan) -> str:
    records = plan.records
    count = len(records.new) + len(records.changed) + len(records.back)
    if count:
        return ngettext(
            "Imported {count} record from {source}", "Imported {count} records from {source}", count
        ).format(count=count, source=plan.source_name)
    count = len(plan.meetings.new) + len(plan.meetings.updated)
    if count:
        return ngettext(
            "Imported {count} meeting from {source}",
            "Imported {count} meetings from {source}",
            count,
        ).format(count=count, source=plan.source_name)
    count = len(plan.new) + len(plan.updated)
    if not count:
        count = len(plan.contacts)
        return ngettext(
            "Imported {count} last contact from {source}",
            "Imported {count} last contacts from {source}",
            count,
        ).format(count=count, source=plan.source_name)
    return ngettext(
        "Imported {count} person from {source}", "Imported {count} people from {source}", count
    ).format(count=count, source=plan.source_name)


def _put_meetings(
    plan: ImportPlan, journal: "Journal", change: "Change", came_in: Mapping[str, str]
) -> None:
    """Put the meetings; who came into the journal meanwhile is named by the id they have there."""
    if not plan.meetings.new and not plan.meetings.updated:
        return
    here = by_uid(journal.meetings.values())
    changed = {update.old.id: update.new for update in plan.meetings.updated}
    every = (*{**journal.meetings, **changed}.values(), *plan.meetings.new)
    for meeting in plan.meetings.new:
        if meeting.uid not in here:
            _put_meeting(journal, change, _naming(meeting, came_in), None, every)
    for update in plan.meetings.updated:
        if update.old.id in journal.meetings:
            _put_meeting(journal, change, _naming(update.new, came_in), update.old, every)


def _put_meeting(
    journal: "Journal",
    change: "Change",
    meeting: Meeting,
    was: Meeting | None,
    every: Iterable[Meeting],
) -> None:
    """Put the meeting, and move along the wish to meet whoever is in it.

    A calendar's list of guests does not say that one will speak to each of them: an event moves
    nobody.
    """
    change.put(meeting, was=was)
    if meeting.kind != "event":
        for person in moved_with(meeting, was, journal.people, every):
            change.put(person)


def _naming(meeting: Meeting, came_in: Mapping[str, str]) -> Meeting:
    if not came_in:
        return meeting
    people = dict.fromkeys(came_in.get(one, one) for one in meeting.people)
    return structs.replace(meeting, people=tuple(people))


def _words(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(clean_line, words))))


def _with(person: Person, circles: tuple[str, ...], tags: tuple[str, ...]) -> Person:
    if not circles and not tags:
        return person
    return structs.replace(
        person,
        circles=tuple(dict.fromkeys((*person.circles, *circles))),
        tags=tuple(dict.fromkeys((*person.tags, *tags))),
    )
