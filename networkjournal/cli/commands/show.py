"""``show``: everything about one person, or one record."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Container, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from networkjournal.cli.columns import say_columns
from networkjournal.cli.commands.lists import without_empty_columns
from networkjournal.cli.documents import document
from networkjournal.cli.finding import find_record
from networkjournal.cli.output import say, say_fields, say_json
from networkjournal.cli.rows import Rows, title_of
from networkjournal.cli.session import Session
from networkjournal.cli.words import ID_HELP
from networkjournal.domain.circles import circle_label
from networkjournal.domain.fields.kinds import NAMED
from networkjournal.domain.fields.literals import CHOICES, say_allowed
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.people_in import people_in
from networkjournal.domain.records import Entry, Person, Record, Settings
from networkjournal.domain.rhythm import say_rhythm
from networkjournal.domain.table_titles import TITLES
from networkjournal.language import N_, _

if TYPE_CHECKING:
    from networkjournal.journal import Journal

_ABOUT = ("entries", "meetings", "steps", "ties", "groups", "searches", "achievements")
"""The tables whose records may name a person, in the order they are shown."""


_HEADINGS = {
    **TITLES,
    "people": N_("Through them"),
    "sowings": N_("Made possible by"),
    "harvests": N_("What came of it"),
}
"""What is said above each part, to be translated."""

_KEYED = frozenset({"fields", "circle_rhythms"})
"""Fields that hold values by name."""


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add whom or what to show."""
    parser.add_argument("id", metavar="ID", help=_(ID_HELP))


def run(session: Session, options: Namespace) -> None:
    """Show the record; of a person also what names them, of a line of the log what it led to."""
    journal = session.journal
    record = find_record(journal, options.id)
    about = dict(_about(journal, record))
    if session.as_json:
        shown = document(journal, record)
        for part, records in about.items():
            # a harvest's own field says its sowings already, by their ids
            shown.setdefault(part, [document(journal, one) for one in records])
        say_json(shown)
        return
    title = "" if isinstance(record, Person) else title_of(record)
    name = "" if isinstance(record, Settings) else journal.name_of(record.id)
    say(*filter(None, (title, name)))
    say_fields(_fields(journal, record, shown_below=about))
    rows = Rows(journal)
    for part, records in about.items():
        say("", _(_HEADINGS[part]))
        say_columns(without_empty_columns(rows.of(records)))
    say("", f"id {record.id}")


def _about(journal: Journal, record: Record) -> Iterator[tuple[str, Sequence[Record]]]:
    """What belongs with a record, by what part of it that is; nothing empty."""
    if isinstance(record, Person):
        yield from _about_person(journal, record)
    elif isinstance(record, Entry):
        entries = journal.entries
        sowings = [entries[sowing] for sowing in record.sowings if sowing in entries]
        if sowings:
            yield "sowings", sowings
        harvests = [one for one in entries.values() if record.id in one.sowings]
        if harvests:
            yield "harvests", sorted(harvests, key=attrgetter("day"), reverse=True)


def _about_person(journal: Journal, person: Person) -> Iterator[tuple[str, Sequence[Record]]]:
    from networkjournal.domain.search.index import SearchIndex

    index = SearchIndex(journal)
    through = index.those("people", lambda other: person.id in _ways_to(other))
    if through:
        yield "people", through
    for table in _ABOUT:
        naming = index.those(table, lambda record: person.id in people_in(record))
        if naming:
            yield table, naming


def _ways_to(person: Person) -> tuple[str, ...]:
    """Through whom someone was met, or can be."""
    return (person.route, person.met.through if person.met else "")


def _fields(
    journal: Journal, record: Record, shown_below: Container[str]
) -> Iterator[tuple[str, str]]:
    """What the record says, as the app calls it; what this version does not know comes last."""
    from networkjournal.tui.record_fields import FIELDS

    left = document(journal, record)
    for hidden in ("id", "created", "updated", "invitation"):
        left.pop(hidden, None)
    if "sowings" in shown_below:
        del left["sowings"]
    for field in FIELDS.get(type(record), ()):
        name, _dot, part = field.name.partition(".")
        value = left.get(name)
        if part and isinstance(value, dict):
            value = value.pop(part, None)
        elif value is not None:
            del left[name]
        if value not in (None, {}, journal.name_of(record.id)):
            yield _(field.label), _said(journal, name, value, part)
    for name, value in left.items():
        if value != {}:
            known = name in type(record).__struct_fields__
            label = say_field(name).replace("_", " ").capitalize() if known else name
            yield label, _said(journal, name, value)


def _said(journal: Journal, field: str, value: Any, part: str = "") -> str:  # noqa: ANN401
    """Any JSON value in words; people and other records by what they are called."""
    if isinstance(value, Mapping):
        if field in _KEYED:
            return "\n".join(f"{circle_label(key)}: {one}" for key, one in value.items())
        parts = (_said(journal, key, one) for key, one in value.items())
        return " · ".join(words for words in parts if words)
    if isinstance(value, list):
        between = "\n" if value and isinstance(value[0], Mapping) else ", "
        return between.join(_said(journal, field, one) for one in value)
    return _said_plainly(journal, part or field, value)


def _said_plainly(journal: Journal, field: str, value: object) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field in NAMED:
        return journal.name_of(str(value))
    if field in CHOICES:
        return say_allowed((str(value),), field)
    says = {"circles": circle_label, "rhythm": say_rhythm}
    return says.get(field, str)(str(value))
