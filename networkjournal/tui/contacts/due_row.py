"""A person as one row of the list of who is due: the name, and the reason."""

from rich.cells import cell_len

from networkjournal.domain.records import Person
from networkjournal.tui.desk import Desk
from networkjournal.tui.text import Line, said, spread


def due_row(desk: Desk, person: Person, width: int) -> Line:
    """Who it is, and how they stand to their rhythm."""
    order = desk.overview.due_order()
    words = order.say(person) if order else ""
    if order and cell_len(words) + 2 > width - min(cell_len(said(person.label, 80)), width // 2):
        words = order.say_briefly(person)
    ink = "due" if order and order.is_due(person.id) else "soft"
    name = ((said(person.label, 80), "" if person.standing == "known" else "quote"),)
    return spread(name, ((words, ink),) if words else (), width)
