"""The line at the bottom, begun with the introduction of two people."""

from networkjournal.domain.records import Person
from networkjournal.domain.text import clean_line
from networkjournal.language import _
from networkjournal.tui.capture_line import PROPOSED
from networkjournal.tui.desk import Desk
from networkjournal.tui.saying import say_word
from networkjournal.tui.spoken_keys import keyed

_PLACE = "line:sowing"


def begin_introduction(desk: Desk, one: Person, other: Person) -> None:
    """Open the line for a sowing with the introduction in it; what is kept there goes first."""
    names = desk.overview.names
    words = _("Introduced {one} to {other}").format(
        one=names.mention_by_name(one), other=names.mention_by_name(other)
    )
    sentence = f"{words} gift:{say_word('gift', 'introduction')}"
    draft = desk.drafts.get(_PLACE)
    kept = draft.get("sentence", "").strip()
    if kept and kept != sentence and not draft.get(PROPOSED):
        desk.say(keyed(_("A sentence of yours is kept there: [sow] opens it; write it first.")))
        return
    chosen = {f"@{clean_line(person.label)}": person.id for person in (one, other)}
    desk.drafts.keep(_PLACE, {"sentence": sentence, PROPOSED: "yes", **chosen})
    desk.capture("sowing")
