"""The form after a talk: each line of the notes becomes what it is, all in one change."""

from collections import deque
from collections.abc import Iterator
from typing import ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from networkjournal.domain.afterwards.guessing import guess_kind
from networkjournal.domain.afterwards.line import Line, LineError, LineKind, Talked, day_of
from networkjournal.domain.afterwards.met import met_at, met_now
from networkjournal.domain.afterwards.notes import left_of, lines_in, merged
from networkjournal.domain.afterwards.proposals import proposals_after
from networkjournal.domain.afterwards.writing import (
    Surroundings,
    WrittenDown,
    understood,
    write_down,
)
from networkjournal.domain.circles import circles_used
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Entry, Meeting, Person, Record, Step, Tie
from networkjournal.domain.text import clean_line
from networkjournal.language import N_, _, ngettext
from networkjournal.tui.afterwards.echo import echo_of
from networkjournal.tui.afterwards.line_row import LineRow
from networkjournal.tui.desk import Desk
from networkjournal.tui.focus.glance import title
from networkjournal.tui.focus.kept import forget_notes, kept_notes, look_first
from networkjournal.tui.form_row import FormRow
from networkjournal.tui.inked import TextLine
from networkjournal.tui.named import resolver
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.text import Line as Words
from networkjournal.tui.text import said

