"""Dates in the words of the language spoken; from tables of our own, never from the locale."""

from datetime import date
from functools import cache
from typing import Literal

from networkjournal.language import _, language, pgettext

Style = Literal["short", "weekday", "day", "long"]
"""How much of a date is said; see :func:`say_date`."""


@cache
def _names(_language: str) -> tuple[tuple[str, ...], ...]:
    """Days, short days, months and short months, in the language spoken now."""
    return (
        (
            _("Monday"),
            _("Tuesday"),
            _("Wednesday"),
            _("Thursday"),
            _("Friday"),
            _("Saturday"),
            _("Sunday"),
        ),
        (
            pgettext("short day", "Mon"),
            pgettext("short day", "Tue"),
            pgettext("short day", "Wed"),
            pgettext("short day", "Thu"),
            pgettext("short day", "Fri"),
            pgettext("short day", "Sat"),
            pgettext("short day", "Sun"),
        ),
        (
            _("January"),
            _("February"),
            _("March"),
            _("April"),
            _("May"),
            _("June"),
            _("July"),
            _("August"),
            _("September"),
            _("October"),
            _("November"),
            _("December"),
        ),
        (
            pgettext("short month", "Jan"),
            pgettext("short month", "Feb"),
            pgettext("short month", "Mar"),
            pgettext("short month", "Apr"),
            pgettext("short month", "May"),
            pgettext("short month", "Jun"),
            pgettext("short month", "Jul"),
            pgettext("short month", "Aug"),
            pgettext("short month", "Sep"),
            pgettext("short month", "Oct"),
            pgettext("short month", "Nov"),
            pgettext("short month", "Dec"),
        ),
    )


def month_name(month: int) -> str:
    """The name of a month from 1 to 12: ``November``, ``november``."""
    return _names(language())[2][month - 1]


def say_date(day: date, today: date, style: Style = "short") -> str:
    """A date in the language spoken now.

    Args:
        day: The date.
        today: The day it is said; a year that differs from its year is said too.
        style: ``short`` is ``24 Nov``, ``weekday`` is ``Tue 24 Nov``, ``day`` is
            ``Tuesday 24 November``, and ``long`` always has the year, ``Tuesday 24 November 2026``.
    """
    days, short_days, months, short_months = _names(language())
    year = f" {day.year}" if style == "long" or day.year != today.year else ""
    if style == "short":
        return f"{day.day} {short_months[day.month - 1]}{year}"
    if style == "weekday":
        return f"{short_days[day.weekday()]} {day.day} {short_months[day.month - 1]}{year}"
    return f"{days[day.weekday()]} {day.day} {months[day.month - 1]}{year}"
