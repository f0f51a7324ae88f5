"""The form of the settings: how much time, how many things a day, what may be hidden."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.suggester import Suggester

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.setting import assign
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.field_text import text_of
from networkjournal.tui.form_row import FormRow
from networkjournal.tui.inked import TextLine
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.record_fields import Field
from networkjournal.tui.settings.fields import EXPLAINED, SETTINGS_FIELDS
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, wrap


class SettingsForm(PlainForm):
    """Each setting with what it is now; below them what the one does that one is at."""

    DEFAULT_CSS: ClassVar[str] = """
    SettingsForm .explained { margin-top: 1; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "settings")
        draft = desk.drafts.get(self._place)
        self._had_draft = bool(draft)
        self._explained = [TextLine(classes="explained"), TextLine()]
        for field in SETTINGS_FIELDS:
            before = text_of(desk.journal.settings, field, desk.journal)
            self._rows.append(FormRow(self, field, draft.get(field.name, before), before, _nothing))

    def heading(self) -> tuple[Line, Line]:
        """What the form is called, and where the rest is."""
        return ((_("Settings"), "name"),), ((keyed(_("[theme] chooses the theme")), "soft"),)

    @property
    def help_title(self) -> str:
        """What it is called in the help."""
        return _("Settings")

    def compose(self) -> ComposeResult:
        """The title, the fields, and what the one does that one is at."""
        yield self._title
        yield TextLine(classes="gap")
        with VerticalScroll(can_focus=False):
            yield from self._rows
            yield from self._explained

    def begin(self) -> None:
        """Begin in the first field."""
        super().begin()
        if self._had_draft:
            self._desk.say(_("This is what you had typed before; it was not saved yet."))

    def on_descendant_focus(self) -> None:
        """Say what the field does that one is at."""
        self._explain()

    def on_resize(self) -> None:
        """What is said takes the width there is."""
        super().on_resize()
        self._explain()

    def _explain(self) -> None:
        for row in self._rows:
            if row.has_focus_within:
                lines = wrap(_(EXPLAINED[row.field.name]), max(min(self.size.width - 4, 76), 8))
                for line, words in zip(self._explained, [*lines, ""], strict=False):
                    line.write(((words, "soft"),))

    def save(self) -> None:
        """Write down in one change what was altered; the rest stays as it is by now."""
        desk = self._desk
        before = changed = desk.journal.settings
        for name, words in self.typed.items():
            try:
                changed = assign(
                    changed, name, "=", words, today=desk.today, resolve=lambda word, _table: word
                )
            except FieldError as error:
                self.complain(name, str(error))
                return
        if changed == before:
            self.close(None)
            return
        if desk.write(_("Settings"), (changed,)) is not None:
            desk.say(keyed(_("{what} · [undo] to undo")).format(what=_("Settings, written down")))
            self.close(None)


def _nothing(_field: Field) -> Suggester | None:
    return None
