"""What a sentence can hold beside its words: an entry has minutes and tags, a step only a day."""

from collections.abc import Mapping

from msgspec import Struct

from networkjournal.domain.fields.words import words_for
from networkjournal.domain.records import EntryKind


class SentenceForm(Struct, frozen=True):
    """What is recognised in a sentence; all else in it stays text.

    Attributes:
        fields: The words that set a field when a colon and a value follow, each with its field.
        day: The field that the date in the sentence fills.
        day_words: The words that name that field.
        minutes: Whether a length of time is recognised.
        words: Whether ``#words`` are.
        clock: Whether a time of day is.
    """

    fields: Mapping[str, str]
    day: str
    day_words: frozenset[str]
    minutes: bool = False
    words: bool = False
    clock: bool = False


_OF_ENTRIES = ("kind", "on", "minutes", "expertise", "goal", "tags")

FIELDS_OF_KIND: dict[EntryKind, tuple[str, ...]] = {
    "sowing": ("gift", "size", "asked", "state", "let_go_on"),
    "harvest": ("size", "sowings", "surprise"),
    "insight": ("use", "surprise"),
    "talk": ("how",),
    "scan": ("found",),
}
"""The fields that an entry of one kind has beside those that all entries have."""

ENTRY = SentenceForm(
    fields=words_for(
        (*_OF_ENTRIES, *(name for names in FIELDS_OF_KIND.values() for name in names))
    ),
    day="on",
    day_words=frozenset(words_for(("on",))),
    minutes=True,
    words=True,
)
"""A sowing, harvest, insight, talk or scan."""

STEP = SentenceForm(
    fields=words_for(
        ("by", "due", "on", "dread_before", "dread_after", "smallest", "outcome", "meeting", "goal")
    ),
    day="due",
    day_words=frozenset(words_for(("due", "on"))),
)
"""A step."""

GOAL = SentenceForm(
    fields=words_for(("use", "by", "due", "on", "sign", "state")),
    day="by",
    day_words=frozenset(words_for(("by", "due", "on"))),
)
"""A goal."""

MEETING = SentenceForm(
    fields={
        **words_for(("on", "minutes", "place", "kind", "notes", "goal", "state")),
        "where": "place",
        "waar": "place",
    },
    day="on",
    day_words=frozenset(words_for(("on",))),
    minutes=True,
    clock=True,
)
"""A meeting."""
