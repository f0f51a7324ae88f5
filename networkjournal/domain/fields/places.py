"""Where a field of one part of a list lies: ``expertise.2.offer``. Numbers begin at 1."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Numbered:
    """Where a field lies: in which list, in which of its parts, and which field of that part."""

    field: str
    number: int
    part: str


def numbered(path: str) -> Numbered | None:
    """What a path such as ``expertise.2.offer`` names; None for any other name of a field."""
    field, _dot, rest = path.partition(".")
    number, _dot, part = rest.partition(".")
    at = int(number) if number.isdecimal() and part else 0
    return Numbered(field, at, part) if at else None
