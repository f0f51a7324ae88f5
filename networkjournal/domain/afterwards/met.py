"""Meeting somebody one wanted to meet moves the wish along."""

from datetime import date

from msgspec.structs import replace

from networkjournal.domain.records import Met, Person

_BEHIND = frozenset({"met", "followed up"})


def met_now(person: Person, day: date) -> Person:
    """The person after one met on this day; the same person where that changes nothing.

    Only a wish that is still open moves; one that was let go was answered by the meeting too.
    """
    if person.standing != "wanted" or person.wish in _BEHIND:
        return person
    met = person.met or Met(on=day)
    return replace(person, wish="met", met=met if met.on else replace(met, on=day))
