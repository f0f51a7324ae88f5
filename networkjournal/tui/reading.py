"""Which page a record reads as, wherever it is opened."""

from collections.abc import Sequence

from networkjournal.domain.records import Entry, Person, Record
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
        case _:
            from networkjournal.tui.record_page import record_page

            return record_page(desk, record, width)
