"""Newcomers called like someone here: often the same person, written down by hand before."""

from collections.abc import Iterable, Iterator, Sequence

from networkjournal.domain.records import Person
from networkjournal.domain.text import fold
from networkjournal.exchange.incoming import Incoming, Remark
from networkjournal.language import _


def namesakes(new: Sequence[Incoming], here: Iterable[Person]) -> Iterator[Remark]:
    """A remark for each newcomer whose name someone here has too, who did not come from there.

    Two people of one name who both came from the same source are two people there.
    """
    if not new:
        return
    source = _where_met(new[0].person)
    by_hand = {
        fold(person.name)
        for person in here
        if person.name and (not source or _where_met(person) != source)
    }
    if not by_hand:
        return
    for line in new:
        if fold(line.person.name) in by_hand:
            text = _("there is another {name} here").format(name=line.person.name)
            yield Remark(line.line, text, line.file)


def _where_met(person: Person) -> str:
    return person.met.where if person.met else ""
