"""Circles to tick: the offered ones and those in use, side by side."""

from collections.abc import Callable, Collection, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from networkjournal.domain.circles import circle_label
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.form_row import FormRow, Stepping, Steps, Typed
from networkjournal.tui.inked import Inked
from networkjournal.tui.record_fields import Field
from networkjournal.tui.text import Span, said, width_of

_STEPS = frozenset({"form-next", "form-previous", "form-choose", "form-choose-back"})
_GAP = 3


class CircleTicks(Stepping, Inked, can_focus=True):
    """Boxes to tick: arrows or a first letter go along them, Space ticks.

    Args:
        steps: The form.
        circles: As they are stored.
        ticked: Those that are ticked.
        kept: Those whose tick stays.
        on_kept: Called when one tries to take such a tick away.
    """

    DEFAULT_CSS = """
    CircleTicks { height: auto; width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.FORM, only=_STEPS)]

    def __init__(
        self,
        steps: Steps,
        circles: Sequence[str],
        ticked: Collection[str],
        kept: Collection[str],
        on_kept: Callable[[], object],
    ) -> None:
        super().__init__(classes="editor")
        self._steps = steps
        self._circles = circles
        self._ticked = set(ticked)
        self._kept = kept
        self._on_kept = on_kept
        self._at = 0

    @property
    def value(self) -> str:
        """The ticked circles as they are stored, a line each."""
        return "\n".join(one for one in self._circles if one in self._ticked)

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Letters go to a circle; they are no commands here."""
        return character is not None and character.isprintable()

    def action_choose(self, by: int) -> None:
        """To the next circle, or the one before."""
        self._at = (self._at + by) % len(self._circles)
        self.refresh()

    def _toggle(self) -> None:
        circle = self._circles[self._at]
        if circle in self._kept and circle in self._ticked:
            self._on_kept()
            return
        self._ticked ^= {circle}
        self.refresh()
        self.post_message(Typed())

    def on_key(self, event: events.Key) -> None:
        """Space ticks; a letter goes to the next circle that begins with it."""
        if event.character is None or not event.is_printable:
            return
        event.stop()
        if event.character == " ":
            self._toggle()
            return
        count = len(self._circles)
        for at in ((self._at + step) % count for step in range(1, count + 1)):
            label = circle_label(self._circles[at])
            if label.lower().startswith(event.character.lower()):
                self._at = at
                self.refresh()
                return

    def on_click(self, event: events.Click) -> None:
        """Tick the circle under the mouse."""
        at = 0
        lines = self._lines(self.size.width)
        for number, line in enumerate(lines):
            start = 0
            for box, label in line:
                size = width_of((box, label))
                if number == event.y and start <= event.x < start + size:
                    self._at = at
                    self._toggle()
                    return
                start += size + _GAP
                at += 1

    def on_focus(self) -> None:
        """Show which circle one is at."""
        self.refresh()

    def on_blur(self) -> None:
        """The place is shown only while one is here."""
        self.refresh()

    def _lines(self, width: int) -> list[list[tuple[Span, Span]]]:
        """The boxes with their labels, as many on a line as fit."""
        lines: list[list[tuple[Span, Span]]] = [[]]
        used = 0
        for at, circle in enumerate(self._circles):
            is_ticked = circle in self._ticked
            here = self.has_focus and at == self._at
            ink = "key" if here else "" if is_ticked else "soft"
            box = ("■ " if is_ticked else "□ ", "key" if here else "due" if is_ticked else "soft")
            item = (box, (said(circle_label(circle), 30), ink))
            size = width_of(item)
            if lines[-1] and used + size > width:
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += size + _GAP
        return lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the boxes need."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """One line of boxes."""
        lines = self._lines(self.size.width)
        spans: list[Span] = []
        for box, label in lines[y] if y < len(lines) else ():
            if spans:
                spans.append((" " * _GAP, ""))
            spans += (box, label)
        return self.draw(spans, self.size.width)


class CircleRow(FormRow):
    """The circles to tick, with their label."""

    def __init__(
        self,
        steps: Steps,
        field: Field,
        circles: Sequence[str],
        ticked: Collection[str],
        before: Collection[str],
        kept: Collection[str],
        on_kept: Callable[[], object],
    ) -> None:
        self._circles = circles
        self._ticked = ticked
        self._kept = kept
        self._on_kept = on_kept
        start = "\n".join(one for one in circles if one in before)
        super().__init__(steps, field, "", start, lambda _field: None)

    def _ready(self, value: str) -> Widget:
        return CircleTicks(self._steps, self._circles, self._ticked, self._kept, self._on_kept)
