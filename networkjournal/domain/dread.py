"""Steps that one dreads: how they went, and that they were put off."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.domain.records import Step

ASKED_AFTER = 2
"""Put off so many times, a step asks who is waiting for one."""


class Dreaded(Struct, frozen=True):
    """The steps that were dreaded, done, and of which it was said how they were, by id.

    Attributes:
        steps: all of them.
        went_well: those that were less bad than dreaded.
    """

    steps: tuple[str, ...] = ()
    went_well: tuple[str, ...] = ()


def dreaded(steps: Iterable[Step]) -> Dreaded:
    """How the steps went that one dreaded.

    A step counts when it was done and both figures stand: how much it was dreaded, which is more
    than nothing, and how it was. It went well when it was less bad than that. What was written of
    the outcome is not judged: words cannot be counted without guessing.
    """
    counted = [
        step
        for step in steps
        if step.by == "me" and step.done and step.dread_before and step.dread_after is not None
    ]
    well = (one.id for one in counted if (one.dread_after or 0) < (one.dread_before or 0))
    return Dreaded(tuple(one.id for one in counted), tuple(well))


def is_kept_off(step: Step) -> bool:
    """Whether this is mine to do, still open, and was put off twice or more."""
    return step.by == "me" and step.done is None and len(step.put_off) >= ASKED_AFTER


def put_off(step: Step, until: date, today: date) -> Step:
    """The step put off today until that day; each time is noted."""
    return replace(step, due=until, put_off=(*step.put_off, today))
