"""The figures of breadth with more decimals than the sentences have, and what they are called."""

from collections.abc import Iterator

from msgspec import Struct

from networkjournal.domain.breadth.figures import Breadth
from networkjournal.domain.numbers_said import say_number, say_share
from networkjournal.language import _


class Exact(Struct, frozen=True):
    """A figure in figures.

    Attributes:
        of: the sentence it belongs to: ``circle``, ``apart``, ``own-kind`` or ``newcomers``.
        label: what it is called.
        words: the number.
    """

    of: str
    label: str
    words: str


def exact_figures(breadth: Breadth) -> Iterator[Exact]:
    """Each figure that can be said of these people."""
    circles = breadth.circles
    if circles.parts:
        effective = _("{number} of {count}").format(
            number=say_number(circles.effective, 2), count=len(circles.parts)
        )
        yield Exact("circle", _("Effective number of circles"), effective)
        yield Exact("circle", _("Largest circle"), say_share(circles.parts[0].share, 1))
    if circles.chance_apart is not None:
        apart = say_share(circles.chance_apart, 1)
        yield Exact("apart", _("Two from different circles"), apart)
    kind = breadth.own_kind
    if kind is not None and kind.share is not None and kind.e_i_index is not None:
        yield Exact("own-kind", _("Own kind"), say_share(kind.share, 1))
        yield Exact("own-kind", _("E–I index, −1 to 1"), say_number(kind.e_i_index, 3, 2))
    new = breadth.newcomers.kind
    if new is not None and new.share is not None:
        yield Exact("newcomers", _("Own kind among newcomers"), say_share(new.share, 1))
