"""A line of the log as one row of a list or of a page."""

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Entry
from networkjournal.domain.text import fold
from networkjournal.language import _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.saying import (
    kind_span,
    say_day_of_month,
    say_minutes,
    state_spans,
)
from networkjournal.tui.text import Line, Span, column, fit, said, spread, width_of

_WIDE, _MINUTES, _OUTCOME = 62, 8, 15
_DAY, _DAY_AND_YEAR = 7, 12
_NAMED = 3


def entry_row(desk: Desk, entry: Entry, width: int) -> Line:
    """The row of an entry below the heading of its month."""
    day = say_day_of_month(entry.day, desk.today)
    left: list[Span] = [*column(((day, "soft"),), 7), kind_span(entry), (" ", "")]
    left.append((said(entry.text, width * 2), ""))
    outcome = _outcome(desk, entry)
    if width < _WIDE:
        return spread(left, outcome, width)
    if not (outcome or entry.minutes):
        return fit([*left, *_with_whom(desk, entry, width - width_of(left))], width)
    minutes = column(((say_minutes(entry.minutes), "soft"),), _MINUTES)
    right = [*minutes, *column(outcome, max(_OUTCOME, width_of(outcome)))]
    room = width - width_of(left) - width_of(right)
    return spread([*left, *_with_whom(desk, entry, room)], right, width)


def dated_entry_row(desk: Desk, entry: Entry, width: int) -> Line:
    """The row of an entry on a page that has no months."""
    day = say_date(entry.day, desk.today, "short")
    left: list[Span] = [*column(((day, "soft"),), _DAY if len(day) < _DAY else _DAY_AND_YEAR)]
    left += [kind_span(entry), (" ", ""), (said(entry.text, width * 2), "")]
    return spread(left, _outcome(desk, entry), width)


def _with_whom(desk: Desk, entry: Entry, room: int) -> list[Span]:
    """Whom it is about, where its words do not say so and there is room for it."""
    words = fold(entry.text)
    names = [desk.journal.name_of(one) for one in entry.people[:_NAMED]]
    unsaid = [name for name in names if fold(name.partition(" ")[0]) not in words]
    named: list[Span] = [("  ", ""), (", ".join(said(name, 30) for name in unsaid), "soft")]
    return named if unsaid and width_of(named) < room else []


def _outcome(desk: Desk, entry: Entry) -> list[Span]:
    """What came of it, in a word or two."""
    if entry.kind == "sowing":
        return state_spans(entry, bool(desk.overview.harvests_of(entry.id)))
    found: list[Span] = []
    if entry.kind == "harvest" and entry.sowings:
        count = len(entry.sowings)
        words = ngettext("from {count} sowing", "from {count} sowings", count)
        found.append((words.format(count=count), "soft"))
    if entry.kind == "scan" and entry.found:
        found.append((_("{count} found").format(count=len(entry.found)), "soft"))
    if entry.surprise:
        found.append((" *" if found else "*", "due"))
    return found
