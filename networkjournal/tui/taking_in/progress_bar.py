"""How far reading is: what is read, a bar, how much of it, and how long it still takes."""

from textual.strip import Strip

from networkjournal.exchange.pace import Pace
from networkjournal.exchange.progress import Progress
from networkjournal.language import _
from networkjournal.tui.inked import Inked
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said

_BAR = 40


class ProgressBar(Inked):
    """Three lines; drawn anew as often as somebody asks."""

    DEFAULT_CSS = """
    ProgressBar { height: 3; margin-top: 1; }
    """

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self._progress = Progress(pace)

    def render_line(self, y: int) -> Strip:
        """What is read; the bar; how it is stopped."""
        progress = self._progress
        full = round(progress.share * _BAR)
        lines: tuple[Line, ...] = (
            ((said(progress.what()), "name"),),
            (("━" * full, "heading"), ("─" * (_BAR - full), "rule"), (f"  {progress.said()}", "")),
            ((keyed(_("[form-back] stops; nothing has been written.")), "soft"),),
        )
        line = lines[y] if y < len(lines) else ()
        return self.draw([("  ", ""), *line], self.size.width)
