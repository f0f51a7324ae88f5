"""``breadth``: how broad the network is, in words and in figures."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from networkjournal.cli.columns import say_columns
from networkjournal.cli.output import line_width, remark, say, say_fields, say_json, wrapped
from networkjournal.cli.session import Session
from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.numbers_said import say_number, say_share
from networkjournal.language import _, ngettext

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from networkjournal.domain.breadth.by_what import ByWhat
    from networkjournal.domain.breadth.figures import Breadth
    from networkjournal.domain.breadth.growth import Growth
    from networkjournal.domain.breadth.spread import Spread

_BAR = 24
"""Cells of the bar of the largest circle."""

_SHOWN = 5
"""Fields, places and languages listed before the rest is only counted."""

_MOMENTS = 12
"""So many of the last months, quarters or years are listed."""


def arguments(parser: ArgumentParser, command: str) -> None:
    """It takes nothing."""


def run(session: Session, options: Namespace) -> None:
    """Say the figures of breadth; in JSON with the ids that each of them counted."""
    from networkjournal.domain.breadth.figures import breadth_of

    breadth = breadth_of(session.journal, session.today)
    if session.as_json:
        from networkjournal.cli.breadth_document import document

        say_json(document(breadth))
    elif not breadth.ids:
        remark(
            _("Nobody here yet. “{command}” adds the first; a name is enough.").format(
                command="networkjournal add"
            )
        )
    else:
        _say(breadth, session)


def _say(breadth: Breadth, session: Session) -> None:
    from networkjournal.domain.breadth import said
    from networkjournal.domain.breadth.exact import exact_figures

    _say_prose(
        said.say_spread(breadth.circles, "circle"),
        said.say_without(breadth.circles),
        said.say_chance_apart(breadth.circles),
        said.say_own_kind(breadth.own_kind),
    )
    say("", _("Circles"))
    say_columns([*_bars(breadth.circles), *_unused(breadth)])
    apart: tuple[tuple[str, Spread, ByWhat], ...] = (
        (_("Fields"), breadth.fields, "field"),
        (_("Places"), breadth.places, "place"),
        (_("Languages"), breadth.languages, "language"),
    )
    for title, spread, by in apart:
        say("", title)
        _say_prose(said.say_spread(spread, by))
        if len(spread.parts) > 1:
            say_columns(_bars(spread, _SHOWN))
            _say_rest(len(spread.parts) - _SHOWN)
    say("", _("Surprises"))
    _say_prose(said.say_surprises(breadth.surprises, breadth.circles))
    if breadth.surprises.are_enough:
        say_columns(_bars(breadth.surprises.spread))
    say("", _("Over time"))
    _say_prose(
        said.say_newcomers(breadth.newcomers),
        said.say_notice(breadth.newcomers),
        said.say_growth(breadth.growth, session.today),
    )
    say_columns(_moments(breadth.growth, session.today))
    say("", _("Figures"))
    say_fields([(one.label, one.words) for one in exact_figures(breadth)])


def _say_prose(*sentences: str) -> None:
    said = " ".join(filter(None, sentences))
    if said:
        say(*wrapped(said, line_width()))


def _bars(spread: Spread, most: int | None = None) -> list[list[str]]:
    parts = spread.parts[:most]
    digits = max((len(str(len(part.ids))) for part in parts), default=1)
    return [
        [
            circle_label(part.name),
            _bar(part.weight / parts[0].weight),
            str(len(part.ids)).rjust(digits),
            say_share(part.share).rjust(len("53 %")),
        ]
        for part in parts
    ]


def _bar(share: Fraction | float) -> str:
    return "━" * max(1, round(_BAR * share))


def _moments(growth: Growth, today: date) -> list[list[str]]:
    """The last moments, where there is more than one."""
    moments = growth.moments[-_MOMENTS:]
    if len(moments) < 2:  # noqa: PLR2004 - one is the present, which stands above
        return []
    most = max(moment.effective for moment in moments) or 1.0
    return [
        [
            say_date(moment.day, today),
            _bar(moment.effective / most) if moment.effective else "",
            say_number(moment.effective, 1) if moment.effective else "",
            ngettext("{count} person", "{count} people", moment.people).format(count=moment.people),
        ]
        for moment in moments
    ]


def _unused(breadth: Breadth) -> list[list[str]]:
    return [[circle_label(name), "", "", _("not used yet")] for name in breadth.not_used]


def _say_rest(count: int) -> None:
    if count > 0:
        say(ngettext("and {count} more", "and {count} more", count).format(count=count))
