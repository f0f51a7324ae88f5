"""Text from people as Markdown that shows just that, whatever signs it holds."""

import re

_MARKS = re.compile(r"[\\`*_{}\[\]<>|~#!&$]")
"""What Markdown may take for more than the sign it is."""

_AT_THE_START = re.compile(r"(\s*)(?:([0-9]+)([.)])|([-+=]))")
"""What it may take for a list or a heading there."""

_ADDRESS = re.compile(r"https?://[^\s<>\\]+")


def escaped(text: str) -> str:
    """A line as Markdown; a web address can be followed."""
    if text.startswith("http") and _ADDRESS.fullmatch(text):
        return f"<{text}>"
    plain = _MARKS.sub(r"\\\g<0>", text) if _MARKS.search(text) else text
    if text[:1].isalpha():
        return plain
    return _AT_THE_START.sub(_at_the_start, plain, count=1) if _AT_THE_START.match(plain) else plain


def _at_the_start(found: re.Match[str]) -> str:
    space, number, mark, sign = found.groups()
    return f"{space}{number}\\{mark}" if number else f"{space}\\{sign}"
