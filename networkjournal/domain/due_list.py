"""Whom to speak to by now, why, who was put off, and whose birthday comes."""

from collections.abc import Collection
from datetime import date, timedelta

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Person
from networkjournal.domain.rhythm import Due, due_within
from networkjournal.domain.text import clean_line, cut, fold
from networkjournal.domain.worth_doing import next_birthday
from networkjournal.language import _, ngettext

BIRTHDAYS_AHEAD = timedelta(days=30)
"""So far ahead birthdays are said."""


class Birthday(Struct, frozen=True):
    """A birthday that comes.

    Attributes:
        person: whose.
        on: the coming day; 29 February is kept on 1 March in other years.
        turns: how old they become; None where the year is not known.
    """

    person: Person
    on: date
    turns: int | None


class DueList(Struct, frozen=True):
    """Whom to speak to.

    Attributes:
        due: who is due, latest relative to their own rhythm first.
        put_off: who would be due and was put off until a later day, that day first.
        birthdays: the birthdays of the coming month, nearest first.
    """

    due: list[Due]
    put_off: list[Due]
    birthdays: list[Birthday]


def due_list(
    book: Book,
    contacts: LastContacts,
    today: date,
    among: Collection[str] | None = None,
    within: timedelta | None = None,
) -> DueList:
    """Whom to speak to by now.

    Args:
        book: the journal; archived people are left out.
        contacts: everyone's last real contact.
        today: the day it is.
        among: ids of the people asked for; None for everyone.
        within: how far ahead to look for who is due; without it only until today.
    """
    asked = [person for person in book.people.values() if among is None or person.id in among]
    found = due_within(book, contacts, today, within, among=asked)
    later = [one for one in asked if one.put_off_until is not None and one.put_off_until > today]
    put_off = due_within(book, contacts, today, timedelta.max, among=later) if later else []
    birthdays = sorted(
        filter(None, (_birthday(person, today) for person in asked if person.birthday)),
        key=lambda one: (one.on, fold(one.person.label), one.person.id),
    )
    listed = {one.person.id for one in found}
    return DueList(
        due=found,
        put_off=sorted(
            (one for one in put_off if _is_kept_back(one) and one.person.id not in listed),
            key=lambda one: one.on,
        ),
        birthdays=birthdays,
    )


def _is_kept_back(due: Due) -> bool:
    return due.ratio >= 1


def _birthday(person: Person, today: date) -> Birthday | None:
    if person.archived:
        return None
    on = next_birthday(person.birthday, today)
    if on is None or on - today > BIRTHDAYS_AHEAD:
        return None
    year = person.birthday[:4]
    return Birthday(person, on, on.year - int(year) if year.isdecimal() else None)


def say_due(due: Due, today: date) -> str:
    """Why someone is due: ``23 days over a 30-day rhythm``, and for which circle."""
    rhythm = _say_length(due.rhythm)
    if due.days_over > 0:
        over = ngettext("{count} day", "{count} days", due.days_over).format(count=due.days_over)
        words = _("{t} over a {rhythm}").format(t=over, rhythm=rhythm)
    elif due.days_over == 0:
        words = _("today, by a {rhythm}").format(rhythm=rhythm)
    else:
        on = say_date(due.on, today, "weekday")
        words = _("{date}, by a {rhythm}").format(date=on, rhythm=rhythm)
    if due.circle:
        circle = clean_line(cut(circle_label(due.circle), 40))
        words = _("{every}, as for {circle}").format(every=words, circle=circle)
    return words


def say_last(due: Due, today: date) -> str:
    """When there was contact last."""
    if due.last is None:
        return _("never yet")
    return _("last {date}").format(date=say_date(due.last, today, "short"))


def _say_length(rhythm: str) -> str:
    count = int(rhythm[:-1])
    match rhythm[-1]:
        case "d":
            words = ngettext("{count}-day rhythm", "{count}-day rhythm", count)
        case "w":
            words = ngettext("{count}-week rhythm", "{count}-week rhythm", count)
        case "m":
            words = ngettext("{count}-month rhythm", "{count}-month rhythm", count)
        case _:
            words = ngettext("{count}-year rhythm", "{count}-year rhythm", count)
    return words.format(count=count)
