"""The figures of what came of it on the page, each in words one can stand on."""

from collections.abc import Iterator, Sequence

from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.calendar_spans import CalendarSpan
from networkjournal.domain.time_spent import Week, say_hours, say_used, used
from networkjournal.domain.yields import said as words_of
from networkjournal.domain.yields.figures import Yield
from networkjournal.domain.yields.given_received import Period, in_all
from networkjournal.domain.yields.said_given import say_given
from networkjournal.language import _
from networkjournal.tui.breadth.figures import FIGURE, bar_line, sentence
from networkjournal.tui.desk import Desk
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.text import Line, Span, column, said, spread, wrap
from networkjournal.tui.what_came.curve import curve_lines
from networkjournal.tui.what_came.pictures import period_rows, quarter_rows

_WAYS = 6


def figures(
    desk: Desk,
    found: Yield,
    weeks: Sequence[Week],
    budget: int | None,
    width: int,
    periods: Sequence[Period],
    span: CalendarSpan,
) -> Iterator[Block]:
    """What the page says.

    Args:
        desk: The journal.
        found: What came of it.
        weeks: The time of the last weeks.
        budget: The minutes meant for a week.
        width: Of the page, in cells.
        periods: What was given and received, as long as they are drawn.
        span: How long each of them is.
    """
    yield sentence("borne", words_of.say_borne(found.fates), width, "name")
    waiting = " ".join(
        filter(None, (words_of.say_waiting(found.waiting), *words_of.say_lengths(found.waiting)))
    )
    yield sentence("waiting", waiting, width, "")
    curve = list(curve_lines(found.waiting, width))
    if curve:
        yield Block([()])
        yield Block(curve, FIGURE + "curve")
    odd = " ".join(words_of.say_oddities(found.fates))
    if odd:
        yield sentence("oddities", odd, width)
    if found.quarters:
        yield heading_block(_("What was sown, and what came of it"))
        yield from quarter_rows(found.quarters, width)
    if periods:
        yield heading_block(_("Given and received"))
        yield from period_rows(periods, span, width)
        words = [" ".join(say_given(in_all(found.periods)))]
        if found.own_word:
            words.append(_("In your own word: {word}").format(word=said(found.own_word, 200)))
        lines = [line for one in words for line in wrap(one, width)]
        yield Block([((line, "soft"),) for line in lines], FIGURE + "given")
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
