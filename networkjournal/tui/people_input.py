"""A field for several people: names by commas, or ticked in a list of everyone."""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import BindingType

from networkjournal.domain.fields.listed import join_list, split_parts, split_raw
from networkjournal.domain.records import Person
from networkjournal.domain.text import fold
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.contacts.person_row import person_row
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import FormInput
from networkjournal.tui.shell.picker import Offered, Picker
from networkjournal.tui.spoken_keys import keyed

if TYPE_CHECKING:
    from networkjournal.tui.journal_screen import JournalScreen

_MOST_PARTS = 3


class PeopleInput(FormInput):
    """A line of names; a key opens the list in which they are ticked."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.FORM, only={"form-people"})]

    @property
    def _desk(self) -> Desk:
        return cast("JournalScreen", self.screen).desk

    def action_tick_people(self) -> None:
        """Open the list, with those ticked who stand in the field already."""
        desk = self._desk
        ticked = _meant(desk, self.value)
        self.app.push_screen(people_picker(desk, _("Who?"), set(ticked.values()), self._take))

    def _take(self, keys: tuple[str, ...]) -> None:
        self.value = with_people(self._desk, self.value, keys)
        self.cursor_position = len(self.value)
        self.focus()


def people_picker(
    desk: Desk,
    title: str,
    ticked: Collection[str],
    take: Callable[[tuple[str, ...]], object],
) -> Picker:
    """A picker of everyone: whom one knows by name, then the others.

    Args:
        desk: The journal.
        title: What is picked.
        ticked: The ids of those who are ticked from the beginning.
        take: Told the ids of those who are ticked in the end.
    """
    people = sorted(
        (one for one in desk.journal.people.values() if not one.archived or one.id in ticked),
        key=lambda one: (one.standing != "known", fold(one.label), one.id),
    )
    words = desk.overview.index.haystacks("people")
    offered = Offered(
        [one.id for one in people],
        lambda key: words.get(key, ""),
        lambda key, width: person_row(desk, desk.journal.people[key], width),
        lambda key: _standing(desk.journal.people[key]),
        keyed(_("Nobody here yet. [add] adds the first; a name is enough.")),
    )
    return Picker(title, _("some letters of a name, circle or role"), offered, ticked, take)


def _standing(person: Person) -> str:
    return _("Whom you know") if person.standing == "known" else _("Whom you do not know yet")


def _meant(desk: Desk, value: str) -> dict[str, str]:
    """The things in a line of names of which one knows who is meant, each with the id."""
    found: dict[str, str] = {}
    for raw in split_raw(value):
        people = desk.overview.names.find(split_parts(raw, _MOST_PARTS)[0])
        if len(people) == 1:
            found[raw] = people[0].id
    return found


def with_people(desk: Desk, value: str, keys: Sequence[str]) -> str:
    """A line of names with these people, and no others of those that it names.

    What is said of them behind a colon stays, and so does a name that nobody has yet.

    Args:
        desk: The journal.
        value: The line.
        keys: The ids of everyone who shall be in it.
    """
    meant = _meant(desk, value)
    kept = [raw for raw in split_raw(value) if raw not in meant or meant[raw] in keys]
    named = set(meant.values())
    added = [one for key in keys if key not in named and (one := desk.journal.people.get(key))]
    names = desk.overview.names
    written = [one.label if names.find(one.label) == [one] else one.id for one in added]
    return ", ".join((*kept, *filter(None, [join_list(written)])))
