"""What taking in another journal does: record by record, by their ids, the newest counts."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from networkjournal.exchange.news import FieldChange
from networkjournal.journal.carry import STAMPS
from networkjournal.journal.comparison import Differing, compare
from networkjournal.journal.layout import DELETED, META
from networkjournal.journal.lines import Content, Lines
from networkjournal.journal.merge import merge

_NO_RECORDS = (META, DELETED)


class RecordPlan(Struct, frozen=True):
    """What another journal does to this one.

    Attributes:
        new: What is only there.
        changed: What was written later there, and so becomes what it is there.
        kept: What was written later here, and stays.
        gone: What was deleted here since; it stays so unless it is asked back.
        back: What of that is asked back.
        same: How many records are the same in both.
    """

    new: Sequence[Differing] = ()
    changed: Sequence[Differing] = ()
    kept: Sequence[Differing] = ()
    gone: Sequence[Differing] = ()
    back: Sequence[Differing] = ()
    same: int = 0

    @property
    def writes_anything(self) -> bool:
        """Whether the journal would change."""
        return bool(self.new or self.changed or self.back)


def plan_records(states: Sequence[Mapping[str, Lines]], here: Content) -> RecordPlan:
    """What taking these journals in would do to this one. Nothing in it is ever deleted.

    Args:
        states: The other journals.
        here: The lines of this one.

    Raises:
        LayoutError: A table of it cannot be cut into records.
    """
    there: Content = {}
    for state in states:
        one = {name: lines for name, lines in state.items() if name not in _NO_RECORDS}
        there = merge(there, one) if there else one
    found = compare(here, there)
    changed = [one for one in found.changed if one.takes_theirs]
    kept = [one for one in found.changed if not one.takes_theirs]
    count = sum(len(lines.by_id) for lines in there.values())
    differing = len(found.only_there) + len(found.changed) + len(found.gone_here)
    return RecordPlan(found.only_there, changed, kept, found.gone_here, (), count - differing)


def changes_in(one: Differing) -> tuple[FieldChange, ...]:
    """What differs, field by field."""
    here, there = one.here or {}, one.there or {}
    return tuple(
        FieldChange(field, _text(here.get(field)), _text(there.get(field)))
        for field in dict.fromkeys((*here, *there))
        if field not in STAMPS and here.get(field) != there.get(field)
    )


def _text(value: Any) -> str:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_text(said)}" for name, said in value.items())
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    return "" if value is None else str(value)
