"""Introductions in words: who needs what, and who has it."""

from networkjournal.domain.called import first_name
from networkjournal.domain.introducing import Introduction, Match
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.text import said


def other_of(introduction: Introduction, person: str) -> str:
    """The id of the other of the two."""
    return introduction.other if person == introduction.one else introduction.one


def why_in_words(desk: Desk, match: Match) -> str:
    """``Claire needs a venue; Fatima: has a hall for rent``."""
    return _("{one} needs {need}; {other}: {what}").format(
        one=_first(desk, match.needs),
        need=said(match.need, 80),
        other=_first(desk, match.has),
        what=said(match.what, 80),
    )


def _first(desk: Desk, key: str) -> str:
    person = desk.journal.people.get(key)
    return (
        said(first_name(person), 40) if person is not None else said(desk.journal.name_of(key), 40)
    )
