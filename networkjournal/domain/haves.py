"""Who has something: by skill, role, name, field, organisation, need, note, and so on.

Every telling word must be found with someone, in any letter case, with or without accents, and
in either language where the program knows the word: *syrup* finds *levert stroop*. Where nobody
has all of the words, those who have most of them are found.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.records import Person
from networkjournal.domain.sought_words import sought_in
from networkjournal.domain.text import fold

_TEXTS: tuple[tuple[str, Callable[[Person], Iterable[str]]], ...] = (
    ("skills", lambda person: person.skills),
    ("role", lambda person: (person.role,)),
    ("name", lambda person: (person.name,)),
    ("organisation", lambda person: (person.organisation,)),
    ("field", lambda person: (person.field,)),
    ("offer", lambda person: (person.offer,)),
    ("languages", lambda person: person.languages),
    ("tags", lambda person: person.tags),
    ("fields", lambda person: [f"{name}: {value}" for name, value in person.fields.items()]),
    ("needs", lambda person: person.needs),
    ("notes", lambda person: person.notes.splitlines()),
)
"""Where is looked, what tells most in front."""


class Has(Struct, frozen=True, gc=False):
    """Someone who has what is sought.

    Attributes:
        person: the id.
        by_the_way: whether a word of it only stands in what they need, or in the notes.
    """

    person: str
    by_the_way: bool


class Haves:
    """The words of everyone in a journal, gathered when first asked and kept until touched."""

    def __init__(self, book: Book) -> None:
        """Look at this journal; nothing is gathered yet."""
        self._book = book
        self._telling: dict[str, str] | None = None
        self._others: dict[str, str] = {}

    def update(self, touched: Mapping[str, Collection[str]]) -> None:
        """Take in a change: ids by table."""
        if self._telling is not None and "people" in touched:
            for key in touched["people"]:
                self._telling.pop(key, None)
                self._others.pop(key, None)
            people = self._book.people
            self._gather(people[key] for key in touched["people"] if key in people)

    def of(self, sought: str) -> list[Has]:
        """Everyone who has this, in no order; archived people are left out."""
        every = sought_in(sought)
        if not every:
            return []
        if self._telling is None:
            self._telling = {}
            self._gather(self._book.people.values())
        telling = [word.those_with(self._telling) for word in every]
        there = [
            keys | word.those_with(self._others, keys)
            for word, keys in zip(every, telling, strict=True)
        ]
        found, surely = set.intersection(*there), set.intersection(*telling)
        if not found and len(every) > 1:
            counts = Counter(key for keys in there for key in keys)
            most = max(counts.values(), default=0)
            found = {key for key, count in counts.items() if count == most}
            surely = set.union(*telling)
        return [Has(key, key not in surely) for key in found]

    def place_of(self, person: str) -> str:
        """What puts somebody who was found in the order of names: the name, or else the role."""
        telling = self._telling or {}
        return f"{telling.get(person, '').lstrip()}\0{person}"

    def _gather(self, people: Iterable[Person]) -> None:
        telling, others = self._telling, self._others
        assert telling is not None
        for one in people:
            if one.archived:
                continue
            words = f"{one.name}\n{one.role}\n{one.organisation}\n{one.field}\n{one.offer}"
            more = one.skills + one.languages + one.tags
            if one.fields:
                more += tuple(f"{name}: {value}" for name, value in one.fields.items())
            if more:
                words = "\n".join((words, *more))
            # asked here, and not only in folding: most people's words have no accents
            telling[one.id] = words.lower() if words.isascii() else fold(words)
            if one.needs:
                others[one.id] = fold("\n".join((*one.needs, one.notes)))
            elif one.notes:
                others[one.id] = fold(one.notes)


def where_found(sought: str, person: Person) -> tuple[str, str]:
    """The field of someone, and the text in it, that has most of the words that are sought.

    Of several the one that tells most; nothing and nothing where none has any.
    """
    every, best, most = sought_in(sought), ("", ""), 0
    for field, texts in _TEXTS:
        for text in texts(person):
            plain = fold(text)
            count = sum(word.is_in(plain) for word in every)
            if count > most:
                best, most = (field, text), count
    return best
