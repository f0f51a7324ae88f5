"""What helps during a talk, in a handful of lines: what one can mean, what one wants to ask."""

from collections.abc import Iterator

from networkjournal.domain.called import first_name
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fitting import offer_for, searches_for
from networkjournal.domain.records import Meeting, Person
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.record_fields import FIELDS
from networkjournal.tui.record_page import labelled
from networkjournal.tui.saying import moment_of, say_minutes
from networkjournal.tui.text import Line, said

_BOXES = ("ask", "give", "know", "differ", "both", "practical")
"""The boxes of the preparation, what one looks for during a talk first."""
_PEOPLE, _NEEDS, _STEPS, _SEARCHES = 3, 3, 2, 2
_LINES_OF_ONE = 2


def title(record: Meeting | Person) -> str:
    """What or whom it is about."""
    return said(record.what if isinstance(record, Meeting) else record.label, 120)


def when(desk: Desk, record: Meeting | Person) -> str:
    """The day and the time; for a person the day of the last contact."""
    if isinstance(record, Meeting):
        day, time = moment_of(record)
        return f"{say_date(day, desk.today, 'weekday')} {time}".strip() if day else ""
    last = desk.overview.last_contact(record.id)
    if last is None:
        return ""
    return _("last contact {date}").format(date=say_date(last, desk.today, "weekday"))


def where(desk: Desk, record: Meeting | Person) -> str:
    """With whom, where and how long; of a person who they are."""
    if isinstance(record, Person):
        role = record.role if record.name else ""
        parts = [role, record.organisation, record.place, ", ".join(record.languages[:4])]
        return " · ".join(said(part, 80) for part in parts if part)
    people = desk.journal
    names = ", ".join(said(people.name_of(key), 40) for key in record.people[:_PEOPLE])
    names += ", …" if len(record.people) > _PEOPLE else ""
    return " · ".join(filter(None, (names, said(record.place, 80), say_minutes(record.minutes))))


def glance(desk: Desk, record: Meeting | Person, width: int, most: int) -> list[Line]:
    """At most so many lines, what matters most first."""
    lines: list[Line] = []
    for label, words in _items(desk, record):
        for block in labelled(label, said(words, 2 * width), width):
            lines.extend(block.lines[:_LINES_OF_ONE])
        if len(lines) >= most:
            break
    return lines[:most]


def _items(desk: Desk, record: Meeting | Person) -> Iterator[tuple[str, str]]:
    """Each with a label."""
    if isinstance(record, Meeting):
        meeting: Meeting | None = record
        found = (desk.journal.people.get(key) for key in record.people[:_PEOPLE])
        people = [person for person in found if person is not None]
    else:
        meeting = next(iter(desk.overview.meetings_ahead(record.id)), None)
        people = [record]
    for person in people:
        yield from _mean_for(desk, person)
    boxes = list(_boxes(meeting))
    yield from boxes[:_LINES_OF_ONE]
    for person in people:
        yield from _promised(desk, person)
    yield from boxes[_LINES_OF_ONE:]
    for person in people:
        searches = desk.journal.searches.values() if desk.overview.log_is_open else ()
        for search in searches_for(person, searches)[:_SEARCHES]:
            yield _("You look for"), search.what


def _mean_for(desk: Desk, person: Person) -> Iterator[tuple[str, str]]:
    profile = desk.overview.profile()
    name = said(first_name(person), 12)
    for need in person.needs[:_NEEDS]:
        offer = offer_for(need, profile.expertise if profile else ())
        words = _("you offer: {offer}").format(offer=said(offer, 80)) if offer else ""
        yield (
            _("{name} needs").format(name=name),
            f"{said(need, 80)} ● {words}" if words else said(need, 80),
        )
    if person.offer:
        yield _("You can offer"), person.offer


def _promised(desk: Desk, person: Person) -> Iterator[tuple[str, str]]:
    ahead = [step for step in desk.overview.steps_ahead() if person.id in step.people]
    for step in ahead[:_STEPS]:
        yield _("You promised") if step.by == "me" else _("They promised"), step.what


def _boxes(meeting: Meeting | None) -> Iterator[tuple[str, str]]:
    if meeting is None or meeting.prep is None:
        return
    labels = {one.name: one.label for one in FIELDS[Meeting]}
    for box in _BOXES:
        words = getattr(meeting.prep, box)
        if words.strip():
            yield _(labels[f"prep.{box}"]), words
