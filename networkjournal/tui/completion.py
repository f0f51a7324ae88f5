"""Tab in the capture line: whom a name that is being typed may mean, and what to write then."""

import re
from dataclasses import dataclass

from networkjournal.domain.records import Person
from networkjournal.domain.sentence.captured import Captured
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.domain.sentence.signs import read_mention
from networkjournal.domain.text import clean_line

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
        if not found[1].strip():
            return None
        people = tuple(names.complete(found[1]))
        if people:
            return Offer(found.start(), cursor, people, True)
    found = _LAST_WORDS.search(before)
    if not found or len(found[1]) < _SHORTEST or not found[1][0].isupper():
        return None
    people = tuple(names.complete(found[1]))
    return Offer(found.start(), cursor, people, False) if people else None


@dataclass(frozen=True)
class OpenName:
    """A name after ``@`` that has to be settled, ``sentence[start:end]``.

    Attributes:
        start: Where it begins, with the sign.
        end: Where it ends.
        written: The name as written.
        people: Whom it may mean.
        is_new: Nobody has it; those it may mean have names that begin so.
    """

    start: int
    end: int
    written: str
    people: tuple[Person, ...]
    is_new: bool

    @property
    def offer(self) -> Offer:
        """The people to choose from."""
        return Offer(self.start, self.end, self.people, True)


def open_names(sentence: str, captured: Captured, names: NameIndex) -> list[OpenName]:
    """The names that several people have, and new ones with which a known name begins."""
    found = []
    for span in captured.spans:
        if span.kind in ("ambiguous", "unknown"):
            mention = read_mention(sentence, span.start + 1, names)
            if mention is None:
                continue
            people = mention.people or tuple(names.complete(mention.written))
            written, is_new = clean_line(mention.written), not mention.people
            if people:
                found.append(OpenName(span.start, span.end, written, people, is_new))
    return found


def to_settle(open_ones: list[OpenName], cursor: int, at_cursor: Offer | None) -> Offer | None:
    """What Tab completes: the open name nearest before the cursor, else the first of them.

    Args:
        open_ones: The names to be settled.
        cursor: Where the cursor stands.
        at_cursor: Whom the words before the cursor may mean; they may say more than the name
            that was recognised (``@an vr``).
    """
    before = [one for one in open_ones if one.start <= cursor]
    nearest = before[-1] if before else next(iter(open_ones), None)
    if nearest is None:
        return at_cursor
    says_more = at_cursor and at_cursor.start == nearest.start and at_cursor.end > nearest.end + 1
    return at_cursor if says_more else nearest.offer


def written_out(
    sentence: str, offer: Offer, person: Person, names: NameIndex, cursor: int
) -> tuple[str, int]:
    """The sentence with this person named in it, and where the cursor goes.

    Right behind a name that was being typed it goes behind the next space; elsewhere it stays.
    """
    mention = names.mention_by_name(person)
    rest = sentence[offer.end :]
    gap = "" if rest and not rest[0].isalnum() else " "
    written = f"{sentence[: offer.start]}{mention}{gap}{rest}"
    if cursor > offer.end:
        return written, cursor + len(written) - len(sentence)
    behind = offer.start + len(mention)
    return written, behind + (written[behind : behind + 1] == " ")
