"""Who takes part in an event: read from a calendar, and found among the contacts."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from networkjournal.domain.limits import NAME_LIMIT
from networkjournal.domain.records import Person
from networkjournal.domain.text import clean_line, cut, fold

_ADDRESS = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+")
_LONGEST_ADDRESS = 320
_NO_PERSON = frozenset({"ROOM", "RESOURCE", "GROUP"})
_MACHINES = re.compile(
    r"@(?:resource|group|import)\.calendar\.google\.com$|^unknownorganizer@|^no-?reply@"
)


class Attendee(Struct, frozen=True, gc=False):
    """Someone in an event: a name, an address in small letters, or both."""

    name: str
    email: str = ""

    @property
    def label(self) -> str:
        """What to call them."""
        return self.name or self.email

    @property
    def key(self) -> str:
        """By what they are known again."""
        return self.email or fold(self.name)


def attendees_of(event: Any) -> tuple[tuple[Attendee, ...], Attendee | None]:  # noqa: ANN401
    """Everyone in an event of icalendar, the organiser first; and who that is, if it says.

    Rooms, resources and lists are nobody, and everyone counts once.
    """
    organisers = list(filter(None, map(_person, _values(event.get("ORGANIZER")))))
    organiser = organisers[0] if organisers else None
    found: dict[str, Attendee] = {}
    for one in [*organisers[:1], *filter(None, map(_person, _values(event.get("ATTENDEE"))))]:
        before = found.get(one.key)
        if before is None or (not before.name and one.name):
            found[one.key] = one
    if organiser is not None:
        organiser = found[organiser.key]
    return tuple(found.values()), organiser


def _values(value: Any) -> Iterator[Any]:  # noqa: ANN401 - icalendar gives one, or a list
    if value is not None:
        yield from value if isinstance(value, list) else [value]


def _person(value: Any) -> Attendee | None:  # noqa: ANN401 - a value of icalendar
    said = getattr(value, "params", {})
    if str(said.get("CUTYPE", "")).upper() in _NO_PERSON:
        return None
    email = _email(str(value)) or _email(str(said.get("EMAIL", "")))
    if _MACHINES.search(email):
        return None
    name = person_name(str(said.get("CN", "")))
    if _email(name) or not name:
        name = ""
    return Attendee(name, email) if name or email else None


def _email(text: str) -> str:
    text = clean_line(text).strip("<>'\" ")
    if text.lower().startswith("mailto:"):
        text = text[len("mailto:") :]
    found = len(text) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(text)
    return text.lower() if found else ""


def person_name(text: str) -> str:
    """A name as one says it: ``Müller, Hans`` is Hans Müller, and quotation marks go."""
    name = re.sub(r"\s+", " ", clean_line(text)).strip("'\" ")
    last, comma, first = (part.strip() for part in name.partition(","))
    if comma and first and last and "," not in first and not re.search(_TITLES, first):
        name = f"{first} {last}"
    return cut(name, NAME_LIMIT)


_TITLES = r"(?i)^(?:ph\.?d|md|mba|msc|ma|bsc|jr|sr|cpa|ir|ing|dr|prof|[ivx]+)\.?$"


class Contacts:
    """The contacts, to be found by address and by name."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_email: dict[str, Person] = {}
        self._by_name: dict[str, list[Person]] = {}
        for person in people:
            self.add(person)

    def add(self, person: Person) -> None:
        """One more, to be found from here on."""
        for email in person.emails:
            self._by_email.setdefault(email.strip().lower(), person)
        if person.name:
            self._by_name.setdefault(fold(person.name), []).append(person)

    def with_email(self, email: str) -> Person | None:
        """Who has this address."""
        return self._by_email.get(email) if email else None

    def find(self, attendee: Attendee) -> Person | None:
        """Who this is: by address, else by a name that only one contact has."""
        person = self.with_email(attendee.email)
        if person is None and attendee.name:
            named = self._by_name.get(fold(attendee.name), [])
            person = named[0] if len(named) == 1 else None
        return person
