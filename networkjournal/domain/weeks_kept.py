"""When a week is looked back on, and what was kept of those before."""

from collections.abc import Iterable
from datetime import date, timedelta

from networkjournal.domain.book import Book
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.look_back import LookedBack, look_back
from networkjournal.domain.records import Entry, LookBack, Record
from networkjournal.language import _

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_SUNDAY = 6


def week_to_look_back_on(today: date) -> date:
    """The Monday of the week that can be looked back on: on a Sunday its own, else the last one."""
    monday = today - today.weekday() * _DAY
    if is_sunday(today) or monday - date.min < _WEEK:
        return monday
    return monday - _WEEK


def is_sunday(today: date) -> bool:
    """Whether it is the day on which a week is looked back on."""
    return today.weekday() == _SUNDAY


def is_day_to_look_back(today: date) -> bool:
    """Whether it is Sunday, or the Monday after it."""
    return is_sunday(today) or today.weekday() == 0


def name_of_week(monday: date, today: date) -> str:
    """What a week is called by its first day."""
    return _("The week of {date}").format(date=say_date(monday, today, "long"))


def kept(lookbacks: Iterable[LookBack], monday: date) -> LookBack | None:
    """What was kept of this week; of several what was written last."""
    of_week = [one for one in lookbacks if one.week == monday]
    return max(of_week, key=lambda one: (one.updated, one.id), default=None)


def asks_to_look_back(book: Book, entries: Iterable[Entry], today: date) -> date | None:
    """The Monday of the week to look back on now; None on other days, and once that is kept.

    On Sunday it is worth doing; on Monday it can still be done. A week that held nothing is not
    asked about.

    Args:
        book: the journal.
        entries: the log, newest day first.
        today: the day.
    """
    if not is_day_to_look_back(today):
        return None
    monday = week_to_look_back_on(today)
    if kept(book.lookbacks.values(), monday) is not None:
        return None
    return None if look_back(book, entries, monday, today).is_empty else monday


def records_of(book: Book, ids: Iterable[str]) -> list[Record]:
    """The records with these ids that are still there."""
    tables = (book.entries, book.meetings, book.steps, book.people)
    return [record for one in ids for table in tables if (record := table.get(one)) is not None]


def told_of(looked: LookedBack, words: str) -> tuple[str, ...]:
    """The ids behind a sentence as it was kept.

    Where the journal would say it otherwise by now, everything that the week held.
    """
    for one in looked.said:
        if one.words == words:
            return one.ids
    return tuple(dict.fromkeys(key for one in looked.said for key in one.ids))
