"""Names typed into a form or a sentence, as the records they mean."""

from collections.abc import Iterable

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.values import Resolve
from networkjournal.domain.records import Person, Record
from networkjournal.domain.text import fold
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.text import said

_SHOWN = 4


class NobodyError(FieldError):
    """A name that nobody has."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("{name} is new here: save again to add the name.").format(name=said(name, 60))
        )
        self.name = name


def resolver(desk: Desk, added: Iterable[Person] = ()) -> Resolve:
    """From a name, or words of a goal, sowing or meeting, and its table to the id it means.

    Args:
        desk: The journal.
        added: People who are being added with what is written.
    """
    new = list(added)
    names = desk.overview.names

    def resolve(name: str, table: str) -> str:
        found: list[Record] = (
            list(names.find(name) or _called_just(name, new))
            if table == "people"
            else _with_words(desk, table, name)
        )
        if len(found) == 1:
            return found[0].id
        if not found and desk.journal.name_of(name) != name:
            return name  # the id of a record that the trash keeps
        if found:
            several = ", ".join(said(_called(desk, one, new), 40) for one in found[:_SHOWN])
            words = _("{name} is more than one: {several}")
            raise FieldError(words.format(name=said(name, 40), several=several))
        if table == "people":
            raise NobodyError(name)
        raise FieldError(_("There is no “{x}” here.").format(x=said(name, 40)))

    return resolve


def _called_just(name: str, added: list[Person]) -> list[Person]:
    """Whoever is being added under just this name: what was meant at first may be corrected."""
    return [person for person in added if fold(person.label) == fold(name.strip())]


def _called(desk: Desk, record: Record, added: list[Person]) -> str:
    new = {person.id: person.label for person in added}
    return new.get(record.id) or desk.journal.name_of(record.id)


def _with_words(desk: Desk, table: str, words: str) -> list[Record]:
    """The records of a table that are called this, else begin so, by name or id; else have it."""
    wanted = fold(words.strip())
    called = [(fold(desk.journal.name_of(one.id)), one) for one in desk.overview.index.all(table)]
    exact = [one for name, one in called if wanted in (name, one.id)]
    return (
        exact
        or [one for name, one in called if name.startswith(wanted) or one.id.startswith(wanted)]
        or [one for name, one in called if all(word in name for word in wanted.split())]
    )
