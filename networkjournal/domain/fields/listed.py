r"""Several things in one line of text: a list by commas, the parts of one thing by colons.

A backslash keeps a comma or colon: ``small\, round`` is one thing. What is joined here is split
into the same things again.
"""

import re
from collections.abc import Iterable, Sequence

from networkjournal.domain.text import clean_line

_COMMA = r"(?s)((?:[^\\,]|\\.|\\$)*)(?:,|$)"
_SEPARATOR = r"(?s)\\.|,"
_COLON = r"(?s)(?:\\.|[^\\:]|\\$|:(?!\s|$))*"
_BRACKETED = r"(?s)(.*\S)\s*\(([^()]*)\)"
_ESCAPED = r"\\([\\,:])"
_SIGN = r"[\\,:]"


def split_list(text: str) -> list[str]:
    """The things between the commas, cleaned, the empty ones left out."""
    return [thing for raw in split_raw(text) if (thing := plain(raw))]


def split_raw(text: str) -> list[str]:
    """The things between the commas with their backslashes still in, the empty ones left out."""
    found = (match[1].strip() for match in re.finditer(_COMMA, text))
    return [raw for raw in found if raw]


def last_begun(text: str) -> int:
    """Where in a list that is being typed its last thing begins: behind the last comma, or at 0."""
    commas = [match.end() for match in re.finditer(_SEPARATOR, text) if match[0] == ","]
    return commas[-1] if commas else 0


def plain(raw: str) -> str:
    """A thing without the backslashes that kept its signs, cleaned to one line."""
    return clean_line(re.sub(_ESCAPED, r"\1", raw))


def split_parts(raw: str, most: int) -> list[str]:
    """The parts of one thing between its colons, cleaned.

    A colon counts where a space or the end follows it. The last of ``most`` parts keeps whatever
    colons are left. Without any, what stands in brackets at the end is the second part:
    ``waits longer (culture)``.
    """
    parts: list[str] = []
    at = 0
    while len(parts) < most - 1 and at <= len(raw):
        found = re.compile(_COLON).match(raw, at)
        end = found.end() if found else at
        if end >= len(raw):
            break
        parts.append(plain(raw[at:end]))
        at = end + 1
    if not parts and most > 1 and (bracketed := re.fullmatch(_BRACKETED, raw)):
        return [plain(bracketed[1]), plain(bracketed[2])]
    return [*parts, plain(raw[at:])]


def join_list(things: Iterable[str]) -> str:
    """The things in one line, so that splitting gives them again."""
    return ", ".join(map(_kept, things))


def join_parts(parts: Sequence[str]) -> str:
    """One thing of several parts, for a list, so that splitting gives them again."""
    filled = list(parts)
    while filled and not filled[-1]:
        filled.pop()
    joined = ": ".join(map(_kept, filled))
    # without the colon its brackets would be taken for a second part
    return joined + ":" if len(filled) == 1 and joined.endswith(")") else joined


def _kept(thing: str) -> str:
    return re.sub(_SIGN, r"\\\g<0>", thing)
