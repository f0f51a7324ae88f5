"""Someone new in a line of notes: ``Claire knows Sanne Koster, pancake baker``."""

import re
from collections.abc import Iterable

from msgspec import Struct

from networkjournal.domain.records import Person
from networkjournal.domain.sentence.person import person_from

_BULLET = r"^(?:[-*•–] )+"
_SAID = r"(?i)^(?:new|nieuw)\s*:\s*"
_KNOWS = r"(?i)^(?P<who>.*?)\s*\b(?:knows|knew|kent|kende)\b(?:\s+(?:also|ook))?\s+(?P<whom>.+)$"
_IS = r"(?i)^([^,(]+?),?\s+(?:is|was)\s+(?:an?|een|de|het|the)\s+"
_IN_BRACKETS = r"^([^,(]+?)\s*\(([^()]*)\)\s*"
_MARKS = '@"“”'


class Newcomer(Struct, frozen=True):
    """Someone new.

    Attributes:
        person: The person, without an id.
        knower: The words before *knows*: who knows this person; empty where nobody is named.
    """

    person: Person
    knower: str = ""


def newcomer_in(line: str, known_circles: Iterable[str] = ()) -> Newcomer:
    """The person that a line describes.

    Args:
        line: As written.
        known_circles: The circles that the journal has, as they are stored.

    Raises:
        FieldError: there is no name, or a part is too long.
    """
    words = re.sub(_SAID, "", re.sub(_BULLET, "", " ".join(line.split()))).strip()
    knower = ""
    found = re.match(_KNOWS, words)
    if found is not None:
        knower, words = found["who"].strip(" ,:"), found["whom"]
    words = words.strip().lstrip(_MARKS)
    words = re.sub(_IS, r"\1, ", words, count=1)
    words = re.sub(_IN_BRACKETS, r"\1, \2 ", words, count=1)
    words = words.rstrip(" .;!").replace('"', "").replace("”", "")
    return Newcomer(person_from(words, known_circles), knower)
