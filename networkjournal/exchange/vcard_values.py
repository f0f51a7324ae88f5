"""The values of a vCard's properties: backslashes, parts between semicolons, lists by comma."""

import re

_ESCAPE = re.compile(r"\\([\\,;:nN])")
_PARTS = {sign: re.compile(rf"(?:[^\\{sign}]|\\.|\\\Z)*", re.DOTALL) for sign in ";,"}


def plain(value: str) -> str:
    r"""The text that a value stands for: ``\n`` is a line end, ``\,`` a comma; a comma too.

    Apple and Google write ``http\://``; a backslash before any other letter is one.
    """
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def parts(value: str, sign: str = ";") -> list[str]:
    """The texts between signs that no backslash makes a letter, trimmed."""
    if "\\" not in value:
        return [part.strip() for part in value.split(sign)]
    found = []
    matches, at = _PARTS[sign].match, 0
    while at <= len(value):
        matched = matches(value, at)
        end = matched.end() if matched else len(value)
        found.append(plain(value[at:end]).strip())
        at = end + 1
    return found


def full_name(value: str) -> str:
    """N as one writes a name: prefix, first, middle, last, suffix; of 1 to 6 parts or more."""
    last, first, middle, prefix, suffix = (*parts(value)[:5], "", "", "", "", "")[:5]
    name = " ".join(filter(None, (prefix, first, middle, last)))
    return f"{name}, {suffix}" if name and suffix else name or suffix


def address(value: str) -> str:
    """ADR on one line: street, what belongs to it, post office box, town, region, country."""
    box, extended, street, town, region, code, country = (*parts(value)[:7], *[""] * 7)[:7]
    place = " ".join(filter(None, (code, town)))
    lines = (street, extended, box, place, region, country)
    return ", ".join(", ".join(line.split("\n")) for line in lines if line)


def without_scheme(value: str, *schemes: str) -> str:
    """A value without ``mailto:`` or ``tel:`` before it, however written."""
    head, colon, rest = value.partition(":")
    return rest.strip() if colon and head.strip().lower() in schemes else value.strip()
