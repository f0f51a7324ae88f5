"""The section Meetings: what is planned, what was held, and whom one wants to meet."""

from collections.abc import Sequence
from typing import ClassVar, cast

from textual.binding import BindingType

from networkjournal.domain.meetings import is_ahead
from networkjournal.domain.records import Meeting, Person, Record
from networkjournal.domain.wishes import is_open
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.meetings.groups import Group, grouped
from networkjournal.tui.meetings.meeting_row import meeting_row
from networkjournal.tui.meetings.wanted_row import wanted_row
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import Block, Heading, RecordRows, Rows
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line


class MeetingsSection(Section):
    """From now to later, then the people one wants to meet, then what was."""

    NAME = "meetings"
    TABLES: ClassVar[frozenset[str]] = frozenset({"meetings", "people"})
    ADDS = Meeting
    PLACES = (Where.SECTION, Where.MEETINGS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.MEETINGS)]

    def on_mount(self) -> None:
        """Rows with a place and boxes take the wider list."""
        self.add_class("-prose")
        super().on_mount()

    def heading(self) -> tuple[Line, Line]:
        """The title, and the order."""
        return (
            ((self.title, "name"),),
            ((_("from now to later"), "soft"),),
        )

    def nothing_here(self) -> str:
        """How a meeting is planned."""
        return keyed(_("No meetings. [meeting] plans one."))

    def rows(self, query: str) -> Rows:
        """The meetings and wanted people that match, under headings."""
        if not self.desk.overview.log_is_open:
            return RecordRows[Record]((), self._draw)
        overview = self.desk.overview
        meetings = cast("Sequence[Meeting]", overview.matching("meetings", query))
        people = cast("Sequence[Person]", overview.matching("people", query))
        wanted = [person for person in people if is_open(person)]
        groups = grouped(meetings, self.desk.today)
        if wanted:
            title = _("Whom you want to meet")
            groups.insert(sum(1 for group in groups if group.is_ahead), Group(title, wanted))
        items: list[Record | Heading] = []
        for group in groups:
            if items:
                items.append(Heading())
            items += [Heading(((group.title, "heading"),)), *group.records]
        headings = sum(1 for item in items if isinstance(item, Heading))
        return RecordRows(items, self._draw, headings)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that would do nothing here is not offered."""
        if action == "to_calendar":
            return self._meeting_here() is not None
        return super().check_action(action, parameters)

    def _meeting_here(self) -> Meeting | None:
        """The meeting one stands on, or whose page this is."""
        return next((one for one in (self.here, self.subject) if isinstance(one, Meeting)), None)

    def action_to_calendar(self) -> None:
        """Write the meeting one stands on to a calendar file."""
        from networkjournal.tui.meetings.to_calendar import ToCalendar

        meeting = self._meeting_here()
        if meeting is not None:
            self.desk.open_form(lambda: ToCalendar(self.desk, meeting))

    def action_all_to_calendar(self) -> None:
        """Write all coming meetings to a calendar file."""
        from networkjournal.tui.meetings.to_calendar import ToCalendar

        self.desk.open_form(lambda: ToCalendar(self.desk, None))

    def _draw(self, record: Record, width: int) -> Line:
        if isinstance(record, Person):
            return wanted_row(self.desk, record, width)
        return meeting_row(self.desk, cast(Meeting, record), width)

    def action_whom_to_meet(self) -> None:
        """Write down someone one wants to meet."""
        from networkjournal.tui.forms import wishing

        self.desk.open_record_form(wishing())

    # Keys

    def line_written(self, record: Record) -> None:
        """Stand on the meeting that was planned; Enter prepares it."""
        self.open_record(record.id)

    def action_add(self) -> None:
        """Plan a meeting in one line."""
        self.desk.run("meeting")

    def _opened(self, key: str) -> None:
        """A meeting that is coming is prepared; anything else is read."""
        record = self.desk.get(key)
        if isinstance(record, Meeting) and is_ahead(record, self.desk.today):
            self.desk.open_brief(record.id, True)
        else:
            super()._opened(key)

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Meetings and people, each as its own page."""
        return read_record(self.desk, record, width)
