"""The figures of what came of it on the page, each in words one can stand on."""

from collections.abc import Iterator, Sequence
from datetime import date

from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.calendar_spans import say_calendar_span
from networkjournal.domain.time_spent import Week, say_hours, say_used, used
from networkjournal.domain.yields import said as words_of
from networkjournal.domain.yields.figures import Yield
from networkjournal.domain.yields.given_received import Period
from networkjournal.domain.yields.quarters import Quarter
from networkjournal.language import _, ngettext
from networkjournal.tui.breadth.figures import FIGURE, bar_line, sentence
from networkjournal.tui.desk import Desk
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.text import Line, Span, column, said, spread, wrap
from networkjournal.tui.what_came.curve import curve_lines

_QUARTERS = _PERIODS = 8
_WAYS = 6
_NAME = 12
_ROOM = 16
_COUNTS = 32
"""Cells for the signs and the counts beside the two bars of a period."""


def figures(
    desk: Desk, found: Yield, weeks: Sequence[Week], budget: int | None, width: int
) -> Iterator[Block]:
    """What the page says."""
    yield sentence("borne", words_of.say_borne(found.fates), width, "name")
    waiting = " ".join(
        filter(None, (words_of.say_waiting(found.waiting), *words_of.say_lengths(found.waiting)))
    )
    yield sentence("waiting", waiting, width, "")
    curve = list(curve_lines(found.waiting, width))
    if curve:
        yield Block([(), *curve])
    odd = " ".join(words_of.say_oddities(found.fates))
    if odd:
        yield sentence("oddities", odd, width)
    if found.quarters:
        yield heading_block(_("What was sown, and what came of it"))
        for number, quarter in enumerate(found.quarters[-_QUARTERS:]):
            yield _quarter(number, quarter, width)
        if any(one.is_young for one in found.quarters[-_QUARTERS:]):
            yield Block([((_("Young: too short ago to say."), "soft"),)])
    if found.periods:
        yield heading_block(_("Given and received"))
        yield from _periods(found.periods[-_PERIODS:], width)
        if found.own_word:
            words = _("In your own word: {word}").format(word=said(found.own_word, 200))
            yield Block([((line, "soft"),) for line in wrap(words, width)])
    yield heading_block(_("Kept up"))
    yield sentence("kept-up", " ".join(words_of.say_kept_up(found.kept_up)), width)
    yield from _surprises(found)
    yield from _ways(desk, found)
    yield from time_block(weeks, budget, width)


def time_block(weeks: Sequence[Week], budget: int | None, width: int) -> Iterator[Block]:
    """The time, under its heading."""
    yield heading_block(_("Time"))
    yield from time_rows(weeks, budget, width)


def time_rows(weeks: Sequence[Week], budget: int | None, width: int) -> Iterator[Block]:
    """The last weeks, each with a bar beside what was meant for a week."""
    most = max([budget or 0, *(week.minutes for week in weeks)]) or 1
    for number, week in enumerate(weeks):
        name = (_("this week"), _("last week"))[number] if number < 2 else week.name  # noqa: PLR2004
        hours = say_hours(week.minutes)
        if budget is not None:
            hours = _("{spent} of {budget}").format(spent=hours, budget=say_hours(budget))
        right: Line = ((hours, ""),)
        left = bar_line(name, week.minutes / most, width) if week.minutes else [(name, "name")]
        yield Block([spread(left, right, width)], f"{FIGURE}week:{week.monday.isoformat()}")
    words = say_used(used(weeks[0], budget)) if weeks else ""
    if words:
        yield Block([((words, "soft"),)])


def _quarter(number: int, quarter: Quarter, width: int) -> Block:
    ink = "soft" if quarter.is_young else ""
    name = say_calendar_span(quarter.first, "quarter")
    left: list[Span] = [*column(((name, ink or "name"),), _NAME)]
    dots = (
        ("●" * min(len(quarter.borne), _ROOM), "fruit"),
        ("○" * min(len(quarter.waiting), _ROOM), "seed"),
        ("·" * min(len(quarter.let_go), _ROOM), "soft"),
    )
    left += dots
    parts = [
        _("{count} sown").format(count=len(quarter.ids)),
        ngettext("{count} borne", "{count} borne", len(quarter.borne)).format(
            count=len(quarter.borne)
        ),
    ]
    if quarter.is_young:
        parts.append(_("young"))
    key = f"{FIGURE}quarter:{quarter.first.isoformat()}"
    return Block([spread(left, (("  ".join(parts), "soft"),), width)], key)


def _periods(periods: Sequence[Period], width: int) -> Iterator[Block]:
    most = max(max(one.given_count, one.received_count) for one in periods) or 1
    for one in periods:
        name = say_calendar_span(one.first, "quarter") if one.first > date.min else _("no day")
        room = max(min((width - _NAME - _COUNTS) // 2, 12), 2)
        given = "━" * _cells(one.given_count, most, room)
        received = "━" * _cells(one.received_count, most, room)
        left: list[Span] = [
            *column(((name, "name"),), _NAME),
            ("→ ", "seed"),
            *column(((given, "seed"),), room + 1),
            ("← ", "fruit"),
            *column(((received, "fruit"),), room + 1),
        ]
        right = _("{given} given, {received} received").format(
            given=one.given_count, received=one.received_count
        )
        key = f"{FIGURE}period:{one.first.isoformat()}"
        yield Block([spread(left, ((right, "soft"),), width)], key)


def _cells(count: int, most: int, room: int) -> int:
    return max(1, round(count / most * room)) if count else 0


def _surprises(found: Yield) -> Iterator[Block]:
    if not found.surprises.ids:
        return
    yield heading_block(_("Surprises"))
    for circle, ids in found.surprises.by_circle.items():
        name = circle_label(circle) if circle else _("from no circle")
        line: list[Span] = [*column(((said(name, 60), "name"),), 24), (str(len(ids)), "")]
        yield Block([line], f"{FIGURE}surprise:{circle}")


def _ways(desk: Desk, found: Yield) -> Iterator[Block]:
    """What came from someone other than the one given to; each row is the harvest."""
    if not found.ways:
        return
    yield heading_block(_("From someone else than you gave to"))
    for way in reversed(found.ways[-_WAYS:]):
        given, back = (
            ", ".join(said(desk.journal.name_of(one), 40) for one in ids[:3])
            for ids in (way.given_to, way.came_from)
        )
        entry = desk.journal.entries.get(way.harvest)
        text = said(entry.text) if entry else ""
        line: list[Span] = [(given, "name"), (" → ", "soft"), (back, "name"), ("  " + text, "soft")]
        yield Block([line], way.harvest)
