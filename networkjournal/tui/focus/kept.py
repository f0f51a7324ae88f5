"""The notes of a talk while they are being written: kept with every key, by whom they are about."""

from collections.abc import Iterator
from contextlib import suppress

from msgspec import Struct

from networkjournal.domain.afterwards.notes import lines_in, merged
from networkjournal.domain.records import Meeting, Person, Record
from networkjournal.journal import JournalError
from networkjournal.tui.desk import Desk

_PLACE = "focus:"
_NOTES, _BEFORE, _WRITTEN = "notes", "before", "written"


class KeptNotes(Struct, frozen=True):
    """Notes that can go on.

    Attributes:
        text: What was typed before, with what the meeting's notes say.
        seen: What the meeting's notes said when it was typed: all else was added elsewhere.
    """

    text: str = ""
    seen: str = ""


def place_of(record: Record) -> str:
    """Where the draft of these notes belongs."""
    return f"{_PLACE}{record.id}"


def kept_notes(desk: Desk, record: Meeting | Person) -> KeptNotes:
    """What was typed about this record and not written down yet, or what the meeting says."""
    written = record.notes if isinstance(record, Meeting) else ""
    draft = desk.drafts.get(place_of(record))
    if not draft or _is_written(desk, record, draft):
        return KeptNotes(written, written)
    before = draft.get(_BEFORE, "")
    if before == written:
        return KeptNotes(draft.get(_NOTES, ""), written)
    return KeptNotes(merged(before, draft.get(_NOTES, ""), written), f"{before}\n{written}")


def _is_written(desk: Desk, record: Record, draft: dict[str, str]) -> bool:
    """Whether these notes became something that is still there: it may have been undone."""
    written = draft.get(_WRITTEN, "")
    found = desk.get(written)
    if found is None or found.id != record.id:
        return found is not None
    if isinstance(found, Meeting):
        return found.state == "held"
    return isinstance(found, Person) and set(lines_in(draft.get(_NOTES, ""))).issubset(
        lines_in(found.notes)
    )


def keep_notes(desk: Desk, record: Record, notes: KeptNotes) -> None:
    """Keep these notes; where they are what was seen there is nothing to keep."""
    same = notes.text == notes.seen
    if same and desk.drafts.get(place_of(record)).get(_WRITTEN):
        return  # they may be undone yet
    typed = {} if same else {_NOTES: notes.text, _BEFORE: notes.seen}
    desk.drafts.keep(place_of(record), typed)


def look_first(desk: Desk) -> None:
    """Take in what others wrote, so that notes are put beside theirs and not over them."""
    with suppress(JournalError):  # what cannot be read is said when it is written
        desk.journal.refresh()


def forget_notes(desk: Desk, record: Record, written: str = "") -> None:
    """These notes are written down.

    Args:
        desk: The journal.
        record: What they are about.
        written: The id of a record that they became, or of the record itself: where that is
            undone, they are offered again.
    """
    place = place_of(record)
    draft = desk.drafts.get(place)
    desk.drafts.keep(place, {**draft, _WRITTEN: written} if draft and written else {})


def kept_about(desk: Desk) -> Iterator[Record]:
    """What there are notes about that were not written down; those that were are forgotten."""
    for place in desk.drafts.places():
        if not place.startswith(_PLACE):
            continue
        record = desk.get(place.removeprefix(_PLACE))
        if record is None:
            continue
        if _is_written(desk, record, desk.drafts.get(place)):
            desk.drafts.keep(place, {})
        else:
            yield record
