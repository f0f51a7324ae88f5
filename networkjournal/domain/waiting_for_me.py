"""Who is waiting for you? The essay's question, answered by what the journal holds.

Evidence is what was written down, never a guess about feelings: somebody asked for something,
something of mine was promised, something was given and bore, a need fits what I want to be known
for. Each piece names its record. Where there is none, there is none; then one gives first.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.fitting import offer_for
from networkjournal.domain.records import Entry, Expertise, Person, Step
from networkjournal.domain.text import fold

SignKind: TypeAlias = Literal["asked", "promised", "gave", "need"]
SIGNS: tuple[SignKind, ...] = get_args(SignKind)
"""The kinds of evidence, in the order of the essay's answer."""

_OF_A_KIND = 2
_LATELY = timedelta(days=730)
"""What strangers to the step asked longer ago no longer waits."""

_ASKING = frozenset({"asked", "asks", "vroeg", "vraagt"})
_ME = frozenset({"me", "mij", "us", "ons", "you", "je", "jou"})


class Sign(Struct, frozen=True):
    """One piece of evidence.

    Attributes:
        kind: what it is: they asked, it was promised, one gave, a need fits.
        record: the id of the entry, the step or the person where it stands.
        person: the id of whom it is about, the first where there are several; may be empty.
        day: when; None for a need.
        borne: for ``gave``, whether something came of it.
        need: for ``need``, what they need.
        offer: for ``need``, what of mine answers it.
    """

    kind: SignKind
    record: str
    person: str = ""
    day: date | None = None
    borne: bool = False
    need: str = ""
    offer: str = ""


def who_waits(
    book: Book,
    step: Step,
    newest_first: Iterable[Entry],
    with_them: Sequence[Entry],
    has_borne: Callable[[str], object],
    expertise: Sequence[Expertise],
    today: date,
) -> list[Sign]:
    """The evidence that somebody waits for one; of each kind at most two pieces.

    In each kind the people of the step come first; of what was given, what bore.

    Args:
        book: the journal.
        step: what is put off.
        newest_first: the log, newest day first; it is read two years back.
        with_them: the entries with the people of the step, newest first, however old.
        has_borne: whether something has come of the sowing with this id.
        expertise: what one wants to be known for.
        today: the day.
    """
    theirs = {entry.id for entry in with_them}
    entries = [entry for entry in with_them if entry.day <= today]
    for entry in newest_first:
        if entry.day < today - _LATELY:
            break
        if entry.day <= today and entry.id not in theirs:
            entries.append(entry)
    asked = _first(_asked(book, entries))
    found = {sign.record for sign in asked}
    gave = _given([one for one in entries if one.id not in found], theirs, has_borne)
    return [
        *asked,
        *_first(_promised(book, step)),
        *gave,
        *_first(_needs(book, step, expertise)),
    ]


def _first(signs: Iterable[Sign]) -> list[Sign]:
    """The first ones, each about another person where it is about one."""
    taken: list[Sign] = []
    named: set[str] = set()
    for sign in signs:
        if sign.person and sign.person in named:
            continue
        named.add(sign.person)
        taken.append(sign)
        if len(taken) == _OF_A_KIND:
            break
    return taken


def _asked(book: Book, entries: Iterable[Entry]) -> Iterator[Sign]:
    """What was given because it was asked for, and what was asked in a talk."""
    for entry in entries:
        if entry.kind == "sowing" and entry.asked:
            yield Sign("asked", entry.id, next(iter(entry.people), ""), entry.day)
        elif entry.kind in ("talk", "insight"):
            people = [book.people[one] for one in entry.people if one in book.people]
            asker = who_asked(entry.text, people)
            if asker is not None:
                yield Sign("asked", entry.id, asker.id, entry.day)


def who_asked(text: str, people: Collection[Person]) -> Person | None:
    """Who of these people asked something of me, as a text says it; None where it does not.

    Somebody asked where a word of asking stands right behind a word of their name, or right before
    *me* or *you*. In *I asked Kees* Kees asked nothing.
    """
    if not people or not any(word in text for word in ("ask", "Ask", "vroeg", "vraag", "Vroeg")):
        return None
    words = fold("".join(sign if sign.isalnum() else " " for sign in text)).split()
    for at, word in enumerate(words):
        if word not in _ASKING:
            continue
        before = words[at - 1] if at else ""
        for person in people:
            if before and before in fold(person.label).split():
                return person
        if (
            before not in {"i", "ik", "we", "wij"}
            and words[at + 1 : at + 2]
            and (words[at + 1] in _ME)
        ):
            return next(iter(people))
    return None


def _promised(book: Book, step: Step) -> Iterator[Sign]:
    """What else I am to do for someone, the step's own people first, what is due first in front."""
    promised = [
        one
        for one in book.steps.values()
        if one.by == "me" and one.done is None and one.people and one.id != step.id
    ]
    theirs = set(step.people)
    promised.sort(key=lambda one: (theirs.isdisjoint(one.people), one.due or date.max))
    for one in promised:
        person = next((key for key in one.people if key in theirs), one.people[0])
        yield Sign("promised", one.id, person, one.due)


def _given(
    entries: Iterable[Entry], theirs: Collection[str], has_borne: Callable[[str], object]
) -> list[Sign]:
    """What was given: to the step's people first, then what bore, then the newest."""
    given = [one for one in entries if one.kind == "sowing" and one.people]
    signs = (
        Sign("gave", one.id, one.people[0], one.day, borne=bool(has_borne(one.id))) for one in given
    )
    ordered = sorted(signs, key=lambda sign: (sign.record not in theirs, not sign.borne))
    return _first(ordered)


def _needs(book: Book, step: Step, expertise: Sequence[Expertise]) -> Iterator[Sign]:
    """Whose need fits what I want to be known for, the step's own people first."""
    if not expertise:
        return
    theirs = set(step.people)
    own = (book.people[one] for one in step.people if one in book.people)
    others = (one for one in book.people.values() if one.id not in theirs)
    for people in (own, others):
        for person in people:
            if person.archived or not person.needs:
                continue
            for need in person.needs:
                offer = offer_for(need, expertise)
                if offer:
                    yield Sign("need", person.id, person.id, need=need, offer=offer)
                    break
