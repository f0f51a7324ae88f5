"""Journals of any size to measure with: made up, but of the lengths that real ones have.

As in real ones a few people share a name, there are accents and quotes, and what was written down
is spread over years, so that ids differ early.
"""

import random
from datetime import UTC, datetime
from pathlib import Path

from networkjournal.domain.records import TABLES
from networkjournal.journal.layout import DELETED, META, empty, encode
from networkjournal.journal.line import line_of
from networkjournal.journal.lines import Lines
from networkjournal.journal.upgrades import FORMAT

_FIRST = (
    *("Anna", "Bram", "Claire", "Dirk", "Els", "Fatima", "Henk", "Joris"),
    *("Kees", "Loes", "Marijke", "Piet", "Ria", "Sanne", "Truus"),
)
_LAST = (
    *("de Vries", "Smit", "Jansen", "Bakker", "Visser", "Amrani"),
    *("Mulder", "Kok", "Koster", "Vos", "Stroop", "Dubois"),
)
_CIRCLES = ("family", "football", "neighbourhood", "work", "fellow bakers", "suppliers")
_WORDS = (
    *("bread", "syrup", "flour", "pan", "stall", "market", "recipe", "guest"),
    *("oven", "brown", "small", "round", "write", "call", "café", "één"),
)
_BEGAN, _NOW = datetime(2002, 1, 1, tzinfo=UTC), datetime(2026, 11, 23, tzinfo=UTC)
_SHARED = 50
"""One name in so many is somebody else's too."""
_QUOTING = 30
"""One entry in so many has curly quotes in it."""


def write_journal(path: Path, people: int, entries: int) -> None:
    """Write a journal with this many contacts and log entries (some 400 bytes each)."""
    chance = random.Random(1)
    contacts = {
        _id_at(chance, moment): _person(chance, number, moment)
        for number, moment in enumerate(_moments(chance, people))
    }
    ids = list(contacts)
    log = {
        _id_at(chance, moment): _entry(chance, ids, moment) for moment in _moments(chance, entries)
    }
    content = empty((META, *TABLES, DELETED))
    content[META] = Lines(None, {"1": line_of("1", {"format": FORMAT})})
    for table, records in (("people", contacts), ("entries", log)):
        content[table] = Lines(None, {key: line_of(key, one) for key, one in records.items()})
    path.write_bytes(b"".join(encode(content)))


def _moments(chance: random.Random, count: int) -> list[datetime]:
    days = sorted(chance.uniform(0, 1) for _ in range(count))
    return [_BEGAN + share * (_NOW - _BEGAN) for share in days]


def _id_at(chance: random.Random, moment: datetime) -> str:
    """A UUIDv7 of this moment."""
    digits = f"{int(moment.timestamp() * 1000):012x}7{chance.getrandbits(12):03x}"
    digits += f"8{chance.getrandbits(60):015x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def _stamps(moment: datetime) -> dict[str, object]:
    written = f"{moment:%Y-%m-%dT%H:%M:%S.%fZ}"
    return {"created": written, "updated": written}


def _person(chance: random.Random, number: int, moment: datetime) -> dict[str, object]:
    name = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    return {
        "name": name if chance.randrange(_SHARED) == 0 else f"{name} {number}",
        "circles": [chance.choice(_CIRCLES)],
        "role": chance.choice(_WORDS),
        "organisation": f"{chance.choice(_LAST)} BV",
        "place": "Utrecht",
        "emails": [f"person{number}@example.org"],
        "notes": " ".join(chance.choices(_WORDS, k=25)),
        **_stamps(moment),
    }


def _entry(chance: random.Random, people: list[str], moment: datetime) -> dict[str, object]:
    text = " ".join(chance.choices(_WORDS, k=30))
    return {
        "kind": chance.choice(["talk", "sowing", "harvest", "insight"]),
        "text": f"“{text}”" if chance.randrange(_QUOTING) == 0 else text,
        "on": f"{moment:%Y-%m-%d}",
        "people": chance.sample(people, 1),
        "minutes": chance.choice([10, 20, 45]),
        **_stamps(moment),
    }
