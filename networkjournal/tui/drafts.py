"""What was typed and not yet written down; it is offered again where it was typed."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from networkjournal.domain.text import clean


class Drafts:
    """Drafts by the place where they were typed, kept in a file that only its owner can read.

    Args:
        path: The file; None keeps them in memory only.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._kept: dict[str, dict[str, str]] | None = None

    def _all(self) -> dict[str, dict[str, str]]:
        if self._kept is None:
            self._kept = {}
            if self._path is not None:
                with suppress(OSError, ValueError, TypeError, AttributeError):
                    found = json.loads(self._path.read_text("utf-8"))
                    self._kept = {
                        str(place): {
                            str(field): clean(str(words)) for field, words in typed.items()
                        }
                        for place, typed in found.items()
                    }
        return self._kept

    def get(self, place: str) -> dict[str, str]:
        """What was typed there, by field; empty when nothing was."""
        return dict(self._all().get(place, {}))

    def keep(self, place: str, typed: Mapping[str, str]) -> None:
        """Keep this; nothing typed forgets the draft."""
        kept = self._all()
        wanted = {field: words for field, words in typed.items() if words}
        if kept.get(place, {}) == wanted:
            return
        if wanted:
            kept[place] = wanted
        else:
            kept.pop(place, None)
        self._write()

    def _write(self) -> None:
        """Replace the file; where that fails the drafts stay in memory."""
        if self._path is None:
            return
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            fresh = self._path.with_suffix(".new")
            fresh.unlink(missing_ok=True)
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self._all(), file, ensure_ascii=False)
            fresh.replace(self._path)
