"""The form of a record: its fields as one types them, and the record that comes of it."""

from typing import ClassVar

import msgspec
from textual.containers import VerticalScroll
from textual.suggester import Suggester

from networkjournal.domain.active_goals import waits_its_turn
from networkjournal.domain.records import Entry, Goal, Meeting, Person, Profile, Record, Tie
from networkjournal.domain.text import fold
from networkjournal.journal import JournalError
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.field_text import text_of
from networkjournal.tui.form_row import FormRow
from networkjournal.tui.form_saving import PLACEHOLDER, FieldProblemError, filled_in
from networkjournal.tui.forms import Filling
from networkjournal.tui.meetings.crowd import crowd_question
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.record_fields import TITLES, Field, fields_of, first_fields, titles_of
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said


class RecordForm(PlainForm):
    """The form of a record that is new, or that is being changed."""

    has_more: ClassVar[bool] = True

    def __init__(self, desk: Desk, filling: Filling) -> None:
        super().__init__(desk, filling.place)
        self._filling = filling
        self._added: dict[str, Person] = {}
        self._asked_about: set[str] = set()
        self._shows_all = False
        kind = filling.record.kind if isinstance(filling.record, Entry) else ""
        self._draft = {**desk.drafts.get(filling.place), **filling.typed}
        self._had_draft = bool(self._draft) and not filling.typed
        own = fields_of(type(filling.record), kind)
        first = {one.name for one in filling.first}
        self._fields = (*filling.first, *(one for one in own if one.name not in first))
        self._befores = {one.name: self._before(one) for one in self._fields}
        self._rows = [self._row(one) for one in self._fields if self._is_needed(one, None)]
        self._free = self._free_number

    def _before(self, one: Field) -> str:
        """What the record says."""
        before = text_of(self._filling.record, one, self._desk.journal)
        return "" if self._filling.is_new and before == PLACEHOLDER else before

    def _begun(self, one: Field) -> str:
        """What the field begins with: what was typed before, else what the record says."""
        return self._draft.get(one.name, self._befores[one.name])

    def _row(self, one: Field) -> FormRow:
        filling = self._filling
        row = FormRow(self, one, self._begun(one), self._befores[one.name], self._suggester)
        if filling.is_new and isinstance(filling.record, Person) and one.name == "name":
            row.take_lines(self._desk.add_many)
        return row

    @property
    def is_new(self) -> bool:
        """Whether saving adds a record."""
        return self._filling.is_new

    def heading(self) -> tuple[Line, Line]:
        """What kind of record it is, and its name."""
        new, changed = titles_of(self._filling.record)
        record = self._filling.record
        name = "" if isinstance(record, Profile) else said(self._desk.call(record), 50)
        new = self._filling.title or new
        title = _(new) if self._filling.is_new or not name else f"{_(changed)} · {name}"
        more = (
            keyed(_("[form-more] shows fewer fields"))
            if self._shows_all
            else keyed(_("[form-more] shows all fields"))
        )
        return ((title, "name"),), ((more, "soft"),)

    def begin(self) -> None:
        """Begin in the field that was asked for, else in the first."""
        named = (row for row in self._rows if row.field.name == self._filling.start)
        next(named, self._rows[0]).enter()

    def on_mount(self) -> None:
        """Say when it begins with what was typed before."""
        if self._had_draft:
            self._desk.say(_("This is what you had typed before; it was not saved yet."))

    def _suggester(self, one: Field) -> Suggester | None:
        from networkjournal.tui.suggesting import suggester_for

        return suggester_for(self._desk, one)

    # Which fields are shown

    def is_passed(self, row: FormRow, left: FormRow) -> bool:
        """Whether the parts of one that was left empty are passed over."""
        return left.field.number >= self._free_number and row.field.number == left.field.number > 0

    def follow(self) -> None:
        """Where one more part is begun, the next one is offered."""
        if self._free != self._free_number:
            self._free = self._free_number
            self.call_later(self._show_needed)

    async def action_more(self) -> None:
        """Show every field, or only the first and the filled ones."""
        self._shows_all = not self._shows_all
        self._title.write(*self.heading())
        await self._show_needed()

    def _is_needed(self, one: Field, row: FormRow | None) -> bool:
        """Whether a field is shown unasked: it is among the first, filled, or a box of a meeting.

        Of the parts of a list these are the ones that are filled, and the next one.
        """
        if one.number:
            return one.number <= self._free_number
        if one.name.startswith("prep.") and not self._filling.is_new:
            return True
        if one.name in self._draft or one.name == self._filling.start:
            return True
        if self._filling.first:
            return one in self._filling.first or (row is not None and row.was_changed)
        if self._is_filled(one, row):
            return True
        return self._fields.index(one) < first_fields(type(self._filling.record))

    def _is_filled(self, one: Field, row: FormRow | None) -> bool:
        """Whether it holds something, and not only what it holds by itself."""
        return (row.value if row else self._begun(one)) not in {"", *one.words[:1]}

    @property
    def _free_number(self) -> int:
        """The number of the part behind the last one in which something stands."""
        made = {row.field.name: row for row in self._rows}
        parts = (one for one in self._fields if one.number)
        filled = (one.number for one in parts if self._is_filled(one, made.get(one.name)))
        return 1 + max(filled, default=0)

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
        self.keep_in_view()

    # Saving

    def save(self) -> None:
        """Write the record down; where something is wrong say what."""
        typed = self.typed
        before = self._filling.record
        if not typed and not self._filling.is_worth_saving:
            self.on_close(self._filling.follows or before)
            return
        if self._was_changed_elsewhere(before):
            return
        try:
            record = filled_in(self._desk, before, typed, self._added)
        except FieldProblemError as problem:
            self.complain(problem.field, problem.problem)
            return
        found = self._found_here(before, record)
        if found is not None and found.id not in self._asked_about:
            self._asked_about.add(found.id)
            words = _("{name} is here already; save again to make the two one.")
            self.complain("name", words.format(name=self._desk.call(found)))
            return
        question = crowd_question(self._desk, before, record)
        if question is None:
            self._finish(record, before)
            return

        def answered(go_on: bool | None) -> None:
            if go_on:
                self._finish(record, before)

        self.app.push_screen(question, answered)

    def _finish(self, record: Record, before: Record) -> None:
        found = self._found_here(before, record)
        saved = self._write(record, before) if found is None else self._make_one(record, found)
        if saved is not None:
            self.close(saved)

    def _found_here(self, before: Record, record: Record) -> Person | None:
        """Whom the journal knows already by the name that a role is given now."""
        if self._filling.is_new or not isinstance(record, Person):
            return None
        from networkjournal.tui.contacts.found_role import found_here

        return found_here(self._desk, before, record)

    def _make_one(self, role: Record, found: Person) -> Record | None:
        from networkjournal.tui.contacts.found_role import make_one

        return make_one(self._desk, role, found) if isinstance(role, Person) else None

    def _was_changed_elsewhere(self, before: Record) -> bool:
        """Whether another window wrote in a field that was changed here; it is said once."""
        now = self._desk.journal.get(before.id) if before.id else None
        if now is None:
            return False
        for row in self._rows:
            written = text_of(now, row.field, self._desk.journal) if row.was_changed else ""
            if row.was_changed and written.strip() not in {row.before.strip(), row.value.strip()}:
                words = _("Changed elsewhere to “{x}”; save again to put yours instead.")
                self.complain(row.field.name, words.format(x=said(written, 60)))
                row.before = written
                return True
        return False

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
                for follows in (*self._moved(saved, before), *self._tied(saved, before)):
                    change.put(follows)
        except JournalError as error:
            desk.warn(str(error))
            return None
        if gone:
            words = keyed(
                _("{name} was deleted elsewhere; saving brought it back · [undo] to undo")
            )
            desk.say(words.format(name=name))
        elif isinstance(saved, Goal) and waits_its_turn(saved, desk.journal.goals.values()):
            words = keyed(
                _("Three goals are active already; this one stays a draft. · [undo] to undo")
            )
            desk.say(words)
        elif self._has_namesake(saved):
            words = keyed(_("{what} · there is another {name} here · [undo] to undo"))
            desk.say(words.format(what=description, name=name))
        else:
            desk.say(keyed(_("{what} · [undo] to undo")).format(what=description))
        return saved

    def _has_namesake(self, saved: Record) -> bool:
        """Whether somebody new has the name of somebody who is here already."""
        if not self._filling.is_new or not isinstance(saved, Person) or not saved.name:
            return False
        wanted = fold(saved.name)
        people = self._desk.journal.people.values()
        return any(one.id != saved.id and fold(one.name) == wanted for one in people)

    def _moved(self, saved: Record, before: Record) -> list[Person]:
        """Those whom a meeting brings nearer to being met."""
        if not isinstance(saved, Meeting):
            return []
        from networkjournal.domain.wishes import moved_with

        was = before if isinstance(before, Meeting) and not self._filling.is_new else None
        journal = self._desk.journal
        return moved_with(saved, was, journal.people, journal.meetings.values())

    def _tied(self, saved: Record, before: Record) -> list[Record]:
        """The tie of two whom a sowing introduces to each other."""
        if not isinstance(saved, Entry) or saved.gift != "introduction":
            return []
        from networkjournal.domain.introducing import with_ties

        was = {before.id: before} if isinstance(before, Entry) and before.id else {}
        journal = self._desk.journal
        people = {*journal.people, *(person.id for person in self._added.values())}
        return with_ties([saved], was, journal.ties.values(), people)[1:]

    def _describe(self, record: Record) -> str:
        if isinstance(record, Profile) and self._filling.follows is not None:
            return _("Known for, a new version") if self.typed else _("Known for: still so")
        return _("Added {name}") if self._filling.is_new else _("Changed {name}")

    def _called(self, record: Record) -> str:
        if isinstance(record, Person):
            return record.label
        if isinstance(record, Profile):
            return _("Known for")
        if isinstance(record, Tie):
            new = {person.id: person.label for person in self._added.values()}
            name_of = self._desk.journal.name_of
            return " – ".join(new.get(key) or name_of(key) for key in (record.a, record.b))
        words = getattr(record, "what", "") or getattr(record, "text", "")
        return str(words) or _(TITLES[type(record)][1])
