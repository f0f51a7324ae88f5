"""Text from people as Markdown that shows just that, whatever signs it holds."""

import re

_MARKS = r"[\\`*_{}\[\]<>|~#!&$]"
"""What Markdown may take for more than the sign it is."""

_AT_THE_START = r"^(\s*)(?:([0-9]+)([.)])|([-+=]))"
"""What it may take for a list or a heading there."""

_ADDRESS = r"https?://[^\s<>\\]+"


def escaped(text: str) -> str:
    """A line as Markdown; a web address can be followed."""
    if text.replace(" ", "").isalpha() and text[0] != " ":
        return text
    if re.fullmatch(_ADDRESS, text):
        return f"<{text}>"
    plain = re.sub(_MARKS, r"\\\g<0>", text)
    return re.sub(_AT_THE_START, lambda found: _at_the_start(*found.groups()), plain)


def _at_the_start(space: str, number: str | None, mark: str | None, sign: str | None) -> str:
    return f"{space}{number}\\{mark}" if number else f"{space}\\{sign}"
