"""A question before what undo cannot bring back, or what alters the whole journal."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.record_list import RecordList
from networkjournal.tui.rows import Block, PageRows
from networkjournal.tui.text import Line, plain, wrap

_NO, _YES = "no", "yes"
_WIDEST = 66


class Question(ModalScreen[bool]):
    """A question with two answers, each named by what it does; Esc is the safe one.

    The result is whether it shall be done.

    Args:
        title: What it is about.
        words: The question, and what follows from doing it.
        safe: The answer that leaves everything as it is; it is the one that one stands on.
        risky: The answer that does it.
    """

    DEFAULT_CSS = """
    Question { align: center middle; background: $background 60%; }
    Question > Vertical {
        width: 72; max-width: 100%; height: auto; max-height: 90%;
        border: round $rule; border-title-color: $foreground; border-subtitle-color: $ink-soft;
        background: $surface;
    }
    Question RecordList { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        *bindings_for(Where.EVERYWHERE, only={"quit-anywhere"}),
    ]

    def __init__(self, title: str, words: str, safe: str, risky: str) -> None:
        super().__init__()
        self._heading = title
        self._words = words
        self._answers = {_NO: safe, _YES: risky}
        self._list = RecordList(widest=_WIDEST)
        self._list.GROUND = "surface"
        self._list.on_open = self._answered

    def compose(self) -> ComposeResult:
        """The frame with the question and its answers."""
        with Vertical() as frame:
            frame.border_title = plain(self._heading)
            frame.border_subtitle = plain(_("Esc closes"))
            yield self._list

    def on_mount(self) -> None:
        """Stand on the safe answer."""
        self._list.show(PageRows(self._write))
        self._list.styles.height = self._list.rows.height
        self._list.focus()

    def on_resize(self) -> None:
        """The question may take more lines, or fewer."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        self._list.styles.height = self._list.rows.height

    def _write(self, width: int) -> list[Block]:
        lines: list[Line] = [((line, ""),) for line in wrap(self._words, width)]
        answers = [Block([((words, "name"),)], key) for key, words in self._answers.items()]
        return [Block([*lines, ()]), *answers]

    def _answered(self, key: str) -> None:
        self.dismiss(key == _YES)

    def action_leave(self) -> None:
        """Leave everything as it is."""
        self.dismiss(False)
