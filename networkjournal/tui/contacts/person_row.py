"""A person as one row of a list."""

from networkjournal.domain.circles import circle_label
from networkjournal.domain.records import Person
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.saying import say_ago
from networkjournal.tui.text import Line, Span, column, said

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
    wanted = person.standing == "wanted"
    name: list[Span] = [(said(person.label, 80), "name" if not wanted else "quote")]
    if width >= _WIDE:
        name_width, circle_width = room * 5 // 14, room * 5 // 14
        role = said(person.role if person.name else "", 80) or said(person.organisation, 80)
        parts = [
            *column([*name], name_width - 2), ("  ", ""),
            *column(((circles or _standing(person), "soft"),), circle_width - 2), ("  ", ""),
            *column(((role, "soft"),), room - name_width - circle_width - 1), (" ", ""),
        ]  # fmt: skip
        return [*parts, *right]
    name_width = room * 5 // 9
    return [
        *column([*name], name_width - 2), ("  ", ""),
        *column(((circles or said(person.role if person.name else "", 60), "soft"),), room - name_width - 1), (" ", ""),
        *right,
    ]  # fmt: skip


def _standing(person: Person) -> str:
    return _("wanted") if person.standing == "wanted" else ""


def _flush_right(words: str, width: int) -> list[Span]:
    return [(" " * max(0, width - len(words)), ""), (words, "soft")]
