"""Scanning the networks of one's relations: whose turn it is, and what an answer writes down."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.domain.book import Book
from networkjournal.domain.circles import circles_used
from networkjournal.domain.first_answers import role_if_it_is_one
from networkjournal.domain.fitting import fits, what_they_have
from networkjournal.domain.ids import new_id
from networkjournal.domain.records import Entry, Person, Record, Search, Tie
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.domain.sentence.person import person_from
from networkjournal.domain.text import fold
from networkjournal.domain.ties import Bond, is_first_degree, is_second_degree


def last_scans(entries: Iterable[Entry]) -> dict[str, date]:
    """The day on which each person (an id) was last scanned."""
    found: dict[str, date] = {}
    for entry in entries:
        if entry.kind == "scan":
            for person in entry.people:
                found[person] = max(found.get(person, date.min), entry.day)
    return found


def whose_turn(people: Iterable[Person], scanned: Mapping[str, date]) -> list[str]:
    """The ids of everyone who can be asked whom they know.

    Never scanned or longest ago first; those of one day stay in the order they are given in.
    """
    order = [one.id for one in people if is_first_degree(one)]
    order.sort(key=lambda person: scanned.get(person, date.min))
    return order


class Answer(Struct, frozen=True):
    """Whom a line names.

    Attributes:
        described: the person as the line describes them.
        known: everyone in the journal who may be meant; nobody where the person is new.
    """

    described: Person
    known: tuple[Person, ...]

    def person(self, meant: Person | None = None) -> Person:
        """The record of whom the line names: of several known who is meant is said.

        Somebody known is kept with what else is said of them; a role that they have stays.
        """
        known = meant or (self.known[0] if self.known else None)
        if known is None:
            return replace(self.described, id=new_id())
        said = self.described
        return replace(
            known,
            role=known.role or said.role,
            circles=tuple(dict.fromkeys((*known.circles, *said.circles))),
            tags=tuple(dict.fromkeys((*known.tags, *said.tags))),
        )

    def left_out(self, person: Person) -> str:
        """The role that the line says and the person has not got, because they had another."""
        role = self.described.role
        return role if role and fold(role) != fold(person.role) else ""


def answer_in(line: str, names: NameIndex, book: Book) -> Answer:
    """Whom a line such as ``Sanne Koster, pancake baker`` or ``a syrup supplier`` names.

    Args:
        line: a name or a role, then by commas role, circles and tags.
        names: everyone by name.
        book: the journal, for its circles.

    Raises:
        FieldError: there is nothing in it, or a part is too long.
    """
    described = person_from(line, circles_used(book))
    known = names.named(described.name)
    return Answer(described if known else role_if_it_is_one(described), known)


def written_down(scanned: str, found: Sequence[Person], book: Book) -> list[Record]:
    """What is written when somebody turns out to know these people.

    Who is new becomes a light record, known through them; who is known becomes a tie; and what one
    looks for that is now found says so.

    Args:
        scanned: the id of whose network it is.
        found: who is in it, as :meth:`Answer.person` gives them.
        book: the journal.
    """
    written: list[Record] = []
    tied = _ties_of(scanned, book)
    for person in found:
        known = book.people.get(person.id)
        if known is None:
            written.append(replace(person, standing="through", route=scanned))
        elif known != person:
            written.append(person)
        if person.id not in tied:
            written.append(Tie(a=scanned, b=person.id))
            tied.add(person.id)
    return [*written, *searches_answered(found, book.searches.values())]


def _ties_of(person: str, book: Book) -> set[str]:
    return {
        tie.b if tie.a == person else tie.a
        for tie in book.ties.values()
        if person in (tie.a, tie.b)
    }


def searches_answered(found: Collection[Person], searches: Iterable[Search]) -> list[Search]:
    """The open searches that somebody found answers, each with whom was found for it."""
    answered = []
    for search in searches:
        fitting = [
            one.id
            for one in found
            if one.id not in search.found and fits(search.what, *what_they_have(one))
        ]
        if search.open and fitting:
            answered.append(replace(search, found=(*search.found, *dict.fromkeys(fitting))))
    return answered


def known_through(person: str, known: Mapping[str, Bond], book: Book) -> list[Person]:
    """The people whom one does not know yet and whom this person knows, by name.

    Args:
        person: the id of somebody.
        known: whom they know.
        book: the journal.
    """
    found = {one: book.people[one] for one in known if one in book.people}
    found |= {key: one for key, one in book.people.items() if one.route == person}
    return sorted(
        (one for one in found.values() if is_second_degree(one) and one.id != person),
        key=lambda one: (fold(one.label), one.id),
    )
