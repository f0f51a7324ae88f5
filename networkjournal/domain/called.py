"""What a record is called, and which records a word may mean by it."""

from collections.abc import Iterable
from typing import TypeVar

from networkjournal.domain.records import Person, Record
from networkjournal.domain.text import clean_line, fold

R = TypeVar("R", bound=Record)

_NAMING = ("name", "role", "what", "text", "statement")


def called(record: Record) -> str:
    """What to call a record: its name, or the words that stand for one; the id without any."""
    return next((said for name in _NAMING if (said := getattr(record, name, ""))), record.id)


def records_called(records: Iterable[R], word: str, *, part: bool) -> list[R]:
    """The records that are called this, whatever its case and accents.

    Args:
        records: where to look.
        word: what was typed.
        part: whether, where none is called exactly so, part of what it is called will do.
    """
    wanted = fold(clean_line(word))
    if not wanted:
        return []
    names = [(fold(called(record)), record) for record in records]
    exact = [record for name, record in names if name == wanted]
    if exact or not part:
        return exact
    return [record for name, record in names if wanted in name]


def first_name(person: Person) -> str:
    """What to call someone in a sentence: the first word of the name, or the whole role.

    A form of address takes the name behind it along: *Tante Jo*, *Dr. Smit*.
    """
    first, _space, rest = person.name.partition(" ")
    if rest and fold(first).rstrip(".") in _ADDRESSES:
        return f"{first} {rest.split(' ', 1)[0]}"
    return first or person.role


_ADDRESSES = frozenset(
    [
        "tante",
        "oom",
        "opa",
        "oma",
        "neef",
        "nicht",
        "meneer",
        "mevrouw",
        "dhr",
        "mevr",
        "aunt",
        "auntie",
        "uncle",
        "grandma",
        "grandpa",
        "cousin",
        "mr",
        "mrs",
        "ms",
        "miss",
        "sir",
        "madam",
        "dr",
        "drs",
        "ir",
        "ing",
        "prof",
        "professor",
    ]
)
