"""Meeting somebody one wanted to meet moves the wish along; whoever was met is known then."""

from datetime import date

from msgspec.structs import replace

from networkjournal.domain.records import Meeting, Met, Person

_BEHIND = frozenset({"met", "followed up", "let go"})


def met_at(meeting: Meeting) -> tuple[str, ...]:
    """Whom one met: of an event those to speak to, where it names any; else everyone."""
    if meeting.kind == "event" and meeting.speak_to:
        return meeting.speak_to
    return tuple(dict.fromkeys((*meeting.people, *meeting.speak_to)))


def met_now(person: Person, day: date, where: str = "") -> Person:
    """The person after one met; the same person where that changes nothing.

    A wish that is still open becomes *met*; one that was let go stays so. How one met is noted
    where nothing is said of it.

    Args:
        person: Whom one met.
        day: When.
        where: At what place, if that is known.
    """
    if person.archived:
        return person
    wish = person.wish or ("wanted" if person.standing == "wanted" else None)
    if wish is not None and wish not in _BEHIND:
        person = replace(person, wish="met")
    if person.standing != "known":
        met = person.met or Met(on=day, where=where, through=person.route)
        person = replace(person, standing="known", met=met)
    return person
