"""Writing out: people, the journal to read, what is to come, or the journal itself, to a file."""

import re
from typing import cast

from textual.timer import Timer
from textual.widget import Widget

from networkjournal.domain.search.query import QueryError, parse_query
from networkjournal.domain.text import cut
from networkjournal.exchange.export import FORMATS, Export, Exporting
from networkjournal.exchange.exported_said import (
    say_counts,
    say_left_out,
    say_unsaid,
    say_without_date,
)
from networkjournal.exchange.leaving_out import Allowed
from networkjournal.exchange.outgoing import FileFormat
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import FormRow, WordChoice
from networkjournal.tui.record_fields import Field, Takes
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line
from networkjournal.tui.writing_out.to_file import ToFile, free_path

_AS = Field("as", N_("As"), "", Takes.WORD, FORMATS)
_WHICH = Field("which", N_("Which"), N_("all; or as in the filter: circle:football"))
_SENSITIVE = Field("sensitive", N_("Sensitive circles"), "", Takes.YES, ("no", "yes"))
_NOTES = Field("notes", N_("Private notes"), "", Takes.YES, ("no", "yes"))
_PAUSE = 0.3

_CALLED: dict[str, str] = {
    "vcf": "vCard",
    "csv": "CSV",
    "md": "Markdown",
    "ics": "iCalendar",
    "json": "JSON",
}
_HOLDS: dict[str, str] = {
    "vcf": N_("People, for a phone or an address book."),
    "csv": N_("People, for a spreadsheet."),
    "md": N_("The journal to read and print: figures, plans, log, people."),
    "ics": N_("What is to come, for a calendar: meetings, steps, rhythms, birthdays."),
    "json": N_("The journal itself, to keep or to open elsewhere."),
}


class _Formats(WordChoice):
    """The formats by the names that people know."""

    def say(self, word: str) -> str:
        return _CALLED[word]


class _FormatRow(FormRow):
    """The field in which one chooses a format."""

    def _ready(self, value: str) -> Widget:
        return _Formats(self._steps, self.field, value)


class WriteOut(ToFile):
    """What to write, as what, with what beside it, and where; below it what that comes to.

    Args:
        desk: The journal.
        asked: The query it begins with.
    """

    def __init__(self, desk: Desk, asked: str = "") -> None:
        self._stem = _name(desk)
        draft = desk.drafts.get("write-out")
        if asked:  # what one looks at now goes before what was typed here before
            draft.pop(_WHICH.name, None)
        kind = next((one for one in FORMATS if one == draft.get(_AS.name)), FORMATS[0])
        self._proposed = free_path(self._stem, kind)
        super().__init__(desk, "write-out", self._proposed)

        def row(field: Field, before: str, row: type[FormRow] = FormRow) -> FormRow:
            return row(self, field, draft.get(field.name, before), before, lambda _field: None)

        self._as = row(_AS, FORMATS[0], _FormatRow)
        self._which = row(_WHICH, asked)
        self._sensitive = row(_SENSITIVE, "no")
        self._notes = row(_NOTES, "no")
        self._rows = [self._as, self._which, self._sensitive, self._notes, self._file]
        self._said_of: tuple[str, ...] = ()
        self._thinking: Timer | None = None

    def heading(self) -> tuple[Line, Line]:
        """What it is for, and that nothing leaves the machine by itself."""
        return ((_("Write out a file"), "name"),), ((_("only you can read it"), "soft"),)

    @property
    def help_title(self) -> str:
        """What it is called in the help."""
        return _("Write out a file")

    def on_mount(self) -> None:
        """Say what it comes to."""
        self.call_after_refresh(self._preview)

    # What it comes to

    @property
    def _kind(self) -> FileFormat:
        return cast(FileFormat, self._as.value)

    def follow(self) -> None:
        """The path follows the format; what it comes to is said when one pauses."""
        if self._file.value == self._proposed:
            self._proposed = self._file.before = free_path(self._stem, self._kind)
            self._file.put(self._proposed)
        if self._said_of and self._said_of[1] == self._which.value:
            self._preview()
            return
        if self._thinking is not None:
            self._thinking.stop()
        self._thinking = self.set_timer(_PAUSE, self._preview)

    def action_next_field(self) -> None:
        """To the next field; what it comes to is said now."""
        self._preview()
        super().action_next_field()

    def _preview(self) -> None:
        asked = tuple(row.value for row in self._rows[:-1])
        if asked == self._said_of:
            return
        self._said_of = asked
        exporting = self._exporting()
        self._as.say_below(_(_HOLDS[self._kind]))
        if exporting is not None:
            self._which.complain("")
            self._notes.say_below(" ".join(filter(None, _words(exporting.preview()))))

    def _exporting(self) -> Exporting | None:
        """What is asked for; None where the query cannot be understood, which is then said."""
        desk = self._desk
        try:
            query = parse_query(self._which.value, desk.today)
        except QueryError as error:
            self._which.complain(str(error))
            return None
        allowed = Allowed(
            sensitive=self._sensitive.value == "yes", notes=self._notes.value == "yes"
        )
        return Exporting(
            desk.journal, self._kind, query, desk.today, allowed, index=desk.overview.index
        )

    # Writing

    def action_save(self) -> None:
        """Write the file; where something is wrong the form stays, and says what."""
        self._which.complain("")
        self._file.complain("")
        self.save()

    def save(self) -> None:
        """Write the file, and say where it is."""
        exporting = self._exporting()
        if exporting is None:
            self._which.enter()
            return
        done = exporting.export()
        if not done.counts:
            self.complain(_WHICH.name, _nothing(done))
            return
        where = self.written(done.data, self._kind)
        if where:
            words = _("Written to {file}").format(file=where)
            self._desk.say(f"{words} · {say_counts(done.counts)}")
            self.close(None)


def _words(told: Export) -> tuple[str, ...]:
    if not told.counts:
        return (_nothing(told),)
    goes = _("In it: {what}. [form-save] writes.")
    without = say_without_date(told.without_date) if told.without_date else ""
    return (
        keyed(goes).format(what=say_counts(told.counts)),
        say_left_out(told.left),
        say_unsaid(told.unsaid),
        without,
    )


def _nothing(told: Export) -> str:
    if told.without_date:
        return say_without_date(told.without_date)
    return _("There is nothing here for such a file.")


def _name(desk: Desk) -> str:
    """A name for the file by the journal's own, which any system takes."""
    own = re.sub(r"[^a-z0-9]+", "-", desk.journal.path.stem.lower()).strip("-")
    name = own if own and own != "journal" else "networkjournal"
    return f"{cut(name, 40).rstrip('-…')}-{desk.today:%Y-%m-%d}"


def write_out(desk: Desk, section: Section | None) -> WriteOut:
    """The form, beginning with what the contacts in view are filtered by.

    Args:
        desk: The journal.
        section: The page in view.
    """
    filtered = section is not None and section.NAME == "contacts"
    asked = section.filter_line.value if section is not None and filtered else ""
    return WriteOut(desk, asked.strip())
