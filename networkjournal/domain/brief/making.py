"""A brief of one person or of one meeting."""

from collections.abc import Iterator, Mapping
from datetime import date

from networkjournal.domain.book import Book
from networkjournal.domain.brief.draft import Draft, draft, on_a_page, short
from networkjournal.domain.brief.log_parts import given, last, promises
from networkjournal.domain.brief.meeting_parts import (
    SPEAK_TO,
    about_whom,
    boxes,
    coming,
    coming_meeting,
    others,
    title_of,
)
from networkjournal.domain.brief.network_parts import barriers, bonds_of, both, looking
from networkjournal.domain.brief.person_parts import differ, gone, links, mean, unknown, who
from networkjournal.domain.brief.sheet import Brief, Known
from networkjournal.domain.records import Meeting, Person, Profile
from networkjournal.domain.ties import Bond
from networkjournal.domain.versions import newest


def brief_of(book: Book, known: Known, about: Person | Meeting, today: date) -> Brief:
    """Everything worth knowing before one meets somebody, on one page.

    Args:
        book: the journal.
        known: what follows from its log.
        about: whom one meets, or the meeting itself. Of a person the coming meeting counts.
        today: the day.
    """
    meeting = about if isinstance(about, Meeting) else coming_meeting(book, about.id, today)
    if isinstance(about, Meeting):
        people = about_whom(about)
        title = title_of(about, today)
    else:
        people = (about.id,)
        title = about.label
    profile = newest(book.profiles.values())
    met = people[:SPEAK_TO]
    there = [book.people[one] for one in met if one in book.people]
    bonds = bonds_of(book, there)
    parts: list[tuple[Draft, str]] = []
    several = len(people) > 1
    for one in met:
        person = book.people.get(one)
        if person is None:
            parts.append((gone(book, one, about.id), one))
            continue
        drafts = _about(book, known, person, profile, bonds[one], today, several=several)
        parts += ((each, one) for each in drafts)
    if meeting is not None:
        parts.append((others(book, meeting, people[SPEAK_TO:]), ""))
        if meeting is not about:
            parts.append((coming(meeting, today), ""))
        parts.append((boxes(meeting), ""))
    parts += ((links(person, several=several), person.id) for person in there)
    if isinstance(about, Person) and not any(one.lines for one, _whom in parts):
        parts = [(draft("who", short(about.label, 80), (unknown(about),)), about.id)]
    return Brief(short(title), people, meeting.id if meeting else "", on_a_page(parts))


def _about(
    book: Book,
    known: Known,
    person: Person,
    profile: Profile | None,
    bonds: Mapping[str, Bond],
    today: date,
    *,
    several: bool,
) -> Iterator[Draft]:
    """What there is to say of one person, in its order."""
    yield who(book, person, today, several=several)
    yield mean(person, profile)
    yield last(book, known, person, today)
    yield given(book, known, person, today)
    yield promises(book, person, today)
    yield differ(person, profile)
    yield both(book, known, person, bonds)
    yield barriers(book, known, person)
    yield looking(book, known, person, bonds)
