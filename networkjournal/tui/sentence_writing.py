"""From a sentence of the capture line to a line of the log, a meeting or a step."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from msgspec.structs import replace

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.ids import new_id
from networkjournal.domain.meetings import BehindUsError, refuse_behind_us
from networkjournal.domain.records import Entry, Meeting, Person, Record, Step
from networkjournal.domain.sentence.capture import capture
from networkjournal.domain.sentence.captured import Captured
from networkjournal.domain.sentence.entry import entry_from
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.domain.sentence.plan import meeting_from, step_from
from networkjournal.domain.text import clean_line
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.line_kinds import WRITTEN, LineKind, direction_of, form_of
from networkjournal.tui.named import resolver
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import said


@dataclass(frozen=True)
class Sentence:
    """A sentence as it stands in the capture line.

    Attributes:
        text: As typed.
        kind: What it is about.
        captured: What was understood of it.
        beside: The person on whose page one is, who is in it unsaid; None where it names somebody.
        place: Where its draft is kept.
        chosen: For names that several people have, as written, the id of the one meant.
        goal: The id of the goal on whose page one is, unless the sentence names another.
    """

    text: str
    kind: LineKind
    captured: Captured
    beside: Person | None = None
    place: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)
    goal: str = ""


def beside_unless_named(beside: Person | None, captured: Captured) -> Person | None:
    """The person one stands on, unless the sentence names somebody itself."""
    named = captured.people or captured.unknown or captured.ambiguous
    return None if named else beside


def record_of(desk: Desk, sentence: Sentence) -> Entry | Meeting | Step:
    """The line of the log, the meeting or the step that a sentence says, with whom it names.

    Raises:
        FieldError: a ``field:value`` cannot be that, or no words are left.
    """
    captured, today, resolve = sentence.captured, desk.today, resolver(desk)
    record: Entry | Meeting | Step
    match sentence.kind:
        case "meeting":
            names = [desk.journal.name_of(key) for key in captured.people]
            names += captured.unknown
            record = meeting_from(captured, today, names=names, resolve=resolve)
        case "step":
            record = step_from(captured, today, resolve=resolve)
        case kind:
            record = entry_from(captured, kind, today, resolve=resolve)
    beside = beside_unless_named(sentence.beside, captured)
    if beside is not None:
        record = replace(record, people=(beside.id, *record.people))
    if sentence.goal and not record.goal and sentence.goal in desk.journal.goals:
        record = replace(record, goal=sentence.goal)
    return record


def write_sentence(desk: Desk, sentence: Sentence) -> Record | None:
    """Write a sentence down, add the people it names that nobody knew, and say so.

    Returns:
        What was written; None when it was not, which has then been said.
    """
    added = [Person(id=new_id(), name=clean_line(name)) for name in sentence.captured.unknown]
    if added:
        names = NameIndex([*desk.journal.people.values(), *added])
        captured = capture(
            sentence.text,
            names=names,
            expertise=desk.overview.expertise(),
            today=desk.today,
            direction=direction_of(sentence.kind),
            form=form_of(sentence.kind),
            chosen=sentence.chosen,
        )
        sentence = dataclasses.replace(sentence, captured=captured)
    try:
        record = _may_be(desk, record_of(desk, sentence))
    except BehindUsError as error:
        desk.warn(say_behind_us(desk, error.day))
        return None
    except FieldError as error:
        desk.warn(str(error))
        return None
    text = record.text if isinstance(record, Entry) else record.what
    if not text.strip():
        desk.warn(_("A few words are needed: what was it?"))
        return None
    words = _(WRITTEN[sentence.kind]).format(text=said(text, 60), what=said(text, 60))
    put: list[Record] = [*added, record]
    written = desk.write(words, put)
    if written is None:
        return None
    _say(desk, words, written[-1])
    return written[-1]


def say_behind_us(desk: Desk, day: date) -> str:
    """That nothing can be planned on this day, and what can be done instead."""
    words = keyed(_("{date} has passed; [talk] writes down a talk."))
    return words.format(date=say_date(day, desk.today, "day"))


def _may_be(desk: Desk, record: Entry | Meeting | Step) -> Entry | Meeting | Step:
    """The record, unless it is a meeting as none can be planned."""
    if isinstance(record, Meeting):
        refuse_behind_us(record, desk.today)
    return record


def _say(desk: Desk, words: str, written: Record) -> None:
    """Say what was written; of a harvest ask from which sowing it came, if there is any."""
    asks = (
        isinstance(written, Entry)
        and written.kind == "harvest"
        and not written.sowings
        and desk.overview.log_is_open
        and any(one.kind == "sowing" for one in desk.journal.entries.values())
    )
    if asks:
        question = keyed(_("{what} · [connect] From which sowing? · [undo] to undo"))
        desk.speak_of(question.format(what=said(words, 30)), written.id)
    elif isinstance(written, Meeting) and written.state == "planned":
        line = keyed(_("{what} · [brief] prepares it · [undo] to undo"))
        desk.speak_of(line.format(what=said(words, 40)), written.id)
    else:
        desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))
