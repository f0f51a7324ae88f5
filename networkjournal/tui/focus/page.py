"""The focus view: one person or meeting, what helps, and room for notes; nothing else."""

from collections.abc import Callable
from typing import ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.strip import Strip

from networkjournal.domain.afterwards.notes import merged
from networkjournal.domain.records import Meeting, Person
from networkjournal.domain.text import clean
from networkjournal.language import N_, _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.desk import Desk
from networkjournal.tui.focus.glance import glance, title, when, where
from networkjournal.tui.focus.kept import (
    KeptNotes,
    forget_notes,
    keep_notes,
    kept_notes,
    look_first,
    place_of,
)
from networkjournal.tui.inked import Inked, TextLine
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.prose_input import ProseInput
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line

_WIDEST = 76
_HINT = N_("Notes, a line for each thing. They are kept while you type.")


class _NotesInput(ProseInput):
    """The notes: there is no other field to go to."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tab leads nowhere from here."""
        return action != "leave"


class _Glance(Inked):
    """The lines that help."""

    DEFAULT_CSS = """
    _Glance { height: auto; width: 1fr; }
    """

    def __init__(self, lines: Callable[[int], list[Line]]) -> None:
        super().__init__()
        self._of = lines
        self._lines: list[Line] = []

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are."""
        self._lines = self._of(min(width - 4, _WIDEST))
        return len(self._lines)

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        line = self._lines[y] if y < len(self._lines) else ()
        return self.draw([("  ", ""), *line], self.size.width)


class FocusView(PlainForm, inherit_bindings=False):
    """One meeting or person during a talk. What is typed is on disk with every key.

    Leaving puts the notes into the meeting; about a person they wait here until they are written
    down.

    Args:
        desk: The journal.
        record: The meeting or the person.
    """

    SCOPED_CSS = False  # its rules ask how large the screen is
    DEFAULT_CSS = """
    Screen.-focus Bar { display: none; }
    FocusView .prose {
        height: 1fr; border: none; padding: 0; margin: 1 2 0 2; max-width: 76;
        background: $surface;
    }
    FocusView .prose:focus { border: none; }
    FocusView _Glance { margin-top: 1; }
    Screen.-short FocusView _Glance { margin-top: 0; }
    Screen.-short FocusView .prose { margin: 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.FOCUS)]
    PLACES: ClassVar[tuple[Where, ...]] = (Where.FOCUS,)

    def __init__(self, desk: Desk, record: Meeting | Person) -> None:
        super().__init__(desk, place_of(record))
        self._record = record
        self._kept = kept_notes(desk, record)
        self._notes = _NotesInput(self._kept.text, _(_HINT))
        self._where = TextLine()
        self._is_left = False

    @property
    def help_title(self) -> str:
        """What it is called in the help."""
        return title(self._record)

    def heading(self) -> tuple[Line, Line]:
        """What or whom it is about, and when."""
        return ((title(self._record), "name"),), ((when(self._desk, self._record), "soft"),)

    def compose(self) -> ComposeResult:
        """What it is about, what helps, the notes."""
        yield self._title
        yield self._where
        yield _Glance(self._glance)
        yield self._notes

    def _glance(self, width: int) -> list[Line]:
        return glance(self._desk, self._record, width, self.app.size.height // 3)

    def on_mount(self) -> None:
        """Nothing else is on the screen."""
        self.screen.add_class("-focus")
        self._where.write(((where(self._desk, self._record), "soft"),))
        if self._kept.text != self._kept.seen:
            self._desk.say(_("These notes were kept from before."))

    def on_unmount(self) -> None:
        """The bar comes back, were this closed by anything else than leaving it."""
        if not self._is_left:
            self.screen.remove_class("-focus")

    def on_resize(self) -> None:
        """The notes wrap anew; the lines that help are as many as there is room for."""
        self.query_one(_Glance).refresh(layout=True)

    def begin(self) -> None:
        """Go on behind what was typed before."""
        self._notes.focus()

    # Keeping

    @property
    def _now(self) -> KeptNotes:
        return replace(self._kept, text=self._notes.value)

    @property
    def typed(self) -> dict[str, str]:
        """The notes, where they are not what was written before."""
        return {} if self._now.text == self._kept.seen else {"notes": self._now.text}

    def follow(self) -> None:
        """Every key is kept at once: a talk is not held twice."""
        if not self._is_left:
            keep_notes(self._desk, self._record, self._now)

    def keep_draft(self) -> None:
        """Keep the notes, in case the program ends."""
        self._saver = None
        self.follow()

    # Leaving

    def action_back(self) -> None:
        """Back; the notes go into the meeting, or wait until they are written down."""
        self.keep_draft()
        if isinstance(self._record, Meeting):
            self._put_into(self._record)
        elif self.typed:
            self._desk.speak_of(keyed(_("Kept; [focus] opens it again.")), self._record.id)
        self._leave()

    def _put_into(self, before: Meeting) -> None:
        """Write the notes into the meeting, beside what was written there meanwhile."""
        desk = self._desk
        look_first(desk)
        now = desk.journal.meetings.get(before.id)
        theirs = now.notes if now is not None else self._kept.seen
        notes = clean(merged(self._kept.seen, self._notes.value, theirs))
        if now is None and not self.typed:
            return
        if now is not None and notes == now.notes:
            forget_notes(desk, before)
            return
        name = title(now or before)
        description = _("Notes: {name}").format(name=name)
        if desk.write(description, (replace(now or before, notes=notes),)) is None:
            return
        forget_notes(desk, before)
        if now is None:
            words = keyed(
                _("{name} was deleted elsewhere; saving brought it back · [undo] to undo")
            )
            desk.say(words.format(name=name))
        else:
            desk.say(keyed(_("{what} · [undo] to undo")).format(what=description))

    def save(self) -> None:
        """Write down what came of it: the form for that begins with these notes."""
        from networkjournal.tui.afterwards.form import Afterwards

        self.keep_draft()
        desk, record = self._desk, self._record
        if not desk.overview.log_is_open:
            desk.say(desk.journal.read_only or _("One moment: the log is still being read."))
            return
        self._leave()
        desk.open_form(lambda: Afterwards(desk, record))

    def _leave(self) -> None:
        self._is_left = True
        self._stop_saving()
        self.screen.remove_class("-focus")
        self.on_close(None)
