"""Records out of lines, and what to say when a line is no such record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

import msgspec

from networkjournal.domain.records import Record
from networkjournal.journal.layout import value_of
from networkjournal.language import _

R = TypeVar("R", bound=Record)


class ShapeError(ValueError):
    """A record is not of the shape that its table holds; ``str()`` names the id and the field."""


@cache
def _one(kind: type[R]) -> msgspec.json.Decoder[R]:
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


def records_of(kind: type[R], body: bytes, lines: Mapping[str, bytes]) -> dict[str, R]:
    """The records of a whole table, decoded at once.

    Args:
        kind: what the table holds.
        body: the table's lines joined by commas.
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
    set_id = msgspec.structs.force_setattr
    for record_id, record in records.items():
        set_id(record, "id", record_id)
    return records


def in_slices(lines: Mapping[str, bytes], size: int) -> Iterable[dict[str, bytes]]:
    """The lines in pieces of this many, so that decoding can make way for a key press."""
    items = list(lines.items())
    for start in range(0, len(items), size):
        yield dict(items[start : start + size])


def _plain(error: Exception) -> str:
    """The decoder's words with the field first: ``name: Expected `str`, got `int```."""
    words, _, place = str(error).partition(" - at `$")
    field = place.strip("`").lstrip(".")
    return f"{field}: {words}" if field else words
