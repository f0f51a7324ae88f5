"""An import in words: how much it would do, to whom, and what it leaves out and why."""

from collections.abc import Sequence

from networkjournal.domain.fields.words import say_field
from networkjournal.domain.records import Meeting, Person
from networkjournal.domain.table_titles import TITLES
from networkjournal.domain.text import clean_line, cut
from networkjournal.exchange.contact_plan import NewContact
from networkjournal.exchange.doubtful import say_doubtful
from networkjournal.exchange.incoming import Remark, Skipped
from networkjournal.exchange.news import FieldChange
from networkjournal.exchange.plan import Doubtful, ImportPlan
from networkjournal.exchange.record_plan import changes_in
from networkjournal.journal.comparison import Differing
from networkjournal.language import _, ngettext

_LONGEST = 200


def say_numbers(plan: ImportPlan) -> str:
    """How many are new, updated, unchanged and skipped.

    Of a calendar that counts its meetings, the people new by them are counted beside; of another
    journal its records; last contacts are counted beside as well.
    """
    meetings, records = plan.meetings, plan.records
    new, updated, same = len(plan.new), len(plan.updated), len(plan.unchanged)
    count = len(meetings.new) + len(meetings.updated) + len(meetings.unchanged)
    if count:
        new, updated, same = len(meetings.new), len(meetings.updated), len(meetings.unchanged)
    new += len(records.new) + len(records.back)
    updated += len(records.changed)
    same += records.same + len(records.kept)
    said = [
        _("{a} new · {b} updated · {c} unchanged · {d} skipped").format(
            a=new, b=updated, c=same, d=len(plan.skipped)
        )
    ]
    people = len(plan.new) if count else 0
    if people:
        words = ngettext("{count} new contact", "{count} new contacts", people)
        said.append(words.format(count=people))
    contacts = len(plan.contacts)
    if contacts:
        words = ngettext("{count} last contact", "{count} last contacts", contacts)
        said.append(words.format(count=contacts))
    return " · ".join(said)


def say_people(plan: ImportPlan, most: int) -> list[str]:
    """A line for each new or updated, meetings first, so many at most, then how many more."""
    lines = [_new_meeting(meeting) for meeting in plan.meetings.new[:most]]
    lines += [
        _("updated: {name} · {changes}").format(
            name=update.new.what, changes=_changes(update.changes)
        )
        for update in plan.meetings.updated[: max(most - len(lines), 0)]
    ]
    lines += [
        _("new: {name}").format(name=_new_person(new.person))
        for new in plan.new[: max(most - len(lines), 0)]
    ]
    lines += [
        _("updated: {name} · {changes}").format(
            name=update.new.label, changes=_changes(update.changes)
        )
        for update in plan.updated[: max(most - len(lines), 0)]
    ]
    lines += [say_contact(contact) for contact in plan.contacts[: max(most - len(lines), 0)]]
    records = plan.records
    lines += [
        _("new: {name}").format(name=say_record(one))
        for one in (*records.new, *records.back)[: max(most - len(lines), 0)]
    ]
    lines += [
        _("updated: {name} · {changes}").format(
            name=say_record(one), changes=_changes(changes_in(one))
        )
        for one in records.changed[: max(most - len(lines), 0)]
    ]
    count = len(plan.meetings.new) + len(plan.meetings.updated) + len(plan.contacts)
    count += len(records.new) + len(records.back) + len(records.changed)
    return _shortened(lines, count + len(plan.new) + len(plan.updated))


def say_contact(contact: NewContact) -> str:
    """With whom the last contact was, and when."""
    on = contact.entry.on.isoformat() if contact.entry.on else ""
    return f"{contact.entry.text} · {on}"


def say_record(one: Differing) -> str:
    """What a record of another journal is, and what it is called."""
    title = TITLES.get(one.table)
    return f"{_(title)} · {one.name}" if title else one.name


def _new_meeting(meeting: Meeting) -> str:
    when = meeting.at.replace("T", " ")
    from networkjournal.domain.fields.literals import say_allowed

    state = "" if meeting.state == "planned" else say_allowed([meeting.state], "state")
    parts = filter(None, (meeting.what, when, meeting.place, state))
    return _("new meeting: {what}").format(what=" · ".join(parts))


def _new_person(person: Person) -> str:
    return f"{person.label} <{email}>" if (email := _other_address(person)) else person.label


def _other_address(person: Person) -> str:
    """The address of someone who came by an invitation, unless it is their name."""
    email = person.emails[0] if person.id and person.emails else ""
    return "" if email == person.name else email


def say_notes(plan: ImportPlan, most: int) -> list[str]:
    """A line for what is left out or cut, and why, so many at most."""
    notes: list[Skipped | Remark] = [*plan.skipped, *map(_doubt, plan.doubtful), *plan.remarks]
    return _shortened([say_note(note) for note in notes[:most]], len(notes))


def _doubt(one: Doubtful) -> Remark:
    return Remark(one.incoming.line, say_doubtful(one), one.incoming.file)


def _shortened(lines: list[str], count: int) -> list[str]:
    shown = [cut(clean_line(line), _LONGEST) for line in lines]
    if count > len(shown):
        shown.append(_("and {count} more").format(count=count - len(shown)))
    return shown


def _changes(changes: Sequence[FieldChange]) -> str:
    return ", ".join(
        f"{say_field(change.field)}: {change.old} → {change.new}"
        if change.old
        else f"{say_field(change.field)}: {change.new}"
        for change in changes
    )


def say_note(note: Skipped | Remark) -> str:
    """What is said of a line, and which line that is."""
    said = note.text if isinstance(note, Remark) else note.reason
    where = _("line {line}: {reason}").format(line=note.line, reason=said) if note.line else said
    return f"{note.file} {where}" if note.file else where
