"""Whether it is time to look again at how one wants to be known."""

from datetime import date

from networkjournal.domain.records import Profile

MONTHS = 6
"""After so many months the answer is looked at again."""


def review_due(profile: Profile | None, today: date) -> bool:
    """Whether today's version is six months old; never where no version or no day is known."""
    if profile is None or profile.since is None:
        return False
    from dateutil.relativedelta import relativedelta

    return profile.since + relativedelta(months=MONTHS) <= today
