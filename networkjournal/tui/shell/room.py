"""What a terminal shows that is too small for the pages."""

from textual.strip import Strip

from networkjournal.language import _
from networkjournal.tui.inked import Inked
from networkjournal.tui.text import wrap


class MoreRoom(Inked):
    """Covers the screen below 60 by 15; what was being typed waits behind it."""

    SCOPED_CSS = False  # its rules ask how large the screen is
    DEFAULT_CSS = """
    MoreRoom { layer: above; width: 100%; height: 100%; display: none; background: $background; }
    Screen.-cramped MoreRoom, Screen.-cramped-across MoreRoom { display: block; }
    """

    def render_line(self, y: int) -> Strip:
        """The one sentence."""
        words = _("A little more room, please: 60 by 15 is enough.")
        lines = wrap(words, max(self.size.width - 4, 8))
        line = [("  ", ""), (lines[y - 1], "soft")] if 1 <= y <= len(lines) else []
        return self.draw(line, self.size.width)
