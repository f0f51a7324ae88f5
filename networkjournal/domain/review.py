"""Whether it is time to look again at how one wants to be known."""

from datetime import date

from networkjournal.domain.dates.periods import shift
from networkjournal.domain.records import Profile

REVIEW_AFTER_MONTHS = 6
"""What was written longer ago than this is asked about again."""

LATER_MONTHS = 1
"""So long the question rests when it is put off."""


def written_on(version: Profile) -> date | None:
    """The day from which a version holds; None where neither it nor the journal says one."""
    if version.since is not None:
        return version.since
    try:
        return date.fromisoformat(version.created[:10])
    except ValueError:
        return None


def review_due(profile: Profile | None, today: date) -> bool:
    """Whether the newest version was written over six months of the calendar ago.

    Six months after 31 August is 28 February: the question comes on 1 March.
    """
    day = written_on(profile) if profile is not None else None
    return day is not None and shift(day, REVIEW_AFTER_MONTHS, "m") < today


def later(today: date) -> date:
    """The day on which a question that is put off today comes back."""
    return shift(today, LATER_MONTHS, "m")
