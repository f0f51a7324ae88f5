"""The letters of one property: it may name its own charset, whatever the rest of its file is in."""

import re
from binascii import a2b_qp
from codecs import lookup

_NAMED = re.compile(r'CHARSET="?([A-Z0-9_-]{2,20})')
_LETTERS = re.compile(
    r"utf-8|utf-16(-[lb]e)?|ascii|iso8859-[0-9]+|cp[0-9]+|koi8-[rtu]|mac-[a-z]+|shift_jis\w*|euc_\w+"
    r"|iso2022_\w+|gb2312|gbk|gb18030|big5\w*|johab|tis-620"
)
"""Python's names of what are charsets; it also knows codecs that are none, such as punycode."""


def decode_quoted(value: str, head: str) -> str:
    """A quoted-printable value as text; what is no ``=XX`` in it stays as it is."""
    data = a2b_qp(value.encode("utf-8", "surrogateescape"))
    return _text_of(data, head).replace("\r\n", "\n").replace("\r", "\n")


def decode_line(value: str, head: str) -> str:
    """A value with marks for bytes that were not UTF-8, read by what the property says."""
    return _text_of(value.encode("utf-8", "surrogateescape"), head)


def _text_of(data: bytes, head: str) -> str:
    """Bytes by the charset named, else as UTF-8, else as Windows-1252, else as Latin-1."""
    named = _NAMED.search(head)
    for charset in (_charset(named[1]) if named else "", "utf-8", "cp1252"):
        if charset:
            try:
                return data.decode(charset)
            except ValueError:
                continue
    return data.decode("latin-1")


def _charset(name: str) -> str:
    try:
        found = lookup(name).name
    except (LookupError, ValueError):
        return ""
    return found if _LETTERS.fullmatch(found) else ""
