"""The list: one widget that draws the rows in view and keeps its place by record.

Ten thousand rows cost what ten cost.
"""

from collections.abc import Callable
from typing import ClassVar

from msgspec import Struct
from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.strip import Strip

from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.inked import HERE, HERE_UNFOCUSED, Inked, inked_strip
from networkjournal.tui.plain_signs import are_signs_plain
from networkjournal.tui.rows import NO_ROWS, Rows
from networkjournal.tui.text import Line, Span, column, wrap
from networkjournal.tui.theme import Inks

_FOCUSED: Span = (HERE, "due")
_UNFOCUSED: Span = (HERE_UNFOCUSED, "rule")
_NONE: Span = (" ", "")
_MARGINS = 4
_WHEEL = 3
_HEADING_ROWS = 3


class _Common(Struct, frozen=True):
    """What the lines of one frame share."""

    width: int
    inks: Inks
    sign: Span
    thumb: range


class RecordList(Inked, can_focus=True):
    """Rows to stand on. ``on_move`` is told the key of the row, ``on_open`` that it is opened.

    They are called at once instead of being posted as messages, so that what follows from a
    move is drawn in the same frame.
    """

    DEFAULT_CSS = """
    RecordList { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.LIST)]

    def __init__(self, *, id: str | None = None, widest: int = 76) -> None:
        super().__init__(id=id)
        self.rows: Rows = NO_ROWS
        self.empty = ""
        self.on_move: Callable[[str], None] = lambda _key: None
        self.on_open: Callable[[str], None] = lambda _key: None
        self.on_edge: Callable[[str], bool] = lambda _key: False
        """Told the key of a row whose right end is clicked; whether that did something."""
        self.is_active = False
        """Whether the keys act here although something else has the focus."""
        self._widest = widest
        self._current = -1
        self._top = 0
        self._shaped_for = 0
        self._common = _Common(0, self.inks, _NONE, range(0))
        self.shows_place_unfocused = True

    @property
    def current_key(self) -> str:
        """The key of the row one stands on; empty when there is none."""
        return self.rows.key(self._current) if 0 <= self._current < len(self.rows) else ""

    @property
    def top(self) -> int:
        """The first line in view."""
        return self._top

    def show(self, rows: Rows, *, key: str | None = None, from_top: bool = False) -> None:
        """Show these rows, standing where one stood.

        Args:
            rows: What to show from now on.
            key: The row to stand on; else the one that one stands on, and when it is gone the
                one that moved into its place.
            from_top: Begin at the first row instead.
        """
        before, offset = self.current_key, 0
        if 0 <= self._current < len(self.rows):
            offset = self.rows.start(self._current) - self._top
        old = self._current
        self.rows = rows
        rows.shaped(self._text_width)
        wanted = None if from_top else rows.index_of(before if key is None else key)
        if wanted is None and not from_top and old >= 0:
            wanted = self._near(min(old, len(rows) - 1))
        if wanted is None:
            wanted = self._near(0)
        self._current = wanted
        if from_top:
            self._top = 0
        elif wanted >= 0 and key is None:
            self._top = max(0, rows.start(wanted) - offset)
        self._keep_in_view()
        self.refresh()
        if self.current_key != before or key is not None:
            self._tell()

    def go_to(self, key: str) -> bool:
        """Stand on the row with this key; whether there is one."""
        index = self.rows.index_of(key)
        if index is None:
            return False
        self._stand(index)
        return True

    def _near(self, index: int) -> int:
        """The row that one can stand on nearest to this one: there, below it, else above it."""
        rows = self.rows
        if not len(rows):
            return -1
        for step in (1, -1):
            at = max(index, 0)
            while 0 <= at < len(rows):
                if rows.key(at):
                    return at
                at += step
        return -1

    def _stand(self, index: int) -> None:
        if index != self._current and 0 <= index < len(self.rows):
            self._current = index
            self._keep_in_view()
            self.refresh()
            self._tell()
        else:
            self._keep_in_view()

    def _tell(self) -> None:
        self.on_move(self.current_key)

    def _keep_in_view(self) -> None:
        height = self.size.height or 1
        top = self._top
        if 0 <= self._current < len(self.rows):
            first = self.rows.start(self._current)
            last = first + len(self.rows.lines(self._current)) - 1
            top = min(max(top, last - height + 1), self.rows.start(self._headed(self._current)))
        top = max(0, min(top, self.rows.height - height))
        if top != self._top:
            self._top = top
            self.refresh()

    def _headed(self, index: int) -> int:
        """The row where the heading of this row begins, so that both come into view."""
        at = index
        while at > max(0, index - _HEADING_ROWS) and not self.rows.key(at - 1):
            at -= 1
        return at

    def on_resize(self) -> None:
        """The row one stands on stays in view."""
        self._reshape()

    def _reshape(self) -> None:
        """Let the rows take on the width there is now."""
        self._shaped_for = self.size.width
        self.rows.shaped(self._text_width)
        self._keep_in_view()

    def on_focus(self) -> None:
        """Show the row as the one that keys act on."""
        self._follow_focus()

    def on_blur(self) -> None:
        """Show that the keys act elsewhere."""
        self._follow_focus()

    def _follow_focus(self) -> None:
        """Draw the sign anew where it is another: a second frame for the same would be late."""
        if self._sign is not self._common.sign:
            self.refresh()

    @property
    def _text_width(self) -> int:
        if not self.size.width:
            return self._widest
        return min(max(self.size.width - _MARGINS, 8), self._widest)

    # Moving

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing can be opened where there is no row."""
        return action != "open" or bool(self.current_key)

    def action_down(self) -> None:
        """One row down; on a page without a row further down, one line."""
        self._step(1)

    def action_up(self) -> None:
        """One row up."""
        self._step(-1)

    def _step(self, by: int) -> None:
        at = self._current + by
        while 0 <= at < len(self.rows) and not self.rows.key(at):
            at += by
        if not 0 <= at < len(self.rows) or self._far(at):
            self._scroll(by)
        else:
            self._stand(at)

    def _far(self, index: int) -> bool:
        """Whether prose would be skipped unread by jumping to this row."""
        start, height = self.rows.start(index), self.size.height
        return start > self._top + height + _HEADING_ROWS or start < self._top - height

    def action_first(self) -> None:
        """To the first row."""
        self._scroll(-self._top)
        self._stand(self._near(0))

    def action_last(self) -> None:
        """To the last row."""
        at = len(self.rows) - 1
        while at >= 0 and not self.rows.key(at):
            at -= 1
        if at >= 0:
            self._stand(at)
        self._scroll(self.rows.height)

    def action_page(self, by: int) -> None:
        """A page further or back."""
        if not len(self.rows):
            return
        page = max(self.size.height - 1, 1) * by
        if self._current < 0:
            self._scroll(page)
            return
        line = self.rows.start(self._current) + page
        line = max(0, min(line, self.rows.height - 1))
        self._scroll(page)
        index = self.rows.at(line)[0]
        at = self._near(index)
        self._stand(at if at >= 0 else self._current)

    def action_open(self) -> None:
        """Open the row."""
        if self.current_key:
            self.on_open(self.current_key)

    def _scroll(self, by: int) -> None:
        top = max(0, min(self._top + by, self.rows.height - self.size.height))
        if top != self._top:
            self._top = top
            self.refresh()

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Stand on the row under the mouse; a click on where one stands opens it."""
        line = self._top + event.y
        if line >= self.rows.height:
            return
        index = self.rows.at(line)[0]
        if not self.rows.key(index):
            return
        if event.x >= self._text_width - 1 and line == self.rows.start(index):
            self._stand(index)
            if self.on_edge(self.current_key):
                return
        if index == self._current and event.chain >= 1 and self._was_here:
            self.action_open()
        self._stand(index)
        self._was_here = True

    _was_here = False

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember whether the row under the mouse is already the one that one stands on."""
        line = self._top + event.y
        index = self.rows.at(line)[0] if line < self.rows.height else -1
        self._was_here = (self.has_focus or self.is_active) and index == self._current

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll; the row one stands on stays the same."""
        event.stop()
        self._scroll(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll back."""
        event.stop()
        self._scroll(-_WHEEL)

    # Drawing

    @property
    def _sign(self) -> Span:
        """What stands before the row one stands on."""
        if self.has_focus or self.is_active:
            return _FOCUSED
        return _UNFOCUSED if self.shows_place_unfocused else _NONE

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in view; what they have in common is worked out once."""
        width = self.size.width
        if width != self._shaped_for:
            self._reshape()
        self._common = _Common(width, self.inks, self._sign, self._thumb())
        app = self.app
        is_as_drawn = not (app.no_color or app.current_theme.ansi or are_signs_plain(app))
        if not is_as_drawn or crop.width != width:
            return super().render_lines(crop)
        # Without borders, padding or filters there is nothing to add to the lines.
        return [self.render_line(y) for y in range(crop.y, crop.bottom)]

    def render_line(self, y: int) -> Strip:
        """The line of the list at this height of the widget."""
        common, rows = self._common, self.rows
        if not len(rows):
            return self._empty_line(y, common.width)
        number = self._top + y
        end: Span = ("┃", "rule") if y in common.thumb else (" ", "")
        room = common.width - 1
        if number >= rows.height:
            return self.draw(((" " * room, ""), end), common.width)
        index, part = rows.at(number)
        lines = rows.lines(index)
        line: Line = lines[part] if part < len(lines) else ()
        sign, ground, bold = _NONE, self.GROUND, False
        if index == self._current:
            sign = common.sign
            if sign is _FOCUSED:
                ground, bold = "here", part == 0
        filled = column((sign, (" ", ""), *line), room)
        if ground == self.GROUND:
            return self.draw((*filled, end), common.width)
        strip = inked_strip(common.inks, filled, room, ground, bold)
        return Strip([*strip, Segment(end[0], common.inks.style(end[1], self.GROUND))])

    def _empty_line(self, y: int, width: int) -> Strip:
        lines = wrap(self.empty, min(max(width - _MARGINS, 8), self._widest))
        if y < len(lines) and self.empty:
            return self.draw([("  ", ""), (lines[y], "soft")], width)
        return self.draw((), width)

    def _thumb(self) -> range:
        """The heights at which the scrollbar stands; none when all rows are in view."""
        height, total = self.size.height, self.rows.height
        if total <= height:
            return range(0)
        size = max(1, height * height // total)
        start = round(self._top / (total - height) * (height - size))
        return range(start, start + size)
