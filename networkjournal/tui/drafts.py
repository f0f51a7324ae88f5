"""What was typed and not yet written down; it is offered again where it was typed."""

from collections.abc import Mapping
from pathlib import Path

from networkjournal.domain.text import clean
from networkjournal.tui.private_file import read_private, write_private


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
            self._kept = {
                place: {str(field): clean(str(words)) for field, words in typed.items()}
                for place, typed in read_private(self._path).items()
                if isinstance(typed, dict)
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
        write_private(self._path, kept)
