"""A person from one sentence: ``Anna de Vries, baker, football``."""

from collections.abc import Iterable

from networkjournal.domain.circles import known_circle
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.listed import plain, split_list
from networkjournal.domain.limits import LINE_LIMIT, NAME_LIMIT
from networkjournal.domain.records import Person
from networkjournal.domain.text import fold
from networkjournal.language import _


def person_from(sentence: str, known_circles: Iterable[str] = ()) -> Person:
    r"""The person that a sentence describes.

    The first part is the name. Of the others a known circle is a circle: one of the offered ones in
    either language, or one that the journal has already. The first that is none is the role, the
    rest are tags. ``\,`` is a comma that belongs to a part.

    Args:
        sentence: the parts with commas between them.
        known_circles: the circles that the journal has, as they are stored.

    Raises:
        FieldError: there is no name, or a part is too long.
    """
    first, comma, others = _first_part(sentence)
    name = plain(first)
    if not name:
        raise FieldError(_("A name comes first, as in: Anna de Vries, baker, football"))
    _hold_to(NAME_LIMIT, name)
    used = {fold(circle): circle for circle in known_circles}
    circles: list[str] = []
    role, tags = "", list[str]()
    for part in split_list(others) if comma else ():
        _hold_to(LINE_LIMIT, part)
        circle = known_circle(part) or used.get(fold(part))
        if circle is not None:
            circles.append(circle)
        elif not role:
            role = part
        else:
            tags.append(part.removeprefix("#") or part)
    return Person(
        name=name,
        role=role,
        circles=tuple(dict.fromkeys(circles)),
        tags=tuple(dict.fromkeys(tags)),
    )


def _first_part(sentence: str) -> tuple[str, str, str]:
    at = 0
    while at < len(sentence):
        if sentence[at] == "\\":
            at += 2
            continue
        if sentence[at] == ",":
            return sentence[:at], ",", sentence[at + 1 :]
        at += 1
    return sentence, "", ""


def _hold_to(limit: int, part: str) -> None:
    if len(part) > limit:
        raise FieldError(
            _("That is too long for one line: {limit} characters is the most.").format(limit=limit)
        )
