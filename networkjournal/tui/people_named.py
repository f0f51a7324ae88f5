"""Names typed into a form, as the people they mean."""

from collections.abc import Callable

from networkjournal.domain.field_error import FieldError
from networkjournal.domain.names import NameIndex
from networkjournal.language import _
from networkjournal.tui.text import said


class NobodyError(FieldError):
    """A name that nobody has."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("{name} is new here: save again to add the name.").format(name=said(name, 60))
        )
        self.name = name


def resolver(names: NameIndex) -> Callable[[str], str]:
    """From a name to the id of the one person who has it."""

    def resolve(name: str) -> str:
        people = names.find(name)
        if not people:
            raise NobodyError(name)
        if len(people) > 1:
            several = ", ".join(said(person.label, 40) for person in people[:4])
            raise FieldError(
                _("{name} is more than one: {several}").format(name=said(name, 40), several=several)
            )
        return people[0].id

    return resolve
