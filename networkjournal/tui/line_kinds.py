"""What the capture line can write: the lines of the log, and what lies ahead."""

from typing import Literal, TypeAlias

from networkjournal.domain.dates.reading import Direction
from networkjournal.domain.records import EntryKind
from networkjournal.domain.sentence.forms import ENTRY, MEETING, STEP, SentenceForm
from networkjournal.language import N_
from networkjournal.tui.saying import KIND_GLYPHS, KIND_INKS

PlanKind: TypeAlias = Literal["meeting", "step"]
LineKind: TypeAlias = EntryKind | PlanKind

LABELS: dict[LineKind, str] = {
    "sowing": N_("Sow"),
    "harvest": N_("Harvest"),
    "insight": N_("Insight"),
    "talk": N_("Talk"),
}
"""What each line of the log is called (msgids); a scan has a page of its own."""

HINTS: dict[LineKind, str] = {
    "sowing": N_("what did you give, and to whom"),
    "harvest": N_("what came back, and from whom"),
    "insight": N_("what did you not know before"),
    "talk": N_("who did you speak to, and about what"),
}
"""What each line of the log asks (msgids)."""

LABEL_OF: dict[LineKind, str] = {**LABELS, "meeting": N_("Meeting"), "step": N_("Step")}
"""What stands before the line (msgids)."""

HINT_OF: dict[LineKind, str] = {
    **HINTS,
    "meeting": N_("what, with whom, when and where"),
    "step": N_("what will you do, for whom, by when"),
}
"""What the empty line asks (msgids)."""

EXAMPLE_OF: dict[LineKind, str] = {
    "meeting": N_("@name  tuesday 10:00  45m  at De Halve Maan"),
    "step": N_("@name  friday  dread:7"),
}
"""What can be said in the line, where it is not what an entry can hold (msgids)."""

KEPT_OF: dict[LineKind, str] = {
    "sowing": N_("Kept; [sow] opens it again."),
    "harvest": N_("Kept; [harvest] opens it again."),
    "insight": N_("Kept; [insight] opens it again."),
    "talk": N_("Kept; [talk] opens it again."),
    "meeting": N_("Kept; [meeting] opens it again."),
    "step": N_("Kept; [step] opens it again."),
}
"""What is said when the line is left (msgids)."""

WRITTEN: dict[LineKind, str] = {
    "sowing": N_("Sowed: {text}"),
    "harvest": N_("Harvested: {text}"),
    "insight": N_("Insight: {text}"),
    "talk": N_("Talk: {text}"),
    "scan": N_("Scanned: {text}"),
    "meeting": N_("Meeting: {what}"),
    "step": N_("Step: {what}"),
}
"""What is said of what was written (msgids)."""

_AHEAD = "›"
_FORMS: dict[LineKind, SentenceForm] = {"meeting": MEETING, "step": STEP}


def is_plan(kind: LineKind) -> bool:
    """Whether it is about what lies ahead."""
    return kind in _FORMS


def form_of(kind: LineKind) -> SentenceForm:
    """What is recognised in a sentence about this."""
    return _FORMS.get(kind, ENTRY)


def direction_of(kind: LineKind) -> Direction:
    """Which way a date without a year is meant."""
    return Direction.FUTURE if is_plan(kind) else Direction.PAST


def glyph_of(kind: LineKind) -> tuple[str, str]:
    """The sign before the line, and its ink."""
    return KIND_GLYPHS.get(kind, _AHEAD), KIND_INKS.get(kind, "soft")
