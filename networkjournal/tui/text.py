"""How text from people comes onto the screen: as words, never as markup.

A name like ``[/]`` or ``[@click=app.quit]`` is only that name. Everything a person, a file or
another program wrote passes :func:`said` or :func:`plain` on its way to the screen.
"""

from collections.abc import Sequence
from typing import TypeAlias

from rich.cells import cell_len, chop_cells, set_cell_size
from textual.content import Content

from networkjournal.domain.text import clean, clean_line, cut

Span: TypeAlias = tuple[str, str]
"""Words and the ink they are written in (see :mod:`networkjournal.tui.theme`); ``""`` is plain."""

Line: TypeAlias = Sequence[Span]
"""What stands on one line of the screen."""

ONE_LINE = 200
"""No line of the screen is longer; a name of a megabyte is cut before anything measures it."""

PROSE = 12_000
"""More of one note than anybody reads on a screen; the form shows all of it."""


def said(text: str, length: int = ONE_LINE) -> str:
    """What somebody wrote, on one line of at most this many characters."""
    if len(text) <= length and text.isprintable() and text.isascii():
        return text
    return clean_line(cut(text, length))


def plain(text: str, length: int = ONE_LINE) -> Content:
    """What somebody wrote, as content for a widget of Textual's."""
    return Content(said(text, length))


def width_of(line: Line) -> int:
    """The cells that a line takes."""
    return sum(len(words) if words.isascii() else cell_len(words) for words, _ink in line)


def fit(line: Line, width: int) -> list[Span]:
    """The line in at most this many cells, ``…`` where it was cut off."""
    fitted: list[Span] = []
    left = width
    for words, ink in line:
        size = len(words) if words.isascii() else cell_len(words)
        if size > left:
            if left > 0:
                fitted.append((set_cell_size(words, left - 1).rstrip() + "…", ink))
            elif fitted and not fitted[-1][0].endswith("…"):
                last, last_ink = fitted[-1]
                fitted[-1] = (set_cell_size(last, cell_len(last) - 1) + "…", last_ink)
            return fitted
        if words:
            fitted.append((words, ink))
        left -= size
    return fitted


def column(line: Line, width: int) -> list[Span]:
    """The line in exactly this many cells: cut off or filled up with spaces."""
    fitted = fit(line, width)
    missing = width - width_of(fitted)
    if missing > 0:
        fitted.append((" " * missing, ""))
    return fitted


def spread(left: Line, right: Line, width: int) -> list[Span]:
    """Both on one line, the right one flush right; what does not fit is cut off on the left."""
    right_width = width_of(right)
    if not right_width:
        return fit(left, width)
    if right_width > width - 8:
        return fit([*left, ("  ", ""), *right], width)
    return [*column(left, width - right_width - 2), ("  ", ""), *right]


def wrap(text: str, width: int, length: int = PROSE) -> list[str]:
    """Prose in lines of at most this many cells; its own line breaks stay."""
    width = max(width, 1)
    lines: list[str] = []
    prose = clean(text[:length]) + ("…" if len(text) > length else "")
    for paragraph in prose.expandtabs(4).split("\n"):
        lines.extend(_wrap_paragraph(paragraph, width))
    return lines


def _wrap_paragraph(paragraph: str, width: int) -> list[str]:
    lines: list[str] = []
    line, used = "", 0
    for word in paragraph.split(" "):
        size = cell_len(word)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        if size > width:
            *whole, rest = chop_cells(word, width)
            lines.extend(whole)
            line, used = rest, cell_len(rest)
        else:
            line, used = word, size
    lines.append(line)
    return lines


def joined(parts: Sequence[Line], ink: str = "soft") -> list[Span]:
    """The parts behind each other with `` · `` between them; empty parts fall out."""
    spans: list[Span] = []
    for part in parts:
        if any(words for words, _ in part):
            if spans:
                spans.append((" · ", ink))
            spans.extend(part)
    return spans
