"""The picker: tick several of many, the likeliest first, found by some words."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.rows import Block
from networkjournal.tui.shell.chooser import ChoiceInput, Chooser
from networkjournal.tui.text import Line, fit


@dataclass(frozen=True)
class Offered:
    """What a picker offers.

    Attributes:
        keys: The keys of everything there is, in the order it stands in.
        words: Gives the folded words of one, in which is looked.
        draw: Gives the line of one, for a width.
        heading: Gives what stands above the first of a kind; they have to stand together.
        nothing: What is said where there is nothing at all.
    """

    keys: Sequence[str]
    words: Callable[[str], str]
    draw: Callable[[str, int], Line]
    heading: Callable[[str], str] = lambda _key: ""
    nothing: str = ""


class PickInput(ChoiceInput):
    """The field of the picker."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.PICKER)]

    def __init__(self, picker: "Picker", hint: str) -> None:
        super().__init__(picker, hint)
        self._picker = picker

    async def _on_key(self, event: events.Key) -> None:
        """A space before any word ticks: no search begins with one."""
        if event.key == "space" and not self.value:
            event.stop()
            event.prevent_default()
            self._picker.tick()

    def action_tick(self) -> None:
        """Tick the choice one stands on, or take the tick away."""
        self._picker.tick()

    def action_take(self) -> None:
        """Take what is ticked."""
        self._picker.take()


class Picker(Chooser):
    """Ticks several of many choices.

    What is ticked from the beginning stands first. While nothing has been ticked, taking takes the
    choice one stands on.

    Args:
        title: What is picked.
        hint: What stands in the empty line.
        offered: What there is.
        ticked: The keys that are ticked from the beginning.
        take: Told the keys that are ticked, in the order of the choices.
        typed: What is typed in the line from the beginning.
    """

    def __init__(
        self,
        title: str,
        hint: str,
        offered: Offered,
        ticked: Collection[str],
        take: Callable[[tuple[str, ...]], object],
        typed: str = "",
    ) -> None:
        super().__init__(title, hint)
        self._offered = offered
        before = frozenset(ticked)
        first = [key for key in offered.keys if key in before]
        self._keys = [*first, *(key for key in offered.keys if key not in before)]
        self._before = before
        self._ticked = set(first)
        self._was_ticked = bool(first)
        self._take = take
        self.input.value = typed

    def field(self, hint: str) -> PickInput:
        """The field, in which the keys tick and take."""
        return PickInput(self, hint)

    def keys_line(self) -> str:
        """The keys, and what Enter takes now."""
        if self._takes_one:
            return _("Tab ticks · Enter takes this one · Esc back")
        count = len(self._ticked)
        if not count:
            return _("Tab ticks · Enter takes none · Esc back")
        return _("Tab ticks · Enter takes {count} · Esc back").format(count=count)

    @property
    def _takes_one(self) -> bool:
        return not self._ticked and not self._was_ticked

    def matching(self, words: Sequence[str], typed: str) -> Sequence[str]:
        """Those that have every word."""
        if not words:
            return self._keys
        has = self._offered.words
        return [key for key in self._keys if all(word in has(key) for word in words)]

    def nothing(self, typed: str) -> str:
        """That nothing has these words, or that there is nothing."""
        return super().nothing(typed) if self._keys else self._offered.nothing

    def heading_of(self, key: str) -> str:
        """Why it stands here."""
        return _("Chosen before") if key in self._before else self._offered.heading(key)

    def block(self, key: str, width: int) -> Block:
        """The square, filled where it is ticked, and the choice."""
        ticked = key in self._ticked
        square = ("■ ", "due") if ticked else ("□ ", "soft")
        return Block([fit((square, *self._offered.draw(key, width - 2)), width)], key)

    def opened(self) -> None:
        """A second click ticks."""
        self.tick()

    def tick(self) -> None:
        """Tick the choice one stands on, or take the tick away."""
        key = self.list.current_key
        if not key:
            return
        self._ticked ^= {key}
        self._was_ticked = True
        self.write_frame()
        self.redraw()

    def take(self) -> None:
        """Close, and hand over what is ticked."""
        ticked = self._ticked
        if self._takes_one:
            ticked = {self.list.current_key} - {""}
            if not ticked:
                return
        self.dismiss(None)
        self.app.call_later(self._take, tuple(key for key in self._keys if key in ticked))
