"""A length of time in words: days while they are few, then months, then years."""

from networkjournal.domain.numbers_said import say_number
from networkjournal.language import _, ngettext

DAYS_IN_MONTH = 365.2425 / 12
"""Days in a month, taken over all of the calendar."""

_MONTHS_FROM = 92
"""No three months in a row are longer: below this days say it better."""

_YEARS_FROM = 731


def say_span(days: int) -> str:
    """So many days as a person says them: ``81 days``, ``4 months``, ``2.5 years``."""
    if days < _MONTHS_FROM:
        return ngettext("{count} day", "{count} days", days).format(count=days)
    if days < _YEARS_FROM:
        months = round(days / DAYS_IN_MONTH)
        return ngettext("{count} month", "{count} months", months).format(count=months)
    return _("{count} years").format(count=say_number(days / 365.2425, 1, 0))
