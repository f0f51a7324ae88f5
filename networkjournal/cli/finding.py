"""Finding the record that a word on the command line means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from networkjournal.cli.faults import NotFoundError
from networkjournal.domain.records import SETTINGS_ID, TABLES, Entry, Person, Record
from networkjournal.domain.text import clean_line, cut, fold
from networkjournal.language import _, ngettext

if TYPE_CHECKING:
    from networkjournal.journal import Journal

_TABLES = tuple(name for name in TABLES if name != "settings")

_NAMELESS = frozenset({"people", "ties", "entries"})
"""Tables whose records are not found by what they are called: people are by their names."""

_SHOWN = 12
"""Candidates named before the rest is only counted."""

_LEAST = 8
"""Signs of an id shown at least: those of a UUIDv7 that differ after a minute."""


def find_record(
    journal: Journal, word: str, among: Iterable[str] = (), *, part: bool = False
) -> Record:
    """The record that a word means.

    A full id goes before a name, a person's whole name before the beginning of an id, and that
    before part of a name; last comes what another record is called.

    Args:
        journal: where to look.
        word: what was typed.
        among: the tables to look in; none means all.
        part: whether part of what a record is called will do, where nothing is called so whole.

    Raises:
        NotFoundError: nothing answers to it, or several do; then the line names them.
    """
    tables = tuple(among) or _TABLES
    if word == SETTINGS_ID and not among:
        return journal.settings
    found = next((table[word] for table in map(journal.table, tables) if word in table), None)
    if found is not None:
        return found
    named = people_called(journal, word) if "people" in tables else []
    called = fold(clean_line(word))
    candidates: Sequence[Record] = (
        [person for person in named if fold(person.label) == called]
        or _with_prefix(journal, tables, word)
        or named
        or _called(journal, tables, word, part=part)
    )
    return _only(journal, word, candidates)


def find_person(journal: Journal, word: str) -> Person:
    """The person whose id this is, whose id begins so, or who is called so.

    Raises:
        NotFoundError: nobody answers to it, or several do; then the line names them.
    """
    found = find_record(journal, word, ["people"])
    assert isinstance(found, Person)
    return found


def finder(journal: Journal) -> Callable[[str, str], str]:
    """A function that gives the id of the record of a table that a word means.

    It raises what :func:`find_record` raises.
    """

    def find(word: str, table: str) -> str:
        if table == "entries":
            return find_sowing(journal, word).id
        return find_record(journal, word, [table], part=True).id

    return find


def find_sowing(journal: Journal, word: str) -> Entry:
    """The sowing whose id this is, whose id begins so, or in whose text this stands.

    Raises:
        NotFoundError: none answers to it, or several do, or it is no sowing.
    """
    from networkjournal.domain.called import records_called

    sowings = (entry for entry in journal.entries.values() if entry.kind == "sowing")
    found = _with_prefix(journal, ["entries"], word) or records_called(sowings, word, part=True)
    entry = journal.entries.get(word) or _only(journal, word, found)
    if not isinstance(entry, Entry) or entry.kind != "sowing":
        raise NotFoundError(
            _("“{text}” is not a sowing.").format(text=cut(journal.name_of(entry.id), 60))
        )
    return entry


def people_called(journal: Journal, word: str) -> list[Person]:
    """Everyone who may be meant by this name."""
    from networkjournal.domain.sentence.names import NameIndex

    return list(NameIndex(journal.people.values()).find(clean_line(word)))


def _with_prefix(journal: Journal, tables: Iterable[str], word: str) -> list[Record]:
    if not word:
        return []
    return [
        journal.table(name)[record_id]
        for name in tables
        for record_id in journal.content[name].by_id
        if record_id.startswith(word)
    ]


def _called(journal: Journal, tables: Iterable[str], word: str, *, part: bool) -> list[Record]:
    from networkjournal.domain.called import records_called

    return [
        record
        for name in tables
        if name not in _NAMELESS
        for record in records_called(journal.table(name).values(), word, part=part)
    ]


def _only(journal: Journal, word: str, found: Sequence[Record]) -> Record:
    if len(found) == 1:
        return found[0]
    said = cut(clean_line(word), 60)
    if not found:
        raise NotFoundError(_("Nothing here is called “{name}”.").format(name=said))
    raise NotFoundError(which(journal, said, found))


def which(journal: Journal, word: str, candidates: Iterable[Record]) -> str:
    """One line that asks which of these was meant, each told apart and with its id."""
    told, short = list(candidates), ShortIds(journal)
    shown = " · ".join(
        f"{tell_apart(journal, record)} ({short.of(record.id)})" for record in told[:_SHOWN]
    )
    more = len(told) - _SHOWN
    if more > 0:
        shown += " · " + ngettext("and {count} more", "and {count} more", more).format(count=more)
    return _("Which {name}? {candidates}").format(name=word, candidates=shown)


def tell_apart(journal: Journal, record: Record) -> str:
    """What to call a record among others of the same name."""
    label = cut(clean_line(journal.name_of(record.id)), 60)
    if not isinstance(record, Person):
        return label
    about = [record.role, *record.circles, record.organisation, record.place]
    return ", ".join([label, *[cut(clean_line(word), 30) for word in about if word][:2]])


def _ids_in(journal: Journal, table: str) -> Iterable[str]:
    """The ids in a table: what is read need not be cut apart, what is not need not be read."""
    lines = journal.content[table]
    return journal.table(table) if lines.is_whole else lines.by_id


class ShortIds:
    """The shortest beginnings of ids that fit no other record of a journal."""

    def __init__(self, journal: Journal) -> None:
        """Look at every id once, beside its neighbours in the alphabet."""
        ids = sorted(record_id for name in _TABLES for record_id in _ids_in(journal, name))
        self._lengths: dict[str, int] = {}
        before = _LEAST
        for one, following in zip_longest(ids, ids[1:], fillvalue=""):
            after = _apart(one, following)
            self._lengths[one] = max(before, after)
            before = after

    def of(self, record_id: str) -> str:
        """The beginning of this id, at least eight signs of it where it has them."""
        return record_id[: self._lengths.get(record_id)]


def _apart(one: str, other: str) -> int:
    """So many signs of one id tell it from another."""
    if not other.startswith(one[:_LEAST]):
        return _LEAST
    shared, end = _LEAST, len(one)
    while shared < end:
        middle = (shared + end) // 2
        if other.startswith(one[: middle + 1]):
            shared = middle + 1
        else:
            end = middle
    return shared + 1
