"""Which page a record reads as, wherever it is opened."""

from collections.abc import Sequence

from networkjournal.domain.records import Achievement, Entry, Group, Person, Profile, Record, Search
from networkjournal.tui.desk import Desk
from networkjournal.tui.rows import Block


def read_record(desk: Desk, record: Record, width: int) -> Sequence[Block]:
    """The page of any record."""
    match record:
        case Person():
            from networkjournal.tui.contacts.person_page import person_page

            return person_page(desk, record, width)
        case Entry():
            from networkjournal.tui.log.entry_page import entry_page

            return entry_page(desk, record, width)
        case Profile():
            from networkjournal.tui.known_for.version import version_page

            return version_page(desk, record, width)
        case Achievement():
            from networkjournal.tui.known_for.achievement import achievement_page

            return achievement_page(desk, record, width)
        case Group() | Search():
            return _of_breadth(desk, record, width)
        case _:
            from networkjournal.tui.record_page import record_page

            return record_page(desk, record, width)


def _of_breadth(desk: Desk, record: Group | Search, width: int) -> Sequence[Block]:
    if isinstance(record, Group):
        from networkjournal.tui.breadth.group_page import group_page

        return group_page(desk, record, width)
    from networkjournal.tui.breadth.search_page import search_page

    return search_page(desk, record, width)
