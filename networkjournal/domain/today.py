"""Today's date, or the date that stands in for it."""

import os
from datetime import date

from networkjournal.language import _

VARIABLE = "NETWORKJOURNAL_TODAY"
"""The environment variable whose date stands in for today, for tests and screenshots."""


def today() -> date:
    """Today by the clock on the wall, or what :data:`VARIABLE` says.

    Raises:
        ValueError: the variable holds something that is no date as ``2026-11-23``.
    """
    said = os.environ.get(VARIABLE, "").strip()
    if not said:
        return date.today()
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise ValueError(
            _("{variable} is “{text}”, which is no date; write it as 2026-11-23.").format(
                variable=VARIABLE, text=said
            )
        ) from None
