"""The figures of breadth on the page: sentences to stand on, and a bar for each circle."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from networkjournal.domain.breadth import said as words_of
from networkjournal.domain.breadth.by_what import ByWhat
from networkjournal.domain.breadth.figures import Breadth
from networkjournal.domain.breadth.spread import Part, Spread
from networkjournal.domain.circles import circle_label
from networkjournal.domain.numbers_said import say_share
from networkjournal.language import _
from networkjournal.tui.breadth.growth_line import growth_lines
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.text import Line, Span, column, said, spread, wrap

CIRCLE = "circle:"
"""What the key of a row begins with that stands for a circle."""

FIGURE = "figure:"
"""What the key of a row begins with that stands for a figure; its name follows."""

SPREADS: tuple[ByWhat, ...] = ("field", "place", "language")
"""What else people are spread over, in the order of the page."""

_BAR, _LEAST_BAR, _NAME = 24, 6, 20
_NUMBERS = 18


def figures(breadth: Breadth, today: date, width: int) -> Iterator[Block]:
    """What the page says of everyone who is counted."""
    circles = breadth.circles
    spread_said = " ".join(
        filter(None, (words_of.say_spread(circles, "circle"), words_of.say_without(circles)))
    )
    yield sentence("circle", spread_said, width, "")
    yield heading_block(_("Circles"))
    yield from bars(circles.parts, width)
    for name in breadth.not_used:
        left = [*column(((said(circle_label(name), 60), "soft"),), _NAME)]
        yield Block([spread(left, ((_("not used yet"), "soft"),), width)], CIRCLE + name)
    yield Block([()])
    kind = words_of.say_own_kind(breadth.own_kind)
    apart = words_of.say_chance_apart(circles)
    yield from filter(None, (sentence("own-kind", kind, width), sentence("apart", apart, width)))
    new = (words_of.say_newcomers(breadth.newcomers), words_of.say_notice(breadth.newcomers))
    yield sentence("newcomers", " ".join(filter(None, new)), width)
    grown = words_of.say_growth(breadth.growth, today)
    if grown:
        words = sentence("growth", grown, width)
        lines = growth_lines(breadth.growth, today, width)
        yield Block([*words.lines, *lines], words.key)
    yield heading_block(_("By field, place and language"))
    for by in SPREADS:
        yield sentence(by, words_of.say_spread(spread_by(breadth, by), by), width)
    yield sentence("surprises", words_of.say_surprises(breadth.surprises, circles), width)


def spread_by(breadth: Breadth, by: ByWhat) -> Spread:
    """How people are spread over this."""
    return {
        "circle": breadth.circles,
        "field": breadth.fields,
        "place": breadth.places,
        "language": breadth.languages,
    }[by]


def sentence(name: str, words: str, width: int, ink: str = "soft") -> Block:
    """A figure in words; without words nothing."""
    lines: list[Line] = [((line, ink),) for line in wrap(said(words, 600), width)] if words else []
    return Block(lines, FIGURE + name if lines else "")


def bars(parts: Sequence[Part], width: int) -> Iterator[Block]:
    """A bar for each circle, with how many are in it and what share of all that is."""
    for part in parts:
        left = bar_line(circle_label(part.name), part.weight / parts[0].weight, width)
        numbers: Line = (
            (f"{len(part.ids)}  ", ""),
            (say_share(part.share).rjust(len("53 %")), "soft"),
        )
        yield Block([spread(left, numbers, width)], CIRCLE + part.name)


def bar_line(name: str, share: Fraction | float, width: int) -> list[Span]:
    """A name and a bar behind it, as long as the share of the longest says."""
    room = min(_BAR, max(width - _NAME - _NUMBERS, _LEAST_BAR))
    full = max(1, round(float(share) * room))
    return [*column(((said(name, 60), "name"),), _NAME), ("  ", ""), ("━" * full, "bar")]
