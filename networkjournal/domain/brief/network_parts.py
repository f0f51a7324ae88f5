"""What a brief says of the people around somebody: whom we share, who can bridge, what I seek."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from networkjournal.domain.book import Book
from networkjournal.domain.bridges import Bridge, bridges_for
from networkjournal.domain.brief.draft import Draft, draft, line, short
from networkjournal.domain.brief.person_parts import first_name, named
from networkjournal.domain.brief.sheet import BriefLine, Known
from networkjournal.domain.fitting import Asked, what_they_have
from networkjournal.domain.records import Barrier, Person, Search
from networkjournal.domain.ties import Bond, is_first_degree, known_by, warmest_first
from networkjournal.language import _

_BRIDGES = 2
"""People named who can bridge one barrier."""


def bonds_of(book: Book, people: Sequence[Person]) -> Mapping[str, Mapping[str, Bond]]:
    """Whom each of these people knows: one pass for all of them."""
    return known_by((person.id for person in people), book)


def both(book: Book, known: Known, person: Person, bonds: Mapping[str, Bond]) -> Draft:
    """Whom we both know, the one I was in contact with last in front."""
    shared = [one for one in bonds if is_first_degree(book.people.get(one))]
    lines = (
        line(named(book, one), _how(bonds[one], one), *_records(bonds[one], one))
        for one in warmest_first(shared, known.last_contact)
    )
    return draft("both", _("Whom you both know"), lines)


def _how(bond: Bond, one: str) -> str:
    introduced = _("who introduced you") if bond.introduced == one else ""
    return ", ".join(filter(None, (introduced, bond.how)))


def _records(bond: Bond, one: str) -> tuple[str, ...]:
    return (one, bond.record)


def barriers(book: Book, known: Known, person: Person) -> Draft:
    """What stands between us, each with who can bridge it."""
    lines = chain.from_iterable(
        _barrier(book, known, person, barrier) for barrier in person.barriers
    )
    return draft("barriers", _("Barriers, and who can bridge them"), lines)


def _barrier(book: Book, known: Known, person: Person, barrier: Barrier) -> Iterator[BriefLine]:
    words = ": ".join(filter(None, (barrier.kind, barrier.what))) or _("a barrier")
    chosen = book.people.get(barrier.bridge)
    if chosen is not None and chosen.id != person.id and _can_be_asked(chosen):
        why = bridges_for(barrier, person, book, known.last_contact, (chosen,))
        mine = Bridge(chosen.id, 1, "", _("whom you chose"), (chosen.id,))
        yield _bridged(book, words, person, why[0] if why else mine)
        return
    found = bridges_for(barrier, person, book, known.last_contact, most=_BRIDGES)
    if not found:
        yield line(words, _("nobody found yet who bridges it"), person.id)
    for bridge in found:
        yield _bridged(book, words, person, bridge)


def _can_be_asked(person: Person) -> bool:
    return not person.archived and person.wish != "let go"


def _bridged(book: Book, words: str, person: Person, bridge: Bridge) -> BriefLine:
    note = bridge.reason
    records = (person.id, *bridge.records)
    if bridge.through:
        through = _("through {name}").format(name=named(book, bridge.through))
        note = " · ".join(filter(None, (note, through)))
        records = (*records, bridge.through)
    return line(f"{short(words, 100)} → {named(book, bridge.person)}", note, *records)


def looking(book: Book, known: Known, person: Person, bonds: Mapping[str, Bond]) -> Draft:
    """What I am looking for that they have, or that somebody they know has."""
    title = _("What you look for, and {name} may know").format(name=first_name(person))
    return draft("looking", title, _looking(book, known, person, bonds))


def _looking(
    book: Book, known: Known, person: Person, bonds: Mapping[str, Bond]
) -> Iterator[BriefLine]:
    searches = [search for search in book.searches.values() if search.open]
    if not searches:
        return
    asked = [(search, Asked(search.what)) for search in searches]
    near = [
        book.people[one] for one in warmest_first(bonds, known.last_contact) if one in book.people
    ]
    near = [one for one in near if not one.archived and one.wish != "let go"]
    for one, look in asked:
        yield from _has(one, look, person)
    # whom I know too comes before whom I can only reach through them
    for other in sorted(near, key=lambda one: not is_first_degree(one)):
        for one, look in asked:
            yield from _their_network(book, one, look, person, other, bonds[other.id])


def _has(search: Search, look: Asked, person: Person) -> Iterator[BriefLine]:
    fit = look.fit(*what_they_have(person))
    if person.id in search.found or fit:
        note = f"{fit.text} · {fit.reason}" if fit else _("found with them")
        yield line(search.what, f"{first_name(person)}: {note}", search.id, person.id)


def _their_network(
    book: Book, search: Search, look: Asked, person: Person, other: Person, bond: Bond
) -> Iterator[BriefLine]:
    fit = look.fit(*what_they_have(other))
    if other.id not in search.found and not fit:
        return
    name = named(book, other.id)
    if not is_first_degree(other):
        name = f"{first_name(person)} → {name}"
    note = f"{fit.text} · {fit.reason}" if fit else ""
    yield line(f"{short(search.what, 100)}: {name}", note, search.id, other.id, bond.record)
