"""From a sentence of the capture line to a line of the log."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.ids import new_id
from networkjournal.domain.records import Entry, EntryKind, Person, Record
from networkjournal.domain.sentence.capture import capture
from networkjournal.domain.sentence.captured import Captured
from networkjournal.domain.sentence.entry import entry_from
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.domain.text import clean_line
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.named import resolver
from networkjournal.tui.text import said

WRITTEN: dict[EntryKind, str] = {
    "sowing": N_("Sowed: {text}"),
    "harvest": N_("Harvested: {text}"),
    "insight": N_("Insight: {text}"),
    "talk": N_("Talk: {text}"),
    "scan": N_("Scanned: {text}"),
}


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
    """

    text: str
    kind: EntryKind
    captured: Captured
    beside: Person | None = None
    place: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)


def beside_unless_named(beside: Person | None, captured: Captured) -> Person | None:
    """The person one stands on, unless the sentence names somebody itself."""
    named = captured.people or captured.unknown or captured.ambiguous
    return None if named else beside


def entry_of(desk: Desk, sentence: Sentence) -> Entry:
    """The line of the log that a sentence says, with the people it names.

    Raises:
        FieldError: a ``field:value`` cannot be that.
    """
    entry = entry_from(sentence.captured, sentence.kind, desk.today, resolve=resolver(desk))
    beside = beside_unless_named(sentence.beside, sentence.captured)
    if beside is not None:
        entry = replace(entry, people=(beside.id, *entry.people))
    return entry


def write_sentence(desk: Desk, sentence: Sentence) -> bool:
    """Write a sentence down, add the people it names that nobody knew, and say so.

    Returns:
        Whether it was written; if not, it has been said why.
    """
    added = [Person(id=new_id(), name=clean_line(name)) for name in sentence.captured.unknown]
    if added:
        names = NameIndex([*desk.journal.people.values(), *added])
        captured = capture(
            sentence.text,
            names=names,
            expertise=desk.overview.expertise(),
            today=desk.today,
            chosen=sentence.chosen,
        )
        sentence = dataclasses.replace(sentence, captured=captured)
    try:
        entry = entry_of(desk, sentence)
    except FieldError as error:
        desk.warn(str(error))
        return False
    if not entry.text.strip():
        desk.warn(_("A few words are needed: what was it?"))
        return False
    words = _(WRITTEN[sentence.kind]).format(text=said(entry.text, 60))
    put: list[Record] = [*added, entry]
    written = desk.write(words, put)
    if written is None:
        return False
    _say(desk, words, written[-1])
    return True


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
        question = _("{what} · f From which sowing? · u to undo")
        desk.speak_of(question.format(what=said(words, 30)), written.id)
    else:
        desk.say(_("{what} · u to undo").format(what=words))
