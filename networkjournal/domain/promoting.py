"""From known only through someone, to wanted, to known: one standing nearer at a time."""

from datetime import date

from msgspec.structs import replace

from networkjournal.domain.records import Met, Person
from networkjournal.domain.wishes import STAGES, is_open


def can_be_promoted(person: Person) -> bool:
    """Whether this is somebody whom one does not know yet."""
    return person.standing != "known"


def promoted(person: Person, today: date) -> Person:
    """The person one standing nearer; the same person where one knows them already.

    Whom one knows only through someone becomes wanted; who is wanted becomes known, met today
    through whom the way there led, unless something else was written down.
    """
    if person.standing == "through":
        return replace(person, standing="wanted", wish=STAGES[0])
    if person.standing == "wanted":
        met = person.met or Met(on=today, through=person.route)
        wish = "met" if is_open(person) else person.wish
        return replace(person, standing="known", met=met, wish=wish)
    return person
