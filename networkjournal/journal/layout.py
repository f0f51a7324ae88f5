"""The file's layout: one record a line, contacts first; any other valid JSON is read too.

::

    {
    "meta":{
    "1":{"format":1}
    },
    "people":{
    "0190…":{"name":"Anna de Vries", …},
    …
    }
    }

Each line's bytes are kept, so that a save joins and writes them. A file in this layout is cut into
its tables by looking for the lines between them, and a table into its records when it is first
needed; whatever does not fit exactly goes through the strict reader and comes out in this layout.
"""

from __future__ import annotations

import itertools
import json
import math
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from networkjournal.domain.text import clean
from networkjournal.journal.cleaning import clean_document, is_suspect
from networkjournal.journal.line import AnotherLayoutError, LayoutError, as_text, line_of
from networkjournal.journal.lines import Content, Lines
from networkjournal.language import _

META = "meta"
DELETED = "deleted"


def encode(content: Content) -> Iterator[bytes | memoryview]:
    """The file's bytes, piece by piece."""
    start = b'{\n"'
    for name, lines in content.items():
        yield start + msgspec.json.encode(name)[1:] + b":{\n"
        start = b'},\n"'
        for piece in lines.pieces:
            yield b",\n" if start[:1] == b"\n" else b""
            yield piece
            start = b'\n},\n"'
    yield start[:-3] + b"\n}\n" if content else b"{\n}\n"


def decode(data: bytes) -> Content:
    """The journal in these bytes.

    Raises:
        LayoutError: they are not a JSON object of tables of records.
    """
    try:
        return _split(data)
    except AnotherLayoutError:
        return read_strictly(data)


def read_strictly(data: bytes) -> Content:
    """The journal in these bytes, whatever their layout, each record decoded and written anew.

    Raises:
        LayoutError: not UTF-8, not JSON, an id twice, or not an object of tables of records.
    """
    if not data:
        raise LayoutError(_("it is empty (0 bytes)"))
    try:
        tables = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_pairs,
            parse_float=_finite,
            parse_constant=_no_constant,
        )
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LayoutError(_("line {line} is not UTF-8").format(line=line)) from None
    except json.JSONDecodeError as error:
        raise LayoutError(
            _("line {line} is not JSON: {reason}").format(line=error.lineno, reason=error.msg)
        ) from None
    except RecursionError:
        raise LayoutError(_("it is nested too deeply")) from None
    except LayoutError:
        raise
    except ValueError:
        raise LayoutError(_("a number in it is too long")) from None
    if not isinstance(tables, dict):
        raise LayoutError(_("it holds no tables"))
    content = {clean(name): _strict_table(name, table) for name, table in tables.items()}
    if len(content) != len(tables):
        raise LayoutError(_("two tables have the same name"))
    return content


def _strict_table(name: str, table: object) -> Lines:
    if not isinstance(table, dict):
        raise LayoutError(_("“{name}” is not a table").format(name=clean(name)))
    lines = {}
    for record_id, document in table.items():
        if not isinstance(document, dict):
            raise LayoutError(
                _("{table}, “{id}” is not a record").format(table=clean(name), id=clean(record_id))
            )
        key = clean(record_id)
        if key in lines:
            raise LayoutError(_("“{id}” stands twice").format(id=key))
        try:
            lines[key] = line_of(key, clean_document(document))
        except (RecursionError, ValueError) as error:
            raise LayoutError(f"{clean(name)}, “{key}”: {error}") from None
    return Lines(None, lines)


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = sorted(key for key, _value in pairs)
        twice = next(key for key, other in itertools.pairwise(keys) if key == other)
        raise LayoutError(_("“{id}” stands twice").format(id=clean(twice)))
    return found


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _no_constant(text)


def _no_constant(name: str) -> float:
    raise LayoutError(_("{text} is not a number").format(text=name))


_LARGEST = "entries"
"""The table that is found without looking through it: from before it, and from the end back."""

_BEHIND_LARGEST = "meetings"
"""The table that follows it wherever this program wrote. Were another one between the two, cutting
the largest into lines would fail, and the whole be read strictly."""


def _split(data: bytes) -> Content:
    """Cut a file in our layout into its tables; or refuse one in another."""
    if not data.startswith(b'{\n"') or not data.endswith(b"\n}\n}\n"):
        raise AnotherLayoutError
    content: Content = {}
    view, at, end = memoryview(data), 2, len(data) - 5
    while True:
        name, start = _opening(data, at)
        if name in content:
            raise AnotherLayoutError
        if name == _LARGEST:
            break
        closing = data.find(b"\n}", start - 1)
        content[name] = Lines(view[start : max(start, closing)])
        if closing == end:
            return content
        if data[closing : closing + 5] != b'\n},\n"':
            raise AnotherLayoutError
        at = closing + 4
    later: Content = {}
    while (closing := data.rfind(b'\n},\n"', start - 1, end + 1)) >= 0:
        name, opened = _opening(data, closing + 4)
        if opened > end + 1 or name in content or name in later:
            raise AnotherLayoutError
        later[name] = Lines(view[opened : max(opened, end)])
        end = closing
        if name == _BEHIND_LARGEST:
            break
    content[_LARGEST] = Lines(view[start : max(start, end)])
    return {**content, **dict(reversed(later.items()))}


def _opening(data: bytes, at: int) -> tuple[str, int]:
    """The name of the table that opens here, and where its lines start."""
    opening = data.find(b'":{\n', at + 1)
    name = data[at + 1 : opening]
    if opening < 0 or b"\n" in name or b"\\" in name or b'"' in name or is_suspect(name):
        raise AnotherLayoutError
    return as_text(name), opening + 4


def empty(tables: Iterable[str]) -> Content:
    """A journal of these tables with nothing in them."""
    return {name: Lines(b"") for name in tables}
