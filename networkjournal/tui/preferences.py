"""What a person chose about the app on this computer: the theme, and keys of their own.

``settings.json`` in the config folder: ``{"theme": "paper", "keys": {"delete": "f8"}}``. The names
of the commands are those that ``networkjournal keys --json`` gives.
"""

import json
import os
from contextlib import suppress
from pathlib import Path

from networkjournal.journal.places import config_folder

_THEME, _KEYS = "theme", "keys"


class Preferences:
    """The choices, read once; a file that cannot be read counts as no choices."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or config_folder() / "settings.json"
        self._chosen: dict[str, object] = {}
        with suppress(OSError, ValueError):
            found = json.loads(self._path.read_text("utf-8"))
            self._chosen = found if isinstance(found, dict) else {}

    @property
    def theme(self) -> str:
        """The name of the theme; empty where none was chosen."""
        name = self._chosen.get(_THEME)
        return name if isinstance(name, str) else ""

    @property
    def keys(self) -> dict[str, str]:
        """Keys by the name of their command."""
        keys = self._chosen.get(_KEYS)
        if not isinstance(keys, dict):
            return {}
        return {str(name): key for name, key in keys.items() if isinstance(key, str) and key}

    def choose_theme(self, name: str) -> None:
        """Remember a theme; where it cannot be written it holds until the app is closed."""
        if name == self.theme:
            return
        self._chosen[_THEME] = name
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            fresh = self._path.with_suffix(".new")
            fresh.unlink(missing_ok=True)
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self._chosen, file, ensure_ascii=False, indent=2)
            fresh.replace(self._path)
