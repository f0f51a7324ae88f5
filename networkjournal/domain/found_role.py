"""A role that one wanted to meet, found: it was somebody whom the journal knows already."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from networkjournal.domain.records import Person, Standing, Wish
from networkjournal.domain.text import fold
from networkjournal.domain.wishes import STAGES, is_open, stage_of

_OWN = frozenset({"id", "created", "updated", "name", "standing", "wish", "notes", "archived"})
"""What each of the two says for itself, or what is settled below."""


def is_only_a_role(person: Person) -> bool:
    """Whether one wants to meet whoever has this role, and knows no name yet."""
    return not person.name and is_open(person)


def called_so(name: str, people: Iterable[Person]) -> Person | None:
    """The one person of this name, whatever its case and accents; None where several have it."""
    asked = fold(name.strip())
    found = [one for one in people if asked and fold(one.name) == asked]
    return found[0] if len(found) == 1 else None


def made_one(role: Person, someone: Person) -> Person:
    """The person who was found for a role, with what was written down of the role.

    What the person says stays; lists are joined; the wish is as far as the further of the two, and
    who was known only through someone is wanted now.
    """
    taken: dict[str, Any] = {}
    for field in Person.__struct_fields__:
        mine, theirs = getattr(someone, field), getattr(role, field)
        if field in _OWN or not theirs or theirs in (mine, someone.id):
            continue
        if isinstance(mine, tuple):
            taken[field] = (*mine, *(one for one in theirs if one not in mine))
        elif isinstance(mine, dict):
            taken[field] = {**theirs, **mine}
        elif not mine:
            taken[field] = theirs
    notes = "\n\n".join(filter(None, (someone.notes, role.notes)))
    standing: Standing = "wanted" if someone.standing == "through" else someone.standing
    return replace(
        someone,
        **{"notes": notes, "standing": standing, "wish": _further(role, someone), **taken},
    )


def _further(role: Person, someone: Person) -> Wish | None:
    stages = [one for one in (stage_of(role), stage_of(someone)) if one in STAGES]
    return max(stages, key=STAGES.index, default=None)
