"""The footer: the keys that do something here and now, the most useful first."""

from rich.cells import cell_len
from textual import events
from textual.strip import Strip

from networkjournal.language import _
from networkjournal.tui.commands import BY_ID, Command, key_name
from networkjournal.tui.inked import Inked
from networkjournal.tui.text import Span


class FooterLine(Inked):
    """One line from the table of commands. An entry that does not fit goes whole, never half."""

    DEFAULT_CSS = """
    FooterLine { height: 1; dock: bottom; background: $panel; }
    """
    GROUND = "panel"

    def on_mount(self) -> None:
        """Follow what the keys do."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    def _entries(self) -> list[tuple[str, Command]]:
        """The key and the command of every entry, by rank."""
        found: dict[str, tuple[int, str, Command]] = {}
        for key, active in self.screen.active_bindings.items():
            command = BY_ID.get(active.binding.id or "")
            if command is None or not command.rank or not active.enabled:
                continue
            order = command.key_list.index(key) if key in command.key_list else -1
            if command.id not in found or order < found[command.id][0]:
                found[command.id] = (order, key_name(key), command)
        entries = sorted(found.values(), key=lambda entry: entry[2].rank)
        return [(key, command) for _order, key, command in entries]

    def _placed(self) -> list[tuple[int, int, str, Command]]:
        """Start, width, key and command of the entries that fit."""
        room = self.size.width - 2
        at, placed = 2, []
        for key, command in self._entries():
            width = cell_len(key) + 1 + cell_len(_(command.label))
            if at + width <= room:
                placed.append((at, width, key, command))
                at += width + 2
        return placed

    def render_line(self, y: int) -> Strip:
        """The entries that fit."""
        line: list[Span] = []
        at = 0
        for start, width, key, command in self._placed():
            line += [(" " * (start - at), ""), (key, "key"), (" " + _(command.label), "")]
            at = start + width
        return self.draw(line, self.size.width)

    async def on_click(self, event: events.Click) -> None:
        """Do what the entry under the mouse says."""
        for start, width, _key, command in self._placed():
            if start <= event.x < start + width:
                for active in self.screen.active_bindings.values():
                    if active.binding.id == command.id:
                        await self.app.run_action(active.binding.action, active.node)
                        return
