"""A moment in a calendar, as the clock on this wall shows it."""

import re
from datetime import date, datetime, tzinfo

from networkjournal.domain.text import clean_line, cut
from networkjournal.language import _

_LOOSE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d))?")
_EARLIEST, _LATEST = 1600, 9998
"""Years; outside of them a conversion between time zones may leave the calendar."""


class WallClock:
    """Turns moments into wall time, and remembers what it had to assume.

    Args:
        here: The time zone of this wall; None is the system's.
    """

    def __init__(self, here: tzinfo | None = None) -> None:
        self._here = here
        self.assumed: list[str] = []
        """What to say about the moments asked since this was last emptied."""

    def wall(self, moment: date | datetime, zone: str = "") -> datetime | date:
        """The moment here, without a zone; a date stays a date.

        Args:
            moment: With its zone; without one it is taken as it stands.
            zone: The zone that the file named, to be told where it is not known.

        Raises:
            ValueError: No calendar here has it.
        """
        if not _EARLIEST < moment.year < _LATEST:
            raise ValueError(str(moment))
        if not isinstance(moment, datetime):
            return moment
        if moment.tzinfo is not None:
            return moment.astimezone(self._here).replace(tzinfo=None)
        if zone:
            self.assumed.append(
                _("the time zone “{zone}” is not known; {time} is taken as the time here").format(
                    zone=cut(clean_line(zone), 60), time=f"{moment:%H:%M}"
                )
            )
        return moment


def loose_moment(text: str) -> date | datetime | None:
    """The moment in a text that is not quite as calendars write it; None if there is none."""
    found = _LOOSE.match(text.strip())
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    try:
        if found[4] is None:
            return date(year, month, day)
        return datetime(year, month, day, int(found[4]), int(found[5]))
    except ValueError:
        return None


def as_wall_time(moment: date | datetime) -> str:
    """The moment as a meeting keeps it: ``2026-11-24T10:00``, or a date for all day."""
    if isinstance(moment, datetime):
        return moment.strftime("%Y-%m-%dT%H:%M") + (f":{moment.second:02}" if moment.second else "")
    return moment.isoformat()
