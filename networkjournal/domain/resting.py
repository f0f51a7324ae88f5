"""A rest after two full weeks: what it is, and what it says.

While one rests no counts are shown, and only what has its hour is proposed. Whoever wants the
counts all the same says so in the settings, or for this week only.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from networkjournal.domain.records import Settings
from networkjournal.domain.time_spent import Week, proposes_rest
from networkjournal.language import _

QUESTION = "rest"
"""What the proposal is called among the questions that can be put off."""


def is_resting(weeks: Sequence[Week], settings: Settings) -> bool:
    """Whether it is time to rest, and counts are hidden meanwhile.

    Args:
        weeks: this week first, then those before it.
        settings: how much time was meant, and whether the counts may be hidden.
    """
    if settings.hide_when_resting is False:
        return False
    return proposes_rest(weeks, settings.weekly_minutes)


def asks_again_on(today: date) -> date:
    """When the proposal comes back, if there is still reason for it: next Monday."""
    return today + timedelta(days=7 - today.weekday())


def say_rest() -> tuple[str, str]:
    """The proposal, and why; neither with blame."""
    return (
        _("Two full weeks; let it rest"),
        _("Rest is part of sowing: a field lies fallow too."),
    )
