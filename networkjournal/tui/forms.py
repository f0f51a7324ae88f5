"""Which form opens for what, and with which words in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from msgspec.structs import replace

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.records import (
    Achievement,
    Entry,
    Meeting,
    Person,
    Preparation,
    Profile,
    Record,
    Step,
)
from networkjournal.domain.review import review_due
from networkjournal.language import N_
from networkjournal.tui.desk import Desk
from networkjournal.tui.field_text import text_of
from networkjournal.tui.form_saving import PLACEHOLDER, blank
from networkjournal.tui.line_kinds import LineKind
from networkjournal.tui.record_fields import WISH_FIELDS, Field, fields_of
from networkjournal.tui.sentence_writing import Sentence, record_of


@dataclass
class Filling:
    """What a form is about.

    Attributes:
        record: The record to change; a blank one for something new.
        typed: Words to begin with, by field, as if they had been typed.
        start: The field to begin in; the first one when empty.
        about: Whom or what a new record is about, for the place of its draft.
        follows: The version that a new version of the same will follow.
        holds_still: Whether saving that version as it stands says that it still holds.
        first: The fields that stand first, and alone until F3; those of the record when empty.
        title: What the form is called (msgid), where its record does not say it.
    """

    record: Record
    typed: dict[str, str] = field(default_factory=dict)
    about: str = ""
    start: str = ""
    follows: Record | None = None
    holds_still: bool = False
    first: tuple[Field, ...] = ()
    title: str = ""

    @property
    def is_new(self) -> bool:
        """Whether saving adds a record."""
        return not self.record.id

    @property
    def is_worth_saving(self) -> bool:
        """Whether saving writes something also where nothing was typed."""
        return self.is_new and (self.follows is None or self.holds_still)

    @property
    def place(self) -> str:
        """Where a draft of this form belongs."""
        kind = self.record.kind if isinstance(self.record, Entry) else ""
        return f"form:{type(self.record).__name__}:{kind}:{self.record.id or self.about}"


def new(kind: type[Record]) -> Filling:
    """A form for something new."""
    return Filling(blank(kind))


def proving(expertise: str) -> Filling:
    """A form for an achievement that proves this expertise."""
    return Filling(replace(blank(Achievement), expertise=expertise), about=expertise)


def editing(desk: Desk, record: Record) -> Filling:
    """A form to change a record; how one wants to be known gets a version of its own each time.

    When that is due for review, saving it as it stands says that it still holds.
    """
    if isinstance(record, Profile):
        return Filling(
            new_version(record, desk.today),
            follows=record,
            holds_still=review_due(record, desk.today),
        )
    return Filling(record)


def preparing(meeting: Meeting) -> Filling:
    """A form to prepare a meeting, in the first of its six boxes that is empty."""
    boxes = meeting.prep or Preparation()
    empty = next((one for one in Preparation.__struct_fields__ if not getattr(boxes, one)), "know")
    return Filling(meeting, start=f"prep.{empty}")


def noting(meeting: Meeting) -> Filling:
    """A form to write down what came of a meeting, in its notes."""
    return Filling(meeting, start="notes")


def wishing() -> Filling:
    """A form for someone one wants to meet: a name or only a role, why, and the way there."""
    record = Person(name=PLACEHOLDER, standing="wanted", wish="wanted")
    return Filling(record, about="wish", first=WISH_FIELDS, title=N_("Whom do you want to meet?"))


def new_version(profile: Profile, today: date) -> Profile:
    """The same words as a version of today, to be changed and written beside the others."""
    return replace(profile, id="", created="", updated="", since=today)


def sentence_filling(desk: Desk, sentence: Sentence) -> Filling:
    """A form with what a sentence says; what cannot be read is said, and its words stay."""
    base = _blank_of(sentence.kind)
    captured = sentence.captured
    try:
        record: Record = record_of(desk, sentence)
    except FieldError as error:
        if sentence.text.strip():
            desk.warn(str(error))
        record = _as_far_as_read(sentence)
    typed = _typed(desk, record, base)
    if captured.unknown:
        names = [*filter(None, [typed.get("people", "")]), *captured.unknown]
        typed["people"] = ", ".join(names)
    return Filling(base, typed)


def _blank_of(kind: LineKind) -> Record:
    match kind:
        case "meeting":
            return blank(Meeting)
        case "step":
            return blank(Step)
        case _:
            return blank(Entry, kind)


def _as_far_as_read(sentence: Sentence) -> Record:
    """What a sentence says where a part of it cannot be what it should be."""
    captured = sentence.captured
    beside = (sentence.beside.id,) if sentence.beside else ()
    people, words = (*beside, *captured.people), captured.text or sentence.text
    match sentence.kind:
        case "meeting":
            day = captured.on.isoformat() if captured.on else ""
            at = f"{day}T{captured.at}" if day and captured.at else day
            return Meeting(
                what=words or PLACEHOLDER, people=people, at=at, minutes=captured.minutes
            )
        case "step":
            return Step(what=words or PLACEHOLDER, people=people, due=captured.on)
        case kind:
            return Entry(
                kind=kind,
                text=words or PLACEHOLDER,
                people=people,
                minutes=captured.minutes,
                tags=captured.tags,
                expertise=captured.expertise,
            )


def _typed(desk: Desk, record: Record, base: Record) -> dict[str, str]:
    """The fields in which the record differs from a blank one."""
    kind = record.kind if isinstance(record, Entry) else ""
    found: Iterable[tuple[str, str, str]] = (
        (one.name, text_of(record, one, desk.journal), text_of(base, one, desk.journal))
        for one in fields_of(type(record), kind)
    )
    return {name: words for name, words, before in found if words != before}
