"""Marks in a list of people: whom one wants to change or delete together."""

from collections.abc import Collection, Iterator

from networkjournal.language import _, ngettext
from networkjournal.tui.rows import Rows
from networkjournal.tui.text import Span

_MARKED: Span = ("■ ", "due")
_UNMARKED: Span = ("□ ", "soft")
WIDTH = 2
"""The cells that the box before a row takes, once there are marks."""


class Marks:
    """The ids of those who are marked; they stay marked while a filter hides them."""

    def __init__(self) -> None:
        self._ids: dict[str, None] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def box(self, key: str) -> Span:
        """The box before the row of this person."""
        return _MARKED if key in self._ids else _UNMARKED

    def toggle(self, key: str) -> None:
        """Mark this person, or take the mark off."""
        if key in self._ids:
            del self._ids[key]
        else:
            self._ids[key] = None

    def toggle_all(self, keys: Collection[str]) -> None:
        """Mark all of these; when they all are marked already, none of them."""
        if all(key in self._ids for key in keys):
            for key in keys:
                del self._ids[key]
        else:
            self._ids.update(dict.fromkeys(keys))

    def clear(self) -> None:
        """Nobody is marked."""
        self._ids.clear()

    def keep(self, there: Collection[str]) -> None:
        """Leave out who is no longer there."""
        self._ids = {key: None for key in self._ids if key in there}

    def words(self, rows: Rows) -> str:
        """How many are marked, and how many of them are not among these rows."""
        count = len(self._ids)
        if not count:
            return ""
        marked = ngettext("{count} marked", "{count} marked", count).format(count=count)
        hidden = sum(1 for key in self._ids if rows.index_of(key) is None)
        if not hidden:
            return marked
        return _("{marked}, {hidden} of them not shown").format(marked=marked, hidden=hidden)
