"""``time``: the minutes of this week and those before, beside what was meant for a week."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from networkjournal.cli.columns import say_columns
from networkjournal.cli.output import say, say_json
from networkjournal.cli.session import Session
from networkjournal.language import _

if TYPE_CHECKING:
    from networkjournal.domain.time_spent import Week
    from networkjournal.journal import Journal

_WEEKS = 4


def arguments(parser: ArgumentParser, command: str) -> None:
    """It takes nothing."""


def run(session: Session, options: Namespace) -> None:
    """Say the time of the last weeks; in JSON with the ids that were counted."""
    from networkjournal.domain.resting import is_resting, say_rest
    from networkjournal.domain.time_spent import (
        proposes_rest,
        say_used,
        used,
        weeks_of,
        with_own_use,
    )

    budget = session.journal.settings.weekly_minutes
    weeks = with_own_use(
        weeks_of(session.journal, session.today, _WEEKS), own_minutes_of(session.journal)
    )
    if session.as_json:
        say_json(
            {
                "today": session.today,
                "weekly_minutes": budget,
                "used": used(weeks[0], budget),
                "proposes_rest": proposes_rest(weeks, budget),
                "weeks": [week_document(week, budget) for week in weeks],
            }
        )
        return
    say_columns([_row(number, week, budget) for number, week in enumerate(weeks)])
    word = say_used(used(weeks[0], budget))
    if word:
        say(word)
    if is_resting(weeks, session.journal.settings):
        say(" – ".join(say_rest()))
    if budget is None:
        line = "networkjournal config weekly_minutes=120"
        say(_("“{command}” sets time aside for a week.").format(command=line))


def own_minutes_of(journal: Journal) -> dict[str, int]:
    """The minutes in the app by week, as this computer kept them; nothing where nobody asked."""
    if not journal.settings.count_own_use:
        return {}
    from networkjournal.tui.own_use import own_minutes, own_use_file

    return own_minutes(own_use_file(journal.path))


def week_document(week: Week, budget: int | None) -> dict[str, Any]:
    """A week for other programs; the share is null where no time was meant."""
    return {
        "week": week.name,
        "monday": week.monday,
        "minutes": week.minutes,
        "share": week.minutes / budget if budget else None,
        "kinds": week.kinds,
        "entry_ids": week.entries,
        "meeting_ids": week.meetings,
    }


def say_week(week: Week, budget: int | None) -> str:
    """The time of a week beside what was meant: ``0:20 of 2:00``."""
    from networkjournal.domain.time_spent import say_hours

    spent = say_hours(week.minutes)
    if budget is None:
        return spent
    return _("{spent} of {budget}").format(spent=spent, budget=say_hours(budget))


def _row(number: int, week: Week, budget: int | None) -> list[str]:
    from networkjournal.domain.time_spent import say_hours, say_time_kind

    name = (_("this week"), _("last week"))[number] if number < 2 else week.name  # noqa: PLR2004
    kinds = sorted(week.kinds.items(), key=lambda one: -one[1])
    each = ", ".join(f"{say_time_kind(kind)} {say_hours(minutes)}" for kind, minutes in kinds)
    return [name, say_week(week, budget), each]
