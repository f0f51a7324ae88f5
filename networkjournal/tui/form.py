"""The plain form: one column of fields over the page; nothing typed in it is ever lost."""

from collections.abc import Callable
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.suggester import Suggester
from textual.timer import Timer
from textual.widget import Widget

from networkjournal.domain.records import Entry, Person, Profile, Record
from networkjournal.journal import JournalError
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.commands import Where
from networkjournal.tui.desk import Desk
from networkjournal.tui.field_text import text_of
from networkjournal.tui.form_row import FormRow, Typed
from networkjournal.tui.form_saving import PLACEHOLDER, FieldProblemError, filled_in
from networkjournal.tui.forms import Filling
from networkjournal.tui.inked import TextLine
from networkjournal.tui.record_fields import FIRST_FIELDS, TITLES, Field, fields_of, titles_of
from networkjournal.tui.text import said

_PAUSE = 0.3


class RecordForm(Widget):
    """A form over the page. ``on_close`` is told the record that was saved, or None."""

    SCOPED_CSS = False  # its rules ask how large the screen is
    DEFAULT_CSS = """
    RecordForm { height: 1fr; padding-top: 1; }
    Screen.-short RecordForm { padding-top: 0; }
    RecordForm VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
    RecordForm .gap { height: 1; }
    Screen.-short RecordForm .gap { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.FORM)]

    def __init__(self, desk: Desk, filling: Filling) -> None:
        super().__init__(id="form")
        self._desk = desk
        self._filling = filling
        self._added: dict[str, Person] = {}
        self._saver: Timer | None = None
        self._title = TextLine(classes="title")
        self._shows_all = False
        self.on_close: Callable[[Record | None], None] = lambda _record: None
        kind = filling.record.kind if isinstance(filling.record, Entry) else ""
        self._draft = {**desk.drafts.get(filling.place), **filling.typed}
        self._had_draft = bool(self._draft) and not filling.typed
        self._fields = fields_of(type(filling.record), kind)
        self._rows = [self._row(one) for one in self._fields]
        self._rows = [row for row in self._rows if self._is_needed(row.field, row)]
        self._free = self._free_number

    def _row(self, one: Field) -> FormRow:
        filling = self._filling
        before = text_of(filling.record, one, self._desk.journal)
        if filling.is_new and before == PLACEHOLDER:
            before = ""
        return FormRow(self, one, self._draft.get(one.name, before), before, self._suggester)

    def compose(self) -> ComposeResult:
        """The title, then the fields."""
        yield self._title
        yield TextLine(classes="gap")
        with VerticalScroll(can_focus=False):
            yield from self._rows

    def on_mount(self) -> None:
        """Type in the first field; those that are empty and not among the first wait for F3."""
        new, changed = titles_of(self._filling.record)
        name = "" if self._filling.is_new else said(self._desk.call(self._filling.record), 50)
        title = _(new) if self._filling.is_new else f"{_(changed)} · {name}"
        more = _("F3 shows all fields")
        self._title.write(((title, "name"),), ((more, "soft"),))
        named = (row for row in self._rows if row.field.name == self._filling.start)
        next(named, self._rows[0]).enter()
        if self._had_draft:
            self._desk.say(_("This is what you had typed before; it was not saved yet."))

    def _suggester(self, one: Field) -> Suggester | None:
        from networkjournal.tui.suggesting import suggester_for

        return suggester_for(self._desk, one)

    # Moving

    def _shown(self) -> list[FormRow]:
        return [row for row in self._rows if row.display]

    def _move(self, by: int) -> None:
        rows = self._shown()
        at = next((number for number, row in enumerate(rows) if row.has_focus_within), 0)
        left_empty = rows[at].field.number if by > 0 else 0
        at += by
        if left_empty >= self._free_number:
            while at < len(rows) and rows[at].field.number == left_empty:
                at += 1
        if at >= len(rows):
            self.action_save()
        elif at >= 0:
            rows[at].enter()
            rows[at].scroll_visible(animate=False)

    def action_next_field(self) -> None:
        """To the next field; from the last one, save."""
        self._move(1)

    def action_previous_field(self) -> None:
        """To the field before."""
        self._move(-1)

    async def action_more(self) -> None:
        """Show every field, or only the first and the filled ones."""
        self._shows_all = not self._shows_all
        await self._show_needed()

    def _is_needed(self, one: Field, row: FormRow | None) -> bool:
        """Whether a field is shown unasked: it is among the first, or filled.

        Of the parts of a list these are the ones that are filled, and the next one.
        """
        if one.number:
            return one.number <= self._free_number
        filled = row is not None and row.is_filled
        return filled or self._fields.index(one) < FIRST_FIELDS

    @property
    def _free_number(self) -> int:
        """The number of the part behind the last one in which something stands."""
        return 1 + max((row.field.number for row in self._rows if row.is_filled), default=0)

    async def _show_needed(self) -> None:
        """Show the fields that are needed, or all of them; make the rows that they lack."""
        made = {row.field.name: row for row in self._rows}
        wanted = {
            one.name: self._shows_all or self._is_needed(one, made.get(one.name))
            for one in self._fields
        }
        self._rows = [
            made.get(one.name) or self._row(one)
            for one in self._fields
            if wanted[one.name] or one.name in made
        ]
        column = self.query_one(VerticalScroll)
        for before, row in zip([None, *self._rows], self._rows, strict=False):
            if row.field.name not in made:
                await column.mount(row, after=before)
            row.set_class(not (wanted[row.field.name] or row.has_focus_within), "-more")

    # Keeping and saving

    @property
    def typed(self) -> dict[str, str]:
        """What was changed, by field, in the order of the form."""
        return {row.field.name: row.value for row in self._rows if row.was_changed}

    @on(Typed)
    async def _typed(self, event: Typed) -> None:
        event.stop()
        if self._saver is None:
            self._saver = self.set_timer(_PAUSE, self.keep_draft)
        if self._free != self._free_number:
            self._free = self._free_number
            await self._show_needed()

    def keep_draft(self) -> None:
        """Keep what was typed, in case the program ends."""
        self._saver = None
        self._desk.drafts.keep(self._filling.place, self.typed)

    def action_back(self) -> None:
        """Back to the page; what was typed is kept."""
        self._stop_saving()
        self.keep_draft()
        if self.typed:
            self._desk.say(_("Kept; the same key opens it again."))
        self.on_close(None)

    def action_save(self) -> None:
        """Save; where something is wrong the form stays, and says what."""
        for row in self._rows:
            row.complain("")
        typed = self.typed
        before = self._filling.record
        if not typed and not self._filling.is_worth_saving:
            self.on_close(self._filling.follows or before)
            return
        try:
            record = filled_in(self._desk, before, typed, self._added)
        except FieldProblemError as problem:
            self._complain(problem)
            return
        saved = self._write(record, before)
        if saved is not None:
            self._stop_saving()
            self._desk.drafts.keep(self._filling.place, {})
            self.on_close(saved)

    def _write(self, record: Record, before: Record) -> Record | None:
        """Write the record and the people it newly names; None when it could not be saved."""
        desk = self._desk
        used = msgspec.json.encode(record).decode()
        people = [person for person in self._added.values() if person.id in used]
        gone = not self._filling.is_new and desk.journal.get(before.id) is None
        name = said(self._called(record), 60)
        description = self._describe(record).format(name=name)
        try:
            with desk.journal.change(description) as change:
                for person in people:
                    change.put(person)
                saved = change.put(record, None if self._filling.is_new or gone else before)
        except JournalError as error:
            desk.warn(str(error))
            return None
        if gone:
            words = _("{name} was deleted elsewhere; saving brought it back · u to undo")
            desk.say(words.format(name=name))
        else:
            desk.say(_("{what} · u to undo").format(what=description))
        return saved

    def _describe(self, record: Record) -> str:
        if isinstance(record, Profile) and self._filling.follows is not None:
            return _("Known for, a new version") if self.typed else _("Known for: still so")
        return _("Added {name}") if self._filling.is_new else _("Changed {name}")

    def _called(self, record: Record) -> str:
        if isinstance(record, Person):
            return record.label
        if isinstance(record, Profile):
            return _("Known for")
        words = getattr(record, "what", "") or getattr(record, "text", "")
        return str(words) or _(TITLES[type(record)][1])

    def _complain(self, problem: FieldProblemError) -> None:
        for row in self._rows:
            if row.field.name == problem.field:
                row.complain(problem.problem)
                row.enter()
                row.scroll_visible(animate=False)

    def _stop_saving(self) -> None:
        if self._saver is not None:
            self._saver.stop()
            self._saver = None
