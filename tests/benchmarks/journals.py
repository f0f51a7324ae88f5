"""Journals of any size to measure with: made up, but of the lengths that real ones have."""

import random
from pathlib import Path

from networkjournal.domain.ids import new_id
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
    *("oven", "brown", "small", "round", "write", "call"),
)
_MOMENT = "2026-01-02T10:00:00.000000Z"


def write_journal(path: Path, people: int, entries: int) -> None:
    """Write a journal with this many contacts and log entries (some 400 bytes each)."""
    chance = random.Random(1)
    ids = [new_id() for _ in range(people)]
    contacts = {key: line_of(key, _person(chance, n)) for n, key in enumerate(ids)}
    log = {}
    for _ in range(entries):
        key = new_id()
        log[key] = line_of(key, _entry(chance, ids))
    content = empty((META, *TABLES, DELETED))
    content[META] = Lines(None, {"1": line_of("1", {"format": FORMAT})})
    content["people"] = Lines(None, contacts)
    content["entries"] = Lines(None, log)
    path.write_bytes(b"".join(encode(content)))


def _person(chance: random.Random, number: int) -> dict[str, object]:
    return {
        "name": f"{chance.choice(_FIRST)} {chance.choice(_LAST)} {number}",
        "circles": [chance.choice(_CIRCLES)],
        "role": chance.choice(_WORDS),
        "organisation": f"{chance.choice(_LAST)} BV",
        "place": "Utrecht",
        "emails": [f"person{number}@example.org"],
        "notes": " ".join(chance.choices(_WORDS, k=25)),
        "created": _MOMENT,
        "updated": _MOMENT,
    }


def _entry(chance: random.Random, people: list[str]) -> dict[str, object]:
    return {
        "kind": chance.choice(["talk", "sowing", "harvest", "insight"]),
        "text": " ".join(chance.choices(_WORDS, k=30)),
        "on": f"{chance.randint(2002, 2026)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        "people": chance.sample(people, 1),
        "minutes": chance.choice([10, 20, 45]),
        "created": _MOMENT,
        "updated": _MOMENT,
    }
