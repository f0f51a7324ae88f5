"""The form after a talk: each line of the notes becomes what it is, all in one change."""

from collections.abc import Iterator
from typing import ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from networkjournal.domain.afterwards.line import LineError, Talked, day_of
from networkjournal.domain.afterwards.notes import lines_in, merged
from networkjournal.domain.afterwards.writing import (
    Surroundings,
    WrittenDown,
    understood,
    write_down,
)
from networkjournal.domain.circles import circles_used
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Entry, Meeting, Person, Record, Step, Tie
from networkjournal.domain.wishes import meant_by, moved_along
from networkjournal.language import _, ngettext
from networkjournal.tui.afterwards.echo import echo_of
from networkjournal.tui.afterwards.rows import MOST_ROWS, TalkRows
from networkjournal.tui.desk import Desk
from networkjournal.tui.focus.glance import title
from networkjournal.tui.focus.kept import forget_notes, kept_notes, look_first
from networkjournal.tui.inked import TextLine
from networkjournal.tui.named import resolver
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said


class Afterwards(PlainForm):
    """What came of a meeting, or of a talk with a person.

    Args:
        desk: The journal.
        record: The meeting that was held, or the person one spoke to.
    """

    SCOPED_CSS = False  # its rules ask how large the screen is
    DEFAULT_CSS = """
    Afterwards > .echo { margin-top: 1; }
    Afterwards .who { margin-top: 1; }
    Screen.-short Afterwards .who { margin-top: 0; }
    Screen.-short Afterwards > .echo { margin-top: 0; }
    """
    has_more: ClassVar[bool] = False

    def __init__(self, desk: Desk, record: Meeting | Person) -> None:
        super().__init__(desk, f"afterwards:{record.id}")
        now = desk.journal.get(record.id)
        self._record: Meeting | Person = now if isinstance(now, Meeting | Person) else record
        self._kept = kept_notes(desk, self._record)
        self._talked = _talked(self._record, desk)
        self._around = _around(desk)
        draft = desk.drafts.get(self._place)
        self._had_draft = bool(draft)
        self._talk = TalkRows(self, desk, self._record, self._talked, self._kept.text, draft)
        self._rows = [*self._talk.all]
        self._echo = TextLine(classes="echo")

    @property
    def help_title(self) -> str:
        """What it is called in the help."""
        return _("Afterwards · {name}").format(name=said(title(self._record), 40))

    def heading(self) -> tuple[Line, Line]:
        """What it was, and when; or how many lines have no row."""
        words = _("Afterwards · {name}").format(name=said(title(self._record), 50))
        beside = say_date(self._talked.day, self._desk.today, "weekday")
        more = len(lines_in(self._kept.text)) - MOST_ROWS
        if more > 0:
            line = ngettext(
                "{count} line more stays in the notes", "{count} lines more stay in the notes", more
            )
            beside = line.format(count=more)
        return ((words, "name"),), ((beside, "soft"),)

    def compose(self) -> ComposeResult:
        """The rows, and below them what the one becomes that one stands on."""
        yield self._title
        yield TextLine(classes="gap")
        with VerticalScroll(can_focus=False):
            yield self._talk.talk
            yield from self._talk.lines
            if self._talk.proposals:
                heading = TextLine(classes="who")
                heading.write(((_("Who made it possible"), "heading"),))
                yield heading
            yield from self._talk.proposals
        yield self._echo

    def begin(self) -> None:
        """Begin at the first line of the notes; without any where one can be written."""
        self._talk.lines[0].enter()
        if self._had_draft:
            self._desk.say(_("This is what you had typed before; it was not saved yet."))

    def on_descendant_focus(self) -> None:
        """What is said is about the row one stands on."""
        self._say_here()

    def _say_here(self) -> None:
        for row in self._talk.all:
            if row.has_focus_within:
                captured = understood(row.now, self._around)
                row.sentence.captured = captured
                line = echo_of(self._desk, row.now, captured, self._talked, self._around)
                self._echo.write(line)

    # Typing

    def follow(self) -> None:
        """Guess what a line is that is being typed, and offer one more."""
        self._talk.guess()
        self._say_here()
        if self._talk.lines[-1].value.strip():
            self.call_later(self._offer_one_more)

    async def _offer_one_more(self) -> None:
        last = self._talk.lines[-1]
        row = self._talk.one_more()
        if row is not None:
            self._rows = [*self._talk.all]
            await self.query_one(VerticalScroll).mount(row, after=last)

    @property
    def typed(self) -> dict[str, str]:
        """What was changed by hand."""
        return self._talk.typed

    # Saving

    def save(self) -> None:
        """Write all of it down in one change; where a line cannot be, say so at it."""
        look_first(self._desk)
        rows = [row for row in self._talk.all if row.value.strip()]
        lines = [row.now for row in rows]
        try:
            written = write_down(lines, self._talked, _around(self._desk))
        except LineError as problem:
            self.complain(rows[problem.number].field.name, str(problem))
            return
        stays = {row.field.name: one for row, one in zip(rows, written.stays, strict=True)}
        count = sum(
            line.kind != "none" and one is None
            for line, one in zip(lines, written.stays, strict=True)
        )
        self._write(written, self._talk.notes_left(stays), count)

    def _write(self, written: WrittenDown, notes: str, count: int) -> None:
        desk, record = self._desk, self._record
        description = self._described(written)
        is_gone = desk.journal.get(record.id) is None
        put = [
            *written.people,
            *self._met(notes, written.is_contact),
            *written.ties,
            *written.records,
            *self._held(notes),
        ]
        if not put:
            self.close(None)
            return
        done = desk.write(description, put)
        if done is None:
            return
        made = (one.id for one in done if isinstance(one, Entry | Step | Tie))
        forget_notes(desk, record, next(made, record.id))
        self._say_done(description, count, is_gone)
        self.close(record)

    def _described(self, written: WrittenDown) -> str:
        if isinstance(self._record, Meeting):
            words = _("Held: {name}")
        else:
            words = _("Talk with {name}") if written.put else _("Notes: {name}")
        return words.format(name=title(self._record))

    def _say_done(self, description: str, count: int, is_gone: bool) -> None:
        desk = self._desk
        if is_gone:
            words = keyed(
                _("{name} was deleted elsewhere; saving brought it back · [undo] to undo")
            )
            desk.say(words.format(name=said(title(self._record), 60)))
            return
        what = said(description, 60)
        if count:
            counted = ngettext("{count} line written down", "{count} lines written down", count)
            what = f"{what} · {counted.format(count=count)}"
        desk.say(keyed(_("{what} · [undo] to undo")).format(what=what))

    def _held(self, notes: str) -> Iterator[Record]:
        """The meeting, held, with what is left of its notes."""
        record = self._record
        if isinstance(record, Meeting):
            now = self._desk.journal.meetings.get(record.id, record)
            seen = f"{self._kept.seen}\n{self._kept.text}"
            yield replace(now, state="held", notes=merged(seen, notes, now.notes))

    def _met(self, notes: str, is_contact: bool) -> Iterator[Person]:
        """Those one wanted to meet and met; a person keeps the notes that are left."""
        record, people = self._record, self._desk.journal.people
        if isinstance(record, Meeting):
            held = replace(record, state="held", at=record.at or self._talked.day.isoformat())
            for person in filter(None, map(people.get, meant_by(record))):
                now = moved_along(person, held)
                if now != person:
                    yield now
            return
        before = people.get(record.id)
        now = before or record
        if is_contact:
            today = self._talked.day.isoformat()
            now = moved_along(now, Meeting(what=now.label, at=today, state="held"))
        if notes:
            now = replace(now, notes="\n".join(filter(None, (now.notes.rstrip("\n"), notes))))
        if now != before:
            yield now


def _talked(record: Meeting | Person, desk: Desk) -> Talked:
    if isinstance(record, Meeting):
        return Talked(record.people or record.speak_to, day_of(record, desk.today), record)
    return Talked((record.id,), desk.today)


def _around(desk: Desk) -> Surroundings:
    return Surroundings(
        desk.journal,
        desk.overview.names,
        desk.overview.expertise(),
        circles_used(desk.journal),
        desk.today,
        resolver(desk),
    )
