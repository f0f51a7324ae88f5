"""What is worth doing, fitted to the minutes that are left of the week.

Each kind has an estimate in minutes; a talk takes as long as the last talks with that person did.
What is first in the order is taken first, as long as there are minutes. What has its hour
(tomorrow's meeting, a birthday, a step that is due, Sunday's look back) is never left out for lack
of them: the week is no reason to let somebody down. What only comes of oneself can wait until
Monday.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median_low

from msgspec import Struct

from networkjournal.domain.limits import USUAL_THINGS
from networkjournal.domain.records import Entry, Settings
from networkjournal.domain.time_spent import Used, Week, say_hours, say_used, used
from networkjournal.domain.worth_doing import Thing, in_turn
from networkjournal.language import _

MINUTES: Mapping[str, int] = {
    "prepare": 10,
    "birthday": 5,
    "kept-off": 10,
    "step": 10,
    "thank": 5,
    "promise": 5,
    "held": 2,
    "unwritten": 5,
    "due": 15,
    "known-for": 5,
    "review": 10,
    "follow-up": 10,
    "stale": 5,
    "wanted": 5,
    "found": 5,
    "need": 10,
    "ask-after": 15,
    "scan": 10,
    "sow": 10,
    "look-back": 20,
    "goals": 10,
}
"""Minutes that each kind of thing takes, about: a guess that is on the safe side."""

_ANYTHING = 10
_HAVE_THEIR_HOUR = frozenset({"prepare", "birthday", "kept-off", "step", "look-back"})
_TALKS = frozenset({"due", "ask-after"})
_LONGEST_TALK = 60
"""Minutes; who always talked for an afternoon is not left out for that: one can also call."""

_LAST_TALKS = 5
_LOOKED_AT = 200
"""Things; where none of so many fits, looking further for one that does tells nobody anything."""


class Fitted(Struct, frozen=True):
    """What is shown of the things worth doing.

    Attributes:
        things: those that are shown, in their order.
        left: minutes that were left of the week before them; None where no time was meant.
        has_more: whether something was left out for lack of minutes.
        used: how far the week's time is used.
    """

    things: Sequence[Thing]
    left: int | None = None
    has_more: bool = False
    used: Used = ""


def fitted(
    things: Sequence[Thing],
    week: Week,
    settings: Settings,
    talks_with: Callable[[str], Iterable[Entry]],
    *,
    rests: bool = False,
) -> Fitted:
    """As many of the things as the settings say, and as fit in what is left of the week.

    Args:
        things: everything worth doing, what comes first in front.
        week: the time of this week.
        settings: how much time was meant, and for how many things.
        talks_with: the log with a person (an id), newest first.
        rests: whether this is a time of rest: then only what has its hour is shown.
    """
    most = USUAL_THINGS if settings.actions_a_day is None else settings.actions_a_day
    budget = settings.weekly_minutes
    left = None if budget is None else 0 if rests else max(0, budget - week.minutes)
    chosen: list[Thing] = []
    has_more, room = False, left
    for thing in in_turn(things)[:_LOOKED_AT]:
        if len(chosen) >= most:
            break
        if room is None:
            chosen.append(thing)
            continue
        takes = minutes_for(thing, talks_with, budget)
        if takes <= room or thing.kind in _HAVE_THEIR_HOUR:
            chosen.append(thing)
            room = max(0, room - takes)
        else:
            has_more = True
    shown = {id(thing) for thing in chosen}
    ordered = [thing for thing in things if id(thing) in shown]
    return Fitted(ordered, left, has_more, used(week, budget))


def minutes_for(
    thing: Thing, talks_with: Callable[[str], Iterable[Entry]], budget: int | None = None
) -> int:
    """Minutes that a thing takes, about; a talk as long as one usually talks with that person.

    Nothing takes longer than a whole week's time, else it would never be proposed.
    """
    minutes = MINUTES.get(thing.kind, _ANYTHING)
    if thing.kind in _TALKS and thing.person:
        usual = usual_talk(talks_with(thing.person))
        minutes = minutes if usual is None else min(usual, _LONGEST_TALK)
    return min(minutes, budget) if budget else minutes


def usual_talk(newest_first: Iterable[Entry]) -> int | None:
    """How long one usually talks: the median of the last talks that say how long they took."""
    found: list[int] = []
    for entry in newest_first:
        if entry.kind == "talk" and entry.minutes:
            found.append(entry.minutes)
            if len(found) == _LAST_TALKS:
                break
    return median_low(found) if found else None


def say_fitted(fit: Fitted) -> str:
    """A word on the week's time beside the things that are shown; nothing while there is enough."""
    if fit.used == "all" and fit.things:
        return _("This week's time is used; only what has its day is here.")
    if fit.used in ("all", "none meant"):
        return say_used(fit.used)
    words = [say_used(fit.used)] if fit.used else []
    if fit.has_more and fit.left is not None:
        words.append(
            _("{time} is left of it; what takes longer can wait.")
            if words
            else _("{time} is left of this week; what takes longer can wait.")
        )
        words[-1] = words[-1].format(time=say_hours(fit.left))
    return " ".join(words)
