"""Several people have the name that was typed: which of them is meant?"""

from collections.abc import Callable
from functools import partial

from textual.app import App

from networkjournal.domain.circles import circle_label
from networkjournal.domain.records import Person
from networkjournal.domain.scanning import Answer
from networkjournal.language import _
from networkjournal.tui.text import said


def ask_which(app: App[object], answer: Answer, meant: Callable[[Person | None], object]) -> None:
    """Let one of them be chosen, or someone new of that name.

    Args:
        app: Where the question is shown.
        answer: Whom the line may mean.
        meant: Told who is meant; None for someone new.
    """
    from networkjournal.tui.shell.palette import Choice, Palette

    choices = [
        Choice(said(one.label, 60), "", beside_name(one), partial(meant, one))
        for one in answer.known
    ]
    new = _("Someone new: {name}").format(name=said(answer.described.name, 60))
    choices.append(Choice(new, "", "", partial(meant, None)))
    title = _("Which {name}?").format(name=said(answer.described.name, 40))
    app.push_screen(Palette(title, _("some letters of its name"), choices))


def beside_name(person: Person) -> str:
    """What tells somebody apart from others of that name."""
    circles = ", ".join(circle_label(one) for one in person.circles[:3])
    parts = (person.role, person.organisation, person.place, circles)
    return " · ".join(said(part, 60) for part in parts if part)
