"""The proposal to rest: a row of Today, and what stands elsewhere in the place of counts."""

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.resting import QUESTION, asks_again_on, say_rest
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.rows import Block
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, wrap

REST = "thing:rest"
"""The key of the row."""


def rest_row(width: int) -> Block:
    """The proposal; below it why, and the key that brings the counts back."""
    what, why = say_rest()
    away = keyed(_("The counts are put away meanwhile; [later] brings them back."))
    lines: list[Line] = [((line, ""),) for line in wrap(what, width)]
    lines += [((line, "soft"),) for line in wrap(f"{why} {away}", width)]
    return Block(lines, REST)


def decline(desk: Desk) -> None:
    """Show the counts again, until the week is over."""
    day = asks_again_on(desk.today)
    desk.postponed.put_off(QUESTION, day)
    said = say_date(day, desk.today, "day")
    desk.say(_("The counts are back, at least until {date}.").format(date=said))


def counts_rest(width: int) -> Block:
    """What stands in the place of counts."""
    words = keyed(_("The counts rest for a while; [section-today] says why."))
    return Block([((line, "soft"),) for line in wrap(words, width)])
