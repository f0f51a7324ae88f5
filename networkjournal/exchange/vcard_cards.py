"""Taking a text apart into vCards and their properties, whatever wrote them.

A card is found by its BEGIN and END, so that a broken one costs nothing but itself. Versions 2.1,
3.0 and 4.0 are read alike: real cards mix what belongs to each.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from networkjournal.exchange.reading import TextFile
from networkjournal.exchange.vcard_charsets import decode_line, decode_quoted
from networkjournal.language import _

MOST_CARDS = 120_000
"""As many as lines are read of a table; what follows is left out."""

MOST_LINES = 5_000
"""Lines of one card, unfolded; photos do not count."""

LONGEST_LINE = 2_000_000
"""Characters in one line that is no photo; a note may have a million."""

_BEGIN = re.compile(r"\ufeff?[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*", re.IGNORECASE)
_END = re.compile(r"[ \t]*END[ \t]*:[ \t]*VCARD[ \t]*", re.IGNORECASE)
_FIRST = re.compile(r"^\ufeff?[ \t]*BEGIN[ \t]*:[ \t]*(\w+)", re.IGNORECASE | re.MULTILINE)
_HEAD = 2_000
_FOLD = re.compile(r"(?<!=)\n[ \t]")
_QUOTED_HEAD = re.compile(r'(?:[^":]|"[^"]*")*')
_BINARY = frozenset(("PHOTO", "LOGO", "SOUND", "KEY"))
_PROSE = frozenset(("NOTE", "ADR", "LABEL"))


class Property(Struct, gc=False):
    """One line of a card: ``item1.TEL;TYPE=work:…`` is group ITEM1, name TEL, TYPE=WORK."""

    name: str
    """In capitals, without its group."""
    value: str
    """Decoded, but with its backslashes."""
    head: str = ""
    """What stands before the colon, in capitals: the name and its parameters."""
    group: str = ""

    def types(self) -> list[str]:
        """What kinds it says to be, in small letters: ``TEL;WORK``, ``TYPE=work,voice``."""
        found: list[str] = []
        for part in self.head.split(";")[1:]:
            key, sign, value = part.partition("=")
            if not sign:
                found.append(key.lower())
            elif key.strip() == "TYPE":
                found += value.strip('"').lower().split(",")
        return found

    def parameter(self, name: str) -> str:
        """The value of a parameter, in capitals as all of the head; empty if it is not there."""
        for part in self.head.split(";")[1:]:
            key, _sign, value = part.partition("=")
            if key.strip() == name:
                return value.strip().strip('"')
        return ""


class Card(Struct, gc=False):
    """A card between its BEGIN and END, or what cannot be read of one and why."""

    line: int
    properties: Sequence[Property] = ()
    trouble: str = ""
    stray_lines: int = 0
    """Lines that are no property."""


def has_card(text: str) -> bool:
    """Whether a card begins among the first lines, and no calendar before it."""
    first = _FIRST.search(text[:_HEAD])
    return first is not None and first[1].upper() == "VCARD"


def cards_of(file: TextFile) -> Iterator[Card]:
    """Every card of a file in its order. A card inside another (AGENT) belongs to that one."""
    text, raw = file.text, False
    if file.undecoded:
        # a mark for every byte that is no UTF-8, so that each line can be decoded as it says
        text = file.undecoded.decode("utf-8", "surrogateescape")
        text, raw = text.replace("\r\n", "\n").replace("\r", "\n"), True
    file.pace.begin(file.name, text.count("\n"))
    for count, card in enumerate(_split(text, raw), 1):
        if not count & _BETWEEN_LOOKS:
            file.pace.at(card.line)
        if count > MOST_CARDS:
            yield Card(
                card.line,
                trouble=_("more than {limit} cards; the rest was left out").format(
                    limit=MOST_CARDS
                ),
            )
            return
        yield card


def _split(text: str, raw: bool) -> Iterator[Card]:
    """Cut at each BEGIN; nearly always the next END closes it."""
    lines = text.split("\n")
    begin, depth = -1, 0
    inner: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if len(line) < _LONGEST_MARK and ":" in line:
            mark = line[:12].upper()
            if "BEGIN" in mark and _BEGIN.fullmatch(line) and not _is_folded(lines, index):
                if begin < 0:
                    begin, depth, inner = index, 1, []
                elif _is_agent(lines, index):
                    depth += 1
                    if depth == 2:  # noqa: PLR2004 - the first inside
                        inner.append((index, len(lines)))
                else:
                    yield Card(begin + 1, trouble=_no_end())
                    begin, depth, inner = index, 1, []
            elif (
                "END" in mark
                and begin >= 0
                and _END.fullmatch(line)
                and not _is_folded(lines, index)
            ):
                depth -= 1
                if depth == 1:
                    inner[-1] = (inner[-1][0], index + 1)
                elif depth == 0:
                    yield _card(begin + 1, _without(lines, begin + 1, index, inner), raw)
                    begin = -1
    if begin >= 0:
        yield Card(begin + 1, trouble=_no_end())


def _is_folded(lines: list[str], index: int) -> bool:
    """Whether a line goes on with the text of the one before, which was as long as one may be."""
    if lines[index][0] not in " \t" or not index:
        return False
    return len(lines[index - 1].encode("utf-8", "surrogateescape")) >= _AS_LONG_AS_MAY_BE


_LONGEST_MARK = 60
_AS_LONG_AS_MAY_BE = 70
"""Octets: a line is folded at 75, some writers do so before a character that would not fit."""
_LONGEST_QUOTED = 100_000
"""Matching quotation marks takes a hundred times the memory of the line."""
_BETWEEN_LOOKS = 127
"""A mask: after so many cards somebody is told how far it is."""


def _no_end() -> str:
    return _("this card has no END:VCARD; the file may have been cut off there")


def _is_agent(lines: list[str], index: int) -> bool:
    """Whether the card that begins here stands inside another."""
    before = index - 1
    while before >= 0 and not lines[before].strip():
        before -= 1
    head = lines[before].rstrip().upper()
    return head.endswith(":") and head.partition(";")[0].strip(":").endswith("AGENT")


def _without(lines: list[str], first: int, last: int, inner: list[tuple[int, int]]) -> list[str]:
    if not inner:
        return lines[first:last]
    kept: list[str] = []
    for begin, end in inner:
        kept += lines[first:begin]
        first = end
    return kept + lines[first:last]


def _card(number: int, lines: list[str], raw: bool) -> Card:
    text = "\n".join(lines)
    if "\n " in text or "\n\t" in text:
        text = _FOLD.sub("", text)
        lines = text.split("\n")
    card = Card(number)
    if len(lines) > MOST_LINES:
        lines = [line for line in lines if ":" in line]
        if len(lines) > MOST_LINES:
            card.trouble = _("longer than {limit} lines").format(limit=MOST_LINES)
            return card
    found: list[Property] = []
    last: Property | None = None
    binary = False
    following = iter(lines)
    for line in following:
        head, colon, value = line.partition(":")
        if '"' in head and len(line) < _LONGEST_QUOTED:
            head, colon, value = _after_quotes(line)
        if not colon or not head or head[0] in " \t":
            if line.strip() and not binary:
                card.stray_lines += not _continues(last, line)
            continue
        head = head.upper()
        name = head.partition(";")[0]
        group, _dot, name = name.rpartition(".")
        name = name.strip()
        binary = name in _BINARY or "BASE64" in head
        if binary:
            continue
        if len(line) > LONGEST_LINE:
            card.trouble = _("longer than {limit} characters").format(limit=LONGEST_LINE)
            return card
        quoted = "QUOTED-PRINTABLE" in head
        if quoted:
            value = decode_quoted(_with_soft_breaks(value, following), head)
        elif raw and not value.isascii():
            value = decode_line(value, head)
        last = Property(name, value, head, group)
        found.append(last)
    card.properties = found
    return card


def _after_quotes(line: str) -> tuple[str, str, str]:
    """Head and value where the head has quotation marks, between which a colon is none."""
    matched = _QUOTED_HEAD.match(line)
    end = matched.end() if matched else 0
    if line[end : end + 1] == ":":
        return line[:end], ":", line[end + 1 :]
    return line.partition(":")


def _with_soft_breaks(value: str, following: Iterator[str]) -> str:
    """A quoted-printable value with the lines that its ``=`` at the end announces."""
    if not value.endswith("="):
        return value
    pieces, length = [], 0
    while value.endswith("=") and length <= LONGEST_LINE:
        pieces.append(value[:-1])
        length += len(value)
        value = next(following, "")
    return "".join((*pieces, value))


def _continues(last: Property | None, line: str) -> bool:
    """Give a line that is no property to the text before it, whose writer did not fold it.

    A line that ends with ``=`` may be followed by a folded one, which then stands here unjoined.
    """
    if last is None:
        return False
    if line[0] in " \t" and last.value.endswith("="):
        last.value += line[1:]
        return True
    if last.name in _PROSE and len(last.value) + len(line) < LONGEST_LINE:
        last.value = f"{last.value}\n{line}"
        return True
    return False
