"""The palette: every command by its name, from the table of commands."""

from collections.abc import Callable
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from networkjournal.language import _
from networkjournal.tui.commands import COMMANDS, Command
from networkjournal.tui.text import plain


class CommandProvider(Provider):
    """Offers the commands that the table marks for it, in the language spoken."""

    def _commands(self) -> list[tuple[str, str, Callable[[], object]]]:
        run = getattr(self.app, "run_command")  # noqa: B009 - the app's type is not known here
        found: list[tuple[str, str, Callable[[], object]]] = [
            (_named(command), _(command.tooltip), partial(run, command))
            for command in COMMANDS
            if command.in_palette
        ]
        themes = _("Choose how the journal looks.")
        return [*found, (_("Theme"), themes, partial(self.app.action_change_theme))]

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for name, tooltip, run in self._commands():
            yield DiscoveryHit(plain(name), run, text=name, help=tooltip)

    async def search(self, query: str) -> Hits:
        """Those whose name or explanation has what was typed in it."""
        from networkjournal.domain.text import fold

        wanted = fold(query).split()
        for name, tooltip, run in self._commands():
            where = fold(f"{name} {tooltip}")
            if all(word in where for word in wanted):
                score = 2.0 if fold(name).startswith(fold(query)) else 1.0
                yield Hit(score, Content(name), run, text=name, help=tooltip)


def _named(command: Command) -> str:
    return f"{_(command.label)}  ({command.shown_keys[0]})"
