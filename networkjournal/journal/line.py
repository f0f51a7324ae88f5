"""A line of the file: one record, its id before it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

import msgspec

Document: TypeAlias = dict[str, Any]
"""A record as the file has it, fields that this version does not know included."""


class LayoutError(ValueError):
    """The bytes are no journal; ``str()`` says what is wrong, and in which line."""


class AnotherLayoutError(LayoutError):
    """The bytes may well be a journal, only not in our layout: the strict reader decides."""


def line_of(record_id: str, document: Mapping[str, Any]) -> bytes:
    """A record's line."""
    return msgspec.json.encode(record_id) + b":" + msgspec.json.encode(document)


def value_of(line: bytes) -> bytes:
    """The JSON of the record on this line, without its id."""
    return line[_end_of_id(line) + 2 :]


def document_of(line: bytes) -> Document:
    """The record on this line, decoded anew at each call, so that nobody shares it.

    Raises:
        LayoutError: the line holds something else, or more than one record.
    """
    try:
        document: Document = msgspec.json.decode(value_of(line), type=dict)
    except (ValueError, RecursionError) as error:
        raise LayoutError(str(error)) from None
    return document


def id_of(line: bytes) -> str:
    """The id of the record on this line; ValueError if there is none."""
    key = line[1 : line.index(b'":{', 1)]
    if b"\\" not in key:
        return as_text(key)
    return msgspec.json.decode(line[: _end_of_id(line) + 1], type=str)


def _end_of_id(line: bytes) -> int:
    """Where the quote after the id stands; an id may itself hold what looks like its end."""
    end = line.index(b'":{', 1)
    if line.find(b"\\", 0, end) < 0:
        return end
    match = _ID.match(line)
    if match is None:
        raise ValueError
    return match.end()


_ID = re.compile(rb'"(?:[^"\\]|\\.)*(?=":\{)')


def as_text(text: bytes) -> str:
    """These bytes as text; another layout if they are not UTF-8."""
    try:
        return text.decode()
    except UnicodeDecodeError:
        raise AnotherLayoutError from None
