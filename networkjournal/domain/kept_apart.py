"""That two people who look alike were said to be two; so that nobody asks again."""

from msgspec.structs import replace

from networkjournal.domain.records import Person


def are_kept_apart(one: Person, other: Person) -> bool:
    """Whether one of the two records says that the other is somebody else."""
    return bool(one.id and other.id) and (other.id in one.not_same or one.id in other.not_same)


def kept_apart(one: Person, other: Person) -> Person:
    """The record of one of the two, which says from now on that the other is somebody else.

    One of the records is enough: of two that came from a file, one still follows that file. It is
    the one that was written at already; else the first.
    """
    if other.updated != other.created and one.updated == one.created:
        one, other = other, one
    return replace(one, not_same=tuple(dict.fromkeys((*one.not_same, other.id))))
