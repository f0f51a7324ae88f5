"""From a captured sentence to an entry of the log."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from networkjournal.domain.captured import Captured
from networkjournal.domain.dates_said import say_date
from networkjournal.domain.field_error import FieldError
from networkjournal.domain.field_values import Resolve
from networkjournal.domain.fields import Operator, assign
from networkjournal.domain.records import Entry, EntryKind
from networkjournal.domain.sentence_forms import FIELDS_OF_KIND
from networkjournal.language import N_, _

KIND_NAMES: dict[EntryKind, str] = {
    "sowing": N_("sowing"),
    "harvest": N_("harvest"),
    "insight": N_("insight"),
    "talk": N_("talk"),
    "scan": N_("scan"),
}
"""What an entry of each kind is called; to be translated where it is shown."""

_OF_ONE_KIND = frozenset(name for names in FIELDS_OF_KIND.values() for name in names)


class StillToComeError(FieldError):
    """A log holds what was; this day is still to come.

    Attributes:
        day: The day that was said.
    """

    def __init__(self, day: date, today: date) -> None:
        line = _("{date} is still to come; a plan is a step or a meeting.")
        super().__init__(line.format(date=say_date(day, today, "long")), "on")
        self.day = day


def as_written(word: str) -> str:
    """The id that a word means, where nobody can say: the word."""
    return word


def entry_from(
    captured: Captured,
    kind: EntryKind,
    today: date,
    *,
    people: Sequence[str] | None = None,
    on: date | None = None,
    minutes: int | None = None,
    resolve: Resolve = as_written,
) -> Entry:
    """The entry that a sentence writes down.

    Args:
        captured: The sentence; who its unknown and ambiguous names are is settled before.
        kind: What it is, unless the sentence says ``kind:…``.
        today: The day it is written, and the day it happened if none was said.
        people: Ids of people, instead of those in the sentence.
        on: The day, instead of the one in the sentence.
        minutes: The minutes, instead of those in the sentence.
        resolve: From what was typed for a goal or a sowing to its id.

    Raises:
        FieldError: No words are left, a field cannot hold its value or is of another kind of
            entry, or the day is still to come (:class:`StillToComeError`).
    """
    require_words(captured)
    entry = Entry(
        kind=kind,
        text=captured.text,
        on=captured.on or today,
        people=tuple(people) if people is not None else captured.people,
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
    if minutes is not None:
        entry = replace(entry, minutes=minutes)
    if entry.state == "let go" and entry.let_go_on is None:
        entry = replace(entry, let_go_on=today)
    if entry.day > today:
        raise StillToComeError(entry.day, today)
    return entry


def require_words(captured: Captured) -> None:
    """Refuse a sentence of which nothing is left to write down.

    Raises:
        FieldError: There are no words.
    """
    if not captured.text:
        raise FieldError(_("Nothing to write down yet; a few words are enough."), "text")


def _not_of_this_kind(field: str, kind: EntryKind) -> str:
    kinds = [_(KIND_NAMES[other]) for other, names in FIELDS_OF_KIND.items() if field in names]
    return _("{field} goes with {kinds}, not with {kind}.").format(
        field=field, kinds=", ".join(kinds), kind=_(KIND_NAMES[kind])
    )
