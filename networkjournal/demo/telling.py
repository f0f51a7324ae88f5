"""How the sample is told: in one of two languages, its days counted from today, people by key."""

from datetime import date, timedelta

from networkjournal.domain.dates.periods import shift
from networkjournal.domain.ids import new_id


class Telling:
    """What the sample's pages need to write their records.

    Args:
        language: ``nl`` for Dutch, anything else for English.
        today: The day that every other day is counted from.
    """

    def __init__(self, language: str, today: date) -> None:
        self.today = today
        self._dutch = language == "nl"
        self._ids: dict[str, str] = {}

    def __call__(self, english: str, dutch: str) -> str:
        """The text in the language the sample is told in."""
        return dutch if self._dutch else english

    def who(self, *keys: str) -> tuple[str, ...]:
        """The ids of these people, by the keys that the sample's pages know them by."""
        return tuple(self.id(key) for key in keys)

    def id(self, key: str) -> str:
        """The id of the record with this key; a new one when it is named for the first time."""
        return self._ids.setdefault(key, new_id())

    def day(self, days: int) -> date:
        """The day so many days after today, before it when negative."""
        return self.today + timedelta(days=days)

    def months(self, count: int, start: date | None = None) -> date:
        """The day so many calendar months after today, or after another day."""
        return shift(start or self.today, count, "m")

    def at(self, days: int, clock: str) -> str:
        """Wall time on the day so many days after today, for instance ``10:00``."""
        return f"{self.day(days).isoformat()}T{clock}"

    def name_day(self, days: int) -> str:
        """A birthday whose year nobody knows, so many days from now; 29 February moves a day."""
        day = self.day(days)
        return "--02-28" if (day.month, day.day) == (2, 29) else f"--{day:%m-%d}"
