"""What is said of a word for a field that there is none of."""

from collections.abc import Sequence

from networkjournal.language import _

_NAMED = 7
"""So many known fields are named at most when none looks like what was typed."""


def say_no_field(said: str, near: str, known: Sequence[str]) -> str:
    """One line for a field that does not exist.

    Args:
        said: the word that was typed.
        near: the known word that was probably meant, empty when none looks like it.
        known: known words, the most useful first; a few are named when there is no near one.
    """
    if near:
        return _("No field “{x}”; did you mean {y}?").format(x=said, y=near)
    named = ", ".join(known[:_NAMED])
    if len(known) > _NAMED:
        return _("No field “{x}”; there are {known}, …").format(x=said, known=named)
    return _("No field “{x}”; there are {known}.").format(x=said, known=named)
