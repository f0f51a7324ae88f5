"""Someone new in a line of notes: ``Claire knows Sanne Koster, pancake baker``."""

import re
from collections.abc import Callable, Iterable

from msgspec import Struct

from networkjournal.domain.records import Person
from networkjournal.domain.sentence.person import person_from

_BULLET = r"^(?:[-*•–] )+"
_SAID = r"(?i)^(?:new|nieuw)\s*:\s*"
_KNOWS = r"(?i)^(?P<who>.*?)\s*\b(?:knows|knew|kent|kende)\b(?:\s+(?:also|ook))?\s+(?P<whom>.+)$"
_IS = r"(?i)^([^,(]+?),?\s+(?:is|was)\s+(?:an?|een|de|het|the)\s+"
_IN_BRACKETS = r"^([^,(]+?)\s*\(([^()]*)\)\s*"
_MARKS = '@"“”'
_A_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_PARTICLE = r"(?:de|den|der|het|'t|van|von|zu|ter|ten|te|la|le|du|di|da|el|al|bin|ibn)"
_NAMES = rf"(?<![\w'’]){_A_CAPITAL}[\w'’.-]*(?:(?: {_PARTICLE})* {_A_CAPITAL}[\w'’.-]*)*"
"""Words with a capital in a row, and what stands between the parts of a name."""

_READ = 1_000
"""So many letters of a line are looked at for a name."""

_LONGEST_NAME = 4
"""A name of more words is a sentence, unless they all have a capital."""


class Newcomer(Struct, frozen=True):
    """Someone new.

    Attributes:
        person: The person, without an id.
        knower: The words before *knows*: who knows this person; empty where nobody is named.
    """

    person: Person
    knower: str = ""


def newcomer_in(
    line: str,
    known_circles: Iterable[str] = (),
    is_known: Callable[[str], object] = lambda _name: False,
) -> Newcomer:
    """The person that a line describes.

    Of a whole sentence, *her friend Sanne Koster bakes too*, it is who is named in it.

    Args:
        line: As written.
        known_circles: The circles that the journal has, as they are stored.
        is_known: Whether somebody in the journal has this name.

    Raises:
        FieldError: there is no name, or a part is too long.
    """
    words = re.sub(_SAID, "", re.sub(_BULLET, "", " ".join(line.split()))).strip()
    knower = ""
    found = re.match(_KNOWS, words)
    if found is not None:
        knower, words = found["who"].strip(" ,:"), found["whom"]
    words = re.split(r";\s", words, maxsplit=1)[0]  # what follows is another thought
    words = _from_the_name(words.strip().lstrip(_MARKS), is_known)
    words = re.sub(_IS, r"\1, ", words, count=1)
    words = re.sub(_IN_BRACKETS, r"\1, \2 ", words, count=1)
    words = words.rstrip(" .;!").replace('"', "").replace("”", "")
    return Newcomer(person_from(words, known_circles), knower)


def _from_the_name(words: str, is_known: Callable[[str], object]) -> str:
    """The words from the name of someone new on, where a sentence stands in front or behind it.

    Names of several words come first, and one that nobody has yet; a capital that only begins the
    sentence is no name.
    """
    words = words[:_READ]
    start = re.split(r"[,(]| (?:is|was) ", words, maxsplit=1)[0].strip()
    if len(start.split()) <= _LONGEST_NAME and not re.match(rf"(?!{_PARTICLE} )[a-zß-ÿ]+ ", start):
        return words
    found = [(one.start(), one[0].rstrip(".-'’")) for one in re.finditer(_NAMES, words)]
    news = [(at, name) for at, name in found if not is_known(name) and (at or " " in name)]
    if not news:
        return words
    at, name = max(news, key=lambda one: (" " in one[1], -one[0]))
    rest = words[at + len(name) :]
    # what follows a name belongs to it behind a comma, in brackets, or as *is a*
    return words[at:] if re.match(r"(?i)\s*(?:[,(]|$|(?:is|was)\s)", rest) else name
