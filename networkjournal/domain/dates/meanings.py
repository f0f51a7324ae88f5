"""What each phrase that names a day means: from the values of its words to the day."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from networkjournal.domain.dates.periods import days_in, shifted
from networkjournal.domain.dates.words import UNITS, Direction

Values = Mapping[str, int]
"""The values of the kinds in a phrase, by kind."""

Meaning = Callable[[Values, date, Direction], date | None]

_LETTERS = {value: letter for letter, value in UNITS.items()}
_WEEK = 7


def near(values: Values, today: date, _direction: Direction) -> date | None:
    """*Tomorrow*, *eergisteren*: a number of days from today."""
    return shifted(today, values["near"], "d")


def this_day(_values: Values, today: date, _direction: Direction) -> date | None:
    """*This morning*: today."""
    return today


def yesterday(_values: Values, today: date, _direction: Direction) -> date | None:
    """*Last night*: the day before today."""
    return shifted(today, -1, "d")


def day_after_tomorrow(_values: Values, today: date, _direction: Direction) -> date | None:
    """*The day after tomorrow*: two days ahead."""
    return shifted(today, 2, "d")


def day_before_yesterday(_values: Values, today: date, _direction: Direction) -> date | None:
    """*The day before yesterday*: two days back."""
    return shifted(today, -2, "d")


def weekday(values: Values, today: date, direction: Direction) -> date | None:
    """Back: the nearest such day, today too. Ahead: after today, since today is said “today”."""
    if direction is Direction.FUTURE:
        return next_weekday(values, today, direction)
    return shifted(today, -((today.weekday() - values["anyday"]) % _WEEK), "d")


def next_weekday(values: Values, today: date, _direction: Direction) -> date | None:
    """*Next Tuesday*: the nearest after today, a week ahead if today is one."""
    return shifted(today, (values["anyday"] - today.weekday() - 1) % _WEEK + 1, "d")


def last_weekday(values: Values, today: date, _direction: Direction) -> date | None:
    """*Last Friday*: the nearest before today, a week back if today is one."""
    return shifted(today, -((today.weekday() - values["anyday"] - 1) % _WEEK + 1), "d")


def this_weekday(values: Values, today: date, direction: Direction) -> date | None:
    """Ahead: the nearest, today too. Back: the one of this week, even if it is still to come."""
    days = values["anyday"] - today.weekday()
    return shifted(today, days % _WEEK if direction is Direction.FUTURE else days, "d")


def weekday_of_next_week(values: Values, today: date, _direction: Direction) -> date | None:
    """*Volgende week dinsdag*: of the week that begins next Monday."""
    return shifted(today, _WEEK + values["anyday"] - today.weekday(), "d")


def weekday_of_last_week(values: Values, today: date, _direction: Direction) -> date | None:
    """*Vorige week dinsdag*: of the week that began a Monday earlier."""
    return shifted(today, -_WEEK + values["anyday"] - today.weekday(), "d")


def weekday_later(values: Values, today: date, _direction: Direction) -> date | None:
    """“Maandag over een week”: the first Monday a week or more from now."""
    after = shifted(today, values.get("count", 1), _LETTERS[values["unit"]])
    return after and shifted(after, (values["anyday"] - after.weekday()) % _WEEK, "d")


def next_span(values: Values, today: date, _direction: Direction) -> date | None:
    """*Next month*: one week, month or year ahead."""
    return shifted(today, 1, _LETTERS[values["span"]])


def last_span(values: Values, today: date, _direction: Direction) -> date | None:
    """*Vorige week*: one week, month or year back."""
    return shifted(today, -1, _LETTERS[values["span"]])


def later(values: Values, today: date, _direction: Direction) -> date | None:
    """*In two weeks*."""
    return shifted(today, values["count"], _LETTERS[values["unit"]])


def earlier(values: Values, today: date, _direction: Direction) -> date | None:
    """*Twee weken geleden*."""
    return shifted(today, -values["count"], _LETTERS[values["unit"]])


def half_year_later(_values: Values, today: date, _direction: Direction) -> date | None:
    """*Over een half jaar*."""
    return shifted(today, 6, "m")


def half_year_earlier(_values: Values, today: date, _direction: Direction) -> date | None:
    """*Een half jaar geleden*."""
    return shifted(today, -6, "m")


def day_of_month(values: Values, today: date, direction: Direction) -> date | None:
    """*3 December*, with its year or the nearest one."""
    day = values["ordinal"] if "ordinal" in values else values["day"]
    month = values["month"] if "month" in values else values["clearmonth"]
    if "year" in values:
        return date(values["year"], month, day)
    if "shortyear" in values:
        return date(_century(values["shortyear"], today), month, day)
    return _nearest(month, day, today, direction)


def exact(values: Values, today: date, _direction: Direction) -> date | None:
    """A date in digits with its whole year."""
    year_month, day = divmod(values["exact"], 100)
    return date(*divmod(year_month, 100), day)


def short_exact(values: Values, today: date, _direction: Direction) -> date | None:
    """A date in digits with a year of two."""
    year_month, day = divmod(values["shortexact"], 100)
    year, month = divmod(year_month, 100)
    return date(_century(year, today), month, day)


def day_and_month(values: Values, today: date, direction: Direction) -> date | None:
    """*3/12*: the day before the month, the nearest such day."""
    return _nearest(*divmod(values["daymonth"], 100), today, direction)


def end_of_month(values: Values, today: date, direction: Direction) -> date | None:
    """*Eind december*, with its year or the nearest one."""
    if "year" in values:
        return date(values["year"], values["month"], days_in(values["year"], values["month"]))
    years = range(today.year, today.year + 2)
    if direction is Direction.PAST:
        years = range(today.year, today.year - 2, -1)
    for year in years:
        end = date(year, values["month"], days_in(year, values["month"]))
        if end >= today if direction is Direction.FUTURE else end <= today:
            return end
    return None


def end_of_the_span(values: Values, today: date, direction: Direction) -> date | None:
    """The end that is meant: of this one, or in a log of the one before, if this still runs."""
    end = _end(today, values["span"])
    if direction is Direction.PAST and end is not None and end > today:
        return end_of_last_span(values, today, direction)
    return end


def end_of_this_span(values: Values, today: date, _direction: Direction) -> date | None:
    """*End of this month*."""
    return _end(today, values["span"])


def end_of_next_span(values: Values, today: date, direction: Direction) -> date | None:
    """*End of next month*."""
    return _end(next_span(values, today, direction), values["span"])


def end_of_last_span(values: Values, today: date, direction: Direction) -> date | None:
    """*Eind vorige maand*."""
    return _end(last_span(values, today, direction), values["span"])


def _end(day: date | None, unit: int) -> date | None:
    """The last day of the week (its Sunday), month or year that this day is in."""
    if day is None:
        return None
    if unit == UNITS["w"]:
        return shifted(day, _WEEK - 1 - day.weekday(), "d")
    if unit == UNITS["m"]:
        return day.replace(day=days_in(day.year, day.month))
    return date(day.year, 12, 31)


def _century(year: int, today: date) -> int:
    """A year of two digits: at most twenty years ahead, else it has been."""
    full = today.year // 100 * 100 + year
    return full - 100 if full > today.year + 20 else full


def _nearest(month: int, day: int, today: date, direction: Direction) -> date | None:
    """The nearest such day from today on, or until today; 29 February waits for its leap year."""
    if not 1 <= month <= 12 or not 1 <= day <= days_in(2000, month):  # noqa: PLR2004
        return None
    step = 1 if direction is Direction.FUTURE else -1
    for years in range(9):
        year = today.year + step * years
        if not 1 <= year <= date.max.year or day > days_in(year, month):
            continue
        found = date(year, month, day)
        if (found - today) * step >= timedelta(0):
            return found
    return None
