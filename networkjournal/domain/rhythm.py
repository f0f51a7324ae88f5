"""Keeping in touch: each person's rhythm, and who is due.

A rhythm counts from the last real contact, not from the day that was missed. Someone never
contacted is counted from the day they were written down. Calendar months are months: 31 January
and one month is 28 February.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.circles import circle_named
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Person, Settings
from networkjournal.domain.text import fold
from networkjournal.language import _, ngettext, pgettext

NEVER = "none"
"""The rhythm of someone who is on purpose never due."""


def say_rhythm(stored: str) -> str:
    """A rhythm as it is typed in the language spoken: ``6w``, and ``none`` on purpose."""
    return pgettext("rhythm", "none") if stored == NEVER else stored


def rhythm_in_words(stored: str) -> str:
    """A rhythm as a person says it: ``every 6 weeks``, ``every month``; nothing for none."""
    if not stored:
        return ""
    if stored == NEVER:
        return _("none, on purpose")
    count = int(stored[:-1])
    match stored[-1]:
        case "d":
            words = ngettext("every day", "every {count} days", count)
        case "w":
            words = ngettext("every week", "every {count} weeks", count)
        case "m":
            words = ngettext("every month", "every {count} months", count)
        case _:
            words = ngettext("every year", "every {count} years", count)
    return words.format(count=count)


class Due(Struct, frozen=True):
    """Someone with a rhythm, and how they stand to it.

    Attributes:
        person: who.
        on: the day they are due, put off or not.
        rhythm: their rhythm, such as ``6w``.
        circle: the circle the rhythm comes from; empty when it is the person's own.
        last: the day of the last real contact; None if there was none.
        days_since: whole days since the last contact, or since they were written down; 0 when
            nobody knows when that was.
        days_over: whole days since the day they were due; negative while that is still to come.
        rhythm_days: how long the rhythm is in whole days, counted from the last contact.
        ratio: ``days_since / rhythm_days``: how far they are over their own rhythm.
    """

    person: Person
    on: date
    rhythm: str
    circle: str
    last: date | None
    days_since: int
    days_over: int
    rhythm_days: int
    ratio: float


def rhythm_of(person: Person, settings: Settings) -> tuple[str, str]:
    """A person's rhythm and the circle it comes from.

    The person's own rhythm goes before those of the circles; of several circles the shortest
    counts. Only people of standing ``known`` follow their circles. Spellings of a circle that
    differ in case or accents are one circle.

    Returns:
        The rhythm, empty where none was said, and the circle, empty where it is the person's own.
    """
    if person.rhythm or person.standing != "known" or not settings.circle_rhythms:
        return person.rhythm, ""
    said = [(rhythm_for(circle, settings), circle) for circle in person.circles]
    lengths = [(about_days(rhythm), rhythm, circle) for rhythm, circle in said if rhythm]
    if not lengths:
        return "", ""
    _days, rhythm, circle = min(lengths)
    return rhythm, circle


def rhythm_for(circle: str, settings: Settings) -> str:
    """The rhythm of a circle, however it is spelled; empty where none was said."""
    rhythms = settings.circle_rhythms
    if circle in rhythms:
        return rhythms[circle]
    return rhythms.get(spelled_among(circle, tuple(rhythms)), "")


@lru_cache(maxsize=4096)
def spelled_among(circle: str, named: tuple[str, ...]) -> str:
    """How a circle is spelled among these; empty where it is none of them."""
    key = fold(circle_named(circle))
    return next((one for one in named if fold(circle_named(one)) == key), "")


_DAYS = {"d": 1.0, "w": 7.0, "m": 365.2425 / 12, "y": 365.2425}


def about_days(rhythm: str) -> float:
    """How many days a rhythm lasts on average; without end for none on purpose."""
    return float("inf") if rhythm == NEVER else int(rhythm[:-1]) * _DAYS[rhythm[-1]]


def after(day: date, rhythm: str) -> date:
    """The day one rhythm later, true to the calendar; the last day there is if beyond that."""
    count, unit = int(rhythm[:-1]), rhythm[-1]
    try:
        if unit in "dw":
            return day + timedelta(days=count * (7 if unit == "w" else 1))
        years, month = divmod(day.month - 1 + count * (12 if unit == "y" else 1), 12)
        return day.replace(year=day.year + years, month=month + 1)
    except (OverflowError, ValueError):  # a month too short, or beyond the calendar
        from networkjournal.domain.dates.periods import shift

        return shift(day, count, unit)


def due_on(
    person: Person, last: date | None, settings: Settings, today: date | None = None
) -> date | None:
    """The day on which a person is due.

    Args:
        person: who.
        last: the day of the last real contact; None if there was none.
        settings: the journal's, for the rhythms of circles.
        today: when they are due whose first day is not known; without it the first day there is.

    Returns:
        The day; None for someone without a rhythm, or without one on purpose.
    """
    rhythm, _circle = rhythm_of(person, settings)
    if not rhythm or rhythm == NEVER:
        return None
    start = last or _written_down(person)
    due = after(start, rhythm) if start else today or date.min
    return max(due, person.put_off_until) if person.put_off_until else due


def _written_down(person: Person) -> date | None:
    try:
        return date.fromisoformat(person.created[:10])
    except ValueError:
        return person.met.on if person.met else None


def standing_to_rhythm(
    person: Person, last: date | None, settings: Settings, today: date
) -> Due | None:
    """How someone stands to their rhythm today; None without a rhythm."""
    rhythm, circle = rhythm_of(person, settings)
    if not rhythm or rhythm == NEVER:
        return None
    known = last or _written_down(person)
    start = known or today
    end = after(start, rhythm)
    rhythm_days = max(1, (end - start).days)
    due = end if known else today
    if person.put_off_until is not None and person.put_off_until > due:
        due = person.put_off_until
    days_since = max(0, (today - start).days)
    return Due(
        person=person,
        on=due,
        rhythm=rhythm,
        circle=circle,
        last=last,
        days_since=days_since,
        days_over=(today - due).days,
        rhythm_days=rhythm_days,
        ratio=days_since / rhythm_days,
    )


def due_within(
    book: Book,
    contacts: LastContacts,
    today: date,
    within: timedelta | None = None,
    *,
    among: Iterable[Person] | None = None,
) -> list[Due]:
    """Everyone who is due, most over their own rhythm first.

    Args:
        book: the journal. Archived people are left out.
        contacts: everyone's last real contact.
        today: the day it is.
        within: how far ahead to look; without it, only who is due today or was before.
        among: look only at these people.
    """
    within = within or timedelta()
    limit = today + within if within <= date.max - today else date.max
    people: Iterable[Person] = book.people.values() if among is None else among
    settings = book.settings
    standings = (
        standing_to_rhythm(person, contacts.get(person.id), settings, today)
        for person in people
        if not person.archived
    )
    return in_order(due for due in standings if due is not None and due.on <= limit)


def in_order(found: Iterable[Due]) -> list[Due]:
    """These people, latest relative to their own rhythm first."""
    return sorted(
        found,
        key=lambda due: (-due.ratio, -due.days_over, fold(due.person.label), due.person.id),
    )


class RhythmsOver:
    """Who is over their rhythm on a day, each rhythm worked out once."""

    def __init__(self, settings: Settings, today: date) -> None:
        """Ask by the rhythms of these settings, on this day."""
        self._settings = settings
        self._today = today
        self._latest: dict[str, date] = {}

    def is_over(self, person: Person, last: date | None) -> bool | None:
        """Whether someone's day was before today, whatever was put off.

        Args:
            person: who.
            last: the day of the last real contact; None if there was none.

        Returns:
            None for someone without a rhythm, or of whom no day is known to count from.
        """
        rhythm = person.rhythm or rhythm_of(person, self._settings)[0]
        if not rhythm or rhythm == NEVER:
            return None
        start = last or _written_down(person)
        if start is None:
            return None
        return start <= (self._latest.get(rhythm) or self._latest_over(rhythm))

    def _latest_over(self, rhythm: str) -> date:
        """The latest day of contact from which this rhythm has run out before today."""
        found = self._latest.get(rhythm)
        if found is None:
            found = self._today
            if after(found, rhythm) >= self._today:
                from networkjournal.domain.dates.periods import shift

                found = shift(self._today, -int(rhythm[:-1]), rhythm[-1])
                day = timedelta(days=1)
                # a month too short holds several days back: 28 to 31 January are due on one day
                while found > date.min and after(found, rhythm) >= self._today:
                    found -= day
                while after(found + day, rhythm) < self._today:
                    found += day
            self._latest[rhythm] = found
        return found
