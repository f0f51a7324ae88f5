"""Two people who turn out to be one: what becomes of each field, and of all that names them.

What both have a list of is put together; notes follow each other; where both say something and it
differs, one of the two is chosen. Whoever was in the journal longer keeps their id. What other
programs call either of them stays, so that importing again finds the one person.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.domain.addresses import link_key
from networkjournal.domain.book import Book
from networkjournal.domain.circles import circle_named
from networkjournal.domain.name_likeness import core_of, words_of
from networkjournal.domain.named_people import instead, naming
from networkjournal.domain.own_fields import holds_uid, line_key, uids_of, with_uids
from networkjournal.domain.phones import is_same_number, number_in
from networkjournal.domain.records import Met, Person, Record, Tie
from networkjournal.domain.text import fold
from networkjournal.domain.wishes import STAGES

Side: TypeAlias = Literal["a", "b"]
"""One of the two: the one who has been in the journal longer, or the other."""

CHOSEN = (
    "name", "role", "standing", "wish", "organisation", "field", "place", "culture", "birthday",
    "met", "met.through", "route", "offer", "rhythm", "put_off_until", "archived",
)  # fmt: skip
"""The fields of which one value stays; ``met`` is when and where, which belong together."""

UNITED = (
    "emails", "phones", "links", "circles", "tags", "languages", "skills", "needs", "differences",
    "barriers", "dates", "fields", "notes", "not_same",
)  # fmt: skip
"""The fields of which both values stay."""

_KEYS: dict[str, Callable[[Any], Hashable]] = {
    "emails": str.casefold,
    "links": lambda link: link_key(link) or link,
    "circles": lambda circle: fold(circle_named(circle)),
}
"""By what two things in a list are the same one."""


class Merging(Struct, frozen=True):
    """What is written when two people become one.

    Attributes:
        person: the one person.
        moved: the other records, which name them now.
        gone: what is taken out: the other person, and ties that say nothing any longer.
    """

    person: Person
    moved: tuple[Record, ...]
    gone: tuple[Record, ...]


def value_of(person: Person, field: str) -> Any:  # noqa: ANN401 - what the field holds
    """What a person has in a field of :data:`CHOSEN` or :data:`UNITED`."""
    if field == "met":
        return replace(person.met, through="") if person.met else Met()
    if field == "met.through":
        return person.met.through if person.met else ""
    return getattr(person, field)


def is_empty(value: object) -> bool:
    """Whether a field says nothing."""
    return not value or value == Met()


def is_open_between(a: Person, b: Person, field: str) -> bool:
    """Whether one has to choose: both say something in this field, and not the same."""
    mine, theirs = value_of(a, field), value_of(b, field)
    if mine == theirs:
        return False
    if field == "archived":
        return True
    return not (_is_nothing(a, b, field, mine) or _is_nothing(a, b, field, theirs))


def _is_nothing(a: Person, b: Person, field: str, value: object) -> bool:
    """Whether a value says nothing, or only that one of the two leads to the other."""
    return is_empty(value) or (field in ("route", "met.through") and value in (a.id, b.id))


def proposed(a: Person, b: Person, field: str) -> Side:
    """Whose value is taken where nobody chose: of two, that of whom one wrote down by hand."""
    mine, theirs = value_of(a, field), value_of(b, field)
    if field == "archived":
        return "b" if mine and not theirs else "a"
    if mine == theirs or _is_nothing(a, b, field, theirs):
        return "a"
    if _is_nothing(a, b, field, mine):
        return "b"
    rank = _RANKS.get(field)
    if rank is not None and rank(mine) != rank(theirs):
        return "a" if rank(mine) > rank(theirs) else "b"
    if _is_by_hand(a) != _is_by_hand(b):
        return "a" if _is_by_hand(a) else "b"
    return "a" if _is_by_hand(a) or a.updated > b.updated else "b"


def _completeness(name: str) -> int:
    """How much of a name is written out: an initial counts less than a word."""
    return sum(1 if len(word) > 1 else -1 for word in core_of(words_of(name)))


_RANKS: dict[str, Callable[[str], int]] = {
    "standing": ("through", "wanted", "known").index,
    "wish": lambda wish: STAGES.index(wish) if wish in STAGES else -1,
    "name": _completeness,
}
"""What is taken before the hand that wrote it counts: the nearest, the furthest, the fullest."""


def _is_by_hand(person: Person) -> bool:
    """Whether somebody wrote at this record after it came in, or it did not come from a file."""
    return person.updated != person.created or not uids_of(person)


def merged(a: Person, b: Person, chosen: Mapping[str, Side] | None = None) -> Person:
    """The one person.

    Args:
        a: who keeps their id.
        b: the other.
        chosen: whose value stays, by field, where they differ; else as :func:`proposed`.
    """
    values: dict[str, Any] = {}
    for field in CHOSEN:
        side = chosen.get(field) if chosen and is_open_between(a, b, field) else None
        side = side or proposed(a, b, field)
        values[field] = value_of(a if side == "a" else b, field)
    through = values.pop("met.through")
    met = replace(values.pop("met"), through="" if through in (a.id, b.id) else through)
    if values["route"] in (a.id, b.id):
        values["route"] = ""
    for field in UNITED:
        values[field] = united(a, b, field)
    one = replace(a, **values, met=None if met == Met() else met)
    one = instead(instead(one, b.id, a.id), a.id, "")
    barriers = tuple(each for each in one.barriers if each.kind or each.what or each.bridge)
    return replace(one, barriers=barriers)


def united(a: Person, b: Person, field: str) -> Any:  # noqa: ANN401 - what the field holds
    """What of both stays in a field of :data:`UNITED`."""
    if field == "notes":
        return _notes(a.notes, b.notes)
    if field == "fields":
        return _own_fields(a, b)
    if field == "phones":
        return _phones(a.phones, b.phones)
    key = _KEYS.get(field, _folded)
    found: dict[Hashable, object] = {}
    for one in (*getattr(a, field), *getattr(b, field)):
        found.setdefault(key(one), one)
    return tuple(found.values())


def _folded(one: Any) -> Hashable:  # noqa: ANN401 - a text, or a part of a record
    return fold(one) if isinstance(one, str) else one


def _phones(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    found = list(dict.fromkeys(mine))
    for phone in theirs:
        number = number_in(phone)
        known = [one for one in map(number_in, found) if one is not None]
        there = number is not None and any(
            is_same_number(number, one) and number.extension in ("", one.extension) for one in known
        )
        if not there and phone not in found:
            found.append(phone)
    return tuple(found)


def _notes(mine: str, theirs: str) -> str:
    if theirs.strip() in mine:
        return mine
    return theirs if mine.strip() in theirs else f"{mine}\n\n{theirs}"


def _own_fields(a: Person, b: Person) -> dict[str, str]:
    """One's own fields of both; a second value of one name is numbered."""
    found = dict(a.fields)
    for name, value in b.fields.items():
        if holds_uid(name):
            continue
        number, free = 1, name
        while free in found and fold(found[free]) != fold(value):
            number += 1
            free = f"{name} {number}"
        found.setdefault(free, value)
    uids = (*uids_of(b), b.id, line_key(a), line_key(b))
    return with_uids(found, tuple(uid for uid in uids if uid and uid != a.id))


