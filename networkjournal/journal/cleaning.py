"""Text in the file cleaned as it is read, found by looking at the raw bytes."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from networkjournal.domain.text import clean
from networkjournal.journal.line import AnotherLayoutError, Document, as_text, line_of

_C0 = bytes(code for code in range(32) if code != ord("\n"))
_CONTROLS = _C0 + b"\x7f"
_ESCAPES = (rb"\u", rb"\b", rb"\f", rb"\r")
_PRINTABLE = bytes({*range(32, 127), ord("\n")})
_FORBIDDEN = re.compile(
    rb"\xc2[\x80-\x9f]"
    rb"|\xe2\x80[\xa8-\xae]"
    rb"|\xe2\x81[\xa6-\xa9]"
    rb"|\xef\xbb\xbf"
    rb"|\xef\xbf[\xb9-\xbb]"
    rb"|\xf3\xa0[\x80\x81]"
)
_STACKED = re.compile(
    rb"(?:\xcc[\x80-\xbf]|\xcd[\x80-\xaf]|\xd6[\x91-\xbf]|\xd7[\x80-\x87]|\xd9[\x8b-\x9f]"
    rb"|\xe1\xaa[\xb0-\xbf]|\xe1\xab.|\xe1\xb7.|\xe2\x83[\x90-\xbf]|\xef\xb8[\xa0-\xaf]){9}"
)
"""More combining marks on one letter than are kept."""


def is_suspect(raw: bytes) -> bool:
    """Whether uncleaned text may stand in these bytes of JSON.

    Looking at the bytes costs a fraction of walking every string. What is forbidden is no printable
    ASCII, of which most of a journal is made, so it is looked for in what is left without that.
    """
    if b"\\" in raw and any(escape in raw for escape in _ESCAPES):
        return True
    rest = raw.translate(None, _PRINTABLE)
    if len(rest.translate(None, _CONTROLS)) != len(rest) or _FORBIDDEN.search(rest):
        return True
    return bool(_STACKED.search(rest) and _STACKED.search(raw))


def cleaned_body(body: bytes) -> bytes:
    """The lines of a table with their text cleaned; mostly the very same bytes."""
    if not body.isascii():
        as_text(body)  # a decoder does not look at the text of fields that it skips
    if not is_suspect(body):
        return body
    return b",\n".join(map(_cleaned_line, body.split(b",\n")))


def _cleaned_line(line: bytes) -> bytes:
    if not is_suspect(line):
        return line
    if len(line.translate(None, _C0)) != len(line):
        raise AnotherLayoutError  # no JSON; the decoder would let it pass in a name
    try:
        pair: dict[str, Document] = msgspec.json.decode(
            b"{" + line + b"}", type=dict[str, dict[str, Any]]
        )
        ((record_id, document),) = pair.items()
        return line_of(clean(record_id), clean_document(document))
    except (ValueError, RecursionError):
        raise AnotherLayoutError from None


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