_MOST = 40
"""So many lines of the notes have a row; those behind them stay notes."""
_TALK_KINDS: tuple[LineKind, ...] = ("talk", "none")
_MORE = N_("one more thing")
_LINE, _PROPOSAL = "line", "proposal"


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
        self._talked = self._over(self._record)
        journal = desk.journal
        self._around = Surroundings(
            journal,
            desk.overview.names,
            desk.overview.expertise(),
            circles_used(journal),
            desk.today,
            resolver(desk),
        )
        self._called = tuple(
            journal.people[key].label for key in self._talked.people if key in journal.people
        )
        self._echo = TextLine(classes="echo")
        self._count = 0
        self._draft = desk.drafts.get(self._place)
        self._lines = self._rows_of_notes()
        self._talk = self._row_of_talk()
        self._proposals = [self._proposed(one) for one in self._proposal_lines()]
        self._put_in_order()

    def _over(self, record: Meeting | Person) -> Talked:
        if isinstance(record, Meeting):
            people = record.people or record.speak_to
            return Talked(people, day_of(record, self._desk.today), record)
        return Talked((record.id,), self._desk.today)

    # The rows

    def _row_of_talk(self) -> LineRow:
        """The talk itself; a meeting that was held is contact by itself, so it needs no notes."""
        record = self._record
        text, minutes = record.label if isinstance(record, Person) else record.what, None
        if isinstance(record, Meeting):
            minutes = record.minutes
        else:
            text = _("Talk with {name}").format(name=text)
        is_noted = isinstance(record, Person) or bool(self._kept.text.strip())
        line = Line(
            clean_line(text),
            "talk" if is_noted else "none",
            minutes=minutes,
            literal=True,
            is_the_talk=True,
        )
        row = LineRow(self, "talk", line, kinds=_TALK_KINDS, names=self._around.names)
        self._take_up(row)
        return row

    def _rows_of_notes(self) -> list[LineRow]:
        """A row for each line of the notes, those that were changed before as they were left."""
        changed: dict[str, deque[str]] = {}
        loose: list[str] = []
        for name in self._names_in_draft(_LINE):
            source = self._draft.get(f"{name}.from", "")
            if source:
                changed.setdefault(source, deque()).append(name)
            else:
                loose.append(name)
        rows = []
        for source in lines_in(self._kept.text)[:_MOST]:
            row = self._line(source, guess_kind(source, self._called))
            if changed.get(source):
                self._take_up(row, changed[source].popleft())
            rows.append(row)
        for name in (*loose, *(one for left in changed.values() for one in left)):
            row = self._line("", "note")
            self._take_up(row, name)
            if row.value.strip():
                rows.append(row)
        return [*rows, self._line("", "note")]

    def _line(self, source: str, kind: LineKind) -> LineRow:
        self._count += 1
        return LineRow(
            self,
            f"{_LINE}.{self._count}",
            Line(source, kind),
            names=self._around.names,
            source=source,
            hint="" if source else _MORE,
        )

    def _proposal_lines(self) -> list[Line]:
        return proposals_after(self._talked, self._desk.journal, self._desk.today)

    def _proposed(self, line: Line) -> LineRow:
        name = f"{_PROPOSAL}.{line.kind}.{'.'.join(line.people)}"
        kinds: tuple[LineKind, ...] = (line.kind, "none")
        row = LineRow(self, name, line, kinds=kinds, names=self._around.names)
        self._take_up(row)
        return row

    def _names_in_draft(self, prefix: str) -> list[str]:
        ends = (
            one for one in self._draft if one.startswith(f"{prefix}.") and one.endswith(".text")
        )
        return [one.removesuffix(".text") for one in ends]

    def _take_up(self, row: LineRow, name: str = "") -> None:
        name = name or row.field.name
        if f"{name}.text" in self._draft:
            row.take_up(self._draft[f"{name}.text"], self._draft.get(f"{name}.kind", ""))

    @property
    def _all(self) -> list[LineRow]:
        return [self._talk, *self._lines, *self._proposals]

    def _put_in_order(self) -> None:
        rows: list[FormRow] = [*self._all]
        self._rows = rows

    # What it says

    def heading(self) -> tuple[Words, Words]:
        """What it was, and when."""
        name = said(title(self._record), 50)
        words = _("Afterwards · {name}").format(name=name)
        beside = say_date(self._talked.day, self._desk.today, "weekday")
        more = len(lines_in(self._kept.text)) - _MOST
        if more > 0:
            line = ngettext(
                "{count} line more stays in the notes", "{count} lines more stay in the notes", more
            )
            beside = line.format(count=more)
        return ((words, "name"),), ((beside, "soft"),)

    def compose(self) -> ComposeResult:
        """The rows, and below them what the one is that one stands on."""
        yield self._title
        yield TextLine(classes="gap")
        with VerticalScroll(can_focus=False):
            yield self._talk
            yield from self._lines
            if self._proposals:
                heading = TextLine(classes="who")
                heading.write(((_("Who made it possible"), "heading"),))
                yield heading
            yield from self._proposals
        yield self._echo

    def begin(self) -> None:
        """Begin at the first line of the notes; without any where one can be written."""
        (self._lines[0]).enter()
        self._say_here()
        if self._draft:
            self._desk.say(_("This is what you had typed before; it was not saved yet."))

    def on_descendant_focus(self) -> None:
        """What is said is about the row one stands on."""
        self._say_here()

    def _say_here(self) -> None:
        for row in self._all:
            if row.has_focus_within:
                captured = understood(row.now, self._around)
                row.sentence.captured = captured
                line = echo_of(self._desk, row.now, captured, self._talked, self._around)
                self._echo.write(line)

    # Typing

    def follow(self) -> None:
        """Guess anew what a line is that is being typed, and offer one more."""
        for row in self._lines:
            if not row.source and row.sentence.has_focus:
                text = row.value.strip()
                row.choice.guess(guess_kind(text, self._called) if text else "note")
        talk = self._talk
        if talk.sentence.has_focus and talk.value != talk.begun:
            talk.choice.guess("talk")  # words that are typed are meant to be written down
        self._say_here()
        if self._lines[-1].value.strip():
            self.call_later(self._offer_one_more)

    async def _offer_one_more(self) -> None:
        last = self._lines[-1]
        if not last.value.strip():
            return
        row = self._line("", "note")
        self._lines.append(row)
        self._put_in_order()
        column = self.query_one(VerticalScroll)
        await column.mount(row, after=last)

    @property
    def typed(self) -> dict[str, str]:
        """Every row that was changed by hand: its words, what it becomes, and the line it was."""
        found: dict[str, str] = {}
        for row in self._all:
            if not row.was_changed or (row in self._lines and not row.source and not row.value):
                continue
            name = row.field.name
            found |= {f"{name}.text": row.value, f"{name}.kind": row.kind}
            if row.source:
                found[f"{name}.from"] = row.source
        return found

    # Saving

    def save(self) -> None:
        """Write all of it down in one change; where a line cannot be, say so at it."""
        rows = self._all
        lines = [row.now for row in rows]
        filled = [number for number, line in enumerate(lines) if line.text.strip()]
        around = replace(self._around, names=self._desk.overview.names)
        try:
            written = write_down([lines[number] for number in filled], self._talked, around)
        except LineError as problem:
            self.complain(rows[filled[problem.number]].field.name, str(problem))
            return
        stays = dict(zip(filled, written.stays, strict=True))
        notes = self._notes_left(
            {rows[number].field.name: words for number, words in stays.items()}
        )
        count = sum(
            lines[number].kind != "none" and words is None for number, words in stays.items()
        )
        self._write(written, notes, count)

    def _notes_left(self, stays: dict[str, str | None]) -> str:
        """The notes without what became something, with what was typed here and is a note."""
        of_notes = [stays.get(row.field.name, "") for row in self._lines if row.source]
        left = left_of(self._kept.text, [one if one != "" else None for one in of_notes])
        more = [stays.get(row.field.name) for row in self._lines if not row.source]
        return "\n".join(filter(None, [left, *filter(None, more)]))

    def _write(self, written: WrittenDown, notes: str, count: int) -> None:
        desk, record = self._desk, self._record
        name = title(record)
        words = _("Held: {name}") if isinstance(record, Meeting) else _("Talk with {name}")
        description = words.format(name=name)
        look_first(desk)
        is_gone = desk.journal.get(record.id) is None
        put = [
            *self._people(written, notes),
            *written.ties,
            *written.records,
            *self._meeting(notes),
        ]
        done = desk.write(description, put)
        if done is None:
            return
        made = (one.id for one in done if isinstance(one, Entry | Step | Tie))
        forget_notes(desk, record, next(made, record.id))
        self._say_done(description, count, is_gone, name)
        self.close(record)

    def _say_done(self, description: str, count: int, is_gone: bool, name: str) -> None:
        desk = self._desk
        if is_gone:
            words = _("{name} was deleted elsewhere; saving brought it back · u to undo")
            desk.say(words.format(name=said(name, 60)))
            return
        what = said(description, 60)
        if count:
            counted = ngettext("{count} line written down", "{count} lines written down", count)
            what = f"{what} · {counted.format(count=count)}"
        desk.say(_("{what} · u to undo").format(what=what))

    def _meeting(self, notes: str) -> Iterator[Record]:
        """The meeting, held, with what is left of its notes."""
        record = self._record
        if isinstance(record, Meeting):
            now = self._desk.journal.meetings.get(record.id, record)
            seen = f"{self._kept.seen}\n{self._kept.text}"
            yield replace(now, state="held", notes=merged(seen, notes, now.notes))

    def _people(self, written: WrittenDown, notes: str) -> Iterator[Record]:
        """Those who are new, and those one met whom one wanted to meet."""
        yield from written.people
        record, journal = self._record, self._desk.journal
        if isinstance(record, Meeting):
            for person in filter(None, map(journal.people.get, met_at(record))):
                now = met_now(person, self._talked.day, record.place)
                if now != person:
                    yield now
            return
        before = journal.people.get(record.id)
        now = before or record
        if written.is_contact:
            now = met_now(now, self._talked.day)
        if notes:
            now = replace(now, notes="\n".join(filter(None, (now.notes.rstrip("\n"), notes))))
        if now != before:
            yield now
