"""What serves a goal as rows: a line of the log, a meeting, a step, a search, a person."""

from collections.abc import Iterable, Iterator, Sequence

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Entry, Meeting, Record, Search, Step
from networkjournal.language import _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.log.entry_row import dated_entry_row
from networkjournal.tui.rows import Block
from networkjournal.tui.saying import box_spans, moment_of, say_word
from networkjournal.tui.steps.row import step_row
from networkjournal.tui.text import Line, Span, column, said, spread

_DAY, _DAY_AND_YEAR = 7, 12
_SHOWN = 100
"""So many rows stand on a page; the lists, filtered by the goal, have all of them."""


def record_rows(desk: Desk, records: Sequence[Record], width: int) -> Iterator[Block]:
    """A row for each of these records, and how many more there are."""
    for record in records[:_SHOWN]:
        yield Block([record_row(desk, record, width)], record.id)
    more = len(records) - _SHOWN
    if more > 0:
        words = ngettext("and {count} more", "and {count} more", more).format(count=more)
        yield Block([((words, "soft"),)])


def record_row(desk: Desk, record: Record, width: int) -> Line:
    """One line for a record of any kind that can serve a goal."""
    match record:
        case Entry():
            return dated_entry_row(desk, record, width)
        case Meeting():
            return _meeting(desk, record, width)
        case Step():
            return step_row(desk, record, width)
        case Search():
            right = _("still open") if record.open else _("closed")
            return spread(((said(record.what), ""),), ((right, "soft"),), width)
    return spread(((desk.call(record), "name"),), (), width)


def _meeting(desk: Desk, meeting: Meeting, width: int) -> Line:
    day = moment_of(meeting)[0]
    when = say_date(day, desk.today, "short") if day else ""
    names = ", ".join(
        name
        for key in meeting.people[:3]
        if (name := said(desk.journal.name_of(key), 40)) not in meeting.what
    )
    left: list[Span] = [
        *column(((when, "soft"),), _DAY if len(when) < _DAY else _DAY_AND_YEAR),
        (said(meeting.what), ""),
        ("  " + names if names else "", "soft"),
    ]
    if meeting.state == "planned":
        return spread(left, box_spans(meeting), width)
    return spread(left, ((say_word("state", meeting.state), "soft"),), width)


def people_rows(desk: Desk, people: Iterable[tuple[str, int]], width: int) -> Iterator[Block]:
    """A row for each person, with in how many of the records they are."""
    for key, count in people:
        person = desk.journal.people.get(key)
        words = ngettext("in {count} of these", "in {count} of these", count).format(count=count)
        role = said(person.role, 60) if person is not None and person.name else ""
        left: Line = ((said(desk.journal.name_of(key), 60), "name"), ("  ", ""), (role, "soft"))
        yield Block([spread(left, ((words, "soft"),), width)], key if person is not None else "")
