"""A section: a list, the detail of the row one stands on, a filter, and the keys they share."""

from collections.abc import Collection, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from networkjournal.domain.records import Person, Record
from networkjournal.journal import JournalError
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.contacts.person_keys import PersonKeys
from networkjournal.tui.desk import Desk
from networkjournal.tui.done import can_be_done
from networkjournal.tui.filter_line import FilterLine
from networkjournal.tui.inked import TextLine
from networkjournal.tui.page_names import PAGE_NAMES
from networkjournal.tui.record_keys import RecordKeys
from networkjournal.tui.record_list import RecordList
from networkjournal.tui.rows import NO_ROWS, Block, PageRows, Rows
from networkjournal.tui.text import Line, said
from networkjournal.tui.told import Told


class Section(RecordKeys, PersonKeys, Told):
    """One of the pages. A section says which rows it has and how its details read."""

    SCOPED_CSS = False  # its rules ask how large the screen is
    DEFAULT_CSS = """
    Section { width: 1fr; height: 1fr; }
    Section .panes { height: 1fr; }
    Section .list-pane { width: 1fr; height: 1fr; padding-top: 1; }
    Section .detail-pane { width: 1fr; height: 1fr; padding-top: 1; display: none; }
    Screen.-short Section .list-pane, Screen.-short Section .detail-pane { padding-top: 0; }
    Section.-detail .list-pane { display: none; }
    Section.-detail .detail-pane { display: block; }
    Section .gap { height: 1; }
    Screen.-short Section .gap { display: none; }
    Screen.-wide Section .list-pane { display: block; width: 47; }
    Screen.-wide Section.-prose .list-pane { width: 59; }
    Screen.-very-wide Section .list-pane { display: block; width: 81; }
    Screen.-wide Section .detail-pane, Screen.-very-wide Section .detail-pane {
        display: block; border-left: solid $rule;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.SECTION)]

    NAME: ClassVar[str]
    """The section's name in the table of commands."""
    TABLES: ClassVar[frozenset[str]]
    """The tables whose changes it shows."""
    ADDS: ClassVar[type[Record]]
    """What ``a`` adds here."""
    CAN_FILTER: ClassVar[bool] = True
    PLACES: ClassVar[tuple[Where, ...]] = (Where.SECTION,)
    """Where in the table of commands its keys stand; what stands first there goes first."""
    IS_BEHIND: ClassVar[bool] = False
    """Whether it has no digit of its own: it is opened from another page, and Esc leads back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(id=self.NAME)
        self.desk = desk
        self.title_line = TextLine(classes="title")
        self.filter_line = FilterLine(self._filtered)
        self.list = RecordList(id=f"{self.NAME}-list")
        self.detail = RecordList(id=f"{self.NAME}-detail")
        self.detail.shows_place_unfocused = False
        self.list.on_move = self._moved
        self.list.on_open = self._opened
        self.filter_line.on_leave = self._focus_list
        self.detail.on_open = self._opened_in_detail
        self._trail: list[str] = []
        self._shown = ""
        self._stale = True
        self._rested = False

    def compose(self) -> ComposeResult:
        """The list on the left, the detail on the right."""
        with Horizontal(classes="panes"):
            with Vertical(classes="list-pane"):
                yield self.title_line
                if self.CAN_FILTER:
                    yield self.filter_line
                yield TextLine(classes="gap")
                yield self.list
            with Vertical(classes="detail-pane"):
                yield self.detail

    # What a section says

    def rows(self, query: str) -> Rows:
        """The rows that match this query.

        Raises:
            QueryError: the query cannot be understood.
        """
        raise NotImplementedError

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """The detail of a record, for this width."""
        from networkjournal.tui.record_page import record_page

        return record_page(self.desk, record, width)

    def heading(self) -> tuple[Line, Line]:
        """The title of the page, and what stands right of it."""
        return ((self.title, "name"),), ()

    @property
    def title(self) -> str:
        """What the page is called."""
        return _(PAGE_NAMES[self.NAME])

    def nothing_here(self) -> str:
        """What an empty page says."""
        raise NotImplementedError

    def no_match(self, asked: str) -> str:
        """What is said where nothing matches the filter."""
        return _("No match for “{x}”. Esc clears.").format(x=said(asked, 40))

    # Showing

    def on_mount(self) -> None:
        """Show the rows as soon as there is room for them."""
        self.redraw()

    def touched(self, tables: Mapping[str, Collection[str]] | Collection[str]) -> None:
        """Records changed: follow now if one looks at this page, else when it is next shown."""
        if self.TABLES.isdisjoint(tables):
            return
        if self.display and self.is_mounted:
            self.redraw()
        else:
            self._stale = True

    def shown(self) -> None:
        """The section comes into view."""
        if self._stale or self._rested != self.desk.rests:
            self.redraw()

    def redraw(self, key: str | None = None) -> None:
        """Show what the journal says now, standing where one stood or on ``key``."""
        self._stale = False
        rows = self._found()
        if rows is None:
            return
        if key and rows.index_of(key) is None and self.filter_line.value:
            self.filter_line.put("")
            rows = self.rows("")
        self._put(rows, key)
        self._follow(self.list.current_key, again=True)
        if self.has_class("-detail") and not len(self.detail.rows):
            self._leave_page()

    def _put(self, rows: Rows, key: str | None = None, *, from_top: bool = False) -> None:
        asked = self.filter_line.value.strip()
        if not len(rows):
            self.list.empty = self.no_match(asked) if asked else self.nothing_here()
        self.list.show(rows, key=key, from_top=from_top)
        self.title_line.write(*self.heading())
        self._rested = self.desk.rests
        self.filter_line.count(rows.count if asked and not self._rested else None)

    def _found(self) -> Rows | None:
        """The rows of the filter; None where it is not understood or the file cannot be read."""
        try:
            return self.filter_line.understood(self.rows)
        except JournalError as error:
            self.desk.warn(str(error))
            return None

    def _filtered(self, query: str) -> None:
        """The filter changed: its rows appear in the frame that shows the letter."""
        rows = self._found()
        if rows is not None:
            self._put(rows, from_top=bool(query))

    # The detail

    @property
    def detail_is_beside(self) -> bool:
        """Whether list and detail stand beside each other."""
        return self.screen.has_class("-wide") or self.screen.has_class("-very-wide")

    @property
    def in_detail(self) -> bool:
        """Whether the keys act on the detail."""
        return self.detail.has_focus or (self.has_class("-detail") and not self.list.has_focus)

    def _moved(self, key: str) -> None:
        self._trail.clear()
        self._follow(key)
        self.desk.moved()

    def _follow(self, key: str, *, again: bool = False) -> None:
        """Let the detail show this, when it can be seen."""
        can_be_seen = self.detail_is_beside or self.has_class("-detail")
        if not (can_be_seen and self.desk.overview.log_is_open):
            self._shown = ""
            return
        wanted = self._trail[-1] if self._trail else key
        if wanted == self._shown and not again:
            return
        same = wanted == self._shown
        self._shown = wanted
        self.detail.show(self._page(wanted), from_top=not same)

    def _page(self, key: str) -> Rows:
        record = self.desk.get(key)
        if record is None:
            return NO_ROWS
        return PageRows(lambda width: self.read(record, width))

    def on_resize(self) -> None:
        """The detail may have come beside the list, or gone; the heading has another width."""
        self.title_line.write(*self.heading())
        if self.detail_is_beside:
            self.remove_class("-detail")
            self._follow(self.list.current_key)
        elif self.detail.has_focus:
            self.add_class("-detail")

    def _opened(self, key: str) -> None:
        if not self._can_open(key):
            return
        if not self.detail_is_beside:
            self.add_class("-detail")
        self._follow(key)
        self.detail.focus()

    def _can_open(self, key: str) -> bool:
        return self.desk.get(key) is not None

    def _opened_in_detail(self, key: str) -> None:
        """Open what the detail names, keeping the way back."""
        record = self.desk.get(key)
        shown = self.desk.get(self._shown)
        if record is None or (shown is not None and record.id == shown.id):
            self.action_edit()
            return
        self._trail.append(key)
        self._follow(key)

    def open_record(self, key: str) -> None:
        """Stand on this record, wherever the filter would have it."""
        self.redraw(key)

    def line_written(self, record: Record) -> None:
        """What one adds here was written in the line at the bottom; one stays where one is."""

    def stand_on_one_of(self, keys: Collection[str]) -> None:
        """Stay on the row of one of these records, else go to the first that has one here."""
        for key in (*(key for key in (self.list.current_key,) if key in keys), *keys):
            if self.list.rows.index_of(key) is not None:
                self.list.go_to(key)
                return

    def _focus_list(self) -> None:
        self.list.focus()

    # What one stands on

    @property
    def here(self) -> Record | None:
        """The record that the keys act on."""
        if self.in_detail:
            return self.desk.get(self.detail.current_key) or self.desk.get(self._shown)
        return self.desk.get(self.list.current_key)

    @property
    def key_here(self) -> str:
        """The key of the row that the keys act on."""
        return (self.detail if self.in_detail else self.list).current_key

    @property
    def subject(self) -> Record | None:
        """The record whose page this is: the detail's, or the row's."""
        return self.desk.get(self._shown) if self.in_detail else self.here

    def person_here(self) -> Person | None:
        """The person that ``s``, ``t`` and the like are about, if one stands on one."""
        for record in (self.here, self.subject):
            if isinstance(record, Person):
                return record
        return None

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that would do nothing here is not offered."""
        match action:
            case "back":
                possible = bool(
                    self.IS_BEHIND or self._trail or self.in_detail or self.filter_line.value
                )
            case "edit" | "delete" | "copy":
                possible = self.here is not None
            case "done":
                possible = can_be_done(self.desk, self.here)
            case "let_go" | "who_waits" | "later" | "rhythm":
                possible = self.has_step_key(action)
            case "promote" | "whom_they_know" | "bridge" | "introduce":
                possible = self.has_person_key(action)
            case "connect":
                possible = self.desk.to_connect(self.here) is not None
            case "focus" | "for_goal":
                possible = self.has_focus_key if action == "focus" else self.has_goal_key
            case "brief":
                possible = self._to_brief() is not None
            case "bring_back" | "take_in":
                possible = False
            case "other_view":
                possible = self.has_other_view
            case "filter":
                possible = self.CAN_FILTER
            case _:
                possible = True
        return possible

    has_other_view: bool = False

    def action_open(self) -> None:
        """Open what one stands on."""
        self.list.action_open()

    def action_filter(self) -> None:
        """Into the filter."""
        self.remove_class("-detail")
        self._trail.clear()
        self.filter_line.enter()

    def action_add(self) -> None:
        """Add something."""
        self.desk.add(self.ADDS)

    def action_delete(self) -> None:
        """Delete what one stands on, and stand on what moves into its place."""
        record = self.here
        if record is None:
            return
        shown = self.desk.get(self._shown) if self.in_detail else None
        pages = len(self._trail)
        gone = self.desk.delete(record) and shown is not None and shown.id == record.id
        if gone and len(self._trail) == pages:  # else it was left when it was drawn anew
            self._leave_page()

    def _leave_page(self) -> None:
        """Back to the page before this one, or to the list."""
        if self._trail:
            came_from = self._trail.pop()
            self._follow(self.list.current_key)
            self.detail.go_to(came_from)
        else:
            self.remove_class("-detail")
            self.list.focus()

    def action_other_view(self) -> None:
        """The same in another order."""

    def action_back(self) -> None:
        """Back to where one came from; on the top of one of the seven nothing."""
        if self._trail or self.in_detail:
            self._leave_page()
        elif self.filter_line.value:
            self.filter_line.put("")
        elif self.IS_BEHIND:
            self.desk.leave_page()

    def action_other_pane(self) -> None:
        """From the list to the detail and back."""
        if self.detail.has_focus:
            self._trail.clear()
            self._follow(self.list.current_key)
            self.remove_class("-detail")
            self.list.focus()
        elif self.list.current_key:
            self._opened(self.list.current_key)

    def take_focus(self) -> None:
        """The keys act here from now on."""
        (self.detail if self.has_class("-detail") else self.list).focus()
