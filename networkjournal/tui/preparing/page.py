"""The page behind: the six boxes of a meeting on the left, the brief on the right."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import ClassVar

from textual.binding import BindingType

from networkjournal.domain.brief import Brief, brief_of, suggested
from networkjournal.domain.brief.meeting_parts import BOXES
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import TABLES, Meeting, Person, Record
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.desk import Desk
from networkjournal.tui.forms import Filling
from networkjournal.tui.preparing.box_rows import BOX, BoxRows, box_blocks, text_in
from networkjournal.tui.preparing.brief_rows import as_text, brief_blocks, lines_of, made_from
from networkjournal.tui.preparing.writing_box import BoxWriting
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import NO_ROWS, Block, PageRows, Rows
from networkjournal.tui.saying import box_spans, moment_of
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said, wrap

_BRIEF, _WHY = "brief", "why#"
_ROOMY = 21
"""Lines in which the six boxes stand with an empty line above each."""

_AROUND_THE_LIST = 3
"""Lines above the list: the padding, the title and the gap."""


class BriefPage(Section):
    """All that one wants to know and to say, before one meets somebody."""

    NAME = "brief"
    TABLES: ClassVar[frozenset[str]] = frozenset(TABLES)
    ADDS = Meeting
    CAN_FILTER = False
    IS_BEHIND = True
    PLACES = (Where.BOX, Where.BOXES, Where.SECTION)
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for(Where.BOXES),
        *bindings_for(Where.MEETINGS, only={"calendar"}),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.add_class("-prose")
        self._brief: Brief | None = None
        self._proposed: dict[str, str] = {}
        self._boxes = BoxWriting(self)
        self._is_short = False

    # What it is about

    @property
    def about(self) -> Meeting | Person | None:
        """Whom or what the brief is about, as it is now; None when that is gone."""
        record = self.desk.get(self.desk.brief_of)
        return record if isinstance(record, Meeting | Person) else None

    @property
    def brief(self) -> Brief | None:
        """The brief, gathered once and again after a change."""
        about = self.about
        if about is None or not self.desk.overview.log_is_open:
            return None
        if self._brief is None:
            desk = self.desk
            self._brief = brief_of(desk.journal, desk.overview, about, desk.today)
            self._proposed = suggested(self._brief)
        return self._brief

    def proposed(self, box: str) -> str:
        """What the journal proposes for this box; empty where it knows nothing."""
        return self._proposed.get(box, "")

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that is prepared here; None where none is planned with this person."""
        brief = self.brief
        record = self.desk.get(brief.meeting) if brief and brief.meeting else None
        return record if isinstance(record, Meeting) else None

    def touched(self, tables: Mapping[str, Collection[str]] | Collection[str]) -> None:
        """What the brief says may be another now."""
        self._brief = None
        super().touched(tables)

    # Coming

    def arrive(self) -> None:
        """At the boxes or at the brief, as was asked; at the first box that is empty."""
        self._boxes.leave()
        self._trail.clear()
        self._brief = None
        meeting = self.meeting
        reads = meeting is None or not self.desk.boxes_first
        self.set_class(reads and not self.detail_is_beside, "-detail")
        self.list.show(NO_ROWS)
        self.detail.show(NO_ROWS, from_top=True)
        self.redraw()
        if meeting is not None:
            empty = next((box for box in BOXES if not text_in(meeting, box).strip()), "know")
            self.list.go_to(f"{BOX}{empty}")

    def take_focus(self) -> None:
        """Into the box one types in, else to the boxes; to the brief where there are none."""
        if self._boxes.box:
            self._boxes.enter()
        elif self.has_class("-detail") or self.meeting is None:
            self.detail.focus()
        else:
            self.list.focus()

    # What it says

    def heading(self) -> tuple[Line, Line]:
        """When and with whom, and how far it is prepared; without a meeting, who."""
        meeting, about = self.meeting, self.about
        if meeting is None:
            name = self.desk.call(about) if about else self.title
            return ((name, "name"),), ()
        names = ", ".join(said(self.desk.journal.name_of(key), 40) for key in meeting.people[:3])
        when = self._when(meeting)
        title = " · ".join(filter(None, (when, names or said(meeting.what))))
        return ((title, "name"),), box_spans(meeting)

    def _when(self, meeting: Meeting) -> str:
        day, time = moment_of(meeting)
        if day is None:
            return ""
        words = say_date(day, self.desk.today, "weekday")
        if day == self.desk.today:
            words = _("today")
        elif day == self.desk.today + timedelta(days=1):
            words = _("tomorrow")
        return f"{words[0].upper()}{words[1:]} {time}".strip()

    def nothing_here(self) -> str:
        """It is no longer there."""
        if not self.desk.overview.log_is_open:
            return ""
        return _("What this brief was about is no longer here. Esc leads back.")

    def rows(self, query: str) -> Rows:
        """The six boxes; without a meeting how one is planned."""
        about, meeting = self.about, self.meeting
        self._is_short = self._short_now
        if about is None or self.brief is None:
            return NO_ROWS
        if meeting is None:
            words = keyed(_("No meeting with {name} is planned yet. [meeting] plans one."))
            name = self.desk.call(about)
            return PageRows(
                lambda width: [
                    Block([((line, "soft"),)]) for line in wrap(words.format(name=name), width)
                ]
            )
        rows = BoxRows(
            meeting,
            self._proposed,
            self._boxes.typed(meeting),
            (self._boxes.box, self._boxes.height),
            self._is_short,
        )
        return PageRows(lambda width: box_blocks(self.desk, rows, width))

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """A record that a line was made from, as it reads in its own section."""
        return read_record(self.desk, record, width)

    def _page(self, key: str) -> Rows:
        brief = self.brief
        if brief is None:
            return NO_ROWS
        if key == _BRIEF:
            return PageRows(lambda width: brief_blocks(self.desk, brief, width))
        if key.startswith(_WHY):
            lines, number = lines_of(brief), int(key.removeprefix(_WHY))
            if number >= len(lines):
                return NO_ROWS
            return PageRows(lambda width: made_from(self.desk, lines[number], width))
        return super()._page(key)

    def _follow(self, key: str, *, again: bool = False) -> None:
        super()._follow(_BRIEF, again=again)

    def _moved(self, key: str) -> None:
        if self._boxes.box and key and key != f"{BOX}{self._boxes.box}":
            self._boxes.keep()
        self.desk.moved()

    def on_resize(self) -> None:
        """The boxes may have more room or less; one goes on typing at the right place."""
        super().on_resize()
        if self._boxes.box or self._is_short != self._short_now:
            self.call_after_refresh(self.show_boxes)

    @property
    def _short_now(self) -> bool:
        """Whether the boxes have no room for empty lines; a list out of view has no height."""
        return self.size.height - _AROUND_THE_LIST < _ROOMY

    def show_boxes(self) -> None:
        """Draw the boxes anew, and the field where one types at its box."""
        if self.is_mounted and self.display:
            self._put(self.rows(""))
            self._boxes.place()

    # What one stands on

    @property
    def here(self) -> Record | None:
        """The meeting, else the person; on a record that was opened, that record."""
        if self.in_detail and self._trail:
            return super().here
        return self.meeting or self.about

    @property
    def subject(self) -> Record | None:
        """The record whose page this is."""
        return super().subject if self.in_detail and self._trail else self.here

    def person_here(self) -> Person | None:
        """The one the brief is about; of several the first."""
        found = super().person_here()
        if found is None and self.brief is not None:
            for key in self.brief.people:
                found = found or self.desk.journal.people.get(key)
        return found

    def _to_brief(self) -> Meeting | Person | None:
        """On a record that was opened from the brief, the brief of that; of what it is, none."""
        about = super()._to_brief()
        is_same = about is None or about.id in (self.desk.brief_of, getattr(self.meeting, "id", ""))
        return None if is_same else about

    # Keys

    @property
    def _line_here(self) -> int | None:
        """The number of the line of the brief one stands on."""
        if self._trail or not self.in_detail or not self.detail.current_key:
            return None
        return int(self.detail.current_key.rpartition("#")[2])

    def action_to_calendar(self) -> None:
        """Write the meeting to a calendar file."""
        from networkjournal.tui.meetings.to_calendar import ToCalendar

        meeting = self.meeting
        if meeting is not None:
            self.desk.open_form(lambda: ToCalendar(self.desk, meeting))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What a line was made from is asked on a line of the brief."""
        if action == "why":
            return self._line_here is not None
        if action == "add":
            return False
        if action == "to_calendar":
            return self.meeting is not None
        if action == "copy":
            return self.brief is not None
        return super().check_action(action, parameters)

    def _opened(self, key: str) -> None:
        """Write in the box."""
        if key.startswith(BOX):
            self._boxes.write_in(key.removeprefix(BOX))

    def _opened_in_detail(self, key: str) -> None:
        """The record of a line; where a line has several, which."""
        number, brief = self._line_here, self.brief
        if number is None or brief is None:
            super()._opened_in_detail(key)
            return
        records = lines_of(brief)[number].records
        if len(records) == 1 and self.desk.get(key) is not None:
            self._trail.append(key)
            self._follow(key)
        else:
            self.action_why()

    def action_why(self) -> None:
        """What the line one stands on was made from."""
        number = self._line_here
        if number is not None:
            self._trail.append(f"{_WHY}{number}")
            self._follow(_WHY)

    def action_edit(self) -> None:
        """The form of the meeting, at the box one stands on; of a record that was opened, its."""
        record, key = self.here, self.list.current_key
        if isinstance(record, Meeting) and not self._trail and key.startswith(BOX):
            box = key.removeprefix(BOX)
            self.desk.open_record_form(Filling(record, start=f"prep.{box}"))
        else:
            super().action_edit()

    def action_copy(self) -> None:
        """Copy the brief as text; of a record that was opened, its words."""
        if self._trail or self.brief is None:
            super().action_copy()
            return
        self.app.copy_to_clipboard(as_text(self.brief))
        title = said(self.brief.title, 60)
        self.desk.say(_("Copied the brief: {name}").format(name=title))

    def action_other_pane(self) -> None:
        """From the boxes to the brief and back."""
        if self.in_detail:
            self._trail.clear()
            self.remove_class("-detail")
            self._follow(_BRIEF)
            self.list.focus()
        else:
            if not self.detail_is_beside:
                self.add_class("-detail")
            self._follow(_BRIEF)
            self.detail.focus()

    def action_back(self) -> None:
        """From a record to the brief; from the brief and the boxes to where one came from."""
        if self._trail and self.in_detail:
            came_from = self._trail.pop()
            self._follow(_BRIEF)
            self.detail.go_to(self._row_of(came_from))
        else:
            self.desk.leave_page()

    def _row_of(self, opened: str) -> str:
        """The row from which this was opened."""
        if not opened.startswith(_WHY) or self.brief is None:
            return opened
        number = opened.removeprefix(_WHY)
        line = lines_of(self.brief)[int(number)]
        return f"{line.records[0] if line.records else ''}#{number}"

    def _leave_page(self) -> None:
        """What was opened is gone: back to the brief."""
        self._trail.clear()
        self._follow(_BRIEF)

    def keep_draft(self) -> None:
        """Keep what is being typed in a box."""
        self._boxes.keep_draft()
