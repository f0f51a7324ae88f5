"""Today's date and the time now, or what stands in for them."""

import os
from datetime import date, datetime, time

from networkjournal.language import _

VARIABLE = "NETWORKJOURNAL_TODAY"
"""The environment variable whose date stands in for today, for tests and screenshots.

It may say the time too, ``2026-11-23T14:00``; a date alone is the beginning of that day.
"""


def today() -> date:
    """Today by the clock on the wall, or what :data:`VARIABLE` says.

    Raises:
        ValueError: the variable holds something that is no date as ``2026-11-23``.
    """
    moment = _instead()
    return date.today() if moment is None else moment.date()


def now() -> datetime:
    """The day and the time by the clock on the wall, or what :data:`VARIABLE` says.

    Raises:
        ValueError: the variable holds something that is no date as ``2026-11-23``.
    """
    moment = _instead()
    return datetime.now() if moment is None else moment


def _instead() -> datetime | None:
    """What the variable says, without a zone; None where it says nothing."""
    said = os.environ.get(VARIABLE, "").strip()
    if not said:
        return None
    try:
        if len(said) <= len("2026-11-23"):
            return datetime.combine(date.fromisoformat(said), time.min)
        return datetime.fromisoformat(said).replace(tzinfo=None)
    except ValueError:
        raise ValueError(
            _("{variable} is “{text}”, which is no date; write it as 2026-11-23.").format(
                variable=VARIABLE, text=said
            )
        ) from None
