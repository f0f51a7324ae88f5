# ruff: noqa: ANN401 - records of any kind, JSON of any shape
"""What the tests of the journal write and read."""

import json
from pathlib import Path
from typing import Any

from networkjournal.domain.records import TABLES, Entry, Person
from networkjournal.journal import Journal
from networkjournal.journal.change import document_from

Tables = dict[str, dict[str, dict[str, Any]]]
"""A journal's file as plain JSON."""


def entry(text: str, **fields: Any) -> Entry:
    """A sowing that says this."""
    return Entry(kind="sowing", text=text, **fields)


def put(journal: Journal, *records: Any) -> list[Any]:
    """Put these records as one change; gives them as the journal has them."""
    with journal.change("Put") as change:
        put_ids = [change.put(record).id for record in records]
    return [journal.get(record_id) for record_id in put_ids]


def a_journal(path: Path) -> Journal:
    """A journal with Anna, Bob and a sowing for Anna, open."""
    journal = Journal.open(path)
    put(
        journal,
        Person(id="anna", name="Anna de Vries", role="baker", circles=("football",)),
        Person(id="bob", name="Bob", met=None),
        entry("Gave Anna a recipe", id="recipe", people=("anna",)),
    )
    return journal


def tables_in(path: Path) -> Tables:
    """What the file says, read by Python's own strict reader."""
    tables: Tables = json.loads(path.read_text(encoding="utf-8"))
    return tables


def write_tables(path: Path, tables: object, **layout: Any) -> bytes:
    """Write plain JSON to the file in some layout; gives the bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(tables, **layout), encoding="utf-8")
    return path.read_bytes()


def said(tables: Tables) -> Tables:
    """The records without the stamps that the journal keeps, and without empty tables."""
    return {
        name: {
            key: {field: value for field, value in document.items() if field not in _STAMPS}
            for key, document in table.items()
        }
        for name, table in tables.items()
        if name in TABLES and table
    }


def records_of(journal: Journal) -> dict[str, dict[str, Any]]:
    """Every record in memory by table and id."""
    return {name: dict(journal.table(name)) for name in TABLES}


def in_memory(journal: Journal) -> Tables:
    """The same of what is in memory."""
    return said(
        {
            name: {key: document_from(record) for key, record in journal.table(name).items()}
            for name in TABLES
        }
    )


_STAMPS = ("created", "updated")
