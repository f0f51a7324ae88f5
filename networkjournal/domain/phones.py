"""Telephone numbers as people write them, and when two of them ring the same telephone."""

import re
from typing import NamedTuple

_EXTENSION = re.compile(r"(?<=\d)[\s,;.]*(?:extension|ext|toestel|tst|x|#)\W*(\d{1,6})\s*$", re.I)
_TRUNK = re.compile(r"\(\s*0\s*\)")
_NO_DIGIT = re.compile(r"\D+")
_ENOUGH, _TAIL = 7, 9
_LONGEST_COUNTRY_CODE = 3


class Number(NamedTuple):
    """A number without its signs.

    ``digits`` are those behind the trunk's 0, or the whole of it with the country where
    ``is_abroad`` says that it is written for callers from abroad. ``extension`` is what is dialled
    behind it, if anything.
    """

    digits: str
    is_abroad: bool
    extension: str = ""

    @property
    def key(self) -> str:
        """What the national and the international form of a number have in common."""
        return self.digits[-_TAIL:]


def number_in(text: str) -> Number | None:
    """The number that somebody wrote; None where it is too short to be only one person's.

    ``06 1234 5678``, ``+31 (0)6-12345678`` and ``0031612345678`` have the same key.
    """
    said, extension = text.strip(), ""
    if not said.isdecimal() and (found := _EXTENSION.search(said)):
        said, extension = said[: found.start()], found[1]
    is_abroad = said.startswith(("+", "00"))
    if is_abroad:
        said = _TRUNK.sub("", said)
    digits = _NO_DIGIT.sub("", said)
    if not digits.isascii():
        digits = "".join(str(int(digit)) for digit in digits)
    digits = digits.lstrip("0")
    return Number(digits, is_abroad, extension) if len(digits) >= _ENOUGH else None


def is_same_number(one: Number, other: Number) -> bool:
    """Whether these are one telephone: alike, or one with its country and the other without.

    Two extensions of one number are two telephones; an extension and the number alone may be one.
    """
    if one.extension and other.extension and one.extension != other.extension:
        return False
    if one.is_abroad == other.is_abroad:
        return one.digits == other.digits
    abroad, here = (one, other) if one.is_abroad else (other, one)
    code = len(abroad.digits) - len(here.digits)
    return 0 < code <= _LONGEST_COUNTRY_CODE and abroad.digits.endswith(here.digits)
