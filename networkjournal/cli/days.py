"""Days on the command line."""

from __future__ import annotations

from datetime import date

from networkjournal.cli.faults import WrongUsageError
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import _


def past_day(text: str, today: date) -> date:
    """The day that these words name, as it is meant for what happened.

    Raises:
        WrongUsageError: they name no day, or one that is still to come.
    """
    from networkjournal.domain.dates import Direction, read_date

    day = read_date(text, today, Direction.PAST)
    if day is None:
        raise no_date(text)
    refuse_future(day, today)
    return day


def refuse_future(day: date, today: date) -> None:
    """Refuse a day that is still to come.

    Raises:
        WrongUsageError: it is.
    """
    if day > today:
        raise still_to_come(day, today)


def still_to_come(day: date, today: date) -> WrongUsageError:
    """What to say of a day that is still to come, where something that happened is written."""
    from networkjournal.domain.dates import say_date

    return WrongUsageError(
        _("{date} is still to come; “{command}” plans a meeting.").format(
            date=say_date(day, today, "long"), command="networkjournal meet"
        )
    )


def no_date(text: str) -> WrongUsageError:
    """What to say of words that name no day."""
    return WrongUsageError(_("“{x}” is not a date here.").format(x=cut(clean_line(text), 60)))
