"""The section Contacts."""

from collections.abc import Collection, Mapping, Sequence
from typing import ClassVar, cast

from textual.binding import BindingType

from networkjournal.domain.records import Entry, Person, Record
from networkjournal.language import _, ngettext
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.contacts.due_row import due_row
from networkjournal.tui.contacts.marking import WIDTH, Marks
from networkjournal.tui.contacts.person_page import person_page
from networkjournal.tui.contacts.person_row import person_row
from networkjournal.tui.desk import Desk
from networkjournal.tui.log.entry_page import entry_page
from networkjournal.tui.rows import Block, RecordRows, Rows
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, joined, said

_BY_NAME, _BY_CONTACT, _BY_RHYTHM = range(3)
_TWO = 2


class ContactsSection(Section):
    """Who is known or wanted, by name, last contact or rhythm; marked, many change at once."""

    NAME = "contacts"
    TABLES: ClassVar[frozenset[str]] = frozenset(
        {"people", "entries", "meetings", "steps", "profile", "settings", "searches"}
    )
    ADDS = Person
    PLACES = (Where.SECTION, Where.CONTACTS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.CONTACTS)]
    has_other_view = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._order = _BY_NAME
        self._marks = Marks()

    def heading(self) -> tuple[Line, Line]:
        """The title; how many are marked, and the order."""
        order = (_("by name"), _("by last contact"), _("who is due first"))[self._order]
        marked = self._marks.words(self.list.rows)
        return ((self.title, "name"),), joined([((marked, "due"),), ((order, "soft"),)])

    def nothing_here(self) -> str:
        """How the first person is added."""
        return keyed(_("Nobody here yet. [add] adds the first; a name is enough."))

    def no_match(self, asked: str) -> str:
        """That nobody matches; whom one would find among those known only through someone."""
        from networkjournal.domain.search.left_out import say_left_out
        from networkjournal.domain.search.query import parse_query

        query = parse_query(asked, self.desk.today)
        words = say_left_out(self.desk.overview.index, query)
        return said(words, 200) if words else super().no_match(asked)

    def rows(self, query: str) -> Rows:
        """The people that match."""
        overview = self.desk.overview
        people = cast("Sequence[Person]", overview.matching("people", query))
        if self._order == _BY_CONTACT:
            people = overview.by_last_contact(people)
        elif self._order == _BY_RHYTHM and (due := overview.due_order()) is not None:
            people = due.sorted(people)
        return RecordRows(people, self._row)

    def _row(self, person: Person, width: int) -> Line:
        row = due_row if self._order == _BY_RHYTHM else person_row
        if not self._marks:
            return row(self.desk, person, width)
        return [self._marks.box(person.id), *row(self.desk, person, width - WIDTH)]

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """A person reads as a page of their own; what stands on it as its own page."""
        if isinstance(record, Person):
            return person_page(self.desk, record, width)
        if isinstance(record, Entry):
            return entry_page(self.desk, record, width)
        return super().read(record, width)

    def touched(self, tables: Mapping[str, Collection[str]] | Collection[str]) -> None:
        """Who was deleted is no longer marked."""
        if self._marks and "people" in tables:
            self._marks.keep(self.desk.journal.people)
            self.desk.moved()
        super().touched(tables)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that would do nothing here is not offered."""
        in_list = not self.in_detail
        match action:
            case "mark" | "mark_all":
                return in_list and bool(self.list.current_key)
            case "change_marked" | "found_group":
                return in_list and bool(self._marks)
            case "same_person":
                return in_list and len(self._marks) == _TWO
            case "back" | "delete" if self._marks and in_list:
                return True
        return super().check_action(action, parameters)

    def action_other_view(self) -> None:
        """By name, by last contact, by who is due."""
        self._order = (self._order + 1) % 3
        self.redraw()
        if self._order == _BY_RHYTHM and len(self.list.rows):
            self.list.go_to(self.list.rows.key(0))

    def action_mark(self) -> None:
        """Mark who one stands on, or take the mark off; then on to the next."""
        self._marks.toggle(self.list.current_key)
        self.list.action_down()
        self._marked()

    def action_mark_all(self) -> None:
        """Mark everyone shown; when they all are, nobody."""
        rows = self.list.rows
        self._marks.toggle_all([rows.key(index) for index in range(len(rows))])
        self._marked()

    def _marked(self) -> None:
        """Show the marks there are now."""
        self.list.refresh()
        self.title_line.write(*self.heading())
        self.desk.moved()

    def action_change_marked(self) -> None:
        """Circles, tags, rhythm and archive for everyone marked."""
        from networkjournal.tui.contacts.change_marked import ChangeMarkedForm

        marked = tuple(self._marks)
        self.desk.open_form(lambda: ChangeMarkedForm(self.desk, marked), self._unmark)

    def action_found_group(self) -> None:
        """A group of everyone marked; a name is all that it still needs."""
        from networkjournal.tui.contacts.founding import found_group

        found_group(self.desk, tuple(self._marks), self._unmark)

    def action_same_person(self) -> None:
        """Put the two who are marked beside each other."""
        one, other = self._marks
        self._unmark()
        self.desk.two_in_question = (one, other)
        self.desk.open_page("doubles")

    def _unmark(self) -> None:
        self._marks.clear()
        self._marked()

    def action_delete(self) -> None:
        """Delete who is marked in one change, or else what one stands on."""
        if not self._marks or self.in_detail:
            super().action_delete()
            return
        people = self.desk.journal.people
        going = [people[key] for key in self._marks if key in people]
        count = len(going)
        words = ngettext("Deleted {count} person", "Deleted {count} people", count)
        words = words.format(count=count)
        if self.desk.write(words, remove=going) is not None:
            self.desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))

    def action_back(self) -> None:
        """Back to where one came from; at the top, take the marks off first."""
        if self._marks and not self.in_detail:
            self._unmark()
        else:
            super().action_back()

    def action_add_many(self) -> None:
        """Add many people at once."""
        self.desk.add_many()

    def action_circles_and_tags(self) -> None:
        """To the page where circles and tags get another name."""
        self.desk.open_page("circles")
