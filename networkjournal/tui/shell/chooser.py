"""A line to type in above the choices that have these words: what palette and picker share."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from networkjournal.domain.text import fold
from networkjournal.language import _, ngettext
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.line_input import LineInput
from networkjournal.tui.record_list import RecordList
from networkjournal.tui.rows import Block, PageRows
from networkjournal.tui.text import plain, said

MOST_SHOWN = 300
"""So many choices are listed at once; typing finds the others."""

_MOVES = frozenset(
    {"choice-next", "choice-previous", "choice-page-down", "choice-page-up", "choice-leave"}
)


class ChoiceInput(LineInput):
    """The field of a chooser; the list below follows each letter."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.PALETTE, only=_MOVES)]

    def __init__(self, chooser: "Chooser", hint: str) -> None:
        super().__init__(placeholder=hint)
        self.chooser = chooser

    def watch_value(self, value: str) -> None:
        """Show what has these letters."""
        if self.is_mounted:
            self.chooser.narrow(value)

    def action_move(self, by: int) -> None:
        """To the next choice, or the one before."""
        self.chooser.move(by)

    def action_page(self, by: int) -> None:
        """A page of choices further or back."""
        self.chooser.list.action_page(by)

    def action_leave(self) -> None:
        """Back, without a choice."""
        self.chooser.dismiss(None)


class Chooser(ModalScreen[None]):
    """A line to type in above the choices that have these words.

    Args:
        title: What is chosen.
        hint: What stands in the empty line.
    """

    DEFAULT_CSS = """
    Chooser { align: center middle; background: $background 60%; }
    Chooser > Vertical {
        width: 72; max-width: 100%; height: 20; max-height: 90%;
        border: round $rule; border-title-color: $foreground; border-subtitle-color: $ink-soft;
        background: $surface;
    }
    Chooser LineInput { margin: 0 2 1 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for(Where.EVERYWHERE, only={"quit-anywhere"})
    ]

    def __init__(self, title: str, hint: str) -> None:
        super().__init__()
        self._heading = title
        self._found: Sequence[str] = ()
        self.input = self.field(hint)
        self.frame = Vertical()
        self.list = RecordList(widest=66)
        self.list.GROUND = "surface"
        self.list.can_focus = False
        self.list.is_active = True
        self.list.on_open = lambda _key: self.opened()

    # What a chooser says

    def field(self, hint: str) -> ChoiceInput:
        """The field to type in, which has the keys of this chooser."""
        return ChoiceInput(self, hint)

    def matching(self, words: Sequence[str], typed: str) -> Sequence[str]:
        """The keys of the choices that have all these folded words, in the order they stand in.

        Args:
            words: What was typed, word by word.
            typed: The same, whole.
        """
        raise NotImplementedError

    def block(self, key: str, width: int) -> Block:
        """The lines of one choice."""
        raise NotImplementedError

    def heading_of(self, _key: str) -> str:
        """What stands above the first choice that has it; nothing when empty."""
        return ""

    def heading(self) -> str:
        """What stands in the upper edge of the frame."""
        return self._heading

    def keys_line(self) -> str:
        """What stands in the lower edge of the frame: the keys."""
        return _("Esc closes")

    def opened(self) -> None:
        """A choice was clicked while one stands on it."""
        raise NotImplementedError

    # Showing

    def compose(self) -> ComposeResult:
        """The frame with the line and the choices."""
        with self.frame:
            yield self.input
            yield self.list

    def on_mount(self) -> None:
        """Type at once."""
        self.write_frame()
        self.narrow(self.input.value)
        self.input.focus()

    def write_frame(self) -> None:
        """Say in the edges of the frame what is chosen, and with which keys."""
        self.frame.border_title = plain(self.heading())
        self.frame.border_subtitle = plain(self.keys_line())

    def narrow(self, typed: str) -> None:
        """Show the choices that have every word that was typed."""
        wanted = fold(typed.strip())
        self._found = self.matching(wanted.split(), wanted)
        self.list.empty = self.nothing(typed)
        self.list.show(self._rows(), from_top=True)

    def redraw(self) -> None:
        """Draw the choices anew, standing where one stood."""
        self.list.show(self._rows())

    def _rows(self) -> PageRows:
        found = self._found
        return PageRows(lambda width: self._blocks(found, width))

    def nothing(self, typed: str) -> str:
        """What is said where nothing has these words."""
        return _("Nothing has “{x}”.").format(x=said(typed, 40))

    def _blocks(self, keys: Sequence[str], width: int) -> list[Block]:
        blocks: list[Block] = []
        above = ""
        for key in keys[:MOST_SHOWN]:
            heading = self.heading_of(key)
            if heading != above:
                above = heading
                blocks.append(Block([((said(heading), "heading"),)]))
            blocks.append(self.block(key, width))
        more = len(keys) - MOST_SHOWN
        if more > 0:
            words = ngettext(
                "{count} more; type some words to find it",
                "{count} more; type some words to find them",
                more,
            )
            blocks.append(Block([((words.format(count=more), "soft"),)]))
        return blocks

    def move(self, by: int) -> None:
        """Stand on the next choice, or the one before."""
        if by > 0:
            self.list.action_down()
        else:
            self.list.action_up()
