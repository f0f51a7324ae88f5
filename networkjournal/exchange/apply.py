"""Writing an import into the journal: a backup first, one change, one undo."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import structs

from networkjournal.domain.records import Person
from networkjournal.domain.text import clean_line
from networkjournal.exchange.matching import KnownPeople
from networkjournal.exchange.plan import ImportPlan
from networkjournal.language import ngettext

if TYPE_CHECKING:
    from networkjournal.journal import Journal


def apply_plan(
    plan: ImportPlan, journal: "Journal", circles: Iterable[str] = (), tags: Iterable[str] = ()
) -> None:
    """Write what the plan says as one change, after a backup of the journal as it was.

    What came into the journal after the plan was made stays: people who have meanwhile come in
    with the same UID or profile are not added again, and fields written meanwhile are not changed.

    Args:
        plan: What to do. One that changes nothing writes nothing.
        journal: The journal it was made for.
        circles: Circles for everyone new.
        tags: Tags for everyone new.

    Raises:
        JournalError: It could not be written; the journal is as it was.
    """
    if not plan.writes_anything:
        return
    circles = _words(circles)
    tags = _words(tags)
    journal.back_up("before-import")
    count = len(plan.new) + len(plan.updated)
    description = ngettext(
        "Imported {count} person from {source}", "Imported {count} people from {source}", count
    ).format(count=count, source=plan.source_name)
    with journal.change(description) as change:
        known = KnownPeople(journal.people.values())
        for incoming in plan.new:
            if known.same(incoming) is None:
                change.put(_with(incoming.person, circles, tags))
        for update in plan.updated:
            if update.old.id in journal.people:
                change.put(update.new, was=update.old)


def _words(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(clean_line, words))))


def _with(person: Person, circles: tuple[str, ...], tags: tuple[str, ...]) -> Person:
    if not circles and not tags:
        return person
    return structs.replace(
        person,
        circles=tuple(dict.fromkeys((*person.circles, *circles))),
        tags=tuple(dict.fromkeys((*person.tags, *tags))),
    )
