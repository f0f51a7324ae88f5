"""Tab in the capture line: whom a name that is being typed may mean, and what to write then."""

import re
from dataclasses import dataclass

from networkjournal.domain.records import Person
from networkjournal.domain.sentence.names import NameIndex

_LAST_AT = re.compile(r"(?:^|(?<=\s))@\"?([^@\"]*)$")
_LAST_WORDS = re.compile(r"(?:^|(?<=\s))([^\W\d_][^\W\d_'’.-]+)$")
_SHORTEST = 2


@dataclass(frozen=True)
class Offer:
    """People who fit what stands at ``sentence[start:end]``."""

    start: int
    end: int
    people: tuple[Person, ...]
    is_at: bool


def offer_at(sentence: str, cursor: int, names: NameIndex) -> Offer | None:
    """Whom the words before the cursor may mean; None when nobody fits.

    A name without ``@`` is offered only from two letters on, and only to those whose name
    begins with it.
    """
    before = sentence[:cursor]
    found = _LAST_AT.search(before)
    if found:
        people = tuple(names.complete(found[1])) if found[1].strip() else ()
        return Offer(found.start(), cursor, people, True) if people else None
    found = _LAST_WORDS.search(before)
    if not found or len(found[1]) < _SHORTEST or not found[1][0].isupper():
        return None
    people = tuple(names.complete(found[1]))
    return Offer(found.start(), cursor, people, False) if people else None


def written_out(sentence: str, offer: Offer, person: Person, names: NameIndex) -> tuple[str, int]:
    """The sentence with this person named in it, and where the cursor goes."""
    mention = names.mention(person)
    rest = sentence[offer.end :]
    gap = "" if rest.startswith(" ") else " "
    return f"{sentence[: offer.start]}{mention}{gap}{rest}", offer.start + len(mention) + 1
