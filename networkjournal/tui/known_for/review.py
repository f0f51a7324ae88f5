"""Whether how one wants to be known still holds: asked after six months, answered with one key."""

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.review import later, review_due
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.spoken_keys import keyed

_QUESTION = "known-for"
"""What the question is called among those that were put off."""


def asks_for_review(desk: Desk) -> bool:
    """Whether it is time to ask: it was written over six months ago, and was not put off."""
    return not desk.postponed.is_quiet(_QUESTION) and review_due(
        desk.overview.profile(), desk.today
    )


def say_still_so(desk: Desk) -> str | None:
    """Write the same words as a version of today, so that every window knows the answer.

    Returns:
        The id of that version; None where there is nothing to say or it could not be saved.
    """
    from networkjournal.tui.forms import new_version

    profile = desk.overview.profile()
    if profile is None:
        return None
    what = _("Known for: still so")
    written = desk.write(what, put=[new_version(profile, desk.today)])
    if written is None:
        return None
    desk.say(keyed(_("{what} · [undo] to undo")).format(what=what))
    return written[0].id


def ask_later(desk: Desk) -> None:
    """Put the question off for a month."""
    day = later(desk.today)
    desk.postponed.put_off(_QUESTION, day)
    desk.say(_("It comes back on {date}.").format(date=say_date(day, desk.today, "day")))
