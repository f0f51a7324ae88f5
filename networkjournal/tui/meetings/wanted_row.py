"""Someone one wants to meet, as a row: the way there, and how far it is."""

from networkjournal.domain.records import Person
from networkjournal.domain.wishes import before_that, stage_of
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.saying import say_word
from networkjournal.tui.text import Line, Span, said, spread

_WIDE = 62


def wanted_row(desk: Desk, person: Person, width: int) -> Line:
    """``a syrup supplier   via Piet → Stroop BV            wanted → asked``."""
    left: list[Span] = [(said(person.label, 60), "name")]
    way = way_there(desk, person)
    if way:
        left += [("  ", ""), (way, "soft")]
    return spread(left, _how_far(person, width), width)


def way_there(desk: Desk, person: Person) -> str:
    """Through whom one could meet, and where this person works; the role of whom one can name."""
    words = person.role if person.name else ""
    if person.route:
        name = said(desk.journal.name_of(person.route), 40)
        words = _("via {name}").format(name=name)
    to = person.organisation
    if to and person.route:
        return f"{words} → {said(to, 40)}"
    return ", ".join(said(one, 40) for one in (words, to) if one)


def _how_far(person: Person, width: int) -> list[Span]:
    """The stage, behind the one before it where there is room."""
    stage = stage_of(person) or "wanted"
    now: list[Span] = [(say_word("wish", stage), "")]
    before = before_that(stage)
    if before is None or width < _WIDE:
        return now
    return [(say_word("wish", before) + " → ", "soft"), *now]
