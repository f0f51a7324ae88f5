"""Text from people: cleaned at every way in, folded for searching, cut for one line."""

import re
import unicodedata
from functools import cache

_FORBIDDEN = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Control codes, lone surrogates, bidi overrides and tag characters: what can alter a terminal
line or forge a name. ZWJ, ZWNJ, variation selectors, right-to-left letters and accents stay.
Nothing of it is printable. Patterns here are compiled when first needed: this one takes 2 ms."""

_BREAKS = r"[\t\n]+"
_MOST_MARKS = 8
"""No script stacks more than a few marks on a letter. Thousands make a line unreadable, and
composing them takes time with the square of their number."""


def clean(text: str) -> str:
    r"""The text without what could alter the terminal, its lines kept.

    Line ends become ``\n``; a character that may not pass becomes U+FFFD, so that one sees
    something stood there; more than eight combining marks on one letter become eight; the rest
    is composed to NFC.
    """
    if text.isascii() and text.isprintable():
        return text
    if not text.replace("\n", "").isprintable():
        text = re.sub("\r\n?", "\n", text)
        text = re.sub(_FORBIDDEN, "\ufffd", text)
    if _is_latin_1(text):
        return text
    text = _fewer_marks(text)
    composed = unicodedata.normalize("NFC", text)
    # composing may take one mark apart into two (U+0344)
    return composed if composed == text else _fewer_marks(composed)


def _is_latin_1(text: str) -> bool:
    """Whether there is nothing beyond Latin-1, which has no marks and is all composed."""
    if text.isascii():
        return True
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def _fewer_marks(text: str) -> str:
    marks = "".join(sorted(filter(_is_mark, set(text))))
    if sum(map(text.count, marks)) <= _MOST_MARKS:
        return text
    mark = f"[{re.escape(marks)}]"
    return re.sub(f"({mark}{{{_MOST_MARKS}}}){mark}+", r"\1", text)


def _is_mark(letter: str) -> bool:
    return letter > "\u02ff" and unicodedata.category(letter) in ("Mn", "Me")


def clean_line(text: str) -> str:
    """The cleaned text on one line: breaks and tabs become a space, the ends are trimmed."""
    text = clean(text)
    return (re.sub(_BREAKS, " ", text) if "\n" in text or "\t" in text else text).strip()


def is_clean(text: str) -> bool:
    """Whether cleaning would leave this text as it is."""
    return clean(text) == text


def fold(text: str) -> str:
    """The text for comparing: without case and without accents (``Zoë`` and ``zoe`` are the same).

    Letters that carry their mark inside (ø, ł, đ) fold to their plain letter too. Folding twice is
    folding once, and the folds of two texts put together are the fold of the two together.
    """
    if text.isascii():
        return text.lower()
    try:
        # letter by letter by a table: a log of 50,000 lines is folded at once
        plain = text.encode("latin-1").translate(_latin_1_folds())
    except UnicodeEncodeError:
        return _fold_any(text)
    return _fold_any(text) if _SEVERAL in plain else plain.decode("latin-1")


def _fold_any(text: str) -> str:
    text = unicodedata.normalize("NFKD", text)
    for mark in _USUAL_MARKS:
        if mark in text:
            text = text.replace(mark, "")
    if text.isascii():
        return text.lower()
    text = text.casefold()
    for letter, plain in _STROKED:
        if letter in text:
            text = text.replace(letter, plain)
    if re.search(_BEYOND_LATIN, text):
        for mark in filter(unicodedata.combining, set(text)):
            text = text.replace(mark, "")
    return text


@cache
def _latin_1_folds() -> bytes:
    """For each letter of Latin-1 the one of Latin-1 it folds to; :data:`_SEVERAL` if not one."""
    folds = [_fold_any(chr(code)) for code in range(256)]
    return bytes(ord(fold) if len(fold) == 1 and fold < "\u0100" else 0 for fold in folds)


_SEVERAL = b"\0"
_USUAL_MARKS = "\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327"
_BEYOND_LATIN = "[^\x00-\u02ff\u2000-\u206f]"
_STROKED = tuple(zip("øłđħŧıæœ", ("o", "l", "d", "h", "t", "i", "ae", "oe"), strict=True))


def cut(text: str, length: int) -> str:
    """The first line's worth of a long text: at most this many characters, ``…`` where cut off."""
    line = text[: length * 2 + 2]
    if "\n" in line or "\t" in line:
        line = re.sub(_BREAKS, " ", line)
    return line if len(line) <= length and len(text) <= length * 2 + 2 else line[: length - 1] + "…"
