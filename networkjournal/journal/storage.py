"""TinyDB on a durable file: a Storage that writes whole states, a Table that knows what changed.

TinyDB's own JSON storage overwrites in place and its table reads the whole file at each call; these
two keep the state in memory as the bytes of its lines, hand out decoded copies, and write one new
state for all the tables that a change touches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from typing import Any, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from networkjournal.domain.ids import new_id
from networkjournal.journal.line import Document, document_of, line_of
from networkjournal.journal.lines import Content, Lines


class Documents(Mapping[str, Document]):
    """A table as TinyDB sees it: each record decoded anew, so that nobody alters the truth."""

    def __init__(self, lines: Mapping[str, bytes]) -> None:
        self._lines = lines

    def __getitem__(self, record_id: str) -> Document:
        return document_of(self._lines[record_id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


class Tables(Mapping[str, Mapping[str, Document]]):
    """The whole journal as TinyDB sees it."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def __getitem__(self, name: str) -> Documents:
        return Documents(self._content[name].by_id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._content)

    def __len__(self) -> int:
        return len(self._content)


class LineStorage(Storage):
    """Keeps the state; ``save`` makes a new one last before anyone sees it."""

    def __init__(self, content: Content, save: Callable[[Content], None]) -> None:
        """Start from this state.

        Args:
            content: the state at the start.
            save: writes a state to the file; raises, and then the state stays as it was.
        """
        self.content = content
        self._save = save
        self._pending: Content | None = None

    def read(self) -> Any:  # noqa: ANN401 - TinyDB asks for a dict, a Mapping is enough
        """The state, with what the change at hand has put so far."""
        return Tables(self.content if self._pending is None else self._pending)

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Make this the whole state, as TinyDB's own operations ask for."""
        with self.together():
            self._pending = {
                name: Lines(None, {key: line_of(key, doc) for key, doc in table.items()})
                for name, table in data.items()
            }

    def stage(self, table: str, changes: Mapping[str, bytes | None]) -> None:
        """Put these lines (None: take out) as part of the change at hand, or as one of its own."""
        with self.together():
            pending = cast(Content, self._pending)
            pending[table] = pending.get(table, Lines(b"")).with_changes(changes)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Save all that is staged within as one state, or nothing of it."""
        if self._pending is not None:
            yield
            return
        self._pending = dict(self.content)
        try:
            yield
            self._save(self._pending)
            self.content = self._pending
        finally:
            self._pending = None


class Draft(MutableMapping[str, Any]):
    """A table being changed: reads through, remembers what was put and taken out."""

    def __init__(self, documents: Mapping[str, Any]) -> None:
        self._documents = documents
        self.changes: dict[str, Any] = {}

    def __getitem__(self, record_id: str) -> Any:  # noqa: ANN401 - a TinyDB document
        if record_id not in self.changes:
            self.changes[record_id] = self._documents[record_id]
        found = self.changes[record_id]
        if found is None:
            raise KeyError(record_id)
        return found

    def __setitem__(self, record_id: str, document: Any) -> None:  # noqa: ANN401
        self.changes[record_id] = document

    def __delitem__(self, record_id: str) -> None:
        if record_id not in self:
            raise KeyError(record_id)
        self.changes[record_id] = None

    def __contains__(self, record_id: object) -> bool:
        if record_id in self.changes:
            return self.changes[record_id] is not None
        return record_id in self._documents

    def __iter__(self) -> Iterator[str]:
        yield from (key for key in self._documents if key in self)
        yield from (key for key in self.changes if key in self and key not in self._documents)

    def __len__(self) -> int:
        return sum(1 for _key in self)


class LineTable(Table):
    """A table whose ids are text and whose updates cost what they change."""

    document_id_class = str  # type: ignore[assignment]
    default_query_cache_capacity = 0

    def __init__(self, storage: Storage, name: str, cache_size: int = 0) -> None:
        super().__init__(storage, name, cache_size=cache_size)

    def put_all(self, documents: Mapping[str, Document | None]) -> None:
        """Put these records whole, over what had their ids; None takes one out."""

        def put(table: Draft) -> None:
            table.changes.update(documents)

        self._update_table(put)

    def _get_next_id(self) -> Any:  # noqa: ANN401 - TinyDB expects a number
        return new_id()

    def _update_table(self, updater: Callable[[Any], Any]) -> None:
        draft = Draft(self._read_table())
        updater(draft)
        changes = {
            record_id: None if document is None else line_of(record_id, document)
            for record_id, document in draft.changes.items()
        }
        cast(LineStorage, self.storage).stage(self.name, changes)
        self.clear_cache()


class LineDB(TinyDB):
    """TinyDB with our table; its storage is handed in."""

    table_class = LineTable  # type: ignore[assignment]

    def __init__(self, storage: LineStorage) -> None:
        super().__init__(storage=lambda: storage)

    def lines(self, name: str) -> LineTable:
        """The table of this name."""
        return cast(LineTable, self.table(name))
