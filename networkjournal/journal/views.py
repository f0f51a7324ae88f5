"""A table's records, typed: decoded at first use, the same object until the record changes."""

from __future__ import annotations

from collections.abc import Collection, ItemsView, Iterable, Iterator, Mapping, ValuesView
from typing import Generic, TypeVar

from networkjournal.domain.records import Record
from networkjournal.journal.lines import Lines
from networkjournal.journal.shape import in_slices, record_of, records_at_once, records_of

R = TypeVar("R", bound=Record)

_SLICE = 400
"""Records decoded between two looks at the keyboard: some 0.5 ms."""


class View(Mapping[str, R], Generic[R]):
    """The records of one table by id, as they are now; it follows the journal's changes."""

    def __init__(self, kind: type[R], lines: Lines) -> None:
        """Show these lines as records of this kind."""
        self._kind = kind
        self._lines = lines
        self._records: dict[str, R] | None = None

    @property
    def is_read(self) -> bool:
        """Whether every record has been decoded, and so is known to be whole."""
        return self._records is not None

    @property
    def ids(self) -> Collection[str]:
        """The ids of the records decoded so far."""
        return self._records or ()

    def read(self) -> dict[str, R]:
        """Decode every record, if that was not done.

        Raises:
            ShapeError: one is not of this kind.
            LayoutError: the table cannot be cut into records.
        """
        if self._records is None:
            self._records = records_at_once(self._kind, self._lines)
        return self._records

    def read_in_slices(self) -> Iterator[None]:
        """Decode every record, pausing after each slice; raises what :meth:`read` raises."""
        lines = self._lines.by_id
        yield
        records: dict[str, R] = {}
        for slice_ in in_slices(lines, _SLICE):
            if self._records is not None or self._lines.by_id is not lines:
                break
            records |= records_of(self._kind, b",".join(slice_.values()), slice_)
            yield
        else:
            self._records = records
            self._lines.is_whole = True
        self.read()

    def restart(self, lines: Lines) -> None:
        """Show these lines, every record read anew when it is needed."""
        self._lines = lines
        self._records = None

    def follow(self, lines: Lines, touched: Iterable[str]) -> None:
        """Show these lines from now on; of the touched ids the record is read again."""
        self._lines = lines
        if self._records is None:
            return
        for record_id in touched:
            line = lines.by_id.get(record_id)
            if line is None:
                self._records.pop(record_id, None)
            else:
                self._records[record_id] = record_of(self._kind, record_id, line)

    def __getitem__(self, record_id: str) -> R:
        return self.read()[record_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.read())

    def __len__(self) -> int:
        return len(self.read())

    def values(self) -> ValuesView[R]:
        """The records; those of the dictionary itself, which are gone through in a third."""
        return self.read().values()

    def items(self) -> ItemsView[str, R]:
        """The records with their ids, likewise."""
        return self.read().items()

    def __contains__(self, record_id: object) -> bool:
        return record_id in self.read()
