"""Taking people and meetings in from a file: look first, then write; one undo takes it back."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.suggester import Suggester

from networkjournal.domain.circles import circle_named
from networkjournal.journal import JournalError
from networkjournal.language import N_, _
from networkjournal.tui.command import Where
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import FormRow
from networkjournal.tui.inked import TextLine
from networkjournal.tui.path_suggesting import PathSuggester, path_typed
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.record_fields import Field
from networkjournal.tui.rows import NO_ROWS
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.taking_in.files import UP, Lying, Place, file_rows, lying_in, place_typed
from networkjournal.tui.taking_in.list import TakingList
from networkjournal.tui.taking_in.work import Outcome, Work, outcome_of
from networkjournal.tui.text import Line, said

if TYPE_CHECKING:
    from networkjournal.exchange import ImportPlan
    from networkjournal.exchange.columns import Table
    from networkjournal.tui.taking_in.preview import Preview
    from networkjournal.tui.taking_in.table_list import TableColumns

_FILE = Field("file", N_("File"), N_("some letters of its name, or a path"))
_COMMAS = N_("for everyone new; by commas")
_CIRCLES = Field("circles", N_("Circles"), _COMMAS)
_TAGS = Field("tags", N_("Tags"), _COMMAS)
_LONGEST = 4_000
_MANY = 1_000
"""More people than these take so long to write down that it is said."""


class TakingIn(PlainForm):
    """Which file, and below it what there is to choose from, or what taking it in would do."""

    SCOPED_CSS = False
    DEFAULT_CSS: ClassVar[str] = """
    TakingIn RecordList { height: 1fr; margin-top: 1; }
    Screen.-short TakingIn RecordList { margin-top: 0; }
    TakingIn .for-new { display: none; }
    TakingIn.-has-new .for-new { display: block; }
    """
    PLACES: ClassVar[tuple[Where, ...]] = (Where.TAKING, Where.FORM, Where.LIST)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "taking-in")
        draft = desk.drafts.get(self._place)
        self._file = FormRow(
            self, _FILE, draft.get(_FILE.name, ""), "", lambda _field: PathSuggester()
        )
        self._for_new = [
            FormRow(self, field, draft.get(field.name, ""), "", self._suggester)
            for field in (_CIRCLES, _TAGS)
        ]
        for row in self._for_new:
            row.add_class("for-new")
        self._rows = [self._file, *self._for_new]
        self._list = TakingList(id="taking-in-list")
        self._list.shows_place_unfocused = False
        self._found: dict[str, Lying] = {}
        self._preview: Preview | None = None
        self._columns: TableColumns | None = None
        self._table: Table | None = None
        self._work = Work(self, self._list)
        self._looked_at = ""
        self._picked = ("", Path())
        """What stands in the field for a file that was chosen, and the file."""

    def _suggester(self, field: Field) -> Suggester | None:
        from networkjournal.tui.suggesting import suggester_for

        return suggester_for(self._desk, field)

    def heading(self) -> tuple[Line, Line]:
        """What it is for, and that looking writes nothing."""
        right = keyed(_("nothing is written before [form-save]"))
        return ((_("Take in a file"), "name"),), ((right, "soft"),)

    @property
    def help_title(self) -> str:
        """What it is called in the help."""
        return _("Take in a file")

    def compose(self) -> ComposeResult:
        """The title, the file, what there is to choose from or what it would do."""
        yield self._title
        yield TextLine(classes="gap")
        yield from self._rows
        yield self._list

    def on_mount(self) -> None:
        """Show what lies where browsers lay what they download."""
        self._list.on_open = self._opened
        self._list.on_tick = self._ticked
        self._list.on_choose = self._chose
        self._show_files()

    def _say_nothing_here(self) -> None:
        self._list.empty = _(
            "Nothing here that can be taken in. Ask LinkedIn, Google, Facebook or X for a copy "
            "of your data, or save your contacts as vCard or CSV; the .zip as downloaded will "
            "do. A path in the field leads to another folder."
        )

    def on_unmount(self) -> None:
        """What is being read is not needed any longer."""
        self._work.stop()

    # Finding the file

    def follow(self) -> None:
        """Another name is another file to look at; letters narrow the list."""
        if self._file.value == self._looked_at and (self._preview or self._columns):
            return
        if self._file.has_focus_within:
            self._work.stop()
            self._forget()
            self._show_files()

    def _forget(self) -> None:
        self._preview = self._columns = self._table = None
        self._looked_at = ""
        self.remove_class("-has-new")

    def _show_files(self) -> None:
        found = lying_in(self._folder())
        self._found = {one.id: one for one in found}
        self._offer(files=True)
        self._say_nothing_here()
        self._list.show(file_rows(found, self._desk.today), from_top=True)

    def _offer(self, *, files: bool = False, columns: bool = False, preview: bool = False) -> None:
        """Which keys do something in the list now."""
        self._list.is_active = files
        self._list.can_choose = columns
        self._list.can_tick = preview
        self.refresh_bindings()

    def _folder(self) -> Place:
        typed, path = self._picked
        if typed and typed == self._file.value:
            return Place(path) if typed.endswith("/") else Place(path.parent, path.name)
        return place_typed(self._file.value)

    @property
    def _is_choosing(self) -> bool:
        return not (self._preview or self._columns or self._work.is_on)

    def _opened(self, key: str) -> None:
        """A file is looked into, a folder shown, a part opened."""
        if self._columns is not None:
            self._look(self._columns)
        elif self._preview is not None:
            if self._preview.open(key):
                self._show_preview()
        elif key in self._found:
            self._take_file(self._found[key])

    def _take_file(self, one: Lying) -> None:
        folder = one.is_folder and one.id in (one.path, UP)
        self._file.put(said(one.path, _LONGEST) + ("/" if one.is_folder else ""))
        self._picked = (self._file.value, Path(one.path))
        self._file.enter()
        if not folder:
            self._look()

    # Keys of the field

    def action_next_field(self) -> None:
        """Take the file one stands on, or look into the one that is typed."""
        if not self._file.has_focus_within:
            if not self._move(1):
                self._list.focus()
            return
        self._file.complain("")
        if not self._is_choosing:
            self._list.focus()
            return
        typed, here = self._file.value.strip(), self._list.current_key
        is_file = bool(typed) and is_there(self._path())
        if here in self._found and not is_file:
            self._take_file(self._found[here])
        else:
            self._look()

    def action_field_below(self) -> None:
        """Down in the list; from a preview into it."""
        if self._is_choosing:
            self._list.action_down()
        elif not self._file.has_focus_within or not self.has_class("-has-new"):
            self._list.focus()
        else:
            self._move(1)

    def action_previous_field(self) -> None:
        """Up in the list, or to the field above."""
        if self._is_choosing:
            self._list.action_up()
        else:
            self._move(-1)

    def action_back(self) -> None:
        """Stop what is being read; back to the columns of a table; else back to the page."""
        if self._work.is_on:
            self._work.stop()
            self._forget()
            self._file.enter()
            self._file.say_below(_("Stopped; nothing has been taken in."))
            self._show_files()
        elif self._preview is not None and self._table is not None:
            self._preview = None
            self.remove_class("-has-new")
            self._ask_columns(self._table)
        else:
            super().action_back()

    def put_aside(self) -> None:
        """Make room for another page; what is being read is stopped."""
        self._work.stop()
        super().action_back()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that would do nothing here is not offered."""
        return action != "choose" and super().check_action(action, parameters)

    def _path(self) -> Path:
        """The file that was chosen, or is typed."""
        typed, path = self._picked
        return path if typed == self._file.value else path_typed(self._file.value)

    # Looking

    def _look(self, columns: "TableColumns | None" = None) -> None:
        """Read the file and compare it, here or, where that takes long, away from the screen."""
        from networkjournal.tui.taking_in.reading import Reading, snapshot_of

        self._work.stop()
        typed = self._file.value
        if not typed.strip():
            self.complain(_FILE.name, _("Which file? Its name, or a path to it."))
            return
        self._file.complain("")
        self._looked_at = typed
        table = (columns.table, tuple(columns.fields)) if columns else None
        try:
            snapshot = snapshot_of(self._desk.journal)
        except JournalError as error:
            self._desk.warn(str(error))
            return
        reading = Reading(self._path(), snapshot, self._desk.today, table)
        if reading.is_long:
            self._offer()
            self._list.empty = ""
            self._list.show(NO_ROWS, from_top=True)
            self._list.focus()  # letters typed meanwhile are no other file
            self._work.begin(reading, self._finish)
        else:
            self._finish(outcome_of(reading))

    def _finish(self, outcome: Outcome) -> None:
        if isinstance(outcome, str):
            if self._columns is not None:
                self._file.complain(outcome)
                return
            self._looked_at = ""
            self._show_files()
            if outcome:
                self.complain(_FILE.name, outcome)
            return
        from networkjournal.exchange import ImportPlan

        if isinstance(outcome, ImportPlan):
            self._see(outcome)
        else:
            self._ask_columns(outcome)

    def _ask_columns(self, table: "Table") -> None:
        from networkjournal.tui.taking_in.table_list import TableColumns

        self._table = table
        self._columns = TableColumns(table)
        self._show_columns()
        self._list.focus()

    def _show_columns(self) -> None:
        if self._columns is not None:
            question = keyed(_("Which column is what? [take-column] changes, [open] looks."))
            self._offer(columns=True)
            self._list.show(self._columns.rows(question))

    def _see(self, plan: "ImportPlan") -> None:
        from networkjournal.tui.taking_in.preview import Preview

        if self._columns is not None:
            self._columns.keep()
            self._columns = None
        self._preview = Preview(plan)
        self.set_class(bool(plan.new or plan.records.new), "-has-new")
        self._offer(preview=True)
        self._list.show(NO_ROWS, from_top=True)
        self._show_preview()
        self._list.focus()

    def _show_preview(self) -> None:
        if self._preview is not None:
            self._list.show(self._preview.rows(self._list.text_width))
            self.refresh_bindings()

    def on_resize(self) -> None:
        """What changes is written for the width there is."""
        self._show_preview()

    # Keys of the list

    def _ticked(self, key: str) -> None:
        if self._preview is not None:
            self._preview.tick(key)
            self._show_preview()

    def _chose(self, key: str, by: int) -> None:
        if self._columns is not None:
            self._columns.choose(key, by)
            self._show_columns()

    # Writing

    def save(self) -> None:
        """Take in what was looked at; what was not yet is looked at first."""
        if self._work.is_on:
            return
        if self._preview is None:
            self._look(self._columns)
            return
        plan = self._preview.chosen
        if not plan.writes_anything:
            self._desk.say(_("Nothing has been taken in."))
            self.close(None)
        elif len(plan.new) + len(plan.updated) + len(plan.records.new) > _MANY:
            self._title.write(self.heading()[0], ((_("writing it down"), "due"),))
            self.call_after_refresh(self._write, plan)
        else:
            self._write(plan)

    def _write(self, plan: "ImportPlan") -> None:
        from networkjournal.exchange import apply_plan, say_numbers

        circles, tags = (_words(row.value) for row in self._for_new)
        try:
            apply_plan(plan, self._desk.journal, map(circle_named, circles), tags)
        except JournalError as error:
            self._title.write(*self.heading())
            self._desk.warn(str(error))
            return
        words = keyed(
            _("{what} · [doubles]: here twice? · [undo] to undo")
            if plan.doubtful
            else _("{what} · [undo] to undo")
        )
        self._desk.say(words.format(what=say_numbers(plan)))
        self.close(None)


def is_there(path: Path) -> bool:
    """Whether there is a file of this name."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _words(typed: str) -> Sequence[str]:
    return [word for word in (said(part.strip()) for part in typed.split(",")) if word]
