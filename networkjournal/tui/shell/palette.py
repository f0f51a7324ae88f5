"""The palette: choose a command, or a theme, by some letters of its name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from networkjournal.domain.text import fold
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.commands import COMMANDS, Command, Where
from networkjournal.tui.line_input import LineInput
from networkjournal.tui.record_list import RecordList
from networkjournal.tui.rows import Block, PageRows
from networkjournal.tui.text import Line, plain, said, spread, wrap
from networkjournal.tui.theme import FIELD, PAPER


@dataclass(frozen=True)
class Choice:
    """Something to choose.

    Attributes:
        name: What it is called.
        beside: What stands right of the name, such as its key.
        about: A sentence about it.
        run: Called when it is chosen.
    """

    name: str
    beside: str
    about: str
    run: Callable[[], object]


def command_choices(run: Callable[[Command], object]) -> list[Choice]:
    """The commands that the table marks for the palette, in the language spoken."""
    return [
        Choice(
            _(one.label), one.shown_keys[0] if one.keys else "", _(one.tooltip), partial(run, one)
        )
        for one in COMMANDS
        if one.in_palette
    ]


def theme_choices(app: App[object]) -> list[Choice]:
    """Our own themes first, then all that Textual has."""
    own = {FIELD: _("dark, ours"), PAPER: _("light, ours")}
    names = [*own, *(name for name in sorted(app.available_themes) if name not in own)]
    choose: Callable[[str], object] = getattr(app, "choose_theme", lambda _name: None)
    here = "●"
    return [
        Choice(name, here if name == app.theme else "", own.get(name, ""), partial(choose, name))
        for name in names
    ]


class ChoiceInput(LineInput):
    """The field of the palette; the list below follows each letter."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.PALETTE)]

    def __init__(self, palette: "Palette", hint: str) -> None:
        super().__init__(placeholder=hint)
        self._palette = palette

    def watch_value(self, value: str) -> None:
        """Show what has these letters."""
        if self.is_mounted:
            self._palette.narrow(value)

    def action_move(self, by: int) -> None:
        """To the next choice, or the one before."""
        self._palette.move(by)

    def action_choose(self) -> None:
        """Take the choice one stands on."""
        self._palette.take()

    def action_leave(self) -> None:
        """Back, without a choice."""
        self._palette.dismiss(None)


class Palette(ModalScreen[None]):
    """A line to type in above the choices that have these letters.

    Args:
        title: What is chosen.
        hint: What stands in the empty line.
        choices: All of them.
    """

    DEFAULT_CSS = """
    Palette { align: center middle; background: $background 60%; }
    Palette > Vertical {
        width: 72; max-width: 100%; height: 20; max-height: 90%;
        border: round $rule; border-title-color: $foreground; border-subtitle-color: $ink-soft;
        background: $surface;
    }
    Palette LineInput { margin: 0 2 1 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for(Where.EVERYWHERE, only={"quit-anywhere"})
    ]

    def __init__(self, title: str, hint: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._heading = title
        self._choices = {str(number): choice for number, choice in enumerate(choices)}
        self._input = ChoiceInput(self, hint)
        self._list = RecordList(widest=66)
        self._list.GROUND = "surface"
        self._list.can_focus = False
        self._list.is_active = True
        self._list.on_open = lambda _key: self.take()

    def compose(self) -> ComposeResult:
        """The frame with the line and the choices."""
        with Vertical() as frame:
            frame.border_title = plain(self._heading)
            frame.border_subtitle = plain(_("Esc closes"))
            yield self._input
            yield self._list

    def on_mount(self) -> None:
        """Type at once."""
        self.narrow("")
        self._input.focus()

    def narrow(self, typed: str) -> None:
        """Show the choices that have every word that was typed, those that begin so first."""
        words = fold(typed).split()
        found = [
            (not fold(one.name).startswith(fold(typed.strip())), key)
            for key, one in self._choices.items()
            if all(word in fold(f"{one.name} {one.about}") for word in words)
        ]
        keys = [key for _later, key in sorted(found, key=lambda pair: pair[0])]
        self._list.empty = _("Nothing has “{x}”.").format(x=said(typed, 40))
        self._list.show(PageRows(lambda width: [self._block(key, width) for key in keys]))
        if keys:
            self._list.go_to(keys[0])

    def _block(self, key: str, width: int) -> Block:
        choice = self._choices[key]
        lines: list[Line] = [spread(((choice.name, "name"),), ((choice.beside, "key"),), width)]
        lines.extend(((line, "soft"),) for line in wrap(choice.about, width) if line)
        return Block(lines, key)

    def move(self, by: int) -> None:
        """Stand on the next choice, or the one before."""
        if by > 0:
            self._list.action_down()
        else:
            self._list.action_up()

    def take(self) -> None:
        """Close, and do what was chosen."""
        choice = self._choices.get(self._list.current_key)
        if choice is not None:
            self.dismiss(None)
            self.app.call_later(choice.run)
