"""Own fields that the program itself writes; all the others are one's own."""

import re
from hashlib import blake2b

from networkjournal.domain.addresses import profile_key
from networkjournal.domain.records import Person

UID = "UID"
"""Where the program keeps how another program calls a person, so that they come in only once."""

_FURTHER = re.compile(r"UID [1-9][0-9]{0,3}")


def holds_uid(name: str) -> bool:
    """Whether an own field of this name holds what another program calls the person.

    Whoever was made of two people has further ones: ``UID 2``.
    """
    return name == UID or bool(_FURTHER.fullmatch(name))


def uids_of(person: Person) -> tuple[str, ...]:
    """All that other programs call this person."""
    if not person.fields:
        return ()
    return tuple(value for name, value in person.fields.items() if value and holds_uid(name))


def line_key(person: Person) -> str:
    """What stands for the line of a file that brought someone, where the file calls them nothing.

    A friend on Facebook has neither a profile there nor a number of their own. Empty where the
    person is known by more, or came from no file.
    """
    met = person.met
    if met is None or not met.where or uids_of(person) or any(map(profile_key, person.links)):
        return ""
    day = met.on.isoformat() if met.on else ""
    words = "\0".join((met.where, day, person.name, person.organisation, person.role))
    digest = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8)
    return f"line:{digest.hexdigest()}"


def with_uids(fields: dict[str, str], uids: tuple[str, ...]) -> dict[str, str]:
    """One's own fields with these in them as well, each once, under names that are free."""
    found, number = dict(fields), 2
    for uid in uids:
        if uid in (value for name, value in found.items() if holds_uid(name)):
            continue
        name = UID
        while name in found:
            name, number = f"{UID} {number}", number + 1
        found[name] = uid
    return found
