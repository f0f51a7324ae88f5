"""The pictures of what came of it, drawn in signs, each with its numbers beside it."""

from collections.abc import Iterator, Sequence
from datetime import date
from math import ceil

from networkjournal.domain.dates.calendar_spans import CalendarSpan, say_calendar_span
from networkjournal.domain.yields.given_received import Period
from networkjournal.domain.yields.quarters import Quarter
from networkjournal.language import _, ngettext
from networkjournal.tui.breadth.figures import FIGURE
from networkjournal.tui.rows import Block
from networkjournal.tui.text import Line, Span, column, spread, width_of

QUARTERS = 8
"""So many of the last quarters are drawn."""

PERIODS = 12
"""So many of the last months, quarters or years are drawn."""

_NAME = 12
_MONTH = 16
_COUNTS = 32
"""Cells for the signs and the counts beside the two bars of a period."""


def quarter_rows(quarters: Sequence[Quarter], width: int) -> Iterator[Block]:
    """The sowings of the last quarters as signs, and how many have borne."""
    shown = quarters[-QUARTERS:]
    beside = [_beside(one) for one in shown]
    room = max(width - _NAME - 2 - max(width_of(words) for words in beside), 8)
    most = max(len(one.ids) for one in shown)
    # three kinds are each rounded up, so that what is there is seen
    each = 1 if most <= room else ceil(most / max(room - 2, 1))
    for one, words in zip(shown, beside, strict=True):
        ink = "soft" if one.is_young else ""
        name = say_calendar_span(one.first, "quarter")
        left: list[Span] = [
            *column(((name, ink or "name"),), _NAME),
            ("●" * ceil(len(one.borne) / each), ink or "fruit"),
            ("○" * ceil(len(one.waiting) / each), ink or "seed"),
            ("·" * ceil(len(one.let_go) / each), "soft"),
        ]
        yield Block([spread(left, words, width)], f"{FIGURE}quarter:{one.first.isoformat()}")
    legend = _("● borne   ○ waits   · let go")
    if each > 1:
        legend += "   " + ngettext(
            "one sign for {count} sowing", "one sign for {count} sowings", each
        ).format(count=each)
    yield Block([((legend, "soft"),)])
    if any(one.is_young for one in shown):
        yield Block([((_("Young: too short ago to say."), "soft"),)])


def _beside(quarter: Quarter) -> Line:
    borne = len(quarter.borne)
    parts = [
        _("{count} sown").format(count=len(quarter.ids)),
        ngettext("{count} borne", "{count} borne", borne).format(count=borne),
    ]
    if quarter.let_go:
        parts.append(_("{count} let go").format(count=len(quarter.let_go)))
    if quarter.is_young:
        parts.append(_("young"))
    return (("  ".join(parts), "soft"),)


def period_rows(periods: Sequence[Period], span: CalendarSpan, width: int) -> Iterator[Block]:
    """What was given and received in each period as two bars beside each other."""
    most = max(max(one.given_count, one.received_count) for one in periods) or 1
    name_width = _MONTH if span == "month" else _NAME
    room = max(min((width - name_width - _COUNTS) // 2, 12), 2)
    for one in periods:
        name = say_calendar_span(one.first, span) if one.first > date.min else _("no day")
        given = "━" * _cells(one.given_count, most, room)
        received = "━" * _cells(one.received_count, most, room)
        left: list[Span] = [
            *column(((name, "name" if given or received else "soft"),), name_width),
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
