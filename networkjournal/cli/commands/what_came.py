"""``yield``: what came of what was sown, in sentences and counts."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from networkjournal.cli.columns import say_columns
from networkjournal.cli.output import line_width, remark, say, say_json, wrapped
from networkjournal.cli.session import Session
from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.calendar_spans import CALENDAR_SPANS, say_calendar_span
from networkjournal.domain.fields.literals import say_allowed
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping

    from networkjournal.domain.yields.figures import Yield
    from networkjournal.domain.yields.given_received import SizeSaid
    from networkjournal.journal import Journal

_PERIODS = 12
"""So many of the last quarters and periods are listed."""

_WAYS = 8
"""So many of the last ways through are listed."""


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add by what period, and whether to say why."""
    parser.add_argument(
        "--by",
        choices=CALENDAR_SPANS,
        default="quarter",
        help=_("count what was given and received by month, quarter or year"),
    )
    parser.add_argument(
        "--why", action="store_true", help=_("say how sure it is, and list the sowings counted")
    )


def run(session: Session, options: Namespace) -> None:
    """Say what came of it; in JSON with the ids that each figure counted."""
    from networkjournal.domain.last_contact import LastContacts
    from networkjournal.domain.yields.figures import yield_of

    journal = session.journal
    found = yield_of(journal, LastContacts(journal, session.today), options.by)
    if session.as_json:
        from networkjournal.cli.yield_document import document

        say_json({"today": session.today, **document(found)})
    elif not found.fates.all and not found.fates.harvests:
        remark(_("Nothing written yet. “{command}” sows.").format(command="networkjournal sow"))
    else:
        _say(found, journal, why=options.why)


def _say(found: Yield, journal: Journal, *, why: bool) -> None:
    from networkjournal.domain.yields import given_received, said, said_given

    _prose(said.say_borne(found.fates), said.say_share(found.fates) if why else "")
    _prose(said.say_waiting(found.waiting), *said.say_lengths(found.waiting))
    _prose(*said.say_oddities(found.fates))
    if why:
        say(*said_given.say_steps(found.waiting))
        _say_counted(found, journal)
    if found.quarters:
        say("", _("What was sown, and what came of it"))
        say_columns(_quarters(found))
        if any(one.is_young for one in found.quarters[-_PERIODS:]):
            _prose(_("Young: too short ago to say."))
    say("", _("Given and received"))
    say_columns(_periods(found))
    _prose(*said_given.say_given(given_received.in_all(found.periods)))
    if found.own_word:
        _prose(_("In your own word: {word}").format(word=cut(clean_line(found.own_word), 200)))
    say("", _("Kept up"))
    _prose(*said.say_kept_up(found.kept_up))
    _say_surprises(found)
    _say_ways(found, journal)


def _prose(*sentences: str) -> None:
    text = " ".join(filter(None, sentences))
    if text:
        say(*wrapped(text, line_width()))


def _say_counted(found: Yield, journal: Journal) -> None:
    from networkjournal.cli.commands.lists import without_empty_columns
    from networkjournal.cli.rows import Rows

    counted = [journal.entries[key] for key in found.fates.ids()]
    if counted:
        say("", _("Counted"))
        say_columns(without_empty_columns(Rows(journal).of(counted)))


def _quarters(found: Yield) -> list[list[str]]:
    return [
        [
            say_calendar_span(one.first, "quarter"),
            _("{count} sown").format(count=len(one.ids)),
            ngettext("{count} borne", "{count} borne", len(one.borne)).format(count=len(one.borne)),
            _("{count} let go").format(count=len(one.let_go)) if one.let_go else "",
            _("young") if one.is_young else "",
        ]
        for one in found.quarters[-_PERIODS:]
    ]


def _periods(found: Yield) -> list[list[str]]:
    return [
        [
            say_calendar_span(one.first, found.span) if one.first.year > 1 else _("no day"),
            _("{count} given").format(count=one.given_count),
            _sizes(one.given),
            _("{count} received").format(count=one.received_count),
            _sizes(one.received),
        ]
        for one in found.periods[-_PERIODS:]
    ]


def _sizes(sizes: Mapping[SizeSaid, list[str]]) -> str:
    """How many of each size, where it was said."""
    said: tuple[SizeSaid, ...] = ("small", "medium", "large")
    return ", ".join(
        f"{len(sizes[size])} {say_allowed((size,), 'size')}" for size in said if size in sizes
    )


def _say_surprises(found: Yield) -> None:
    if not found.surprises.ids:
        return
    say("", _("Surprises"))
    say_columns(
        [
            [
                clean_line(cut(circle_label(circle), 60)) if circle else _("from no circle"),
                str(len(ids)),
            ]
            for circle, ids in found.surprises.by_circle.items()
        ]
    )


def _say_ways(found: Yield, journal: Journal) -> None:
    """What came from someone other than the one given to."""
    if not found.ways:
        return

    def names(ids: tuple[str, ...]) -> str:
        return ", ".join(cut(clean_line(journal.name_of(key)), 40) for key in ids[:3])

    say("", _("From someone else than you gave to"))
    for way in found.ways[-_WAYS:]:
        _prose(
            _("Given to {given}, came from {from_}: {text}").format(
                given=names(way.given_to),
                from_=names(way.came_from),
                text=cut(clean_line(journal.entries[way.harvest].text), 200),
            )
        )
    rest = len(found.ways) - _WAYS
    if rest > 0:
        say(ngettext("and {count} more", "and {count} more", rest).format(count=rest))
