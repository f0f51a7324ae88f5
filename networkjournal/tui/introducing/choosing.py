"""To whom somebody could be introduced: who fits first, with why; by typing, anyone one knows."""

from functools import partial

from textual.app import App

from networkjournal.domain.introducing import Introduction
from networkjournal.domain.records import Person
from networkjournal.domain.ties import is_first_degree
from networkjournal.language import _
from networkjournal.tui.choosing_someone import Others, Proposed, SomeoneChooser
from networkjournal.tui.desk import Desk
from networkjournal.tui.introducing.beginning import begin_introduction
from networkjournal.tui.introducing.saying import other_of, why_in_words
from networkjournal.tui.scan.which_one import beside_name
from networkjournal.tui.text import said


def choose_to_whom(desk: Desk, person: Person, app: App[object]) -> None:
    """Ask to whom this person is introduced, and begin the line."""
    overview = desk.overview
    found = overview.introducing.with_person(person.id)
    take = partial(_take, desk, person)
    proposed = [_proposed(desk, person, one, take) for one in found]
    knows = overview.network().get(person.id, {})

    def about(one: Person) -> str:
        known = _("they know each other already") if one.id in knows else ""
        return " · ".join(filter(None, (known, beside_name(one))))

    others = Others(
        lambda: (
            one
            for one in desk.journal.people.values()
            if one.name and is_first_degree(one) and one.id != person.id
        ),
        about,
        lambda one: take(one.id),
        _("Anyone else you know"),
    )
    title = _("Introduce {name} to whom?").format(name=desk.call(person))
    nothing = _("Nobody fits yet by what they need and have; type a name.")
    app.push_screen(SomeoneChooser(title, _("some letters of any name"), proposed, others, nothing))


def _proposed(desk: Desk, person: Person, found: Introduction, take: partial[None]) -> Proposed:
    other = other_of(found, person.id)
    name = said(desk.journal.name_of(other), 60)
    why = " · ".join(why_in_words(desk, one) for one in found.matches)
    return Proposed(name, "", why, partial(take, other), _("One needs what the other has"), other)


def _take(desk: Desk, person: Person, other: str) -> None:
    people = desk.journal.people
    one, two = people.get(person.id), people.get(other)
    if one is None or two is None:
        desk.warn(_("That changed elsewhere meanwhile; choose again."))
    else:
        begin_introduction(desk, one, two)
