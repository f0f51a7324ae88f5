"""The field *From which sowing* of a harvest's form: what is picked, and the way to the picker."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.binding import BindingType
from textual.strip import Strip

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.setting import assign
from networkjournal.domain.records import Entry
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import FormRow, Stepping, Steps, Typed
from networkjournal.tui.inked import Inked
from networkjournal.tui.log.connecting import sowings_picker
from networkjournal.tui.log.entry_row import dated_entry_row
from networkjournal.tui.named import resolver
from networkjournal.tui.text import said

if TYPE_CHECKING:
    from networkjournal.tui.journal_screen import JournalScreen

_TELLS_LIKELY = ("people", "on", "expertise", "goal", "tags")
"""The fields beside it that say which sowings are likely."""


class SowingsField(Stepping, Inked, can_focus=True):
    """The sowings that are picked, one a line; a letter looks for more, backspace drops the last.

    Args:
        steps: The form.
        value: The ids of the sowings, by commas.
        hint: What it says while none is picked.
    """

    DEFAULT_CSS = """
    SowingsField { height: auto; width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for(Where.FORM, only={"form-next", "form-previous", "form-choose"})
    ]

    def __init__(self, steps: Steps, value: str, hint: str) -> None:
        super().__init__(classes="editor")
        self._steps = steps
        self._hint = hint
        self._picked = tuple(key.strip() for key in value.split(",") if key.strip())
        self.styles.height = max(1, len(self._picked))

    @property
    def value(self) -> str:
        """The ids of the sowings, by commas."""
        return ", ".join(self._picked)

    @property
    def _desk(self) -> Desk:
        return cast("JournalScreen", self.screen).desk

    def action_choose(self, _by: int) -> None:
        """Open the picker."""
        self._open("")

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Letters look for a sowing; they are no commands here."""
        return character is not None and character.isprintable()

    def on_key(self, event: events.Key) -> None:
        """A letter looks for sowings with it; backspace drops the last one."""
        if event.key in ("backspace", "delete") and self._picked:
            event.stop()
            self._pick(self._picked[:-1])
        elif event.character is not None and event.is_printable:
            event.stop()
            self._open(event.character.strip())

    def on_click(self) -> None:
        """Open the picker."""
        self._open("")

    def _open(self, typed: str) -> None:
        if self._desk.overview.log_is_open:
            picker = sowings_picker(self._desk, self._harvest(), self._picked, self._pick, typed)
            self.app.push_screen(picker)

    def _pick(self, keys: tuple[str, ...]) -> None:
        kept = tuple(key for key in self._picked if key in keys or self._is_gone(key))
        self._picked = (*kept, *(key for key in keys if key not in kept))
        self.styles.height = max(1, len(self._picked))
        self.refresh(layout=True)
        self.post_message(Typed())

    def _is_gone(self, key: str) -> bool:
        """Whether it is in the trash, where it can come back from."""
        return key not in self._desk.journal.entries

    def _harvest(self) -> Entry:
        """The harvest as far as the other fields say it now."""
        typed = {row.field.name: row.value for row in self.screen.query(FormRow)}
        harvest = Entry(kind="harvest", text=typed.get("text", ""), on=self._desk.today)
        resolve = resolver(self._desk)
        for name in _TELLS_LIKELY:
            try:
                harvest = assign(
                    harvest, name, "=", typed.get(name, ""), today=self._desk.today, resolve=resolve
                )
            except FieldError:
                continue
        return harvest

    def render_line(self, y: int) -> Strip:
        """One of the sowings; the hint where there is none."""
        width = self.size.width
        if not self._picked:
            return self.draw(((self._hint, "soft"),) if not y else (), width)
        if y >= len(self._picked):
            return self.draw((), width)
        key = self._picked[y]
        entry = self._desk.journal.entries.get(key)
        if entry is None:
            return self.draw(((said(self._desk.journal.name_of(key)), "soft"),), width)
        return self.draw(dated_entry_row(self._desk, entry, width), width)
