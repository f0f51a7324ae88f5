"""What was given and received in sentences: by size, and whether it was asked for."""

from collections.abc import Mapping

from networkjournal.domain.dates.spans import say_span
from networkjournal.domain.fields.literals import say_allowed
from networkjournal.domain.numbers_said import say_number
from networkjournal.domain.yields.given_received import Period, SizeSaid
from networkjournal.domain.yields.waiting import Point, Waiting
from networkjournal.language import _, ngettext

_SIZES: tuple[SizeSaid, ...] = ("small", "medium", "large")


def say_sizes(sizes: Mapping[SizeSaid, list[str]]) -> str:
    """How many of each size: ``2 small, 1 large, 3 without a size``."""
    parts = [
        f"{len(sizes[size])} {say_allowed((size,), 'size')}" for size in _SIZES if size in sizes
    ]
    unsaid = len(sizes.get("unsaid", ()))
    if unsaid:
        words = ngettext("{count} without a size", "{count} without a size", unsaid)
        parts.append(words.format(count=unsaid))
    return ", ".join(parts)


def say_given(period: Period) -> list[str]:
    """What was given and received by size, and how often it was asked for."""
    found = []
    if period.given:
        found.append(_("Given: {sizes}.").format(sizes=say_sizes(period.given)))
    if period.received:
        found.append(_("Received: {sizes}.").format(sizes=say_sizes(period.received)))
    return [*found, *filter(None, (say_asked(period),))]


def say_asked(period: Period) -> str:
    """How often what was given was asked for, and how often not; nothing where nobody said."""
    asked, unasked = (len(period.asked.get(one, ())) for one in ("asked", "unasked"))
    if not asked + unasked:
        return ""
    return _("Asked for: {asked}; not asked for: {unasked}.").format(asked=asked, unasked=unasked)


def say_steps(waiting: Waiting) -> list[str]:
    """The curve in words: after how long which share had borne; nothing of too few sowings."""
    if not waiting.are_enough:
        return []
    return [_step(point) for point in waiting.points if point.day.borne]


def _step(point: Point) -> str:
    days = point.day.days
    words = ngettext(
        "after {t}: {share} %, of {count} followed that long",
        "after {t}: {share} %, of {count} followed that long",
        point.day.at_risk,
    )
    share = say_number(point.share * 100, 0)
    return words.format(t=say_span(days), share=share, count=point.day.at_risk)
