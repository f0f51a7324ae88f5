"""Days of what happened: a log, a meeting long ago, a day something was done; none is to come."""

from datetime import date

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.error import FieldError
from networkjournal.language import N_, _

NO_DATE = N_("“{x}” is not a date here.")
"""What is said of words that name no day; to be translated."""


class StillToComeError(FieldError):
    """This happened, so it says, on a day that is still to come."""


def refuse_to_come(day: date, today: date, field: str = "on") -> None:
    """Refuse a day that is still to come.

    Raises:
        StillToComeError: it is.
    """
    if day > today:
        line = _("{date} is still to come; a plan is a step or a meeting.")
        raise StillToComeError(line.format(date=say_date(day, today, "long")), field)


def read_past_day(text: str, today: date, field: str = "on") -> date:
    """The day that these words name, as it is meant for what happened.

    Raises:
        FieldError: they name no day.
        StillToComeError: the day is still to come.
    """
    from networkjournal.domain.dates.reading import Direction, read_date
    from networkjournal.domain.text import clean_line, cut

    day = read_date(text, today, Direction.PAST)
    if day is None:
        raise FieldError(_(NO_DATE).format(x=cut(clean_line(text), 60)), field)
    refuse_to_come(day, today, field)
    return day
