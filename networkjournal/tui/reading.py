"""Which page a record reads as, wherever it is opened."""

from collections.abc import Sequence

from networkjournal.domain.records import (
    Achievement,
    Entry,
    Goal,
    Group,
    LookBack,
    Person,
    Profile,
    Record,
    Search,
)
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
        case Profile() | Achievement():
            return _of_known_for(desk, record, width)
        case Goal() | LookBack():
            return _looked_at(desk, record, width)
        case Group() | Search():
            return _of_breadth(desk, record, width)
        case _:
            from networkjournal.tui.record_page import record_page

            return record_page(desk, record, width)


def _of_known_for(desk: Desk, record: Profile | Achievement, width: int) -> Sequence[Block]:
    if isinstance(record, Profile):
        from networkjournal.tui.known_for.version import version_page

        return version_page(desk, record, width)
    from networkjournal.tui.known_for.achievement import achievement_page

    return achievement_page(desk, record, width)


def _looked_at(desk: Desk, record: Goal | LookBack, width: int) -> Sequence[Block]:
    if isinstance(record, Goal):
        from networkjournal.tui.goals.goal_page import goal_page

        return goal_page(desk, record, width)
    from networkjournal.tui.looking_back.kept_page import kept_page

    return kept_page(desk, record, width)


def _of_breadth(desk: Desk, record: Group | Search, width: int) -> Sequence[Block]:
    if isinstance(record, Group):
        from networkjournal.tui.breadth.group_page import group_page

        return group_page(desk, record, width)
    from networkjournal.tui.breadth.search_page import search_page

    return search_page(desk, record, width)
