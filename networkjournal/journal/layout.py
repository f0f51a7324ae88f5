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
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

import msgspec

from networkjournal.domain.text import clean
from networkjournal.language import _

Document: TypeAlias = dict[str, Any]
"""A record as the file has it, fields that this version does not know included."""

META = "meta"
DELETED = "deleted"


class LayoutError(ValueError):
    """The bytes are no journal; ``str()`` says what is wrong, and in which line."""


class _AnotherLayoutError(LayoutError):
    """The bytes may well be a journal, only not in our layout: the strict reader decides."""


class Lines:
    """One table: its records as the bytes of their lines, cut apart when first asked for.

    The lines are kept joined as well, so that a save after an addition has nothing to join.
    """

    __slots__ = ("_lines", "_pieces", "is_whole")

    def __init__(self, body: bytes | None, lines: dict[str, bytes] | None = None) -> None:
        self._pieces: list[bytes] | None = None if body is None else [body] if body else []
        self._lines = lines
        self.is_whole = False
        """Whether someone has seen that each line is a record."""

    @property
    def by_id(self) -> dict[str, bytes]:
        """The line of each record: ``"id":{…}``. Not to be changed.

        Raises:
            LayoutError: the body is not in our layout.
        """
        if self._lines is None:
            body = _cleaned_body(self.body)
            self._lines = _cut(body)
            self._pieces = [body] if body else []
        return self._lines

    @property
    def pieces(self) -> list[bytes]:
        """All lines, joined into a few pieces. Not to be changed."""
        if self._pieces is None:
            self._pieces = [b",\n".join(self.by_id.values())] if self.by_id else []
        return self._pieces

    @property
    def body(self) -> bytes:
        """All lines, as they stand between the table's braces."""
        return b",\n".join(self.pieces)

    def with_changes(self, changes: Mapping[str, bytes | None]) -> Lines:
        """A table with these lines put (None: taken out); this one stays as it is."""
        lines = dict(self.by_id)
        for record_id, line in changes.items():
            if line is None:
                lines.pop(record_id, None)
            else:
                lines[record_id] = line
        changed = Lines(None, lines)
        changed.is_whole = self.is_whole
        if self.by_id.keys().isdisjoint(changes):
            first, *rest = self.pieces or [b""]
            rest += [line for line in changes.values() if line is not None]
            changed._pieces = [piece for piece in (first, b",\n".join(rest)) if piece]
        return changed


Content: TypeAlias = dict[str, Lines]
"""A whole journal: its tables by name, in the order of the file."""


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


def encode(content: Content) -> Iterator[bytes]:
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
    except _AnotherLayoutError:
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


def _split(data: bytes) -> Content:
    """Cut a file in our layout into its tables; or refuse one in another."""
    if not data.startswith(b'{\n"') or not data.endswith(b"\n}\n}\n"):
        raise _AnotherLayoutError
    content: Content = {}
    at, end = 2, len(data) - 3
    while True:
        opening = data.find(b'":{\n', at + 1)
        name = data[at + 1 : opening]
        if opening < 0 or b"\n" in name or b"\\" in name or b'"' in name:
            raise _AnotherLayoutError
        start = opening + 4
        closing = data.find(b"\n}", start - 1)
        key = _utf8(name)
        if closing < 0 or key in content or _is_suspect(name):
            raise _AnotherLayoutError
        content[key] = Lines(data[start : max(start, closing)])
        at = closing + 2
        if at == end:
            return content
        if data[at : at + 3] != b',\n"':
            raise _AnotherLayoutError
        at += 2


def _cut(body: bytes) -> dict[str, bytes]:
    if not body:
        return {}
    lines = body.split(b",\n")
    try:
        found = {_id_of(line): line for line in lines}
    except ValueError:
        raise _AnotherLayoutError from None
    whole = all(line[0] == _QUOTE and line[-1] == _BRACE for line in lines)
    if len(found) != len(lines) or not whole:
        raise _AnotherLayoutError
    return found


def _id_of(line: bytes) -> str:
    key = line[1 : line.index(b'":{', 1)]
    if b"\\" not in key:
        return _utf8(key)
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
_QUOTE, _BRACE = ord('"'), ord("}")


def _utf8(text: bytes) -> str:
    try:
        return text.decode()
    except UnicodeDecodeError:
        raise _AnotherLayoutError from None


_C0 = bytes(code for code in range(32) if code != ord("\n"))
_CONTROLS = _C0 + b"\x7f"
_ESCAPES = (rb"\u", rb"\b", rb"\f", rb"\r")
_FORBIDDEN = tuple(
    re.compile(pattern)
    for pattern in (
        rb"\xc2[\x80-\x9f]",
        rb"\xe2\x80[\xa8-\xae]",
        rb"\xe2\x81[\xa6-\xa9]",
        rb"\xef\xbb\xbf",
        rb"\xef\xbf[\xb9-\xbb]",
        rb"\xf3\xa0[\x80\x81]",
        rb"(?:\xcc[\x80-\xbf]|\xcd[\x80-\xaf]|\xd6[\x91-\xbf]|\xd7[\x80-\x87]|\xd9[\x8b-\x9f]"
        rb"|\xe1\xaa[\xb0-\xbf]|\xe1\xab.|\xe1\xb7.|\xe2\x83[\x90-\xbf]|\xef\xb8[\xa0-\xaf]){9}",
    )
)


def _is_suspect(raw: bytes) -> bool:
    """Whether uncleaned text may stand in these bytes of JSON.

    Looking at the bytes costs a tenth of walking every string; passes of one kind each, because
    one pattern of alternatives is four times slower.
    """
    if len(raw.translate(None, _CONTROLS)) != len(raw):
        return True
    if b"\\" in raw and any(escape in raw for escape in _ESCAPES):
        return True
    return not raw.isascii() and any(pattern.search(raw) for pattern in _FORBIDDEN)


def _cleaned_body(body: bytes) -> bytes:
    if not body.isascii():
        _utf8(body)  # a decoder does not look at the text of fields that it skips
    if not _is_suspect(body):
        return body
    return b",\n".join(map(_cleaned_line, body.split(b",\n")))


def _cleaned_line(line: bytes) -> bytes:
    if not _is_suspect(line):
        return line
    if len(line.translate(None, _C0)) != len(line):
        raise _AnotherLayoutError  # no JSON; the decoder would let it pass in a name
    try:
        pair: dict[str, Document] = msgspec.json.decode(
            b"{" + line + b"}", type=dict[str, dict[str, Any]]
        )
        ((record_id, document),) = pair.items()
        return line_of(clean(record_id), clean_document(document))
    except (ValueError, RecursionError):
        raise _AnotherLayoutError from None


def clean_document(value: Any) -> Any:  # noqa: ANN401 - any JSON value in, the same kind out
    """A JSON value with every text in it cleaned."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        cleaned: Document = {}
        for key, item in value.items():
            name = clean(key)
            while name in cleaned:  # two names that look the same: both stay
                name += "\ufffd"
            cleaned[name] = clean_document(item)
        return cleaned
    if isinstance(value, list | tuple):
        return [clean_document(item) for item in value]
    return value


def empty(tables: Iterable[str]) -> Content:
    """A journal of these tables with nothing in them."""
    return {name: Lines(b"") for name in tables}
