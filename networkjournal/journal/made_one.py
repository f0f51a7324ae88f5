"""Writing down that two people are one: one change, so that one undo separates them again."""

from __future__ import annotations

from collections.abc import Mapping

from networkjournal.domain.merging_people import Side, merging
from networkjournal.domain.records import Person
from networkjournal.domain.text import cut
from networkjournal.journal.journal import Journal
from networkjournal.language import _

_NAME_LENGTH = 60


class GoneError(Exception):
    """One of the two is no longer in the journal; its text is what that one is called."""


def make_one(
    journal: Journal, a: Person, b: Person, chosen: Mapping[str, Side] | None = None
) -> str:
    """Make one person of two, with what both records say now, in this window or another.

    Args:
        journal: the journal.
        a: who keeps their id.
        b: the other; their record goes into the trash, and nothing names it any longer.
        chosen: whose value stays, by field, where they differ.

    Returns:
        What was done, as undo says it.

    Raises:
        GoneError: one of the two was deleted meanwhile; nothing was written.
        JournalError: it could not be written; the journal is as it was.
    """
    journal.refresh()
    for person in (a, b):
        if person.id not in journal.people:
            raise GoneError(person.label)
    found = merging(journal, journal.people[a.id], journal.people[b.id], chosen)
    name = cut(found.person.label, _NAME_LENGTH)
    description = _("Made one of two: {name}").format(name=name)
    with journal.change(description) as change:
        for record in (found.person, *found.moved):
            change.put(record)
        for record in found.gone:
            change.remove(record)
    return description
