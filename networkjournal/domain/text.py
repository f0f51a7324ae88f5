"""Text from people: cleaned at every way in, folded for searching, cut for one line."""

import re
import unicodedata

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Control codes, lone surrogates, bidi overrides and tag characters: what can alter a terminal
line or forge a name. ZWJ, ZWNJ, variation selectors, right-to-left letters and accents stay."""

_LINE_ENDS = re.compile("\r\n?")
_BREAKS = re.compile(r"[\t\n]+")
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
    text = _LINE_ENDS.sub("\n", text)
    text = _FORBIDDEN.sub("\ufffd", text)
    if text.isascii():
        return text
    # composing may take one mark apart into two (U+0344)
    return _fewer_marks(unicodedata.normalize("NFC", _fewer_marks(text)))


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
    return _BREAKS.sub(" ", clean(text)).strip()


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
    # most text is plain once the Latin accents are gone; a log of 50,000 lines is folded at once
    text = _LATIN_MARKS.sub("", unicodedata.normalize("NFKD", text))
    if text.isascii():
        return text.lower()
    text = text.casefold()
    for letter, plain in _STROKED:
        if letter in text:
            text = text.replace(letter, plain)
    if _OTHER_SCRIPT.search(text):
        for mark in filter(unicodedata.combining, set(text)):
            text = text.replace(mark, "")
    return text


_LATIN_MARKS = re.compile("[\u0300-\u0344\u0346-\u034e\u0350-\u036f]+")
_OTHER_SCRIPT = re.compile("[^\x00-\u02ff\u2000-\u206f]")
_STROKED = tuple(zip("øłđħŧıæœ", ("o", "l", "d", "h", "t", "i", "ae", "oe"), strict=True))


def cut(text: str, length: int) -> str:
    """The first line's worth of a long text: at most this many characters, ``…`` where cut off."""
    line = _BREAKS.sub(" ", text[: length * 2 + 2])
    return line if len(line) <= length and len(text) <= length * 2 + 2 else line[: length - 1] + "…"
