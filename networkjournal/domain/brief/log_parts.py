"""What a brief says of what was between us: contact, giving and receiving, promises."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from networkjournal.domain.book import Book
from networkjournal.domain.brief.draft import Draft, draft, line, short
from networkjournal.domain.brief.person_parts import first_name
from networkjournal.domain.brief.sheet import BriefLine, Known
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.literals import say_allowed
from networkjournal.domain.last_contact import REAL_CONTACT
from networkjournal.domain.records import Entry, Person, Step
from networkjournal.language import _, ngettext

_LAST = 3
"""Entries that the brief quotes."""

_FOLLOWED = 3
"""Sowings of which the brief says what came of them."""

_QUOTED = 90
"""Letters of one entry where two stand on a line."""


def last(book: Book, known: Known, person: Person, today: date) -> Draft:
    """When there was contact last, and the last three entries."""
    return draft("last", _("Last contact"), _last(book, known, person, today))


def _last(book: Book, known: Known, person: Person, today: date) -> Iterator[BriefLine]:
    entries = known.entries_with(person.id)
    day = known.last_contact(person.id)
    if day is not None:
        record, what = _contact_on(book, entries, person, day)
        yield line(say_date(day, today, "day"), what, record)
    for entry in islice(entries, _LAST):
        kind = say_allowed((entry.kind,), "kind")
        when = say_date(entry.day, today) if entry.day != date.min else ""
        yield line(entry.text, " · ".join(filter(None, (kind, when))), entry.id)


def _contact_on(book: Book, entries: Sequence[Entry], person: Person, day: date) -> tuple[str, str]:
    """The entry or the meeting that was the contact of that day; of a meeting what it was."""
    for entry in entries:
        if entry.day == day and entry.kind in REAL_CONTACT:
            return entry.id, ""
        if entry.day < day:
            break
    for meeting in book.meetings.values():
        is_that = meeting.at[:10] == day.isoformat() and meeting.state == "held"
        if is_that and person.id in meeting.people:
            return meeting.id, meeting.what
    return person.id, ""


def given(book: Book, known: Known, person: Person, today: date) -> Draft:
    """What I gave and what came back: counts and the latest, then what came of what."""
    return draft("given", _("What you gave, what came back"), _given(book, known, person, today))


def _given(book: Book, known: Known, person: Person, today: date) -> Iterator[BriefLine]:
    entries = known.entries_with(person.id)
    sowings = [entry for entry in entries if entry.kind == "sowing"]
    back = {entry.id: entry for entry in entries if entry.kind == "harvest"}
    for sowing in sowings:
        for harvest in known.harvests_of(sowing.id):
            if harvest not in back and harvest in book.entries:
                back[harvest] = book.entries[harvest]
    harvests = sorted(back.values(), key=lambda entry: (entry.day, entry.created), reverse=True)
    if sowings:
        words = ngettext("you gave {count}", "you gave {count}", len(sowings))
        yield _counted(words, sowings, today)
    if harvests:
        words = ngettext("came back {count}", "came back {count}", len(harvests))
        yield _counted(words, harvests, today)
    yield from _followed(sowings, known, back)
    yield from _thanks_to(book, harvests, person)


def _counted(words: str, entries: Sequence[Entry], today: date) -> BriefLine:
    latest = entries[0]
    when = say_date(latest.day, today) if latest.day != date.min else ""
    told = f"{when}: {latest.text}" if when else latest.text
    words = words.format(count=len(entries))
    # the counts stand for all of them; what is printed is the latest
    return line(words, _("latest {what}").format(what=told), *(entry.id for entry in entries))


def _followed(
    sowings: Sequence[Entry], known: Known, back: dict[str, Entry]
) -> Iterator[BriefLine]:
    """The latest sowings that bore, each with what came of it."""
    bore = ((one, found) for one in sowings if (found := known.harvests_of(one.id)))
    for sowing, found in islice(bore, _FOLLOWED):
        harvests = [back[one] for one in found if one in back]
        if harvests:
            yield _linked(sowing, max(harvests, key=lambda one: one.day), len(harvests), harvests)


def _linked(sowing: Entry, latest: Entry, count: int, harvests: Sequence[Entry]) -> BriefLine:
    words = f"{short(sowing.text, _QUOTED)} → {short(latest.text, _QUOTED)}"
    more = count - 1
    note = ngettext("and {count} more", "and {count} more", more).format(count=more) if more else ""
    return line(words, note, sowing.id, *(one.id for one in harvests))


def _thanks_to(book: Book, harvests: Sequence[Entry], person: Person) -> Iterator[BriefLine]:
    """What they brought back that was sown to somebody else."""
    for harvest in harvests[:_FOLLOWED]:
        for one in harvest.sowings[:_FOLLOWED]:
            sowing = book.entries.get(one)
            if sowing is not None and person.id not in sowing.people:
                words = f"{short(sowing.text, _QUOTED)} → {short(harvest.text, _QUOTED)}"
                yield line(words, "", sowing.id, harvest.id)
                return


def promises(book: Book, person: Person, today: date) -> Draft:
    """What was promised and is still open: mine first, then theirs, what is due first in front."""
    steps = [step for step in book.steps.values() if step.done is None and person.id in step.people]
    steps.sort(key=lambda step: (step.by != "me", step.due or date.max, step.created))
    lines = (line(step.what, _whose(step, person, today), step.id) for step in steps)
    return draft("promises", _("Promises open"), lines)


def _whose(step: Step, person: Person, today: date) -> str:
    whose = _("yours") if step.by == "me" else _("{name}’s").format(name=first_name(person))
    if step.due is None:
        return whose
    if step.due == today:
        return f"{whose} · " + _("for today")
    due = _("open since {date}") if step.due < today else _("by {date}")
    return f"{whose} · " + due.format(date=say_date(step.due, today))
