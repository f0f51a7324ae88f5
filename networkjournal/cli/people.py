"""People from the words of a command: the name first, then role, circles and tags."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from networkjournal.cli.faults import WrongUsageError
from networkjournal.cli.fields import said_value
from networkjournal.domain.circles import circles_used
from networkjournal.domain.records import Person
from networkjournal.language import _

if TYPE_CHECKING:
    from networkjournal.cli.session import Session


def person_said(session: Session, words: Sequence[str], options: Namespace | None = None) -> Person:
    """The person whom a sentence such as ``Anna de Vries, baker, football`` describes.

    Args:
        session: whose journal knows circles.
        words: the sentence, in one word or several.
        options: where a name or role may be said instead.

    Raises:
        WrongUsageError: it holds nothing.
        FieldError: it holds no name, or a part is too long.
    """
    from networkjournal.domain.sentence.person import person_from

    sentence = " ".join(words)
    if not sentence.strip():
        # the option sets what stands here only until then
        if options is not None and said_value(options, "name"):
            return Person(name="?")
        if options is not None and said_value(options, "role"):
            return Person(role="?")
        raise WrongUsageError(_("Nobody was named; a name is enough."))
    return person_from(sentence, circles_used(session.journal))
