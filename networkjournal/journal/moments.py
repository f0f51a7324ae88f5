"""Moments in time as the file writes them: UTC, ISO 8601, microseconds, never running backwards."""

import re
import time
from datetime import UTC, datetime, timedelta

_CANONICAL = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")

_last = ""


def now(after: str = "") -> str:
    """This moment, later than any that the clock gave this process before, and than ``after``.

    Args:
        after: a moment in any ISO 8601 form that the result must follow, also when the clock
            was set back; empty for none.
    """
    global _last  # noqa: PLW0603 - time runs for the whole process
    _last = max(_write(_by_the_clock()), _just_after(_last) if _last else "")
    floor = canonical(after)
    return _last if _last > floor else _just_after(floor)


def canonical(text: str) -> str:
    """A moment in the one form that sorts as text; empty when missing or not a moment.

    A bare date is midnight UTC; a moment without a zone is taken as UTC.
    """
    try:
        moment = datetime.fromisoformat(text)
        if _CANONICAL.fullmatch(text):
            return text
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return _write(moment.astimezone(UTC))
    except (ValueError, OverflowError):
        return ""


def _write(moment: datetime) -> str:
    return f"{moment.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def _just_after(moment: str) -> str:
    try:
        return _write(datetime.fromisoformat(moment) + timedelta(microseconds=1))
    except OverflowError:
        return moment  # the end of the year 9999


def _by_the_clock() -> datetime:
    return datetime.fromtimestamp(time.time_ns() // 1_000 / 1_000_000, UTC)


def days_before(days: int) -> str:
    """The moment this many days ago by the clock."""
    return _write(_by_the_clock() - timedelta(days=days))
