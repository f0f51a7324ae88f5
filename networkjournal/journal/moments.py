"""Moments in time as the file writes them: UTC, ISO 8601, microseconds, never running backwards."""

import re
import time
from datetime import UTC, datetime, timedelta

_CANONICAL = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")

_last = ""


def now(after: str = "") -> str:
    """This moment, later than any that was given out and than ``after``.

    Args:
        after: a moment in any ISO 8601 form that the result must follow, also when the clock
            was set back; empty for none.
    """
    global _last  # noqa: PLW0603 - time runs for the whole process
    moment = datetime.fromtimestamp(time.time_ns() // 1_000 / 1_000_000, UTC)
    text = _write(moment)
    floor = max(_last, canonical(after))
    if text <= floor:
        text = _write(_read(floor) + timedelta(microseconds=1))
    _last = text
    return text


def canonical(text: str) -> str:
    """A moment in the one form that sorts as text; empty when missing or not a moment.

    A bare date is midnight UTC; a moment without a zone is taken as UTC.
    """
    if _CANONICAL.fullmatch(text):
        return text
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return _write(moment.astimezone(UTC))
    except (ValueError, OverflowError):
        return ""


def _write(moment: datetime) -> str:
    return f"{moment.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def _read(canonical_text: str) -> datetime:
    return datetime.fromisoformat(canonical_text)


def days_before(days: int) -> str:
    """The moment this many days ago by the clock."""
    return _write(datetime.fromtimestamp(time.time(), UTC) - timedelta(days=days))
