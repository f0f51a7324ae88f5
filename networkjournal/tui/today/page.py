"""The section Today."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import islice
from typing import ClassVar, cast

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Person, Record, Step
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import Block, PageRows, Rows, without_first_gap
from networkjournal.tui.saying import box_spans, moment_of, say_ago
from networkjournal.tui.section import Section
from networkjournal.tui.text import Line, Span, said, spread
from networkjournal.tui.today.first_page import first_page

_STEPS, _MEETINGS, _DUE, _LATELY = 5, 3, 3, 6
_BAR, _LEAST_BAR = 20, 8


class TodaySection(Section):
    """The date, what is open, whose turn it is, what was written last."""

    NAME = "today"
    TABLES: ClassVar[frozenset[str]] = frozenset(
        {"people", "entries", "meetings", "steps", "profile", "settings"}
    )
    ADDS = Person
    CAN_FILTER = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.add_class("-prose")

    def heading(self) -> tuple[Line, Line]:
        """The date, and the time given this week."""
        day = say_date(self.desk.today, self.desk.today, "day")
        title = day[0].upper() + day[1:]
        return ((title, "name"),), self._week(self.title_line.size.width - len(title) - 6)

    def _week(self, room: int) -> list[Span]:
        """The time of this week beside what was meant for it, in so many cells."""
        budget = self.desk.journal.settings.weekly_minutes
        if not self.desk.overview.log_is_open or budget is None:
            return []
        monday = self.desk.today - timedelta(days=self.desk.today.weekday())
        spent = 0
        for entry in self.desk.overview.index.entries:
            if entry.day < monday:
                break
            if entry.day <= self.desk.today:
                spent += entry.minutes or 0
        words = _("this week {spent} of {budget}").format(
            spent=_hours(spent), budget=_hours(budget)
        )
        length = min(_BAR, room - len(words) - 2)
        if length < _LEAST_BAR:
            return [(words, "soft")] if room >= len(words) else []
        full = min(length, round(spent / budget * length)) if budget else 0
        bar = "━" * max(0, full - 1) + ("╸" if full else "")
        return [(words + "  ", "soft"), (bar, "bar"), ("─" * (length - full), "track")]

    def nothing_here(self) -> str:
        """When there is nothing to do."""
        return _("Nothing needs you today.")

    def touched(self, tables: Mapping[str, Collection[str]] | Collection[str]) -> None:
        """Any record changes this page when it was the first."""
        super().touched({*tables, "people"})

    def rows(self, query: str) -> Rows:
        """What is open and what was written lately; the first page of an empty journal."""
        return PageRows(self._write)

    def _write(self, width: int) -> Sequence[Block]:
        if self.desk.is_empty:
            return first_page(self.desk, width)
        blocks = [*self._steps(width), *self._meetings(width), *self._due(width)]
        if not blocks and self.desk.overview.log_is_open:
            blocks = [Block([((_("Nothing needs you today."), "soft"),)])]
            if not self.desk.journal.entries:
                words = _("Who did you speak to? t writes it down.")
                blocks.append(Block([((words, "soft"),)]))
        blocks += self._lately(width)
        return without_first_gap(blocks)

    def _steps(self, width: int) -> Iterator[Block]:
        for number, step in enumerate(self.desk.overview.steps_ahead()[:_STEPS]):
            if not number:
                yield _heading(_("Next steps"))
            yield Block(self._step_lines(step, width), step.id)

    def _step_lines(self, step: Step, width: int) -> list[Line]:
        when = say_date(step.due, self.desk.today, "weekday") if step.due else ""
        late = step.due is not None and step.due <= self.desk.today
        right: list[Span] = [(when, "due" if late else "soft")] if when else []
        lines: list[Line] = [spread(((said(step.what), ""),), right, width)]
        names = ", ".join(said(self.desk.journal.name_of(key), 40) for key in step.people[:4])
        if step.by == "them":
            names = _("{names} will do it").format(names=names) if names else _("they will do it")
        if names:
            lines.append(((names, "soft"),))
        return lines

    def _meetings(self, width: int) -> Iterator[Block]:
        for number, meeting in enumerate(self.desk.overview.meetings_ahead()[:_MEETINGS]):
            if not number:
                yield _heading(_("Meetings"))
            day, time = moment_of(meeting)
            when = say_date(day, self.desk.today, "weekday") if day else ""
            left = ((f"{when} {time}".strip(), "soft"), ("  ", ""), (said(meeting.what), ""))
            yield Block([spread(left, box_spans(meeting), width)], meeting.id)

    def _due(self, width: int) -> Iterator[Block]:
        if not self.desk.overview.log_is_open:
            return
        people = cast("Sequence[Person]", self.desk.overview.matching("people", ""))
        due = islice((one for one in people if self.desk.overview.is_due(one)), _DUE)
        for number, person in enumerate(due):
            if not number:
                yield _heading(_("Whose turn it is"))
            last = self.desk.overview.last_contact(person.id)
            right = ((say_ago(last, self.desk.today), "soft"),)
            left = ((said(person.label, 60), "name"), ("  ", ""), (said(person.role, 60), "soft"))
            yield Block([spread(left, right, width)], person.id)

    def _lately(self, width: int) -> Iterator[Block]:
        if not self.desk.overview.log_is_open or not self.desk.journal.entries:
            return
        from networkjournal.tui.log.entry_row import dated_entry_row

        yield _heading(_("Written lately"))
        for entry in islice(self.desk.overview.index.entries, _LATELY):
            yield Block([dated_entry_row(self.desk, entry, width)], entry.id)

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Whatever one stands on reads as it does in its own section."""
        return read_record(self.desk, record, width)


def _heading(words: str) -> Block:
    return Block([(), ((words, "heading"),)])


def _hours(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
