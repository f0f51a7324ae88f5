"""What a person chose about the app on this computer: the theme, the signs, keys of their own.

``settings.json`` in the config folder:
``{"theme": "paper", "plain_signs": true, "keys": {"delete": "f8"}}``. The names of the commands are
those that ``networkjournal keys --json`` gives.
"""

from pathlib import Path

from networkjournal.journal.places import config_folder
from networkjournal.language import _
from networkjournal.tui.private_file import read_or_none, write_private

_THEME, _PLAIN_SIGNS, _KEYS = "theme", "plain_signs", "keys"


class Preferences:
    """The choices, read once; a file that cannot be read counts as no choices, and stays."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or config_folder() / "settings.json"
        chosen = read_or_none(self._path)
        self._is_damaged = chosen is None
        self._chosen = chosen or {}

    @property
    def theme(self) -> str:
        """The name of the theme; empty where none was chosen."""
        name = self._chosen.get(_THEME)
        return name if isinstance(name, str) else ""

    @property
    def plain_signs(self) -> bool:
        """Whether to draw only signs that every font, terminal and screen reader knows."""
        return self._chosen.get(_PLAIN_SIGNS) is True

    @property
    def keys(self) -> dict[str, str]:
        """Keys by the name of their command."""
        keys = self._chosen.get(_KEYS)
        if not isinstance(keys, dict):
            return {}
        return {str(name): key for name, key in keys.items() if isinstance(key, str) and key}

    @property
    def problem(self) -> str:
        """What is wrong with the file, in one line; empty when nothing is."""
        if self._is_damaged:
            return _("settings.json cannot be read; “networkjournal where” says where it is.")
        if not self.keys:
            return ""
        from networkjournal.tui.own_keys import problem_with

        return problem_with(self.keys)

    def choose_theme(self, name: str) -> None:
        """Remember a theme; where it cannot be written it holds until the app is closed."""
        if name != self.theme:
            self._choose(_THEME, name)

    def choose_plain_signs(self, are_plain: bool) -> None:
        """Remember whether plain signs are drawn; likewise."""
        self._choose(_PLAIN_SIGNS, are_plain)

    def _choose(self, name: str, chosen: object) -> None:
        self._chosen[name] = chosen
        if not self._is_damaged:  # what someone wrote in it by hand can still be mended
            write_private(self._path, self._chosen)
