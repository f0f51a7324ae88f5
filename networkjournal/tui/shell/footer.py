"""The footer: the keys that do something here and now, the most useful first."""

from collections.abc import Iterator

from msgspec import Struct
from rich.cells import cell_len
from textual import events
from textual.strip import Strip
from textual.widgets import Input

from networkjournal.language import _
from networkjournal.tui.command import Command
from networkjournal.tui.commands import BY_ID
from networkjournal.tui.inked import Inked
from networkjournal.tui.key_names import is_letter, key_name
from networkjournal.tui.text import Span

_LINES = ("sow", "talk", "harvest", "insight")
_MATTERS = BY_ID["quit"].rank
"""What has this rank or a lower one should be seen at 80 columns."""


class _Entry(Struct, frozen=True):
    """Keys with one label; more than one where commands share it."""

    keys: tuple[tuple[str, Command], ...]
    label: str

    @property
    def width(self) -> int:
        return sum(cell_len(key) + 1 for key, _command in self.keys) + cell_len(self.label)

    @property
    def rank(self) -> int:
        return self.keys[0][1].rank

    def command_at(self, x: int) -> Command:
        """The command whose key stands there; on the label, that of the last key."""
        at = 0
        for key, command in self.keys:
            at += cell_len(key) + 1
            if x < at:
                return command
        return self.keys[-1][1]


class FooterLine(Inked):
    """One line from the table of commands. An entry that does not fit goes whole, never half."""

    DEFAULT_CSS = """
    FooterLine { height: 1; background: $panel; }
    """
    GROUND = "panel"

    def on_mount(self) -> None:
        """Follow the keys that work where the focus is."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self._follow())

    _drawn: tuple[int, list[_Entry]] = (0, [])

    def _follow(self) -> None:
        """Draw the keys anew where they are others: a second frame for the same would be late."""
        if (self.size.width, [entry for _at, entry in self._placed()]) != self._drawn:
            self.refresh()

    def _entries(self) -> list[_Entry]:
        """The key and the command of every entry, by rank."""
        found: dict[str, tuple[int, str, Command]] = {}
        typing = isinstance(self.screen.focused, Input)
        for key, active in self.screen.active_bindings.items():
            command = BY_ID.get(active.binding.id or "")
            if command is None or not command.rank or not active.enabled:
                continue
            if typing and is_letter(key):
                continue
            order = command.key_list.index(key) if key in command.key_list else -1
            if command.id not in found or order < found[command.id][0]:
                found[command.id] = (order, key_name(key), command)
        entries = [_Entry(((key, one),), _(one.label)) for _order, key, one in found.values()]
        return sorted(entries, key=lambda entry: entry.rank)

    def _placed(self) -> Iterator[tuple[int, _Entry]]:
        """Where the entries start that fit.

        Where not all that matters has room, the four lines share one label: ``s t h i Write down``.
        """
        entries, room = self._entries(), self.size.width - 2
        if sum(entry.width + 2 for entry in entries if entry.rank <= _MATTERS) > room:
            entries = _with_one_label(entries)
        at = 2
        for entry in entries:
            if at + entry.width <= room:
                yield at, entry
                at += entry.width + 2

    def render_line(self, y: int) -> Strip:
        """The entries that fit."""
        line: list[Span] = []
        at = 0
        placed = list(self._placed())
        self._drawn = self.size.width, [entry for _at, entry in placed]
        for start, entry in placed:
            line.append((" " * (start - at), ""))
            for key, _command in entry.keys:
                line += [(key, "key"), (" ", "")]
            line.append((entry.label, ""))
            at = start + entry.width
        return self.draw(line, self.size.width)

    async def on_click(self, event: events.Click) -> None:
        """Do what the entry under the mouse says."""
        for start, entry in self._placed():
            if start <= event.x < start + entry.width:
                command = entry.command_at(event.x - start)
                for active in self.screen.active_bindings.values():
                    if active.binding.id == command.id:
                        await self.app.run_action(active.binding.action, active.node)
                        return


def _with_one_label(entries: list[_Entry]) -> list[_Entry]:
    lines = [entry for entry in entries if entry.keys[0][1].id in _LINES]
    lines.sort(key=lambda entry: _LINES.index(entry.keys[0][1].id))
    keys = tuple(key for entry in lines for key in entry.keys)
    shared = [_Entry(keys, _("Write down"))] if lines else []
    rest = [entry for entry in entries if entry not in lines]
    return sorted([*rest, *shared], key=lambda entry: entry.rank)
