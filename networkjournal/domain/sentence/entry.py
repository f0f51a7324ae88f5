"""From a captured sentence to an entry of the log."""

from datetime import date

from msgspec.structs import replace

from networkjournal.domain.dates.past_days import refuse_to_come
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.literals import say_allowed
from networkjournal.domain.fields.setting import Operator, assign
from networkjournal.domain.fields.values import Resolve
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.records import Entry, EntryKind
from networkjournal.domain.sentence.captured import Captured
from networkjournal.domain.sentence.forms import FIELDS_OF_KIND
from networkjournal.language import _

_OF_ONE_KIND = frozenset(name for names in FIELDS_OF_KIND.values() for name in names)


def as_written(word: str, _table: str) -> str:
    """The id that a word means, where nobody can say: the word."""
    return word


def entry_from(
    captured: Captured,
    kind: EntryKind,
    today: date,
    *,
    on: date | None = None,
    resolve: Resolve = as_written,
) -> Entry:
    """The entry that a sentence writes down.

    Args:
        captured: The sentence; who its unknown and ambiguous names are is settled before.
        kind: What it is, unless the sentence says ``kind:…``.
        today: The day it is written, and the day it happened if none was said.
        on: The day, instead of the one in the sentence.
        resolve: From what was typed for a goal or a sowing to its id.

    Raises:
        FieldError: No words are left, a field cannot hold its value or is of another kind of
            entry, or the day is still to come
            (:class:`~networkjournal.domain.dates.past_days.StillToComeError`).
    """
    require_words(captured)
    entry = Entry(
        kind=kind,
        text=captured.text,
        on=captured.on or today,
        people=captured.people,
        minutes=captured.minutes,
        expertise=captured.expertise,
        tags=captured.tags,
    )
    for field, value in sorted(captured.fields, key=lambda pair: pair[0] != "kind"):
        if field in _OF_ONE_KIND and field not in FIELDS_OF_KIND[entry.kind]:
            raise FieldError(_not_of_this_kind(field, entry.kind), field)
        operator: Operator = "+=" if field in ("tags", "sowings", "found") else "="
        entry = assign(entry, field, operator, value, today=today, resolve=resolve)
    if on is not None:
        entry = replace(entry, on=on)
    refuse_to_come(entry.day, today)
    return entry


def require_words(captured: Captured) -> None:
    """Refuse a sentence of which nothing is left to write down.

    Raises:
        FieldError: There are no words.
    """
    if not captured.text:
        raise FieldError(_("Nothing to write down yet; a few words are enough."), "text")


def _not_of_this_kind(field: str, kind: EntryKind) -> str:
    kinds = [other for other, names in FIELDS_OF_KIND.items() if field in names]
    return _("{field} goes with {kinds}, not with {kind}.").format(
        field=say_field(field),
        kinds=say_allowed(kinds, "kind"),
        kind=say_allowed([kind], "kind"),
    )
