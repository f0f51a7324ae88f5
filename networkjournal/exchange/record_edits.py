"""Writing what another journal has into this one, as it stands there."""

from collections.abc import Iterable, Iterator, Sequence

from networkjournal.exchange.record_plan import RecordPlan
from networkjournal.journal.comparison import Differing
from networkjournal.journal.history import Edit
from networkjournal.journal.layout import DELETED
from networkjournal.journal.line import document_of
from networkjournal.journal.lines import Content
from networkjournal.journal.moments import now


def edits_for(
    plan: RecordPlan, here: Content, circles: Sequence[str] = (), tags: Sequence[str] = ()
) -> list[Edit]:
    """The edits that do what is planned.

    What was changed here after the plan was made is newer than what is there, and stays.

    Args:
        plan: What to do.
        here: The lines of this journal as they are now.
        circles: Circles for everyone new.
        tags: Tags for everyone new.
    """
    edits = [_with(edit, circles, tags) for edit in _edits(plan.new, here)]
    edits += _edits(plan.changed, here)
    for edit in _edits(plan.back, here):
        # it has to outlive its deletion, for which it must be written later
        document = {**edit.now, "updated": now()} if edit.now else None
        edits.append(Edit(edit.table, edit.id, edit.was, document))
    return edits


def _with(edit: Edit, circles: Sequence[str], tags: Sequence[str]) -> Edit:
    """A person with these; as it is written here and now, it stays so when it is read again."""
    if edit.table != "people" or edit.now is None or not (circles or tags):
        return edit
    document = dict(edit.now)
    for field, words in (("circles", circles), ("tags", tags)):
        if words:
            document[field] = list(dict.fromkeys((*document.get(field, ()), *words)))
    return Edit(edit.table, edit.id, edit.was, {**document, "updated": now()})


def _edits(planned: Iterable[Differing], here: Content) -> Iterator[Edit]:
    graves = here[DELETED].by_id if DELETED in here else {}
    for one in planned:
        line = here[one.table].by_id.get(one.id) if one.table in here else None
        if line != one.here_line:
            continue
        yield Edit(one.table, one.id, one.here, one.there)
        grave = graves.get(one.id)
        if grave is not None:
            yield Edit(DELETED, one.id, document_of(grave), None)
