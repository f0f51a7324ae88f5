"""The footer: the keys that do something here and now, the most useful first."""

from rich.cells import cell_len
from textual import events
from textual.strip import Strip
from textual.widgets import Input

from networkjournal.language import _
from networkjournal.tui.commands import BY_ID, Command, is_letter, key_name
from networkjournal.tui.inked import Inked
from networkjournal.tui.text import Span

_LINES = ("sow", "harvest", "insight", "talk")
_MATTERS = BY_ID["quit"].rank
"""What has this rank or a lower one should be seen at 80 columns."""


def _width(key: str, label: str) -> int:
    return cell_len(key) + (1 + cell_len(label) if label else 0)


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
        entries = sorted(found.values(), key=lambda entry: entry[2].rank)
        return [(key, command) for _order, key, command in entries]

    def _placed(self) -> list[tuple[int, str, str, Command]]:
        """Start, key, label and command of the entries that fit.

        Where not all that matters has room, the four lines share one label: ``s h i t Write down``.
        """
        entries = [(key, _(command.label), command) for key, command in self._entries()]
        if self._after(entries) > self.size.width - 2:
            *others, last = [one.id for _key, _label, one in entries if one.id in _LINES] or [""]
            shared = _("Write down")
            entries = [
                (key, "" if one.id in others else shared if one.id == last else label, one)
                for key, label, one in entries
            ]
        at, placed = 2, []
        for key, label, command in entries:
            width = _width(key, label)
            if at + width <= self.size.width - 2:
                placed.append((at, key, label, command))
                at += width + (2 if label else 1)
        return placed

    def _after(self, entries: list[tuple[str, str, Command]]) -> int:
        """Where the entries end that are on every page, all with their labels."""
        widths = [_width(key, label) + 2 for key, label, one in entries if one.rank <= _MATTERS]
        return sum(widths)

    def render_line(self, y: int) -> Strip:
        """The entries that fit."""
        line: list[Span] = []
        at = 0
        for start, key, label, _command in self._placed():
            line += [(" " * (start - at), ""), (key, "key"), (f" {label}" if label else "", "")]
            at = start + _width(key, label)
        return self.draw(line, self.size.width)

    async def on_click(self, event: events.Click) -> None:
        """Do what the entry under the mouse says."""
        for start, key, label, command in self._placed():
            if start <= event.x < start + _width(key, label):
                for active in self.screen.active_bindings.values():
                    if active.binding.id == command.id:
                        await self.app.run_action(active.binding.action, active.node)
                        return
