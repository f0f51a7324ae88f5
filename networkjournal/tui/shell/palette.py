"""The palette: choose a command, or a theme, by some letters of its name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType

from networkjournal.domain.text import fold
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Command, Where
from networkjournal.tui.commands import COMMANDS
from networkjournal.tui.rows import Block
from networkjournal.tui.shell.chooser import ChoiceInput, Chooser
from networkjournal.tui.text import Line, spread, wrap
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


def command_choices(run: Callable[[Command], object], keymap: Mapping[str, str]) -> list[Choice]:
    """The commands that the table marks for the palette, in the language spoken.

    Args:
        run: Does a command.
        keymap: The keys of the person's own, by the id of their command.
    """
    return [
        Choice(_(one.label), _first_key(one.with_keys(keymap)), _(one.tooltip), partial(run, one))
        for one in COMMANDS
        if one.in_palette
    ]


def _first_key(command: Command) -> str:
    """The first key of a command; nothing where it is only reached by its name."""
    return command.shown_keys[0] if command.keys else ""


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


class PaletteInput(ChoiceInput):
    """The field of the palette."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.PALETTE, only={"choice-take"})]

    def __init__(self, palette: "Palette", hint: str) -> None:
        super().__init__(palette, hint)
        self._palette = palette

    def action_choose(self) -> None:
        """Take the choice one stands on."""
        self._palette.take()


class Palette(Chooser):
    """Takes one of a few choices.

    Args:
        title: What is chosen.
        hint: What stands in the empty line.
        choices: All of them.
        by_key: The key that stands beside a choice takes it at once, when it is typed first.
    """

    def __init__(
        self, title: str, hint: str, choices: Sequence[Choice], *, by_key: bool = False
    ) -> None:
        super().__init__(title, hint)
        self._choices = {str(number): choice for number, choice in enumerate(choices)}
        self._by_key = by_key

    def field(self, hint: str) -> PaletteInput:
        """The field, in which Enter takes."""
        return PaletteInput(self, hint)

    def narrow(self, typed: str) -> None:
        """Show the choices that have these words, or take the one whose key this is."""
        if self._by_key:
            for choice in self._choices.values():
                if typed == choice.beside:
                    self._run(choice)
                    return
        super().narrow(typed)

    def matching(self, words: Sequence[str], typed: str) -> Sequence[str]:
        """Those that have every word, those that begin so first."""
        found = [
            (not fold(one.name).startswith(typed), key)
            for key, one in self._choices.items()
            if all(word in fold(f"{one.name} {one.about}") for word in words)
        ]
        return [key for _later, key in sorted(found, key=lambda pair: pair[0])]

    def block(self, key: str, width: int) -> Block:
        """The name with what stands beside it, and the sentence about it."""
        choice = self._choices[key]
        lines: list[Line] = [spread(((choice.name, "name"),), ((choice.beside, "key"),), width)]
        lines.extend(((line, "soft"),) for line in wrap(choice.about, width) if line)
        return Block(lines, key)

    def opened(self) -> None:
        """A second click takes."""
        self.take()

    def take(self) -> None:
        """Close, and do what was chosen."""
        choice = self._choices.get(self.list.current_key)
        if choice is not None:
            self._run(choice)

    def _run(self, choice: Choice) -> None:
        self.dismiss(None)
        self.app.call_later(choice.run)
