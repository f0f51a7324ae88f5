"""Typing in a box: its place over the list, its draft, and saving it."""

from typing import TYPE_CHECKING

from textual.timer import Timer

from networkjournal.domain.brief.meeting_parts import BOXES
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.setting import assign
from networkjournal.domain.records import Meeting
from networkjournal.domain.sentence.entry import as_written
from networkjournal.language import _
from networkjournal.tui.forms import Filling
from networkjournal.tui.preparing.box_rows import BOX, INDENT, text_in
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import said, wrap
from networkjournal.tui.typing_order import TypingOrder

if TYPE_CHECKING:
    from networkjournal.tui.preparing.box_input import BoxInput
    from networkjournal.tui.preparing.page import BriefPage

_PAUSE = 0.3
_MOST_LINES = 8
_LEFT = 2
"""Cells before the text of a row."""


class BoxWriting:
    """The box in which one types, if there is one.

    A half-typed box shares its draft with the form of the meeting: either shows what was typed
    in the other.

    Args:
        page: On which the boxes stand.
    """

    def __init__(self, page: "BriefPage") -> None:
        self._page = page
        self._input: BoxInput | None = None
        self._saver: Timer | None = None
        self._meeting: Meeting | None = None
        self._before = ""
        self.box = ""
        """The box in which one types; empty while one does not."""

    # What was typed

    def typed(self, meeting: Meeting) -> dict[str, str]:
        """What was typed for this meeting and is not saved, by box."""
        draft = self._page.desk.drafts.get(Filling(meeting).place)
        found = {box: draft.get(f"prep.{box}") for box in BOXES}
        return {box: words for box, words in found.items() if words is not None}

    def keep_draft(self) -> None:
        """Keep what is being typed, in case the program ends."""
        self._saver = None
        if self.box and self._meeting is not None:
            value = self._value
            self._keep(None if value.strip() == self._before.strip() else value)

    def _keep(self, value: str | None) -> None:
        if self._meeting is None:
            return
        drafts, place = self._page.desk.drafts, Filling(self._meeting).place
        draft = drafts.get(place)
        draft.pop(f"prep.{self.box}", None)
        if value is not None:
            draft[f"prep.{self.box}"] = value
        drafts.keep(place, draft)

    @property
    def _value(self) -> str:
        return self._input.value if self._input is not None else ""

    @property
    def height(self) -> int:
        """The lines that the field takes."""
        lines = len(wrap(self._value or " ", max(self._width - 1, 8)))
        return min(lines, _MOST_LINES)

    @property
    def _width(self) -> int:
        return max(min(self._page.list.size.width - 4, 76) - INDENT, 8)

    # Opening and closing

    def write_in(self, box: str) -> None:
        """Type in this box; keys that come before the field is there wait for it."""
        app = self._page.app
        if isinstance(app, TypingOrder):
            app.hold_keys()
        self._page.call_later(self._open, box)

    async def _open(self, box: str) -> None:
        app = self._page.app
        try:
            await self._begin(box)
        finally:
            if isinstance(app, TypingOrder):
                app.release_keys()

    async def _begin(self, box: str) -> None:
        page, meeting = self._page, self._page.meeting
        if meeting is None:
            return
        if self._input is None:
            from networkjournal.tui.preparing.box_input import BoxInput

            self._input = BoxInput()
            self._input.on_write = self.save
            self._input.on_keep = self.keep
            self._input.on_typed = self._followed
            await page.query_one(".list-pane").mount(self._input)
        self._meeting, self.box = meeting, box
        self._before = text_in(meeting, box)
        value = self.typed(meeting).get(box, self._before)
        self._input.put(value, page.proposed(box))
        self._input.display = True
        page.show_boxes()
        page.list.go_to(f"{BOX}{box}")
        self.place()
        self.enter()

    def enter(self) -> None:
        """The keys act in the field."""
        if self._input is not None:
            self._page.list.is_active = True
            self._page.screen.set_focus(self._input)

    def place(self) -> None:
        """Lay the field over its box."""
        field, rows = self._input, self._page.list
        index = rows.rows.index_of(f"{BOX}{self.box}") if self.box else None
        if field is None or index is None or field.parent is None:
            return
        pane = self._page.query_one(".list-pane")
        line = rows.rows.start(index) + 1 - rows.top
        y = rows.region.y - pane.content_region.y + line
        field.styles.offset = (_LEFT + INDENT, y)
        field.styles.width = self._width
        field.styles.height = self.height

    def _followed(self) -> None:
        """Something was typed: the box grows with it."""
        field = self._input
        if not self.box or field is None:
            return
        if field.styles.height is None or field.styles.height.value != self.height:
            self._page.show_boxes()
        if self._saver is None:
            self._saver = self._page.set_timer(_PAUSE, self.keep_draft)

    def leave(self) -> None:
        """Type no longer; what was typed is kept."""
        if self._saver is not None:
            self._saver.stop()
        self.keep_draft()
        self.box = ""
        self._page.list.is_active = False
        if self._input is not None:
            self._input.display = False

    def keep(self, by: int = 0) -> None:
        """Back to the boxes, or to the one above or below; what was typed is kept."""
        box, was_typed = self.box, self._value.strip() != self._before.strip()
        self.leave()
        page = self._page
        page.show_boxes()
        if by:
            names = list(BOXES)
            page.list.go_to(f"{BOX}{names[(names.index(box) + by) % len(names)]}")
        page.list.focus()
        if was_typed:
            page.desk.say(_("Kept; Enter opens it again."))

    # Saving

    def save(self) -> None:
        """Save the box, and type in the next one that is empty; else stand on the last."""
        box, value = self.box, self._value.strip()
        if self._meeting is None or not self._saved(value):
            return
        self.leave()
        meeting = self._page.meeting
        names = list(BOXES)
        at = names.index(box) + 1
        following = (one for one in (*names[at:], *names[: at - 1]) if meeting is not None)
        empty = next((one for one in following if meeting and not text_in(meeting, one)), "")
        if empty and value:
            self.write_in(empty)
            return
        self._page.show_boxes()
        self._page.list.go_to(f"{BOX}{box}")
        self._page.list.focus()

    def _saved(self, value: str) -> bool:
        """Write the box down, if it is another; where it is not saved it has been said why."""
        desk, before = self._page.desk, self._meeting
        assert before is not None
        now = desk.journal.get(before.id)
        written = text_in(now, self.box) if isinstance(now, Meeting) else self._before
        if value == self._before.strip() and isinstance(now, Meeting):
            self._keep(None)
            return True
        if written.strip() not in {self._before.strip(), value}:
            words = _("Changed elsewhere to “{x}”; save again to put yours instead.")
            desk.warn(words.format(x=said(written, 60)))
            self._before = written
            return False
        record = now if isinstance(now, Meeting) else before
        try:
            changed = assign(
                record, f"prep.{self.box}", "=", value, today=desk.today, resolve=as_written
            )
        except FieldError as error:
            desk.warn(str(error))
            return False
        name = desk.call(record) if now is not None else said(record.what, 60)
        if desk.write(_("Changed {name}").format(name=name), (changed,)) is None:
            return False
        self._keep(None)
        self._before = value
        if now is None:
            words = keyed(
                _("{name} was deleted elsewhere; saving brought it back · [undo] to undo")
            )
            desk.say(words.format(name=name))
        else:
            words = keyed(_("Written: {box} · [undo] to undo"))
            desk.say(words.format(box=_(BOXES[self.box])))
        return True
