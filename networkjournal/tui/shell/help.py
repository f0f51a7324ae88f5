"""Help: what the keys do here, from the table of commands."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.commands import Command, Where, commands_of
from networkjournal.tui.record_list import RecordList
from networkjournal.tui.rows import Block, PageRows
from networkjournal.tui.saying import KIND_GLYPHS, KIND_INKS, KIND_NAMES
from networkjournal.tui.text import Line, Span, column, plain, wrap

_KEY = 13
_LABEL = 15
_MOVES = frozenset({"down", "up", "first", "last", "page-down", "page-up"})


class HelpScreen(ModalScreen[None]):
    """The keys of where one is, then those that work everywhere, then what the signs mean."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; background: $background 60%; }
    HelpScreen > Vertical {
        width: 80; max-width: 100%; height: 90%; max-height: 40;
        border: round $rule; border-title-color: $foreground; border-subtitle-color: $ink-soft;
        background: $surface; padding: 0 0;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", show=False),
        *bindings_for(Where.EVERYWHERE, only={"quit-anywhere"}),
    ]

    def __init__(self, title: str, here: Iterable[Where]) -> None:
        super().__init__()
        self._heading = title
        self._here = tuple(here)
        self._list = RecordList(widest=74)
        self._list.GROUND = "surface"

    def compose(self) -> ComposeResult:
        """The frame with the keys in it."""
        with Vertical() as frame:
            frame.border_title = plain(self._heading)
            frame.border_subtitle = plain(_("Esc closes"))
            yield self._list

    def on_mount(self) -> None:
        """Show the keys."""
        self._list.show(PageRows(self._write))
        self._list.focus()

    def _write(self, width: int) -> list[Block]:
        blocks = [Block([((_("Here"), "heading"),)])]
        taken: set[str] = set()
        for where in self._here:
            for command in commands_of(where):
                if command.id not in _MOVES and taken.isdisjoint(command.key_list):
                    taken.update(command.key_list)
                    blocks.append(Block(_entry(command, width)))
        if Where.LIST in self._here:
            blocks.append(Block(_moves(width)))
        blocks.append(Block([(), ((_(Where.EVERYWHERE.value), "heading"),)]))
        blocks += [Block(_entry(one, width)) for one in commands_of(Where.EVERYWHERE)]
        blocks.append(Block([(), ((_("The signs"), "heading"),)]))
        blocks.append(Block(_signs(width)))
        return blocks

    async def action_dismiss(self, _result: object = None) -> None:
        """Back to the page."""
        self.dismiss(None)


def _entry(command: Command, width: int) -> list[Line]:
    keys = "  ".join(command.shown_keys)
    label = _(command.label)
    first, *rest = wrap(_(command.tooltip), max(width - _KEY - _LABEL, 16))
    lines: list[Line] = [
        [*column(((keys, "key"),), _KEY), *column(((label, ""),), _LABEL), (first, "soft")]
    ]
    lines.extend(((" " * (_KEY + _LABEL), ""), (line, "soft")) for line in rest)
    return lines


def _moves(width: int) -> list[Line]:
    words = _("a row · g G the first and last · PgUp PgDn a page")
    first, *rest = wrap(words, max(width - _KEY, 16))
    lines: list[Line] = [[*column((("j k  ↓ ↑", "key"),), _KEY), (first, "soft")]]
    lines.extend(((" " * _KEY, ""), (line, "soft")) for line in rest)
    return lines


def _signs(width: int) -> list[Line]:
    signs: list[list[Span]] = [
        [(KIND_GLYPHS[kind], KIND_INKS[kind]), (" " + _(name), "soft")]
        for kind, name in KIND_NAMES.items()
    ]
    states: list[list[Span]] = [
        [("○", "seed"), (" " + _("waits"), "soft")],
        [("◐", "sprout"), (" " + _("sprouted"), "soft")],
        [("●", "fruit"), (" " + _("borne"), "soft")],
        [("·", "faded"), (" " + _("let go"), "soft")],
    ]
    each = max(12, width // 5)
    return [
        *([span for sign in group for span in column(sign, each)] for group in (signs, states)),
        (("*", "due"), (" " + _("did not see this coming"), "soft")),
    ]
