"""Newcomers who may be here already: they come in, and are settled where two seem the same."""

from collections.abc import Iterable, Iterator

from msgspec import structs

from networkjournal.domain.likeness import likenesses
from networkjournal.domain.records import Person
from networkjournal.domain.text import fold
from networkjournal.exchange.plan import Doubtful, ImportPlan
from networkjournal.language import _


def with_doubtful(plan: ImportPlan, here: Iterable[Person]) -> ImportPlan:
    """The plan, with who of the new people looks like someone who is here.

    It takes about half a second for every 10,000 people, here and new together: too long for
    whoever takes in thousands at once and does not look.

    Args:
        plan: What an import would do.
        here: Everyone in the journal.
    """
    if not plan.new:
        return plan
    return structs.replace(plan, doubtful=list(_doubtful(plan, list(here))))


def _doubtful(plan: ImportPlan, here: list[Person]) -> Iterator[Doubtful]:
    lines = {id(line.person): line for line in plan.new}
    settled: set[int] = set()
    for likeness in likenesses([line.person for line in plan.new], here):
        new, other = likeness.b, likeness.a
        if id(new) not in lines or id(other) in lines:
            new, other = other, new
        if id(new) not in lines or id(new) in settled or id(other) in lines:
            continue
        settled.add(id(new))
        yield Doubtful(lines[id(new)], other, likeness.say_reasons())


def say_doubtful(one: Doubtful) -> str:
    """Who may be here already, as whom, and by what."""
    name, other = one.incoming.person.label, one.person.label
    if fold(name) == fold(other):
        return _("{name} may be here already: {why}").format(name=name, why=one.reason)
    words = _("{name} may be {other}, who is here already: {why}")
    return words.format(name=name, other=other, why=one.reason)
