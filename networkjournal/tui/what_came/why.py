"""Why a figure of what came of it is what it is: the lines of the log it counted."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.calendar_spans import CalendarSpan, say_calendar_span
from networkjournal.domain.records import Entry, Meeting
from networkjournal.domain.time_spent import Week, say_hours, say_time_kind
from networkjournal.domain.yields import said as words_of
from networkjournal.domain.yields.figures import Yield
from networkjournal.domain.yields.given_received import Period, in_all
from networkjournal.domain.yields.said_given import say_given, say_steps
from networkjournal.language import _, ngettext
from networkjournal.tui.breadth.why import people
from networkjournal.tui.desk import Desk
from networkjournal.tui.log.entry_row import dated_entry_row
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.text import Line, said, spread, wrap

_SHOWN = 200
"""Of more lines than this the rest is only counted."""


def why(
    desk: Desk,
    found: Yield,
    weeks: Sequence[Week],
    periods: Sequence[Period],
    span: CalendarSpan,
    name: str,
    width: int,
) -> Iterator[Block]:
    """The page of a figure.

    Args:
        desk: The journal.
        found: The figures.
        weeks: The time of the last weeks.
        periods: What was given and received, as the page counts it.
        span: How long each of them is.
        name: Which of them.
        width: In cells.
    """
    what, _colon, which = name.partition(":")
    if what in ("borne", "waiting"):
        yield from _fates(desk, found, width)
    elif what == "curve":
        yield from _curve(found, width)
    elif what == "oddities":
        yield from _oddities(desk, found, width)
    elif what == "quarter":
        quarter = next(one for one in found.quarters if one.first.isoformat() == which)
        yield _title(say_calendar_span(quarter.first, "quarter"))
        yield from _groups(
            desk,
            {
                _("Borne"): quarter.borne,
                _("Waiting"): quarter.waiting,
                _("Let go"): quarter.let_go,
            },
            width,
        )
    elif what == "period":
        first = date.fromisoformat(which)
        yield _title(say_calendar_span(first, span) if first > date.min else _("no day"))
        period = next((one for one in periods if one.first == first), Period(first))
        yield from _given(desk, period, width)
    elif what == "given":
        yield from _given(desk, in_all(periods), width)
    elif what == "kept-up":
        yield from _kept_up(desk, found, width)
    elif what == "surprise":
        yield _title(said(circle_label(which), 60) if which else _("from no circle"))
        yield from _lines(desk, found.surprises.by_circle.get(which, ()), width)
    elif what == "week":
        week = next(one for one in weeks if one.monday.isoformat() == which)
        yield from _week(desk, week, width)


def _title(words: str) -> Block:
    return Block([((words, "name"),)])


def _fates(desk: Desk, found: Yield, width: int) -> Iterator[Block]:
    share = words_of.say_share(found.fates)
    words = " ".join(filter(None, (words_of.say_borne(found.fates), share)))
    yield Block([*(((line, ""),) for line in wrap(words, width)), ()])
    yield from _groups(
        desk,
        {
            _("Borne"): found.fates.ids("borne"),
            _("Waiting"): found.fates.ids("waiting"),
            _("Let go"): found.fates.ids("let go"),
        },
        width,
    )


def _curve(found: Yield, width: int) -> Iterator[Block]:
    """The curve in words, for who cannot see it."""
    yield Block([((line, ""),) for line in wrap(words_of.say_waiting(found.waiting), width)])
    steps = say_steps(found.waiting)
    yield Block([(), *(((line, "soft"),) for line in steps[:_SHOWN])])
    yield from _more(len(steps) - _SHOWN)


def _oddities(desk: Desk, found: Yield, width: int) -> Iterator[Block]:
    fates = found.fates
    groups = {
        _("Before their sowing"): fates.before,
        _("From a sowing that is no longer here"): fates.lost,
        _("Of which the days do not say how long"): fates.without_days,
    }
    yield from _groups(desk, groups, width)


def _given(desk: Desk, period: Period, width: int) -> Iterator[Block]:
    words = " ".join(say_given(period)) or _("Nothing given, nothing received.")
    yield Block([((line, ""),) for line in wrap(words, width)])
    given = [one for ids in period.given.values() for one in ids]
    received = [one for ids in period.received.values() for one in ids]
    yield from _groups(desk, {_("Given"): given, _("Received"): received}, width)


def _kept_up(desk: Desk, found: Yield, width: int) -> Iterator[Block]:
    kept = found.kept_up
    groups = {
        _("Kept up, and something came from them"): kept.kept_bore,
        _("Kept up, and nothing came yet"): kept.kept_not,
        _("Over their rhythm, and something came from them"): kept.neglected_bore,
        _("Over their rhythm, and nothing came yet"): kept.neglected_not,
    }
    for title, ids in groups.items():
        if ids:
            yield heading_block(title)
            yield from people(desk, ids, width)


def _week(desk: Desk, week: Week, width: int) -> Iterator[Block]:
    title: Line = spread(((week.name, "name"),), ((say_hours(week.minutes), ""),), width)
    yield Block([title, ()])
    for kind, minutes in sorted(week.kinds.items(), key=lambda one: -one[1]):
        yield Block([spread(((say_time_kind(kind), ""),), ((say_hours(minutes), "soft"),), width)])
    yield from _groups(desk, {_("Log"): week.entries, _("Meetings"): week.meetings}, width)


def _groups(desk: Desk, groups: Mapping[str, Sequence[str]], width: int) -> Iterator[Block]:
    for title, ids in groups.items():
        if ids:
            yield heading_block(f"{title} · {len(ids)}")
            yield from _lines(desk, ids, width)


def _lines(desk: Desk, ids: Sequence[str], width: int) -> Iterator[Block]:
    for one in ids[:_SHOWN]:
        record = desk.get(one)
        if isinstance(record, Entry):
            yield Block([dated_entry_row(desk, record, width)], record.id)
        elif isinstance(record, Meeting):
            yield Block([((said(record.what), ""),)], record.id)
    yield from _more(len(ids) - _SHOWN)


def _more(more: int) -> Iterator[Block]:
    if more > 0:
        words = ngettext("and {count} more", "and {count} more", more).format(count=more)
        yield Block([((words, "soft"),)])