def merging(book: Book, a: Person, b: Person, chosen: Mapping[str, Side] | None = None) -> Merging:
    """What is written when these two become one, the one whom they become with the id of the first.

    Args:
        book: the journal.
        a: who keeps their id.
        b: the other, whom nothing names afterwards.
        chosen: whose value stays, by field.
    """
    naming_one = list(naming(book, b.id, a.id))
    ties = [record for record in naming_one if isinstance(record, Tie)]
    others = [record for record in naming_one if not isinstance(record, Tie)]
    put, gone = _ties(book.ties.values(), ties, a.id)
    return Merging(merged(a, b, chosen), (*others, *put), (b, *gone))


def _ties(before: Iterable[Tie], moved: Sequence[Tie], person: str) -> tuple[list[Tie], list[Tie]]:
    """The ties to write, and those to take out: nobody knows themself, nor another one twice."""
    now = {tie.id: tie for tie in moved}
    put: list[Tie] = []
    gone: list[Tie] = []
    pairs: dict[frozenset[str], list[Tie]] = {}
    for tie in before:
        tie = now.get(tie.id, tie)  # noqa: PLW2901
        if person in (tie.a, tie.b):
            pairs.setdefault(frozenset((tie.a, tie.b)), []).append(tie)
    for pair, several in pairs.items():
        touched = [tie for tie in several if tie.id in now]
        if len(pair) == 1:
            gone += touched
        elif touched and len(several) > 1:
            first = min(several, key=lambda tie: (tie.created, tie.id))
            put.append(_one_tie(first, several))
            gone += [tie for tie in several if tie is not first]
        else:
            put += touched
    return put, gone


def _one_tie(first: Tie, several: Sequence[Tie]) -> Tie:
    """One tie that says what several said of the same two people."""
    how = dict.fromkeys(filter(None, (first.how, *(tie.how for tie in several))))
    days = [tie.since for tie in several if tie.since]
    return replace(first, how=", ".join(how), since=min(days) if days else None)
