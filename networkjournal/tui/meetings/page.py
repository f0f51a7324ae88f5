"""The section Meetings: what is planned, what was held, and whom one wants to meet."""

from collections.abc import Sequence
from datetime import timedelta
from typing import ClassVar, cast

from textual.binding import BindingType

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Meeting, Person, Record
from networkjournal.domain.wishes import is_open
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.commands import Where
from networkjournal.tui.meetings.wanted_row import wanted_row
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import Block, Heading, RecordRows, Rows
from networkjournal.tui.saying import box_spans, moment_of, say_word
from networkjournal.tui.section import Section
from networkjournal.tui.text import Line, Span, column, said, spread

_WIDE = 62


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
        return _("No meetings. m plans one.")

    def rows(self, query: str) -> Rows:
        """The meetings and wanted people that match, under headings."""
        if not self.desk.overview.log_is_open:
            return RecordRows[Record]((), self._draw)
        overview = self.desk.overview
        meetings = cast("Sequence[Meeting]", overview.matching("meetings", query))
        people = cast("Sequence[Person]", overview.matching("people", query))
        wanted = [person for person in people if is_open(person)]
        groups: dict[str, list[Record]] = {}
        past: list[Record] = []
        for meeting in meetings:
            if meeting.state == "planned":
                groups.setdefault(self._when(meeting), []).append(meeting)
            else:
                past.append(meeting)
        if wanted:
            groups[_("Whom you want to meet")] = list(wanted)
        if past:
            groups[_("Held and cancelled")] = past
        items: list[Record | Heading] = []
        for title, records in groups.items():
            if items:
                items.append(Heading())
            items += [Heading(((title, "heading"),)), *records]
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

    def _when(self, meeting: Meeting) -> str:
        day, _time = moment_of(meeting)
        if day is None:
            return _("no date yet")
        if day < self.desk.today:
            return _("past; x marks it held")
        if day == self.desk.today:
            return _("today")
        return _("tomorrow") if day == self.desk.today + timedelta(days=1) else _("later")

    def _draw(self, record: Record, width: int) -> Line:
        if isinstance(record, Person):
            return wanted_row(self.desk, record, width)
        return self._meeting(cast(Meeting, record), width)

    def _meeting(self, meeting: Meeting, width: int) -> Line:
        day, time = moment_of(meeting)
        when = say_date(day, self.desk.today, "weekday") if day else ""
        names = ", ".join(said(self.desk.journal.name_of(key), 40) for key in meeting.people[:3])
        what = ", ".join(filter(None, (said(meeting.what), said(meeting.place, 60))))
        left: list[Span] = [*column(((when, "soft"),), 12), *column(((time, ""),), 6)]
        if width >= _WIDE:
            left += [*column(((names or what, "name"),), 19), ("  ", "")]
            left.append((what if names else "", ""))
        else:
            left.append((names or what, "name"))
        return spread(left, self._standing(meeting), width)

    def _standing(self, meeting: Meeting) -> list[Span]:
        if meeting.state == "planned":
            return box_spans(meeting)
        return [(say_word("state", meeting.state), "soft")]

    def action_whom_to_meet(self) -> None:
        """Write down someone one wants to meet."""
        from networkjournal.tui.forms import wishing

        self.desk.open_record_form(wishing())

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Meetings and people, each as its own page."""
        return read_record(self.desk, record, width)
