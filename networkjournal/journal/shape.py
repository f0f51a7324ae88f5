"""Records out of lines, and what to say when a line is no such record."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

import msgspec

from networkjournal.domain.records import TABLES, Record, Tombstone
from networkjournal.journal.layout import DELETED
from networkjournal.journal.line import document_of, value_of
from networkjournal.journal.lines import Lines
from networkjournal.language import _

R = TypeVar("R", bound=Record)
S = TypeVar("S", bound=msgspec.Struct)


class ShapeError(ValueError):
    """A record is not of the shape that its table holds; ``str()`` names the id and the field."""


@cache
def _one(kind: type[S]) -> msgspec.json.Decoder[S]:
    return msgspec.json.Decoder(kind)


@cache
def _many(kind: type[R]) -> msgspec.json.Decoder[dict[str, R]]:
    return msgspec.json.Decoder(dict[str, kind])  # type: ignore[valid-type]


def record_of(kind: type[R], record_id: str, line: bytes) -> R:
    """The record on this line.

    Raises:
        ShapeError: it is not of this kind.
    """
    try:
        record: R = _one(kind).decode(value_of(line))
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise ShapeError(f"“{record_id}”: {_plain(error)}") from None
    msgspec.structs.force_setattr(record, "id", record_id)
    return record


def records_at_once(kind: type[R], lines: Lines) -> dict[str, R]:
    """The records of a whole table; where it is sure to be cut alike later, without cutting it.

    Raises:
        ShapeError: one is not of this kind.
        LayoutError: the table cannot be cut into records.
    """
    if not lines.is_cut and lines.has_a_record_a_line:
        with contextlib.suppress(ValueError, RecursionError):
            records = _many(kind).decode(b"{" + lines.body + b"}")
            if len(records) == lines.body.count(b"\n") + 1:
                lines.is_whole = True
                return _with_ids(records)
    records = records_of(kind, lines.body, lines.by_id)
    lines.is_whole = True
    return records


def records_of(kind: type[R], body: bytes, lines: Mapping[str, bytes]) -> dict[str, R]:
    """The records on some lines of a table, decoded at once.

    Args:
        kind: what the table holds.
        body: the lines joined by commas.
        lines: the same lines by id, looked at one by one only to say which is wrong.

    Raises:
        ShapeError: one is not of this kind.
    """
    try:
        records = _many(kind).decode(b"{" + body + b"}")
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        for record_id, line in lines.items():
            record_of(kind, record_id, line)
        raise ShapeError(_("its records cannot be told apart")) from None
    if records.keys() != lines.keys():  # several on one line, say
        raise ShapeError(_("its records cannot be told apart"))
    return _with_ids(records)


def _with_ids(records: dict[str, R]) -> dict[str, R]:
    set_id = msgspec.structs.force_setattr
    for record_id, record in records.items():
        set_id(record, "id", record_id)
    return records


def see_that_line_is_whole(table: str, record_id: str, line: bytes) -> None:
    """See that this line holds what lines of this table hold.

    Raises:
        ShapeError: it does not; names table, id and field.
    """
    try:
        if table in TABLES:
            record_of(TABLES[table], record_id, line)
        elif table == DELETED:
            _one(Tombstone).decode(value_of(line))
        else:
            document_of(line)
    except (ValueError, RecursionError) as error:
        plain = str(error) if isinstance(error, ShapeError) else f"“{record_id}”: {_plain(error)}"
        raise ShapeError(f"{table}, {plain}") from None


def see_that_table_is_whole(table: str, lines: Lines) -> None:
    """See that a table that is not read as records is made of what its lines should hold.

    Raises:
        ShapeError: it is not; names table, id and field.
        LayoutError: the table cannot be cut into records.
    """
    if not lines.is_whole:
        for record_id, line in lines.by_id.items():
            see_that_line_is_whole(table, record_id, line)
        lines.is_whole = True


def see_that_all_is_whole(content: Mapping[str, Lines]) -> None:
    """See that every line of a journal is what its table holds; raises as the others here."""
    for name, lines in content.items():
        if name in TABLES:
            by_id = lines.by_id
            try:
                records_of(TABLES[name], lines.body, by_id)
            except ShapeError as error:
                raise ShapeError(f"{name}, {error}") from None
        else:
            see_that_table_is_whole(name, lines)


def in_slices(lines: Mapping[str, bytes], size: int) -> Iterable[dict[str, bytes]]:
    """The lines in pieces of this many, so that decoding can make way for a key press."""
    items = list(lines.items())
    for start in range(0, len(items), size):
        yield dict(items[start : start + size])


def _plain(error: Exception) -> str:
    """The decoder's words with the field first: ``name: Expected `str`, got `int```."""
    words, _at, place = str(error).partition(" - at `$")
    field = place.strip("`").lstrip(".")
    if "rhythm" in field and "regex" in words:
        words = _("this is no rhythm; it can be 6w, 3m, 1y or none")
    return f"{field}: {words}" if field else words
