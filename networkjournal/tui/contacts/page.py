"""The section Contacts."""

from collections.abc import Sequence
from typing import ClassVar, cast

from networkjournal.domain.records import Entry, Person, Record
from networkjournal.language import _
from networkjournal.tui.contacts.person_page import person_page
from networkjournal.tui.contacts.person_row import person_row
from networkjournal.tui.desk import Desk
from networkjournal.tui.log.entry_page import entry_page
from networkjournal.tui.rows import Block, RecordRows, Rows
from networkjournal.tui.section import Section
from networkjournal.tui.text import Line


class ContactsSection(Section):
    """Who is known or wanted, by name or by last contact."""

    NAME = "contacts"
    TABLES: ClassVar[frozenset[str]] = frozenset(
        {"people", "entries", "meetings", "steps", "profile", "settings"}
    )
    ADDS = Person
    has_other_view = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._by_contact = False

    def heading(self) -> tuple[Line, Line]:
        """The title, and the order."""
        order = _("by last contact") if self._by_contact else _("by name")
        return ((self.title, "name"),), ((order, "soft"),)

    def nothing_here(self) -> str:
        """How the first person is added."""
        return _("Nobody here yet. a adds the first; a name is enough.")

    def rows(self, query: str) -> Rows:
        """The people that match."""
        overview = self.desk.overview
        people = cast("Sequence[Person]", overview.matching("people", query))
        if self._by_contact:
            people = overview.by_last_contact(people)
        return RecordRows(people, lambda person, width: person_row(self.desk, person, width))

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """A person reads as a page of their own; what stands on it as its own page."""
        if isinstance(record, Person):
            return person_page(self.desk, record, width)
        if isinstance(record, Entry):
            return entry_page(self.desk, record, width)
        return super().read(record, width)

    def action_other_view(self) -> None:
        """By name, by last contact."""
        self._by_contact = not self._by_contact
        self.redraw()
