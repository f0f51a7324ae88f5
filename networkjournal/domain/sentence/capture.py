r"""The capture line: a sentence, and the people, day, minutes and words recognised in it.

- ``@`` and ``#`` count only at the start or after a space; ``#`` needs a letter after it.
- ``@`` takes the longest known name that fits; ``@"Anna de Vries"`` takes all that is quoted.
- ``#word`` is an expertise if one is so named, else a tag.
- Dates in Dutch and English, only in words that can mean nothing else; the first counts.
- Minutes as ``20m``, ``20 min``, ``1h``, ``1u``; the last counts.
- ``field:value``, ``field:"more words"`` for the other fields of what is written.
- A backslash before any of these keeps it text: ``\@``, ``\#``, ``\yesterday``, ``\20m``,
  ``\size:large``. Before anything else a backslash is a backslash.
"""

from collections.abc import Collection, Mapping
from datetime import date

from msgspec import Struct

from networkjournal.domain.dates.clock import times_in, times_that_are_none
from networkjournal.domain.dates.minutes import FoundMinutes, minutes_in, read_minutes
from networkjournal.domain.dates.reading import (
    Direction,
    dates_in,
    days_that_are_none,
    read_date,
)
from networkjournal.domain.sentence.captured import Ambiguous, Captured, Span, SpanKind
from networkjournal.domain.sentence.forms import ENTRY, STEP, SentenceForm
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.domain.sentence.signs import (
    SIGN,
    expertise_words,
    named_expertise,
    read_mention,
    read_value,
    read_word,
)
from networkjournal.domain.sentence.text import Edit, without
from networkjournal.domain.text import clean_line, fold

__all__ = ["Ambiguous", "Captured", "Span", "capture", "made_plain"]


_READ = 100_000
"""How many letters are searched; what stands after them is text. No sentence is so long, but a
pasted one may be."""


def capture(
    sentence: str,
    *,
    names: NameIndex,
    expertise: Collection[str] = (),
    today: date,
    direction: Direction = Direction.PAST,
    form: SentenceForm | None = None,
    chosen: Mapping[str, str] | None = None,
) -> Captured:
    """Take a sentence apart. Never fails: what is not understood is text.

    Args:
        sentence: As typed, cleaned (:func:`networkjournal.domain.text.clean`).
        names: Everyone.
        expertise: The names of my fields of expertise.
        today: The day it is written.
        direction: Which way a date without a year is meant.
        form: What the sentence can hold; an entry's for the past, a step's for the future.
        chosen: For a name that fits several people, as written, the id of the one meant.
    """
    form = form or (STEP if direction is Direction.FUTURE else ENTRY)
    reading = _Reading(sentence[:_READ], form)
    _take_signs(reading, names, expertise_words(tuple(expertise)), chosen or {}, today, direction)
    reading.close()
    _take_date(reading, today, direction)
    reading.close()
    if direction is Direction.FUTURE:
        _look_for_no_day(reading, today)
        reading.close()
    if form.clock:
        _take_time(reading)
        reading.close()
    if form.minutes:
        _take_minutes(reading)
    return Captured(
        text=without(sentence, reading.edits),
        people=tuple(dict.fromkeys(reading.people)),
        unknown=tuple(dict.fromkeys(reading.unknown)),
        ambiguous=tuple({name.written: name for name in reading.ambiguous}.values()),
        on=reading.on,
        minutes=reading.minutes,
        at=reading.at,
        expertise=reading.expertise,
        tags=tuple({fold(tag): tag for tag in reversed(reading.tags)}.values())[::-1],
        fields=tuple(reading.fields),
        spans=tuple(sorted(reading.spans, key=lambda span: span.start)),
        weekday_differs=reading.weekday_differs,
        other_date=reading.other_date,
        no_day=reading.no_day,
        no_time=reading.no_time,
    )


def made_plain(sentence: str, span: Span) -> str:
    """The sentence in which this recognised part is text: a backslash stands before it."""
    return f"{sentence[: span.start]}\\{sentence[span.start :]}"


class _Reading(Struct, eq=False):
    """What has been recognised so far."""

    sentence: str
    form: SentenceForm
    open: str = ""  # the sentence, with @ for every letter that has been read
    read: list[tuple[int, int]] = []
    edits: list[Edit] = []
    spans: list[Span] = []
    people: list[str] = []
    unknown: list[str] = []
    ambiguous: list[Ambiguous] = []
    tags: list[str] = []
    fields: list[tuple[str, str]] = []
    expertise: str = ""
    on: date | None = None
    minutes: int | None = None
    at: str = ""
    weekday_differs: bool = False
    other_date: str = ""
    no_day: str = ""
    no_time: str = ""

    def __post_init__(self) -> None:
        self.open = self.sentence

    def take_out(self, start: int, end: int, kind: SpanKind) -> None:
        """A recognised part leaves the text."""
        self.spans.append(Span(start, end, kind))
        self.edits.append((start, end, None))
        self.read.append((start, end))

    def keep_literal(self, start: int, end: int) -> None:
        """The backslash before this part goes, and the part is text."""
        self.edits.append((start - 1, start, ""))
        self.read.append((start, end))

    def close(self) -> None:
        """What has been read is not read again; once for all parts, as each copies the sentence."""
        pieces: list[str] = []
        at = 0
        for start, end in sorted(self.read):
            pieces += self.open[at:start], "@" * (end - start)
            at = end
        self.open = "".join([*pieces, self.open[at:]])
        self.read.clear()


