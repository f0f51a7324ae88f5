"""Writing people as vCards, 3.0 or 4.0, so that a phone takes them and so does this program.

What a card has no word for goes out under this program's own, which other programs leave out:
:data:`networkjournal.exchange.vcard_contact.OWN_FIELD` and its neighbours.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from networkjournal.domain.circles import circle_label
from networkjournal.domain.own_fields import UID
from networkjournal.domain.records import Person
from networkjournal.exchange.content_lines import escaped, folded
from networkjournal.exchange.vcard_contact import CIRCLES, DATE, OWN_FIELD

Version = Literal["3.0", "4.0"]

UNSAID = (
    *("standing", "field", "culture", "languages", "skills", "needs", "differences", "barriers"),
    *("offer", "route", "wish", "met", "rhythm", "put_off_until", "archived"),
)
"""Fields of a person that no card says."""

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_NO_YEAR = "1604"
"""The year that Apple writes for none, a leap year."""


def write_vcards(people: Iterable[Person], version: Version = "3.0") -> str:
    """These people as vCards, one after another, with CRLF line ends.

    Args:
        people: Whom to write, as they may go out (:mod:`networkjournal.exchange.leaving_out`).
        version: 3.0 is what every phone reads.
    """
    lines: list[str] = []
    for person in people:
        lines.extend(map(folded, _lines(person, version)))
    return "\r\n".join((*lines, "")) if lines else ""


def unsaid(people: Iterable[Person]) -> dict[str, int]:
    """For each field that a card cannot say, how many of these people have it filled."""
    counts: dict[str, int] = {}
    for person in people:
        for field in UNSAID:
            value = getattr(person, field)
            if value and value != "known":
                counts[field] = counts.get(field, 0) + 1
    return counts


def _lines(person: Person, version: Version) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield f"FN:{escaped(person.label)}"
    yield f"N:{_n(person.label)}"
    if person.organisation:
        yield f"ORG:{escaped(person.organisation)}"
    if person.role:
        yield f"TITLE:{escaped(person.role)}"
    for email in person.emails:
        yield f"EMAIL{';TYPE=INTERNET' if version == '3.0' else ''}:{escaped(email)}"
    for phone in person.phones:
        yield f"TEL:{escaped(phone)}"
    for link in person.links:
        yield f"URL:{escaped(link)}"
    yield from _more(person, version)
    yield from _words(person)
    uid = person.fields.get(UID) or person.id
    if uid:
        yield f"UID:{'urn:uuid:' if _UUID.fullmatch(uid) else ''}{escaped(uid)}"
    yield "END:VCARD"


def _more(person: Person, version: Version) -> Iterator[str]:
    if person.place:
        yield f"ADR:;;{escaped(person.place)};;;;"
    if person.birthday:
        yield _birthday(person.birthday, version)
    if person.notes:
        yield f"NOTE:{escaped(person.notes)}"
    for day in person.dates:
        yield f"{DATE}:{escaped(day.what)};{escaped(day.on)}"
    for name, value in person.fields.items():
        if name != UID:
            yield f"{OWN_FIELD}:{escaped(name)};{escaped(value)}"


def _words(person: Person) -> Iterator[str]:
    """The categories: circles and tags, and which of them are circles."""
    circles = dict.fromkeys(map(circle_label, person.circles))
    words = dict.fromkeys((*circles, *person.tags))
    if words:
        yield f"CATEGORIES:{','.join(map(escaped, words))}"
    if circles:
        yield f"{CIRCLES}:{','.join(map(escaped, circles))}"


def _n(name: str) -> str:
    """A name in its parts, as far as one can tell: the last word, or what Dutch puts before it."""
    words = name.split(" ")
    last = len(words) - 1
    while last > 1 and words[last - 1].islower():
        last -= 1
    if not last:
        return f"{escaped(name)};;;;"
    return f"{escaped(' '.join(words[last:]))};{escaped(' '.join(words[:last]))};;;"


def _birthday(birthday: str, version: Version) -> str:
    if not birthday.startswith("--"):
        return f"BDAY:{birthday if version == '3.0' else birthday.replace('-', '')}"
    if version == "4.0":
        return f"BDAY:--{birthday[2:].replace('-', '')}"
    return f"BDAY;X-APPLE-OMIT-YEAR={_NO_YEAR}:{_NO_YEAR}-{birthday[2:]}"
