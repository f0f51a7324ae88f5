"""A person as one row of a list."""

from networkjournal.domain.circles import circle_label
from networkjournal.domain.records import Person
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.saying import say_ago
from networkjournal.tui.text import Line, Span, column, said, spread, width_of

_AGO = 6
_DUE = 5
_WIDE = 62


def person_row(desk: Desk, person: Person, width: int) -> Line:
    """Name, circles, role where there is room for it, whether due, and the last contact."""
    due = _("due") if desk.overview.is_due(person) else ""
    ago = say_ago(desk.overview.last_contact(person.id), desk.today)
    right: list[Span] = [
        *column(((due, "due"),), _DUE),
        *_flush_right(ago, _AGO),
    ]
    room = width - _DUE - _AGO
    circles = ", ".join(said(circle_label(circle), 40) for circle in person.circles[:4])
    name = ((said(person.label, 80), "" if person.standing == "known" else "quote"),)
    role = said(person.role, 80) if person.name else ""
    if width < _WIDE:
        name_width = room * 5 // 9
        if not (circles or role):
            return [*column(name, room - 1), (" ", ""), *right]
        beside = column(((circles or role, "soft"),), room - name_width - 1)
        return [*column(name, name_width - 2), ("  ", ""), *beside, (" ", ""), *right]
    third = room * 5 // 14
    beside_it, behind = circles or _standing(person), role or said(person.organisation, 80)
    if not behind and width_of(name) > third - 2:
        return [*spread(name, ((beside_it, "soft"),), room - 1), (" ", ""), *right]
    middle = column(((beside_it, "soft"),), third - 2)
    last = column(((behind, "soft"),), room - 2 * third - 1)
    return [
        *(*column(name, third - 2), ("  ", "")),
        *(*middle, ("  ", "")),
        *(*last, (" ", "")),
        *right,
    ]


def _standing(person: Person) -> str:
    return _("wanted") if person.standing == "wanted" else ""


def _flush_right(words: str, width: int) -> list[Span]:
    return [(" " * max(0, width - len(words)), ""), (words, "soft")]