def _take_signs(
    reading: _Reading,
    names: NameIndex,
    expertise: Mapping[str, str],
    chosen: Mapping[str, str],
    today: date,
    direction: Direction,
) -> None:
    done = 0
    for found in SIGN.finditer(reading.sentence):
        if found.start() < done:
            continue
        escaped, start, end = bool(found[1]), found.end(1), found.end()
        if found[3]:
            done = _take_field(reading, found[3], start, end, escaped, today, direction)
        elif escaped:
            reading.keep_literal(start, end)
        elif found[2] == "@":
            done = _take_mention(reading, start, names, chosen)
        elif reading.form.words:
            done = _take_word(reading, start, expertise)


def _take_mention(
    reading: _Reading, start: int, names: NameIndex, chosen: Mapping[str, str]
) -> int:
    mention = read_mention(reading.sentence, start + 1, names)
    if mention is None:
        return start
    people, written = mention.people, clean_line(mention.written)
    if len(people) > 1:
        picked = chosen.get(written)
        people = tuple(person for person in people if person.id == picked) or people
    kind: SpanKind
    if len(people) == 1:
        kind, instead = "person", people[0].label
        reading.people.append(people[0].id)
    elif people:
        kind, instead = "ambiguous", written
        reading.ambiguous.append(Ambiguous(written, people))
    else:
        kind, instead = "unknown", written
        reading.unknown.append(written)
    reading.spans.append(Span(start, mention.end, kind))
    reading.edits.append((start, mention.end, instead))
    reading.read.append((start, mention.end))
    return mention.end


def _take_word(reading: _Reading, start: int, expertise: Mapping[str, str]) -> int:
    found = read_word(reading.sentence, start + 1)
    if found is None:
        return start
    word, end = found
    named = named_expertise(word, expertise)
    if named and reading.expertise in ("", named):
        reading.expertise = named
        reading.take_out(start, end, "expertise")
    else:
        reading.tags.append(clean_line(word))
        reading.take_out(start, end, "tag")
    return end


def _take_field(
    reading: _Reading,
    word: str,
    start: int,
    colon: int,
    escaped: bool,
    today: date,
    direction: Direction,
) -> int:
    name = reading.form.fields.get(fold(word).replace("-", "_"))
    found = read_value(reading.sentence, colon) if name else None
    if name is None or found is None:
        return start
    value, end = found
    if escaped:
        reading.keep_literal(start, end)
        return end
    if fold(word) in reading.form.day_words:
        name = reading.form.day
        reading.on = read_date(value, today, direction)
        if reading.on is None:
            reading.fields.append((name, value))
    elif name == "minutes" and (minutes := read_minutes(value)) is not None:
        reading.minutes = minutes
    else:
        reading.fields.append((name, clean_line(value)))
    reading.take_out(start, end, "field")
    return end


def _take_date(reading: _Reading, today: date, direction: Direction) -> None:
    """The first date counts; a backslash before any keeps that one text."""
    told = any(name == reading.form.day for name, _value in reading.fields)
    for found in dates_in(reading.open, today, direction):
        if found.escaped:
            reading.keep_literal(found.start, found.end)
        elif reading.on is None and not told:
            reading.on, reading.weekday_differs = found.day, found.weekday_differs
            reading.take_out(found.start, found.end, "date")
        elif not reading.other_date:
            reading.other_date = clean_line(reading.sentence[found.start : found.end])


def _look_for_no_day(reading: _Reading, today: date) -> None:
    """A day that does not exist stays text, and is told; the first one counts."""
    for found in days_that_are_none(reading.open, today, Direction.FUTURE):
        if found.escaped:
            reading.keep_literal(found.start, found.end)
        elif not reading.no_day:
            reading.no_day = clean_line(reading.sentence[found.start : found.end])


def _take_time(reading: _Reading) -> None:
    """The first time of day counts."""
    for found in times_in(reading.open):
        if found.escaped:
            reading.keep_literal(found.start, found.end)
        elif not reading.at:
            reading.at = found.at
            reading.minutes = found.minutes if reading.minutes is None else reading.minutes
            reading.take_out(found.start, found.end, "time")
    for none in times_that_are_none(reading.open):
        if none.escaped:
            reading.keep_literal(none.start, none.end)
        elif not reading.no_time:
            reading.no_time = reading.sentence[none.start : none.end]


def _take_minutes(reading: _Reading) -> None:
    """The last length of time counts, the others stay text."""
    last: FoundMinutes | None = None
    for found in minutes_in(reading.open):
        if found.escaped:
            reading.keep_literal(found.start, found.end)
        else:
            last = found
    if last is not None and not _told_minutes(reading):
        reading.minutes = last.minutes
        reading.take_out(last.start, last.end, "minutes")


def _told_minutes(reading: _Reading) -> bool:
    """Whether the minutes were already given by their field or by an end time."""
    return reading.minutes is not None or any(name == "minutes" for name, _v in reading.fields)
